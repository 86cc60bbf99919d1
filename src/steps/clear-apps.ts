import { describeWait, describeWay, type InTheWay, inTheWay, names } from "../fleet/in-the-way.ts";
import { runIdOf } from "../plan/marker.ts";
import type { Plan } from "../plan/types.ts";
import { formatNumberOf } from "../report/format.ts";
import { describe, Failure } from "../words/failure.ts";
import type { Dyno, World } from "../world.ts";

const betweenLooksMs = 10_000;
/** The log tells again for whom is waited, though nothing has changed. */
const betweenLinesMs = 60_000;
/** A run lasts at most a day, but nobody's job waits that long. All waits of a run together last no longer. */
export const longestWaitSeconds = 60 * 60;

type WhenBusy = "fail" | "wait" | "stop";

/** What is left of the time that a run waits for others. */
export type Patience = { leftMs: number };

export function newPatience(): Patience {
  return { leftMs: longestWaitSeconds * 1000 };
}

type Options = {
  whenBusy: WhenBusy;
  clockAheadMs: number;
  patience?: Patience;
  /** So long the way must have been clear. */
  holdOffMs?: number;
};

/**
 * Another run that loads the same target, and dynos that leave no room for this one's, are refused, waited for, or
 * stopped, in any of the plan's apps. True when there were any.
 */
export async function clearTheApps(plan: Plan, options: Options, world: World): Promise<boolean> {
  const { whenBusy, clockAheadMs, holdOffMs = 0 } = options;
  const herokuNow = (): number => world.clock.now() - clockAheadMs;
  const ways = await look(plan, world);
  if (ways.length === 0 && holdOffMs === 0) return false;
  if (ways.length > 0 && whenBusy === "fail") throw new Failure(busyText(ways, herokuNow()));
  const stop = whenBusy === "stop" ? stopper(world, herokuNow) : undefined;
  await stop?.(ways);
  await waitUntilClear(
    plan,
    { herokuNow, stop, holdOffMs, patience: options.patience ?? newPatience() },
    world,
  );
  return true;
}

/** Tells dynos of runs to stop, each until Heroku has taken it: one that is very new is not known yet. */
function stopper(world: World, herokuNow: () => number): (ways: readonly InTheWay[]) => Promise<void> {
  const taken = new Set<string>();
  return async (ways) => {
    const stuck = ways.filter(({ dynos }) => ofRuns(dynos).length === 0);
    if (stuck.length > 0) throw new Failure(foreignText(stuck, herokuNow()));
    const open = ways.flatMap(({ dynos }) => ofRuns(dynos)).filter(({ id }) => !taken.has(id));
    const answers = await Promise.all(open.map((dyno) => world.dynos.stop(dyno)));
    const stopped = open.filter((_, index) => answers[index] === true);
    for (const { id } of stopped) taken.add(id);
    if (stopped.length === 0) return;
    const count = formatNumberOf(stopped.length, "dyno");
    world.job.info(`Stopped ${count} of another run: ${names(stopped, herokuNow())}`);
  };
}

/** Somebody's console is not ours to judge. */
function ofRuns(dynos: readonly Dyno[]): readonly Dyno[] {
  return dynos.filter(({ command }) => runIdOf(command) !== undefined);
}

async function look(plan: Plan, { dynos }: World): Promise<InTheWay[]> {
  const apps = [...new Set(plan.beds.map(({ app }) => app))];
  const lists = await Promise.all(apps.map(async (app) => inTheWay(app, plan, await dynos.list(app))));
  return lists.flat();
}

type Waiting = Required<Pick<Options, "patience" | "holdOffMs">> & {
  herokuNow: () => number;
  stop: ((ways: readonly InTheWay[]) => Promise<void>) | undefined;
};

async function waitUntilClear(plan: Plan, waiting: Waiting, world: World): Promise<void> {
  const { herokuNow, holdOffMs, patience } = waiting;
  const until = herokuNow() + patience.leftMs;
  const bear = bearer(waiting, until, world);
  let clearSince: number | undefined;
  for (;;) {
    const ways = await lookAgain(plan, world, until > herokuNow());
    const now = herokuNow();
    patience.leftMs = until - now;
    clearSince = ways?.length === 0 ? (clearSince ?? now) : undefined;
    if (clearSince !== undefined && now - clearSince >= holdOffMs) return;
    await bear(ways ?? [], now);
    await world.clock.sleep(betweenLooksMs, world.cancelled);
    world.cancelled.throwIfAborted();
  }
}

/** What is done about those in the way, as long as there is time. */
function bearer({ stop }: Waiting, until: number, world: World) {
  const tell = teller(world);
  return async (ways: readonly InTheWay[], now: number): Promise<void> => {
    if (ways.length === 0) return;
    if (now > until) throw new Failure(busyText(ways, now));
    await stop?.(ways);
    tell(ways, now);
  };
}

/** Says for whom is waited: when that changes, and every minute. */
function teller({ job }: World): (ways: readonly InTheWay[], now: number) => void {
  let told = { who: "", at: Number.NEGATIVE_INFINITY };
  return (ways, now) => {
    const who = ways.flatMap(({ dynos }) => dynos.map(({ id }) => id)).join();
    if (who === told.who && now - told.at < betweenLinesMs) return;
    told = { who, at: now };
    for (const way of ways) job.info(describeWait(way, now));
  };
}

/** While there is time, a look that fails is made again. */
async function lookAgain(plan: Plan, world: World, hasTime: boolean): Promise<InTheWay[] | undefined> {
  try {
    return await look(plan, world);
  } catch (error) {
    if (!hasTime) throw error;
    world.job.info(`The dyno list could not be read, trying again: ${describe(error)}`);
    return undefined;
  }
}

function busyText(ways: readonly InTheWay[], now: number): string {
  const rule = ways.some(({ room }) => room === undefined)
    ? ". Heroku allows one load test of a target at a time"
    : "";
  return `${told(ways, now)}. Wait for it, or set \`when-busy\` to \`wait\` or \`stop\`${rule}`;
}

function foreignText(ways: readonly InTheWay[], now: number): string {
  return `${told(ways, now)}. None of these is a load test's, and \`when-busy: stop\` stops no others: stop them (\`heroku ps:stop\`), or use fewer \`dynos\``;
}

function told(ways: readonly InTheWay[], now: number): string {
  return ways.map((way) => describeWay(way, now)).join(". ");
}
