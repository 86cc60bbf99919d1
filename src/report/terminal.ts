import type { Assignment, Plan, Scenario } from "../plan/types.ts";
import type { Judgement, Threshold } from "../verdict/types.ts";
import {
  writeDemand,
  writeInterval,
  writeJudgedEnd,
  writeMeasured,
  writeSubject,
} from "../verdict/write-judgement.ts";
import { thresholdLines } from "../verdict/write-threshold.ts";
import { formatDuration } from "../words/duration.ts";
import { formatDistance } from "./distance.ts";
import { dynosLeft } from "./dynos-left.ts";
import { logLine } from "./escape.ts";
import { formatCost, formatNumberOf } from "./format.ts";
import { headline, icons } from "./headline.ts";
import { nameScenarios, type SharedReason, sharedReasons } from "./shared-reasons.ts";
import { resultOf } from "./threshold-sheet.ts";
import type { RunReport } from "./types.ts";

/** The plan for the job's log, before anything is started. */
export function planLines(plan: Plan, thresholds: readonly Threshold[]): readonly string[] {
  const { runId, beds, mode, targetUrl, scenarios, assignments, estimate, warnings } = plan;
  const apps = beds.map(({ app, region }) => `${app} (${region})`).join(", ");
  return [
    `Run ${runId}: ${formatNumberOf(assignments.length, "dyno")} in ${beds.length === 1 ? "app" : "apps"} ${apps}, ${mode}`,
    `Target ${targetUrl}`,
    ...scenarios.map(scenarioLine),
    ...assignments.map(assignmentLine),
    ...thresholdLines(thresholds),
    `At most ${formatCost(estimate)}`,
    ...warnings.map(({ text }) => `Note: ${text}`),
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

/** One dyno to be: its share, its command, and when it ends at the latest. The secrets of its environment are not in the plan. */
function assignmentLine(assignment: Assignment): string {
  const { scenario, dyno, of, users, spawnRate, dynoSize, command } = assignment;
  const { deadlineSeconds, timeToLiveSeconds } = assignment;
  const share = `${formatNumberOf(users, "user")} at ${spawnRate}/s`;
  const end = `stopped after ${formatDuration(deadlineSeconds)}, time to live ${formatDuration(timeToLiveSeconds)}`;
  return `Dyno ${scenario} ${dyno}/${of}: ${dynoSize}, ${share}, ${end}: ${command}`;
}

/** What is noted of every run, for a group of the job's log that need not be opened. */
export function noteLines({ verdict }: RunReport): readonly string[] {
  return sharedReasons(verdict.reasons.filter(({ isUsual }) => isUsual === true))
    .map(usualLine)
    .map((line) => logLine(line));
}

/** What the run came to, for the end of the job's log: a line for each threshold, the verdict last. Reasons are annotations, but for the usual ones. */
export function verdictLines(report: RunReport): readonly string[] {
  const { verdict, cost } = report;
  return [
    ...verdict.judgements.map(judgementLine),
    `${formatCost(cost)}; ${dynosLeft(report).text}`,
    `${icons[verdict.word]} ${headline(report)}`,
  ].map((line) => logLine(line));
}

function usualLine({ scenarios, text }: SharedReason): string {
  return scenarios.length === 0 ? text : `${nameScenarios(scenarios, (name) => name)}: ${text}`;
}

function judgementLine(judgement: Judgement): string {
  const { scenario, requests, reason } = judgement;
  const subject = `${scenario}: ${writeSubject(judgement)} ${writeDemand(judgement)}`;
  const measured = writeMeasured(judgement);
  const interval = writeInterval(judgement);
  const spread = interval === undefined ? "" : ` (95% interval ${interval})`;
  const finding =
    measured === undefined
      ? reason
      : `${measured}${writeJudgedEnd(judgement)}${spread} from ${formatNumberOf(requests, "request")}, ${formatDistance(judgement)}`;
  return `${resultOf(judgement).text}: ${subject}: ${finding ?? "no number"}`;
}
