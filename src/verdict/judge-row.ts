import type { RequestKey } from "../locust/types.ts";
import { enumerate } from "../plan/wording.ts";
import { intervalOf, measure, needsManyRequests } from "../statistics/metrics.ts";
import type { Interval, ScenarioStatistics } from "../statistics/types.ts";
import { requestName } from "./glob.ts";
import type { JudgedRow } from "./rows.ts";
import type { Judgement, Operator, Threshold } from "./types.ts";

type Subject = Pick<Judgement, "threshold" | "scenario" | "where" | "requests">;

type Options = {
  threshold: Threshold;
  row: JudgedRow;
  statistics: ScenarioStatistics;
  minRequests: number;
};

/** Holds one threshold against one row. Too little to measure is never met. */
export function judgeRow({ threshold, row, statistics, minRequests }: Options): Judgement {
  const { scenario, seconds, exceptions } = statistics;
  const requests = requestsBehind(threshold, row);
  const subject: Subject = { threshold, scenario, where: row.where, requests };
  const lack = lackOf(subject, { row, statistics, minRequests });
  if (lack !== undefined) return unmeasured(subject, lack);
  const value = measure(threshold.metric, { counts: row.counts, seconds, exceptions });
  if (value === undefined) return unmeasured(subject, "nothing was measured");
  const interval = intervalOf({ metric: threshold.metric, blocks: row.blocks, pick: row.pick });
  return {
    ...subject,
    outcome: holds(value, threshold) ? "met" : "breached",
    value,
    interval,
    borderline: interval !== undefined && canBreak(threshold) && isInside(threshold.limit, interval),
    reason: undefined,
  };
}

/** The judgement of a row that there is no number for. */
export function unmeasured(subject: Subject, reason: string): Judgement {
  return {
    ...subject,
    outcome: "unmeasured",
    value: undefined,
    interval: undefined,
    borderline: false,
    reason,
  };
}

/** Times come from the requests that have one. */
function requestsBehind({ unit }: Threshold, { counts }: JudgedRow): number {
  return unit === "ms" ? counts.count - counts.none : counts.count;
}

function lackOf(
  { threshold, requests }: Subject,
  { row, statistics, minRequests }: Omit<Options, "threshold">,
): string | undefined {
  if (threshold.request !== undefined && row.counts.count === 0) return noMatch(statistics.requests);
  if (!needsManyRequests(threshold.metric) || requests >= minRequests) return undefined;
  const kind = threshold.unit === "ms" && row.counts.none > 0 ? " with a response time" : "";
  return `${requests} of at least ${minRequests} requests${kind} (\`min-requests\`)`;
}

/** Enough names to see what was meant. */
const namesShown = 5;

/** Why a glob is unmeasured that fits none of these. */
export function noMatch(requests: readonly RequestKey[]): string {
  const names = requests.map(requestName);
  const others = names.length > namesShown ? ` and ${names.length - namesShown} more` : "";
  return `no request matches; there is ${enumerate(names.slice(0, namesShown))}${others}`;
}

/** Whether a number is on the right side of the limit. */
export function holds(value: number, { operator, limit }: Threshold): boolean {
  const tests: Readonly<Record<Operator, boolean>> = {
    "<": value < limit,
    "<=": value <= limit,
    ">": value > limit,
    ">=": value >= limit,
  };
  return tests[operator];
}

/** No ratio lies above 1 or below 0, so that such a limit leaves nothing in doubt. */
function canBreak({ unit, operator, limit }: Threshold): boolean {
  if (unit !== "ratio") return true;
  return !(operator === "<=" && limit >= 1) && !(operator === ">=" && limit <= 0);
}

function isInside(limit: number, { low, high }: Interval): boolean {
  return low <= limit && (high === undefined || limit <= high);
}
