import type { Dyno, World } from "../edges.ts";
import { describe, Failure } from "../failure.ts";
import { runIdOf } from "../plan/marker.ts";
import type { Plan } from "../plan/types.ts";
import { formatNumberOf } from "../report/format.ts";
import { isOver } from "../watch/dyno-state.ts";

const betweenLooksMs = 10_000;
/** A run lasts at most a day, but nobody's job waits that long. */
const longestWaitMs = 60 * 60_000;

type WhenBusy = "fail" | "wait" | "stop";

/**
 * Two runs in one app disturb each other's numbers, so another run's dynos in any of the plan's apps are refused, waited
 * for, or stopped. True when there were any.
 */
export async function clearTheApps(
  plan: Plan,
  { whenBusy, clockAheadMs }: { whenBusy: WhenBusy; clockAheadMs: number },
  world: World,
): Promise<boolean> {
  const herokuNow = (): number => world.clock.now() - clockAheadMs;
  const busy = await listOthers(plan, world);
  if (busy.length === 0) return false;
  if (whenBusy === "fail") throw new Failure(busyText(busy, herokuNow()));
  const stop = whenBusy === "stop" ? stopper(world, herokuNow) : undefined;
  await stop?.(busy);
  await waitUntilClear(plan, { herokuNow, stop }, world);
  return true;
}

/** Tells dynos to stop, each until Heroku has taken it: one that is very new is not known yet. */
function stopper(world: World, herokuNow: () => number): (busy: readonly Dyno[]) => Promise<void> {
  const taken = new Set<string>();
  return async (busy) => {
    const open = busy.filter(({ id }) => !taken.has(id));
    const answers = await Promise.all(open.map((dyno) => world.dynos.stop(dyno)));
    const stopped = open.filter((_, index) => answers[index] === true);
    for (const { id } of stopped) taken.add(id);
    if (stopped.length === 0) return;
    const count = formatNumberOf(stopped.length, "dyno");
    world.job.info(`Stopped ${count} of another run: ${names(stopped, herokuNow())}`);
  };
}

/** Dynos that carry the mark of some run of this action; a foreign one-off, such as a console, is not ours to judge. */
async function listOthers({ beds }: Plan, { dynos }: World): Promise<Dyno[]> {
  const lists = await Promise.all(beds.map(({ app }) => dynos.list(app)));
  return lists.flat().filter(({ command, state }) => runIdOf(command) !== undefined && !isOver(state));
}

type Waiting = { herokuNow: () => number; stop: ((busy: readonly Dyno[]) => Promise<void>) | undefined };

async function waitUntilClear(plan: Plan, { herokuNow, stop }: Waiting, world: World): Promise<void> {
  const begun = herokuNow();
  for (;;) {
    const busy = await lookForOthers(plan, world, begun + longestWaitMs > herokuNow());
    if (busy?.length === 0) return;
    const now = herokuNow();
    if (busy !== undefined && now - begun > longestWaitMs) throw new Failure(busyText(busy, now));
    if (busy !== undefined) {
      await stop?.(busy);
      world.job.info(`Waiting for another run to end: ${names(busy, now)}`);
    }
    await world.clock.sleep(betweenLooksMs, world.cancelled);
    world.cancelled.throwIfAborted();
  }
}

/** While there is time, a look that fails is made again. */
async function lookForOthers(plan: Plan, world: World, hasTime: boolean): Promise<Dyno[] | undefined> {
  try {
    return await listOthers(plan, world);
  } catch (error) {
    if (!hasTime) throw error;
    world.job.info(`The dyno list could not be read, trying again: ${describe(error)}`);
    return undefined;
  }
}

function busyText(busy: readonly Dyno[], now: number): string {
  const apps = [...Map.groupBy(busy, ({ app }) => app)].map(
    ([app, dynos]) => `App "${app}" is busy with another run: ${names(dynos, now)}`,
  );
  return `${apps.join(". ")}. Wait for it, or set \`when-busy\` to \`wait\` or \`stop\``;
}

function names(busy: readonly Dyno[], now: number): string {
  return busy.map((dyno) => `${dyno.name} (${describeDyno(dyno, now)})`).join(", ");
}

function describeDyno(dyno: Dyno, now: number): string {
  return `run ${runIdOf(dyno.command)}, up for ${Math.max(0, Math.round((now - dyno.createdAt) / 1000))} s`;
}
