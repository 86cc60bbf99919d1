import { entryOf, metricName } from "../statistics/metrics.ts";
import { nameInSentence } from "./glob.ts";
import type { Judgement, Operator, Threshold } from "./types.ts";
import { writeBeside, writeLimit, writeRange } from "./write-value.ts";

const inWords: Readonly<Record<Operator, string>> = {
  "<": "below",
  "<=": "at most",
  ">": "above",
  ">=": "at least",
};

const inSigns: Readonly<Record<Operator, string>> = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

/** What was judged: `p99`, or the metric `of` a request where it is not the aggregated row. */
export function writeSubject({ threshold, where }: Judgement): string {
  const metric = metricName(threshold.metric);
  return threshold.request === undefined ? metric : `${metric} of ${nameInSentence(where)}`;
}

/** What the threshold asks for, in a table: `≤ 800 ms`. */
export function writeDemand({ threshold }: Judgement): string {
  return `${inSigns[threshold.operator]} ${writeLimit(threshold.limit, threshold.unit)}`;
}

/** What was measured and what must hold, in a sentence: `is 1.24 s but must be at most 800 ms`. */
export function writeFinding(judgement: Judgement): string {
  const { threshold, outcome } = judgement;
  const { isPlural } = entryOf(threshold.metric);
  const interval = writeInterval(judgement);
  const spread = interval === undefined ? "" : ` (95% interval ${interval})`;
  const measured = `${writeMeasured(judgement) ?? "unknown"}${writeJudgedEnd(judgement)}`;
  return `${isPlural ? "are" : "is"} ${measured}${spread} ${outcome === "met" ? "and" : "but"} ${writeMust(threshold)}`;
}

/** What must hold, in a sentence: `must be at most 800 ms`. */
export function writeMust({ operator, limit, unit }: Threshold): string {
  return `must be ${inWords[operator]} ${writeLimit(limit, unit)}`;
}

/** The measured number beside its limit, or both ends of its range; undefined when there is none. */
export function writeMeasured({ threshold, value, range }: Judgement): string | undefined {
  const write = (number: number) => writeBeside(number, threshold.limit, threshold.unit);
  if (range !== undefined) return writeRange(range, write);
  return value === undefined ? undefined : write(value);
}

/** Which end of a range was judged, for behind it: ` (its upper end is judged)`; empty when there are no two. */
export function writeJudgedEnd({ range, value }: Judgement): string {
  if (range === undefined || range.low === range.high) return "";
  return ` (its ${value === range.high ? "upper" : "lower"} end is judged)`;
}

/** The 95% interval, each end beside the limit: `398 ms to 431 ms`, `398 ms or more`; undefined when there is none. */
export function writeInterval({ threshold, interval }: Judgement): string | undefined {
  if (interval === undefined) return undefined;
  const write = (end: number) => writeBeside(end, threshold.limit, threshold.unit);
  return interval.high === undefined
    ? `${write(interval.low)} or more`
    : `${write(interval.low)} to ${write(interval.high)}`;
}
