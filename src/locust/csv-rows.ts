import type { RequestKey } from "./types.ts";

/** A row of `_stats.csv`. */
export type StatsRow = RequestKey & {
  aggregated: boolean;
  count: number;
  failures: number;
  medianMs: number;
  averageMs: number;
  minMs: number;
  maxMs: number;
  averageBytes: number;
  requestsPerSecond: number;
  /** Percentile 0–100 → ms; a percentile that reads `N/A` is absent. */
  percentiles: ReadonlyMap<number, number>;
  /** True when average, median, least and greatest time were cut to whole ms, as Locust did before 1.1. */
  cutToMs: boolean;
};

/** A row of `_stats_history.csv`. `at` is epoch milliseconds; `count`, `failures` and `maxMs` are those until then. */
export type HistoryRow = RequestKey & {
  at: number;
  /** Undefined before Locust 1.0, which does not write it. */
  users?: number;
  aggregated: boolean;
  requestsPerSecond: number;
  failuresPerSecond: number;
  count: number;
  failures: number;
  maxMs: number;
  /** Of the last ten seconds or of all the time until then, by version and options. */
  percentiles: ReadonlyMap<number, number>;
};

/** A row of `_failures.csv`. */
export type FailureRow = { method: string; name: string; error: string; occurrences: number };

/** A row of `_exceptions.csv`. */
export type ExceptionRow = { count: number; message: string; traceback: string };
