import type { Patience } from "../ending/end-dynos.ts";
import { areCleared, type EndedInApp, endInApps, type RunTarget } from "../ending/end-in-apps.ts";
import { writeKnownDynos } from "../ending/known-dynos.ts";
import { describe, Failure } from "../words/failure.ts";
import type { World } from "../world.ts";
import type { Fleet } from "./fleet.ts";
import { knownDynos } from "./fleet-dynos.ts";
import { markUnclear } from "./launch.ts";

/** GitHub sends SIGTERM 7.5 s after SIGINT; what is not done in six is left to the post step. */
const whenBroken: Patience = { graceMs: 0, lookMs: 2_500 };
/** Stops and creates that are under way are waited for so long; what comes up later, the post step finds. */
const firstStopsMs = 2_000;

/** A run, the apps that its dynos are in, and those that it knows of. */
type Whose = { runId: string; apps: readonly string[]; fleet: Fleet };

/** Ends what a broken or cancelled run has started, says how that went, and gives back the error to throw. */
export async function endOfBrokenRun(error: unknown, whose: Whose, world: World): Promise<Failure> {
  const { fleet } = whose;
  fleet.over.abort(error);
  await Promise.race([stopKnown(fleet, world), world.clock.sleep(firstStopsMs)]);
  for (const assignment of fleet.pending) markUnclear(assignment, fleet, world);
  world.job.saveState("dynos", writeKnownDynos(knownDynos(fleet)));
  const ended = await endInApps(targetOf(whose), world, whenBroken);
  if (areCleared(ended)) world.job.saveState("dynos", writeKnownDynos([]));
  for (const line of ended.flatMap(({ lines }) => lines)) world.job.info(line);
  return error instanceof Failure ? error : new Failure(describe(error), { cause: error });
}

/** Ends what a run that came to its end has left alive, and lets the post step know what that may still be. */
export async function endFleet(whose: Whose, world: World): Promise<EndedInApp[]> {
  const apps = await endInApps(targetOf(whose), world);
  const isCleared = areCleared(apps);
  world.job.saveState("dynos", writeKnownDynos(isCleared ? [] : knownDynos(whose.fleet)));
  if (!isCleared) for (const line of apps.flatMap(({ lines }) => lines)) world.job.info(line);
  return apps;
}

function targetOf({ runId, apps, fleet }: Whose): RunTarget {
  const { unclear, stopped } = fleet;
  return { runId, apps, known: knownDynos(fleet), unclear, stopped };
}

/** What is known to be up is stopped without looking; what is just being created stops itself when it is there. */
async function stopKnown(fleet: Fleet, world: World): Promise<void> {
  const up = fleet.watched.filter(({ state }) => state.phase !== "finished");
  const stops = up.map(async ({ dyno }) => {
    if (await world.dynos.stop(dyno, firstStopsMs)) fleet.stopped.push(dyno);
  });
  await Promise.allSettled([...stops, ...fleet.creates]);
  world.job.saveState("launching", "no");
}
