import type { RequestCounts } from "../locust/types.ts";
import type { CsvTally, Range } from "../statistics/csv-types.ts";
import { type Metric, measure, measureCsv } from "../statistics/metrics.ts";
import type { Measured } from "./format.ts";
import { formatMs } from "./format.ts";
import type { Cell } from "./sheet.ts";

/** The numbers of one row that reports show. Times in ms; undefined where nothing was measured. */
export type RowNumbers = {
  requests: number;
  failures: number;
  failureRatio: number | undefined;
  p50Ms: Measured;
  p95Ms: Measured;
  p99Ms: Measured;
  averageMs: Measured;
  minMs: Measured;
  maxMs: Measured;
  requestsPerSecond: number | undefined;
};

/** Measures a row over the judged time, as the thresholds do. */
export function rowNumbers(row: RequestCounts, seconds: number): RowNumbers {
  const number = (metric: Metric) => measure(metric, { counts: row, seconds, exceptions: 0 });
  return {
    requests: row.count,
    failures: row.failures,
    failureRatio: number({ kind: "failures" }),
    p50Ms: number({ kind: "percentile", percentile: 50 }),
    p95Ms: number({ kind: "percentile", percentile: 95 }),
    p99Ms: number({ kind: "percentile", percentile: 99 }),
    averageMs: number({ kind: "avg" }),
    minMs: row.minMs,
    maxMs: row.maxMs,
    requestsPerSecond: number({ kind: "requests/s" }),
  };
}

/** As `rowNumbers`, from CSV files, which round times and know no common percentile of several dynos. */
export function csvRowNumbers(tally: CsvTally): RowNumbers {
  const range = (metric: Metric) => measureCsv(metric, { tally, exceptions: undefined });
  return {
    requests: tally.count,
    failures: tally.failures,
    failureRatio: range({ kind: "failures" })?.high,
    p50Ms: range({ kind: "percentile", percentile: 50 }),
    p95Ms: range({ kind: "percentile", percentile: 95 }),
    p99Ms: range({ kind: "percentile", percentile: 99 }),
    averageMs: range({ kind: "avg" }),
    minMs: range({ kind: "min" }),
    maxMs: range({ kind: "max" }),
    requestsPerSecond: range({ kind: "requests/s" })?.high,
  };
}

/** A response time in a table; a range is sorted by its upper end. */
export function timeCell(ms: Measured): Cell {
  return { text: formatMs(ms), value: upperEnd(ms) };
}

/** The upper end of a range: what a limit from above is held against. */
export function upperEnd(measured: Measured): number | undefined {
  return typeof measured === "object" ? measured.high : measured;
}

/** The range, where there is one and not just a number. */
export function rangeOf(measured: Measured): Range | undefined {
  return typeof measured === "object" ? measured : undefined;
}
