import { isOfRun, runIdOf } from "../plan/marker.ts";
import type { Plan } from "../plan/types.ts";
import { progressLine } from "../report/progress.ts";
import { describeState, isOdd, isOver, receiptIsDue } from "../watch/dyno-state.ts";
import { pollWaitSeconds } from "../watch/poll-wait.ts";
import { describe, Failure } from "../words/failure.ts";
import type { Dyno, World } from "../world.ts";
import { type Fleet, nameOf, noteOnce, take, type Watched } from "./fleet.ts";
import { elderThan, type InTheWay, sameTarget } from "./in-the-way.ts";
import { rateWarner } from "./rate-warner.ts";
import { stopForgotten, stopOverdue } from "./stop-overdue.ts";
import { noteClaims, settleTwins } from "./twins.ts";

type Options = {
  world: World;
  plan: Plan;
  pollIntervalSeconds: number;
  /** Settles when no dyno of this watch is to come any more. */
  launching: Promise<unknown>;
  /** False for an app that uploads in its own way. */
  receiptsExpected: boolean;
  /** Follows the log of a dyno that takes another one's place. */
  follow: (watched: Watched) => void;
  /** Of a run that waits for others: hears of an older run that loads the same target. */
  yieldTo?: (way: InTheWay) => void;
};

/**
 * Looks at the dynos of the fleet, one list call a poll for all of an app, until they have been launched and every one
 * has finished. A launch may take minutes, and the deadlines of those that are up must not wait for it.
 */
export async function watchDynos(fleet: Fleet, options: Options): Promise<void> {
  const { world, plan } = options;
  const wait = pace(fleet, options);
  const warnOfRate = rateWarner(world);
  const scene: Scene = { ...options, fleet, quiet: { until: 0 }, oddStates: new Set() };
  const isLaunching = pendingUntil(options.launching);
  const noting: Promise<void>[] = [];
  for (let open = unfinished(fleet); isLaunching() || open.length > 0; open = unfinished(fleet)) {
    await wait();
    await look(open, scene);
    await Promise.all(open.map((watched) => stopOverdue(watched, world)));
    await Promise.all(open.map((watched) => lookForReceipt(watched, world)));
    await Promise.all(open.map((watched) => stopForgotten(watched, world)));
    const over = options.receiptsExpected ? open.filter(({ state }) => state.phase === "finished") : [];
    noting.push(...over.map((watched) => noteClaims(watched, world)));
    world.job.info(progressLine(plan, { now: world.clock.now(), dynos: fleet.watched }));
    warnOfRate(fleet);
    for (const watched of open) tellBadEnding(watched, options);
  }
  await Promise.all(noting);
}

function pendingUntil(promise: Promise<unknown>): () => boolean {
  let isPending = true;
  const settle = (): void => {
    isPending = false;
  };
  promise.then(settle, settle);
  return () => isPending;
}

function unfinished(fleet: Fleet): Watched[] {
  return fleet.watched.filter((watched) => watched.state.phase !== "finished");
}

/** Waits until the next poll, longer while the account has few calls left, and says so whenever that changes. */
function pace(fleet: Fleet, { world, pollIntervalSeconds }: Options): () => Promise<void> {
  const going = AbortSignal.any([world.cancelled, fleet.over.signal]);
  let isStretched = false;
  return async () => {
    const callsLeft = world.dynos.callsLeft();
    const lists = new Set(unfinished(fleet).map(({ assignment }) => assignment.app)).size;
    const seconds = pollWaitSeconds({ intervalSeconds: pollIntervalSeconds, lists }, callsLeft);
    if (seconds > pollIntervalSeconds !== isStretched) {
      isStretched = !isStretched;
      const now = `polling every ${Number(seconds.toFixed(1))} s`;
      world.job.info(
        isStretched
          ? `The Heroku account has ${callsLeft} API calls left: ${now} instead of ${pollIntervalSeconds} s until there are 500`
          : `The Heroku account has ${callsLeft} API calls left again: ${now}`,
      );
    }
    await world.clock.sleep(seconds * 1000, going);
    going.throwIfAborted();
  };
}

/** `quiet.until`: Heroku has asked not to be called before. */
type Scene = Options & { fleet: Fleet; quiet: { until: number }; oddStates: Set<string> };

/** However long Heroku takes to answer or asks to be left alone: deadlines and receipts must not wait for it. */
const lookWithinMs = 10_000;

/** A look that fails says nothing about the dynos: they run on, and the deadline still holds. */
async function look(open: readonly Watched[], scene: Scene): Promise<void> {
  const { world, quiet } = scene;
  if (world.clock.now() < quiet.until) return;
  const byApp = Map.groupBy(open, ({ assignment }) => assignment.app);
  await Promise.all([...byApp].map(([app, own]) => lookInto(app, own, scene)));
}

async function lookInto(app: string, open: readonly Watched[], scene: Scene): Promise<void> {
  const { world, quiet } = scene;
  try {
    const dynos = await world.dynos.list(app, lookWithinMs);
    takeList(open, dynos, scene);
    const elder = scene.yieldTo && elderThan(app, scene.plan, dynos);
    if (elder !== undefined) return scene.yieldTo?.(elder);
    noteOtherRuns(app, dynos, scene);
    await Promise.all(open.map((watched) => settleTwins(watched, dynos, scene)));
  } catch (error) {
    if (error instanceof Failure && error.retryAfterMs !== undefined)
      quiet.until = Math.max(quiet.until, world.clock.now() + error.retryAfterMs);
    world.job.info(`The dyno list could not be read, trying again: ${describe(error)}`);
  }
}

/** A dyno of which nothing can be read may be any that is missed: then none counts as gone. */
function takeList(open: readonly Watched[], dynos: readonly Dyno[], scene: Scene): void {
  const at = scene.world.clock.now();
  const isOneHidden = dynos.some(({ id }) => id === "");
  for (const watched of open) {
    const dyno = dynos.find(({ id }) => id === watched.dyno.id);
    take(watched, { source: "list", at, present: dyno !== undefined || isOneHidden, state: dyno?.state });
    if (dyno !== undefined) tellOddState(dyno, scene);
  }
}

/** Once for each word. */
function tellOddState({ name, state }: Dyno, { world, oddStates }: Scene): void {
  if (!isOdd(state) || oddStates.has(state)) return;
  oddStates.add(state);
  world.job.info(
    `Heroku gives ${name} ${describeState(state)}, of which is not known what it means: its exit status, its receipt and its deadline decide`,
  );
}

/** Two runs that began at the same moment both found the app free. */
function noteOtherRuns(app: string, dynos: readonly Dyno[], { fleet, plan, yieldTo, world }: Scene): void {
  const isLoading = dynos.some(({ command, state }) => isOfRun(command, plan.runId) && !isOver(state));
  if (!isLoading) return;
  const givingWaySince = herokuNow(world) - (yieldTo === undefined ? 0 : givesWayMs);
  const others = sameTarget(plan, dynos).filter(({ createdAt = 0 }) => createdAt <= givingWaySince);
  for (const runId of new Set(others.flatMap(({ command }) => runIdOf(command) ?? []))) {
    const text = `Dynos of another run, \`${runId}\`, were up in app \`${app}\` at the same time, and load the same target or do not say what: the two disturb each other's numbers. \`when-busy: wait\`, or a \`concurrency\` group in the workflow, keeps runs apart.`;
    noteOnce(fleet.warnings, { code: "other-run", text });
  }
}

/** A younger run that waits gives way before its dyno has booted, or soon after. */
const givesWayMs = 30_000;

function herokuNow({ clock, dynos }: World): number {
  return clock.now() - (dynos.clockAheadMs() ?? 0);
}

async function lookForReceipt(watched: Watched, world: World): Promise<void> {
  const { assignment, state } = watched;
  if (!receiptIsDue(state, world.clock.now(), assignment.runTimeSeconds)) return;
  try {
    const receipt = await world.results.findReceipt(assignment.marker);
    watched.life.receipt = receipt;
    take(watched, { source: "receipt", at: world.clock.now(), found: receipt !== undefined });
  } catch (error) {
    world.job.info(`The receipt of ${nameOf(assignment)} could not be looked for: ${describe(error)}`);
  }
}

/** The end of the log of a dyno that did not end as it should. */
function tellBadEnding(
  { state, log, dyno, assignment }: Watched,
  { world, receiptsExpected }: Options,
): void {
  const { phase, ending, exitStatus = 0 } = state;
  // Locust exits with 1 when a request has failed.
  const endedWell = receiptsExpected ? ending === "receipt" : ending === "gone" && exitStatus <= 1;
  if (phase !== "finished" || endedWell) return;
  const lines = log.map((line) => `${dyno.name} | ${line}`);
  world.job.group(`The last ${lines.length} log lines of ${nameOf(assignment)}`, lines);
}
