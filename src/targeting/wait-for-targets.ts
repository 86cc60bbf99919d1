import { quoteUrl } from "../plan/base-url.ts";
import type { Plan } from "../plan/types.ts";
import { type NotReady, readTargetAnswer } from "../watch/target-answer.ts";
import { formatDuration } from "../words/duration.ts";
import { Failure } from "../words/failure.ts";
import { newProblems } from "../words/problems.ts";
import type { Refusal, World } from "../world.ts";

type Options = {
  waitForTargetSeconds: number;
  healthPath: string;
  /** Of the targets those that only an event has named, and why an address must then not be asked. */
  ofEvent?: { url: string; refusal: Refusal } | undefined;
};

const betweenProbesMs = 2_000;
const longestProbeMs = 10_000;

/**
 * Asks every target of the plan, each once however many scenarios load it, until it is ready: a deployment is reported
 * before the app has booted, and a load test of an error page is worth nothing. Failure for those that do not become so;
 * true when one had to be waited for.
 */
export async function waitForTargets(plan: Plan, options: Options, world: World): Promise<boolean> {
  if (options.waitForTargetSeconds === 0) return false;
  const targets = new Set(plan.assignments.map(({ targetUrl }) => targetUrl));
  const problems = newProblems();
  const waited = await Promise.all(
    [...targets].map((target) => problems.attempt(() => waitForTarget(target, options, world))),
  );
  problems.throwAny("These targets are not ready:");
  return waited.includes(true);
}

async function waitForTarget(
  target: string,
  { waitForTargetSeconds, healthPath, ofEvent }: Options,
  world: World,
): Promise<boolean> {
  const url = `${target}${healthPath}`;
  const refusal = refusalOf(target, ofEvent);
  const { clock, cancelled, job } = world;
  const until = clock.now() + waitForTargetSeconds * 1000;
  let said = "";
  for (;;) {
    const withinMs = Math.max(1_000, Math.min(longestProbeMs, until - clock.now()));
    const notReady = readTargetAnswer(await world.target.probe(url, withinMs, refusal), url);
    cancelled.throwIfAborted();
    if (notReady === undefined) {
      job.info(`The target ${quoteUrl(url)} answers`);
      return said !== "";
    }
    if (clock.now() + betweenProbesMs > until) throw gaveUp(url, notReady, waitForTargetSeconds);
    if (notReady.found !== said) job.info(`Waiting for the target ${quoteUrl(url)}: ${notReady.found}`);
    said = notReady.found;
    await clock.sleep(betweenProbesMs, cancelled);
    cancelled.throwIfAborted();
  }
}

function refusalOf(target: string, ofEvent: Options["ofEvent"]): Refusal | undefined {
  return ofEvent?.url === target ? ofEvent.refusal : undefined;
}

function gaveUp(url: string, { found, advice }: NotReady, seconds: number): Failure {
  return new Failure(
    `The target ${quoteUrl(url)} was not ready within \`wait-for-target: ${formatDuration(seconds)}\`: ${found}. ${advice}`,
  );
}
