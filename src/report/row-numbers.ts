import type { RequestCounts } from "../locust/types.ts";
import { measure } from "../statistics/measure.ts";
import type { Metric } from "../verdict/types.ts";

/** The numbers of one row that reports show. Times in ms; undefined where nothing was measured. */
export type RowNumbers = {
  requests: number;
  failures: number;
  failureRatio: number | undefined;
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  p99Ms: number | undefined;
  averageMs: number | undefined;
  minMs: number | undefined;
  maxMs: number | undefined;
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
