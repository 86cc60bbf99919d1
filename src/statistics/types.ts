import type { RequestCounts } from "../locust/types.ts";

/** How sure a number is: its 95% interval and the method that gave it, in the unit of the number. */
export type Interval = {
  low: number;
  /** Undefined when there are too few requests to bound the number from above: a p99 needs some 400. */
  high: number | undefined;
  method: "block bootstrap" | "order statistics" | "Wilson";
};

/** How one number developed while all users were there. */
export type Drift = {
  metric: "p99" | "median" | "failures";
  /** How long that was. */
  seconds: number;
  /**
   * ms, or a ratio 0…1 for failures. At the beginning and at the end, by a straight line through the blocks; with a jump,
   * the levels before and after it.
   */
  from: number;
  to: number;
  /** 95% interval of what came on top of `from`: in parts of it (0.08 is 8% more), for failures as a ratio. */
  low: number;
  high: number;
  /** `none` when the interval holds 0. */
  found: "growth" | "fall" | "none";
  /** When it jumped, in seconds from the start of the load; undefined when it went steadily, or nowhere. */
  jumpSeconds: number | undefined;
  /** Whether its level wanders for longer than the run can show. */
  wanders: boolean;
};

/** The drift of each number, or why there is none to be told from chance. */
export type DriftFinding =
  | { kind: "measured"; drifts: readonly Drift[] }
  /** Too short, users came and went, or blocks without enough requests. */
  | { kind: "short" | "users" | "sparse" };

/** What happened to one request, or to several merged, in some stretch of time: what a metric is measured on. */
export type Tally = { counts: RequestCounts; seconds: number; exceptions: number };

/** A stretch of time of one scenario, all dynos together. Instants are epoch milliseconds. */
export type TimePoint = {
  startedAt: number;
  endedAt: number;
  users: number;
  requests: number;
  failures: number;
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  p99Ms: number | undefined;
  /** True while it lies in the warm-up and counts for no judged number. */
  warmUp: boolean;
};

/** One scenario over all its dynos, warm-up left out of every number but `timeline` and `all`. */
export type ScenarioStatistics = {
  scenario: string;
  /** Over all requests. */
  aggregated: RequestCounts;
  /** By type and name. */
  requests: readonly RequestCounts[];
  exceptions: number;
  /** Length of the judged time. */
  seconds: number;
  /** Requests in all, warm-up included: what the receipts and the target's own log count. */
  all: { requests: number; failures: number };
  warmUpSeconds: number;
  /** The users for whom the warm-up waits (`ramp`); undefined: its length was given. */
  rampUsers: number | undefined;
  /** Most users at once, over all dynos. */
  usersPeak: number;
  cpuMaxPercent: number | undefined;
  timeline: readonly TimePoint[];
  /** Judged counts by block of time, the units that the bootstrap draws from. */
  blocks: readonly Block[];
  /** Undefined where nothing is known of the time in between. */
  drift: DriftFinding | undefined;
};

/** The judged counts of one block of time, over all dynos of a scenario. */
export type Block = {
  startedAt: number;
  seconds: number;
  exceptions: number;
  aggregated: RequestCounts;
  /** Undefined in a run with very many request names: they would be in memory a dozen times. */
  requests: readonly RequestCounts[] | undefined;
};
