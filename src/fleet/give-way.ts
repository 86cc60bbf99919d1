import type { Patience } from "../ending/end-dynos.ts";
import { areCleared, endInApps } from "../ending/end-in-apps.ts";
import { writeKnownDynos } from "../ending/known-dynos.ts";
import { renumbered } from "../plan/assignments.ts";
import { runIdOf } from "../plan/marker.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import { Failure } from "../words/failure.ts";
import type { World } from "../world.ts";
import type { Fleet } from "./fleet.ts";
import { knownDynos } from "./fleet-dynos.ts";
import { describeWay, type InTheWay } from "./in-the-way.ts";
import type { Turn } from "./who-takes-room.ts";

/** A new dyno may be missing from the list for 25 s, and has 30 s to end once it is told to. */
const patience: Patience = { graceMs: 0, lookMs: 120_000 };
/** In which the older run, if it has stopped its dynos too, begins again and is in the list. */
const youngerHoldsOffMs = 60_000;

/**
 * Ends what this turn has started, so that another run goes on undisturbed, and gives back the plan to begin it again
 * with: its dynos have new numbers. Failure when it cannot be verified that none is left, for then it cannot begin again.
 */
export async function giveWay(
  way: InTheWay,
  { plan, batch, fleet }: Omit<Turn, "waitsBlindly">,
  world: World,
): Promise<Plan> {
  const now = world.clock.now() - (world.dynos.clockAheadMs() ?? 0);
  world.job.info(`${describeWay(way, now)}. This run stops its own dynos and waits`);
  const known = knownDynos(fleet);
  const apps = [...new Set(plan.beds.map(({ app }) => app))];
  const { unclear, stopped } = fleet;
  const ended = await endInApps({ runId: plan.runId, apps, known, unclear, stopped }, world, patience);
  const lines = ended.flatMap((one) => one.lines);
  for (const line of lines) world.job.info(line);
  if (!areCleared(ended))
    throw new Failure(
      `${describeWay(way, now)}. This run has to wait, and it could not be verified that its own dynos have ended: ${lines.at(-1)}`,
    );
  forget(batch, fleet);
  world.job.saveState("dynos", writeKnownDynos(knownDynos(fleet)));
  world.job.saveState("launching", "no");
  const again = plan.assignments.map((one) => (batch.includes(one) ? renumbered(one) : one));
  return { ...plan, assignments: again };
}

/** They are gone, and nothing that they left counts. */
function forget(batch: readonly Assignment[], { watched, refused, creates }: Fleet): void {
  const isKept = ({ assignment }: { assignment: Assignment }): boolean => !batch.includes(assignment);
  watched.splice(0, watched.length, ...watched.filter(isKept));
  refused.splice(0, refused.length, ...refused.filter(isKept));
  creates.splice(0);
}

/** Runs that met would find the way clear at the same time again: the oldest of them comes first. */
export function holdOffMs({ dynos }: InTheWay, { runId }: Pick<Plan, "runId">): number {
  const isYounger = dynos.some(({ command }) => (runIdOf(command) ?? runId) < runId);
  return isYounger ? youngerHoldsOffMs : 0;
}
