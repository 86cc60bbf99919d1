import type { Measurable } from "../statistics/measured.ts";
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
export function rowNumbers({ requests, failures, measure }: Measurable): RowNumbers {
  const percentile = (percentage: number) => measure({ kind: "percentile", percentile: percentage });
  return {
    ...{ requests, failures },
    failureRatio: upperEnd(measure({ kind: "failures" })),
    p50Ms: percentile(50),
    p95Ms: percentile(95),
    p99Ms: percentile(99),
    averageMs: measure({ kind: "avg" }),
    minMs: measure({ kind: "min" }),
    maxMs: measure({ kind: "max" }),
    requestsPerSecond: upperEnd(measure({ kind: "requests/s" })),
  };
}

/** A response time in a table; a range is sorted by its upper end. */
export function timeCell(ms: Measured): Cell {
  return { text: formatMs(ms), value: upperEnd(ms) };
}

/** The upper end of a range: what a limit from above is held against. */
export function upperEnd(measured: Measured): number | undefined {
  return measured?.high;
}
