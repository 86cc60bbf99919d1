import type { Clock, Dyno, Dynos, World } from "../edges.ts";
import { describe, Failure } from "../failure.ts";
import { isOfRun } from "../plan/marker.ts";
import { isOver } from "../watch/dyno-state.ts";
import type { Fleet } from "./fleet.ts";

/** What the last look found: `left` is undefined when Heroku could not be asked. Dynos by name. */
export type Ended = { stopped: readonly string[]; left: readonly string[] | undefined; trouble: string[] };

/** The part of the world that ending dynos takes, so that the post step can do it too. */
export type EndingWorld = { dynos: Pick<Dynos, "list" | "stop">; clock: Clock };

/** How long dynos may end by themselves before they are stopped, and how long to look until none is left. */
export type Patience = {
  graceMs: number;
  lookMs: number;
  /** An empty list is not believed before: a create may still be under way. */
  atLeastMs?: number;
  /** Names of dynos that were told to stop before. */
  stopped?: ReadonlySet<string>;
};

/** A dyno whose receipt is there ends within a moment; what does not is stopped. */
const afterReceipts: Patience = { graceMs: 3_000, lookMs: 40_000 };
/** GitHub sends SIGTERM 7.5 s after SIGINT; what is not done by then is left to the post step. */
const whenBroken: Patience = { graceMs: 0, lookMs: 3_500 };
/** Creates that are under way are waited for so long; what comes up later, the post step finds. */
const createsMs = 2_500;

const betweenLooksMs = 500;

/** Stops every dyno of the run and looks until none is left. What it says was looked up, never assumed. */
export async function endDynos(
  runId: string,
  world: EndingWorld,
  patience: Patience = afterReceipts,
): Promise<Ended> {
  const { graceMs, lookMs, atLeastMs = 0 } = patience;
  const begun = world.clock.now();
  const told: Told = { stopped: new Set(patience.stopped), trouble: [] };
  for (;;) {
    const alive = await look(runId, world, told);
    const elapsed = world.clock.now() - begun;
    if (elapsed >= graceMs) await stopAll(alive ?? [], world, told);
    const isDone = alive?.length === 0 && elapsed >= atLeastMs;
    if (isDone || elapsed >= lookMs) return endedOf(told, alive);
    await world.clock.sleep(betweenLooksMs);
  }
}

function endedOf({ stopped, trouble }: Told, alive: readonly Dyno[] | undefined): Ended {
  return { stopped: [...stopped], left: alive?.map(({ name }) => name), trouble };
}

/** Ends what a broken or cancelled run has started, says how that went, and gives back the error to throw. */
export async function endOfBrokenRun(
  error: unknown,
  broken: { runId: string; fleet: Fleet },
  world: World,
): Promise<Failure> {
  const stopped = new Set<string>();
  await Promise.race([stopKnown(broken.fleet, world, stopped), world.clock.sleep(createsMs)]);
  const ended = await endDynos(broken.runId, world, { ...whenBroken, stopped });
  for (const line of endedLines(ended)) world.job.info(line);
  return error instanceof Failure ? error : new Failure(describe(error), { cause: error });
}

/** What is known to be up is stopped without looking; what is just being created stops itself when it is there. */
async function stopKnown(fleet: Fleet, world: World, stopped: Set<string>): Promise<void> {
  const up = fleet.watched.filter(({ state }) => state.phase !== "finished");
  const stops = up.map(async ({ dyno }) => {
    await world.dynos.stop(dyno);
    stopped.add(dyno.name);
  });
  await Promise.allSettled([...stops, ...fleet.creates]);
  world.job.saveState("launching", "no");
}

/** What was stopped and what is left, in words. */
export function endedLines({ stopped, left, trouble }: Ended): string[] {
  const done =
    stopped.length === 0
      ? "No dyno of this run had to be stopped"
      : `Stopped ${count(stopped)} of this run: ${stopped.join(", ")}`;
  const rest = left === undefined ? "how many are left could not be looked up" : `${count(left)} left`;
  return [...new Set(trouble), `${done}; ${rest}.`];
}

function count(dynos: readonly string[]): string {
  return `${dynos.length} ${dynos.length === 1 ? "dyno" : "dynos"}`;
}

type Told = { stopped: Set<string>; trouble: string[] };

async function look(runId: string, world: EndingWorld, told: Told): Promise<readonly Dyno[] | undefined> {
  try {
    const dynos = await world.dynos.list();
    return dynos.filter(({ command, state }) => isOfRun(command, runId) && !isOver(state));
  } catch (error) {
    told.trouble.push(`The dyno list could not be read: ${describe(error)}`);
    return undefined;
  }
}

/** Each is asked to stop once: Heroku then gives it 30 s, and asking again would not make it quicker. */
async function stopAll(alive: readonly Dyno[], world: EndingWorld, told: Told): Promise<void> {
  const fresh = alive.filter((dyno) => !told.stopped.has(dyno.name));
  await Promise.all(
    fresh.map(async (dyno) => {
      try {
        await world.dynos.stop(dyno);
        told.stopped.add(dyno.name);
      } catch (error) {
        told.trouble.push(`${dyno.name} could not be stopped: ${describe(error)}`);
      }
    }),
  );
}
