import { kindOf } from "../plan/dyno-sizes.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import { describe } from "../words/failure.ts";
import type { World } from "../world.ts";
import type { Fleet } from "./fleet.ts";
import { type InTheWay, roomsTaken } from "./in-the-way.ts";

/** What is started and watched at the same time: the batch is the plan's assignments of the turn. */
export type Turn = {
  plan: Plan;
  batch: readonly Assignment[];
  fleet: Fleet;
  /** Whether it may wait for room though nobody is seen to take it. */
  waitsBlindly: boolean;
};

const lookWithinMs = 10_000;
const betweenLooksMs = 5_000;
/** A new dyno may be missing from Heroku's list for 25 s. */
const looks = 6;

/**
 * Why Heroku has no room for one more dyno of a plan that has room by itself: other one-off dynos, which may be so new
 * that no list shows them, or already about to end. Undefined when waiting would not help.
 */
export async function whoTakesRoom(
  assignment: Assignment,
  turn: Pick<Turn, "plan" | "waitsBlindly">,
  world: World,
): Promise<InTheWay | undefined> {
  const { clock, cancelled } = world;
  const { app } = assignment;
  for (let look = 0; look < looks && !cancelled.aborted; look += 1) {
    const found = await lookFor(assignment, turn, world);
    if (found !== undefined) return found;
    await clock.sleep(betweenLooksMs, cancelled);
  }
  const room = roomOf(assignment, turn);
  return turn.waitsBlindly && room !== undefined
    ? { app, dynos: [], room: { ...room, taken: 0 } }
    : undefined;
}

function roomOf({ app, dynoSize }: Assignment, { plan }: Pick<Turn, "plan">) {
  const own = plan.rooms.find((one) => one.app === app);
  return own?.rooms.find(({ kind }) => kind === kindOf({ name: dynoSize }, own.generation));
}

async function lookFor(
  assignment: Assignment,
  { plan }: Pick<Turn, "plan">,
  { dynos, job }: World,
): Promise<InTheWay | undefined> {
  const { app } = assignment;
  const kind = roomOf(assignment, { plan })?.kind;
  try {
    const taken = roomsTaken(app, plan, await dynos.list(app, lookWithinMs));
    return taken.find(({ room }) => room.kind === kind);
  } catch (error) {
    job.info(`The dyno list could not be read: ${describe(error)}`);
    return undefined;
  }
}
