import type { Assignment } from "../plan/types.ts";
import { describe, Failure } from "../words/failure.ts";
import type { World } from "../world.ts";
import { followLog, type Watched } from "./fleet.ts";
import { elderThan, type InTheWay } from "./in-the-way.ts";
import { launch } from "./launch.ts";
import { watchDynos } from "./watch-dynos.ts";
import type { Turn } from "./who-takes-room.ts";
import { whoTakesRoom } from "./who-takes-room.ts";

type Options = {
  pollIntervalSeconds: number;
  /** An app that uploads in its own way. */
  ownWay: boolean;
};

/** Launches the scenarios of one turn and watches them to their end. */
export async function playTurn(
  turn: Omit<Turn, "waitsBlindly">,
  options: Options,
  world: World,
): Promise<void> {
  const launching = launch(turn.batch, turn.fleet, { world, ownWay: options.ownWay });
  await Promise.all([launching, watch(turn, { ...options, launching }, world)]);
}

/**
 * The same for a run that waits for others: whom it must give way to instead, if anybody. It looks again after its first
 * create, and at each look of the watch.
 */
export async function playPolitely(
  turn: Turn,
  { ownWay, pollIntervalSeconds }: Options,
  world: World,
): Promise<InTheWay | undefined> {
  const { plan, batch, fleet } = turn;
  const yielding = new AbortController();
  const politely = { ...world, cancelled: AbortSignal.any([world.cancelled, yielding.signal]) };
  let way: InTheWay | undefined;
  const yieldTo = (found: InTheWay | undefined): void => {
    way ??= found;
    if (way !== undefined) yielding.abort(new Failure("This run gives way to another one"));
  };
  const afterFirst = async (): Promise<void> => {
    for (const { app } of plan.beds) yieldTo(await elderIn(app, turn, world));
  };
  const waitsForRoom = async (assignment: Assignment): Promise<boolean> => {
    yieldTo(await whoTakesRoom(assignment, turn, politely));
    return way !== undefined;
  };
  const launching = launch(batch, fleet, { world: politely, ownWay, afterFirst, waitsForRoom });
  const watching = watch(turn, { ownWay, pollIntervalSeconds, launching, yieldTo }, politely);
  const outcomes = await Promise.allSettled([launching, watching]);
  await Promise.allSettled(way === undefined ? [] : fleet.creates);
  if (way !== undefined && !isDone(turn)) return way;
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return undefined;
}

type Watching = Options & { launching: Promise<void>; yieldTo?: (way: InTheWay) => void };

function watch(
  { plan, fleet }: Omit<Turn, "waitsBlindly">,
  { ownWay, ...options }: Watching,
  world: World,
): Promise<void> {
  const follow = (watched: Watched): void => followLog(watched, world);
  return watchDynos(fleet, { ...options, world, plan, receiptsExpected: !ownWay, follow });
}

/** There is nothing left to give way with. */
function isDone({ batch, fleet }: Turn): boolean {
  return batch.every(
    (assignment) =>
      fleet.watched.some((one) => one.assignment === assignment && one.state.phase === "finished") ||
      fleet.refused.some((one) => one.assignment === assignment),
  );
}

const lookWithinMs = 10_000;

/** A look that fails is made again by the watch. */
async function elderIn(app: string, { plan }: Turn, { dynos, job }: World): Promise<InTheWay | undefined> {
  try {
    return elderThan(app, plan, await dynos.list(app, lookWithinMs));
  } catch (error) {
    job.info(`The dyno list could not be read: ${describe(error)}`);
    return undefined;
  }
}
