import type { RequestKey } from "./request-key.ts";

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

/** A row of `_failures.csv`. */
export type FailureRow = { method: string; name: string; error: string; occurrences: number };

/** A row of `_exceptions.csv`. */
export type ExceptionRow = { count: number; message: string; traceback: string };

/** What `_stats_history.csv` says at its end: until when (epoch milliseconds), and how much it had counted by then. */
export type HistoryEnd = { at: number; count: number; failures: number };

/** One number as the recorder has it, and as Locust's own `_stats.csv` has it. */
export type Disagreement<What> = { request: RequestKey; what: What; recorded: number; csv: number };

export type TimeDisagreement = Disagreement<"least" | "average" | "greatest"> & { count: number };

/** The first of so many. */
export type FirstOf<Item> = { first: Item | undefined; length: number };

/** What came of holding what a dyno recorded against its `_stats.csv`, whose rows nobody needs then any more. */
export type CrossFindings = {
  counts: FirstOf<Disagreement<"requests" | "failures">>;
  times: FirstOf<TimeDisagreement>;
  percentiles: FirstOf<Disagreement<number>>;
  /** Names of the file that the windows lack. */
  absentNames: number;
  /** All requests, by the file. */
  csvRequests: number | undefined;
};
