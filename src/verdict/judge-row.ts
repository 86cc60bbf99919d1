import type { RequestKey } from "../locust/request-key.ts";
import type { Range } from "../statistics/csv-types.ts";
import type { Measurable, MeasuredScenario } from "../statistics/measured.ts";
import { needsManyRequests } from "../statistics/metrics.ts";
import type { Interval } from "../statistics/types.ts";
import { enumerate } from "../words/wording.ts";
import { requestName } from "./glob.ts";
import type { Judgement, Operator, Threshold } from "./types.ts";

type Subject = Pick<Judgement, "threshold" | "scenario" | "where" | "requests">;

type Options = {
  threshold: Threshold;
  row: Measurable;
  measured: MeasuredScenario;
  minRequests: number;
};

/** Holds one threshold against one row. Too little to measure is never met; of a range the worse end is judged. */
export function judgeRow(options: Options): Judgement {
  const { threshold, row, measured } = options;
  const { metric } = threshold;
  const subject: Subject = {
    ...{ threshold, scenario: measured.scenario, where: row.name },
    requests: requestsBehind(threshold, row),
  };
  const lack = lackOf(options);
  if (lack !== undefined) return unmeasured(subject, lack);
  const range = row.measure(metric);
  if (range === undefined) return unmeasured(subject, measured.whyUnknown(metric) ?? "nothing was measured");
  const value = worseEnd(range, threshold);
  const interval = row.interval(metric);
  return {
    ...subject,
    outcome: holds(value, threshold) ? "met" : "breached",
    value,
    ...(range.low === range.high ? {} : { range }),
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
function requestsBehind({ unit }: Threshold, { requests, timed }: Measurable): number {
  return unit === "ms" ? timed : requests;
}

function lackOf({ threshold, row, measured, minRequests }: Options): string | undefined {
  if (threshold.request !== undefined && row.requests === 0) return noMatch(measured.requests);
  const requests = requestsBehind(threshold, row);
  if (!needsManyRequests(threshold.metric) || requests >= minRequests) return undefined;
  const kind = requests < row.requests ? " with a response time" : "";
  return `${requests} of at least ${minRequests} requests${kind} (\`min-requests\`)`;
}

/** Enough names to see what was meant. */
const namesShown = 5;

/** Why a glob is unmeasured that fits none of these. */
function noMatch(requests: readonly RequestKey[]): string {
  const names = requests.map(requestName);
  const others = names.length > namesShown ? ` and ${names.length - namesShown} more` : "";
  return `no request matches; there is ${enumerate(names.slice(0, namesShown))}${others}`;
}

function worseEnd({ low, high }: Range, { operator }: Threshold): number {
  return operator.startsWith("<") ? high : low;
}

/** Whether a number is on the right side of the limit. */
function holds(value: number, { operator, limit }: Threshold): boolean {
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
