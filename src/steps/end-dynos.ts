import type { Clock, Dyno, Dynos, World } from "../edges.ts";
import { describe, Failure } from "../failure.ts";
import { isOfRun } from "../plan/marker.ts";
import { isOver } from "../watch/dyno-state.ts";
import type { Fleet } from "./fleet.ts";
import { type KnownDyno, knownDynos } from "./known-dynos.ts";

/** Whose dynos are to end: those of the run, and of them the ones that are known although no list was read. */
export type Target = { runId: string; known: readonly KnownDyno[] };

/** What the last look found: `left` is undefined when Heroku could not be asked. */
export type Ended = {
  /** Names of dynos that were told to stop. */
  stopped: readonly string[];
  /** Names of dynos that are alive. */
  left: readonly string[] | undefined;
  trouble: readonly string[];
};

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
const whenBroken: Patience = { graceMs: 0, lookMs: 3_000 };
/** Creates that are under way are waited for so long; what comes up later, the post step finds. */
const createsMs = 2_000;

const betweenLooksMs = 500;
/** However little time is left, one call may take so long: without an answer nothing is known. */
const shortestCallMs = 1_000;

/** Stops every dyno of the run and looks until none is left. What it says was looked up, never assumed. */
export async function endDynos(
  target: Target,
  world: EndingWorld,
  patience: Patience = afterReceipts,
): Promise<Ended> {
  const { graceMs, lookMs, atLeastMs = 0 } = patience;
  const begun = world.clock.now();
  const told: Told = { stopped: new Set(patience.stopped), trouble: new Set() };
  for (;;) {
    const callMs = Math.max(shortestCallMs, begun + lookMs - world.clock.now());
    const alive = await look(target.runId, { world, told, callMs });
    // Without a list, those that are known may still be alive.
    if (world.clock.now() - begun >= graceMs) await stopAll(alive ?? target.known, { world, told, callMs });
    const elapsed = world.clock.now() - begun;
    const isDone = alive?.length === 0 && elapsed >= atLeastMs;
    if (isDone || elapsed >= lookMs) return endedOf(told, alive);
    await world.clock.sleep(betweenLooksMs);
  }
}

function endedOf({ stopped, trouble }: Told, alive: readonly Dyno[] | undefined): Ended {
  return { stopped: [...stopped], left: alive?.map(({ name }) => name), trouble: [...trouble] };
}

/** Ends what a broken or cancelled run has started, says how that went, and gives back the error to throw. */
export async function endOfBrokenRun(
  error: unknown,
  broken: { runId: string; app: string; fleet: Fleet },
  world: World,
): Promise<Failure> {
  const stopped = new Set<string>();
  await Promise.race([stopKnown(broken.fleet, world, stopped), world.clock.sleep(createsMs)]);
  const target = { ...broken, known: knownDynos(broken.fleet) };
  const ended = await endDynos(target, world, { ...whenBroken, stopped });
  for (const line of endedLines(ended, target, world.clock.now())) world.job.info(line);
  return error instanceof Failure ? error : new Failure(describe(error), { cause: error });
}

/** What is known to be up is stopped without looking; what is just being created stops itself when it is there. */
async function stopKnown(fleet: Fleet, world: World, stopped: Set<string>): Promise<void> {
  const up = fleet.watched.filter(({ state }) => state.phase !== "finished");
  const stops = up.map(async ({ dyno }) => {
    await world.dynos.stop(dyno, createsMs);
    stopped.add(dyno.name);
  });
  await Promise.allSettled([...stops, ...fleet.creates]);
  world.job.saveState("launching", "no");
}

type Told = { stopped: Set<string>; trouble: Set<string> };

type Call = { world: EndingWorld; told: Told; callMs: number };

async function look(runId: string, { world, told, callMs }: Call): Promise<readonly Dyno[] | undefined> {
  try {
    const dynos = await world.dynos.list(callMs);
    return dynos.filter(({ command, state }) => isOfRun(command, runId) && !isOver(state));
  } catch (error) {
    told.trouble.add(`The dyno list could not be read: ${describe(error)}`);
    return undefined;
  }
}

/** Each is asked to stop once: Heroku then gives it 30 s, and asking again would not make it quicker. */
async function stopAll(
  alive: readonly Pick<Dyno, "id" | "name">[],
  { world, told, callMs }: Call,
): Promise<void> {
  const fresh = alive.filter((dyno) => !told.stopped.has(dyno.name));
  await Promise.all(
    fresh.map(async (dyno) => {
      try {
        await world.dynos.stop(dyno, callMs);
        told.stopped.add(dyno.name);
      } catch (error) {
        told.trouble.add(`${dyno.name} could not be stopped: ${describe(error)}`);
      }
    }),
  );
}

/** What was stopped and what is left, in words, with what a person can do about the latter. */
export function endedLines(
  { stopped, left, trouble }: Ended,
  { app, known }: { app: string; known: readonly KnownDyno[] },
  now: number,
): string[] {
  const done =
    stopped.length === 0
      ? "No dyno of this run had to be stopped"
      : `Stopped ${count(stopped)} of this run: ${stopped.join(", ")}`;
  const rest = left === undefined ? "how many are left could not be looked up" : `${count(left)} left`;
  const names = left ?? known.map(({ name }) => name).filter((name) => !stopped.includes(name));
  const byHand = names.map((name) => handLine(name, { app, known }, now));
  const ownLook = left === undefined ? [`See what is alive: heroku ps --app ${app}`] : [];
  return [...trouble, ...byHand, ...ownLook, `${done}; ${rest}.`];
}

/** How to end a dyno by hand, and how long it lasts otherwise. */
function handLine(
  name: string,
  { app, known }: { app: string; known: readonly KnownDyno[] },
  now: number,
): string {
  const stop = `heroku ps:stop --app ${app} --dyno-name ${name}`;
  const dyno = known.find((one) => one.name === name);
  if (dyno === undefined) return `${stop}   # else its time to live ends it`;
  const seconds = Math.max(0, Math.ceil(dyno.timeToLiveSeconds - (now - dyno.startedAt) / 1000));
  return `${stop}   # else its time to live ends it in ${seconds} s at the latest`;
}

function count(dynos: readonly string[]): string {
  return `${dynos.length} ${dynos.length === 1 ? "dyno" : "dynos"}`;
}
