import type { World } from "../edges.ts";
import { describe, Failure } from "../failure.ts";
import { kindOf } from "../plan/dyno-sizes.ts";
import type { Assignment } from "../plan/types.ts";
import { followLog, type Watched } from "./fleet.ts";
import { type InTheWay, roomsTaken } from "./in-the-way.ts";
import { launch } from "./launch.ts";
import { newSettling, type Turn } from "./settle.ts";
import { watchDynos } from "./watch-dynos.ts";

type Options = {
  pollIntervalSeconds: number;
  /** An app that uploads in its own way. */
  ownWay: boolean;
};

/** Launches the scenarios of one turn and watches them to their end. */
export async function playTurn(turn: Turn, options: Options, world: World): Promise<void> {
  const launching = launch(turn.batch, turn.fleet, { world, ownWay: options.ownWay });
  await Promise.all([launching, watch(turn, { ...options, launching }, world)]);
}

/** The same for a run that waits for others: whom it must give way to instead, if anybody. */
export async function playPolitely(
  turn: Turn,
  options: Options,
  world: World,
): Promise<InTheWay | undefined> {
  const [yielding, ended] = [new AbortController(), new AbortController()];
  const politely = { ...world, cancelled: AbortSignal.any([world.cancelled, yielding.signal]) };
  const settling = newSettling(turn, world);
  let way: InTheWay | undefined;
  const yieldTo = (found: InTheWay | undefined): void => {
    way ??= found;
    if (way !== undefined) yielding.abort(new Failure("This run gives way to another one"));
  };
  const afterFirst = async (): Promise<void> => {
    yieldTo(await settling.look());
    void settling.lookOn(AbortSignal.any([politely.cancelled, ended.signal])).then(yieldTo);
  };
  const waitsForRoom = async (assignment: Assignment): Promise<boolean> => {
    yieldTo(await othersInRoom(assignment, turn, world));
    return way !== undefined;
  };
  const { ownWay } = options;
  const launching = launch(turn.batch, turn.fleet, { world: politely, ownWay, afterFirst, waitsForRoom });
  const isSettled = settling.isOver;
  const watching = watch(turn, { ...options, launching, isSettled }, politely);
  const outcomes = await Promise.allSettled([launching, watching]);
  ended.abort();
  await Promise.allSettled(way === undefined ? [] : turn.fleet.creates);
  if (way !== undefined && !isDone(turn)) return way;
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return undefined;
}

type Watching = Options & { launching: Promise<void>; isSettled?: () => boolean };

function watch({ plan, fleet }: Turn, { ownWay, ...options }: Watching, world: World): Promise<void> {
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

/** Those that leave no room for the assignment; undefined when the app has no others, so that waiting would not help. */
async function othersInRoom(
  { app, dynoSize }: Assignment,
  { plan }: Turn,
  world: World,
): Promise<InTheWay | undefined> {
  try {
    const taken = roomsTaken(app, plan, await world.dynos.list(app, lookWithinMs));
    const generation = plan.rooms.find((one) => one.app === app)?.generation ?? "";
    return taken.find(({ room }) => room.kind === kindOf({ name: dynoSize }, generation));
  } catch (error) {
    world.job.info(`Who takes the room in app ${app} could not be looked up: ${describe(error)}`);
    return undefined;
  }
}
