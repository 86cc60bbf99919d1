import type { Dyno, World } from "../edges.ts";
import { describe } from "../failure.ts";
import { isOfRun, runIdOf } from "../plan/marker.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import { isOver } from "../watch/dyno-state.ts";
import { type Rival, type SettlingStep, settlingStep } from "../watch/settling.ts";
import type { Fleet } from "./fleet.ts";
import { type InTheWay, sameTarget } from "./in-the-way.ts";

const betweenLooksMs = 3_000;
const lookWithinMs = 10_000;
/** A list that lags so long, or cannot be read, is not waited for: the watch goes on looking for other runs. */
const longestMs = 180_000;

/** Whose dynos are looked after, in which apps. */
export type Turn = { plan: Plan; batch: readonly Assignment[]; fleet: Fleet };

export type Settling = {
  /** False while another run's dynos may yet give way. */
  isOver: () => boolean;
  /** Looks into every app that is not clear yet. Why this run must give way, if it must. */
  look: () => Promise<InTheWay | undefined>;
  /** Looks until this run is settled in every app, or must give way. */
  lookOn: (signal: AbortSignal) => Promise<InTheWay | undefined>;
};

/** Two runs may both have found an app free: from the first create on each looks until it knows of the other. */
export function newSettling(turn: Turn, world: World): Settling {
  const open = new Set(turn.batch.map(({ app }) => app));
  const look = async (): Promise<InTheWay | undefined> => {
    for (const app of [...open]) {
      const found = await lookInto(app, turn, world);
      if (found.step === "go-on") open.delete(app);
      if (found.step === "give-way") return { app, dynos: found.dynos, room: undefined };
    }
    return undefined;
  };
  const lookOn = async (signal: AbortSignal): Promise<InTheWay | undefined> => {
    const until = world.clock.now() + longestMs;
    let way: InTheWay | undefined;
    while (way === undefined && open.size > 0 && world.clock.now() < until) {
      await world.clock.sleep(betweenLooksMs, signal);
      if (signal.aborted) return undefined;
      way = await look();
    }
    open.clear();
    return way;
  };
  return { isOver: () => open.size === 0, look, lookOn };
}

async function lookInto(
  app: string,
  { plan, fleet }: Turn,
  world: World,
): Promise<{ step: SettlingStep; dynos: readonly Dyno[] }> {
  try {
    const listed = await world.dynos.list(app, lookWithinMs);
    const dynos = sameTarget(plan, listed);
    const now = world.clock.now() - (world.dynos.clockAheadMs() ?? 0);
    const isShown = listed.some((dyno) => isOwn(dyno, plan, fleet));
    return { step: settlingStep({ runId: plan.runId, isShown, rivals: rivalsAmong(dynos), now }), dynos };
  } catch (error) {
    world.job.info(`The dyno list could not be read, trying again: ${describe(error)}`);
    return { step: "look-again", dynos: [] };
  }
}

/** By its id too: a list without our marker hides this run from others, and no further look would change that. */
function isOwn({ id, command, state }: Dyno, { runId }: Plan, { watched }: Fleet): boolean {
  return !isOver(state) && (isOfRun(command, runId) || watched.some(({ dyno }) => dyno.id === id));
}

function rivalsAmong(dynos: readonly Dyno[]): Rival[] {
  const byRun = Map.groupBy(dynos, ({ command }) => runIdOf(command) ?? "");
  return [...byRun].map(([runId, own]) => ({
    runId,
    since: Math.min(...own.map(({ createdAt }) => createdAt)),
  }));
}
