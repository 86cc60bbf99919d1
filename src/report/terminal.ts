import { formatDuration } from "../plan/duration.ts";
import type { Assignment, Plan, Scenario } from "../plan/types.ts";
import type { Judgement } from "../verdict/types.ts";
import { writeDemand, writeInterval, writeMeasured, writeSubject } from "../verdict/write-judgement.ts";
import type { DynoState } from "../watch/dyno-state.ts";
import type { Progress } from "../watch/types.ts";
import { dynosLeft } from "./dynos-left.ts";
import { logLine } from "./escape.ts";
import { formatCost, formatMs, formatNumberOf, formatRate, formatRatio } from "./format.ts";
import { headline, icons } from "./headline.ts";
import { resultOf } from "./threshold-sheet.ts";
import type { RunReport } from "./types.ts";

/** The plan for the job's log, before anything is started. */
export function planLines(plan: Plan): readonly string[] {
  const { runId, app, region, mode, targetUrl, scenarios, assignments, estimate, warnings } = plan;
  return [
    `Run ${runId}: ${formatNumberOf(assignments.length, "dyno")} in app ${app} (${region}), ${mode}`,
    `Target ${targetUrl}`,
    ...scenarios.map(scenarioLine),
    `At most ${formatCost(estimate)}`,
    ...warnings.map((warning) => `Note: ${warning}`),
  ].map((line) => logLine(line));
}

function scenarioLine({
  name,
  users,
  spawnRate,
  runTimeSeconds,
  dynos,
  dynoSize,
  targetUrl,
}: Scenario): string {
  const load = `${formatNumberOf(users, "user")} at ${spawnRate}/s for ${formatDuration(runTimeSeconds)}`;
  const against = targetUrl === undefined ? "" : ` against ${targetUrl}`;
  return `Scenario ${name}: ${load}, ${formatNumberOf(dynos, "dyno")} ${dynoSize}${against}`;
}

type WatchedDyno = { assignment: Assignment; state: DynoState; progress: Progress | undefined };

/** Where the run stands, in one line for all dynos together. `now`: epoch milliseconds. */
export function progressLine({ now, dynos }: { now: number; dynos: readonly WatchedDyno[] }): string {
  const began = Math.min(now, ...dynos.map(({ state }) => state.createdAt));
  const count = (phase: DynoState["phase"]) => dynos.filter(({ state }) => state.phase === phase).length;
  const phases = (["starting", "up", "finished"] as const)
    .filter((phase) => count(phase) > 0)
    .map((phase) => `${count(phase)} ${phase}`);
  const heard = dynos.flatMap(({ progress, state }) => {
    if (progress === undefined) return [];
    // What a dyno said last is no rate any more when it has finished.
    return state.phase === "finished" ? { ...progress, users: 0, requestsPerSecond: 0 } : progress;
  });
  const parts = [
    formatDuration((now - began) / 1000),
    phases.length === 0 ? "no dyno" : phases.join(", "),
    ...(heard.length > 0 ? loadParts(heard) : []),
  ];
  return logLine(parts.join(" | "));
}

function loadParts(heard: readonly Progress[]): readonly string[] {
  const sum = (pick: (progress: Progress) => number) => heard.reduce((total, one) => total + pick(one), 0);
  const requests = sum((one) => one.requests);
  const slowest = Math.max(...heard.map(({ p99Ms }) => p99Ms ?? Number.NEGATIVE_INFINITY));
  return [
    formatNumberOf(
      sum((one) => one.users),
      "user",
    ),
    `${formatNumberOf(requests, "request")} (${formatRate(sum((one) => one.requestsPerSecond))})`,
    `${formatRatio(requests === 0 ? undefined : sum((one) => one.failures) / requests)} failed`,
    // Percentiles do not add up: the worst dyno's is shown, and called so when there are several.
    `p99 ${heard.length > 1 ? "at most " : ""}${formatMs(Number.isFinite(slowest) ? slowest : undefined)}`,
  ];
}

/** What the run came to, for the end of the job's log: a line for each threshold, the verdict last. Reasons are annotations. */
export function verdictLines(report: RunReport): readonly string[] {
  const { verdict, cost } = report;
  return [
    ...verdict.judgements.map(judgementLine),
    `${formatCost(cost)}; ${dynosLeft(report).text}`,
    `${icons[verdict.word]} ${headline(report)}`,
  ].map((line) => logLine(line));
}

function judgementLine(judgement: Judgement): string {
  const { scenario, requests, reason } = judgement;
  const subject = `${scenario}: ${writeSubject(judgement)} ${writeDemand(judgement)}`;
  const measured = writeMeasured(judgement);
  const interval = writeInterval(judgement);
  const spread = interval === undefined ? "" : ` (95 % interval ${interval})`;
  const finding =
    measured === undefined ? reason : `${measured}${spread} from ${formatNumberOf(requests, "request")}`;
  return `${resultOf(judgement).text}: ${subject}: ${finding ?? "no number"}`;
}
