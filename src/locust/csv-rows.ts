import type { RequestKey } from "./request-key.ts";
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
