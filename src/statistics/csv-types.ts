import type { StatsRow } from "../locust/csv-types.ts";
import type { CsvDyno } from "../locust/read-csv-dyno.ts";
import type { RequestKey } from "../locust/request-key.ts";

/** Where a number must lie, both ends included; they are the same when it is known exactly. */
export type Range = { low: number; high: number };

/** One request, or all of them, as each dyno's `_stats.csv` counts it. `dynos` holds the rows with at least one request. */
export type CsvTally = RequestKey & { count: number; failures: number; dynos: readonly StatsRow[] };

/** A stretch of a dyno's time, from the last row of its history therein. Instants are epoch milliseconds. */
export type HistoryPoint = {
  at: number;
  /** Undefined before Locust 1.0. */
  users: number | undefined;
  /** Since the dyno's start. */
  count: number;
  failures: number;
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  p99Ms: number | undefined;
};

/** A dyno's `_stats_history.csv`, thinned to a point every ten seconds. */
export type DynoHistory = {
  points: readonly HistoryPoint[];
  /** Whether the percentiles are of the last ten seconds, or of all the time until then and so say nothing of a point. */
  percentilesAreRecent: boolean;
  /** Undefined when the file was read to its end. */
  problem: string | undefined;
};

/** One dyno's files, and its history where it has one. */
export type CsvDynoFiles = CsvDyno & { history: DynoHistory | undefined };

/** A stretch of time of one scenario, all dynos together. Percentiles are the greatest of the dynos'. */
export type CsvTimePoint = {
  startedAt: number;
  endedAt: number;
  users: number | undefined;
  requests: number;
  failures: number;
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  p99Ms: number | undefined;
};

/** One scenario over all its dynos, known from CSV files alone. */
export type CsvStatistics = {
  scenario: string;
  aggregated: CsvTally;
  /** By type and name, sorted by name, then type. */
  requests: readonly CsvTally[];
  /** Undefined when a dyno left no `_exceptions.csv`, as before Locust 1.4.2. */
  exceptions: number | undefined;
  /** Most users at once, over all dynos; undefined without every dyno's history. */
  usersPeak: number | undefined;
  /** Empty without every dyno's history. */
  timeline: readonly CsvTimePoint[];
  /** What these files cannot show, each a sentence. */
  unknown: readonly string[];
};

/** What is known of one scenario whose app uploads in its own way. */
export type CsvScenario = {
  scenario: string;
  /** Undefined when no dyno's statistics could be read. */
  statistics: CsvStatistics | undefined;
  /** What makes its files untrustworthy, each a sentence that names the blob or the pattern. */
  problems: readonly string[];
  /** What is wrong with its histories, which nothing is judged by. */
  historyProblems: readonly string[];
};
