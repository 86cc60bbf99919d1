import type { RequestKey } from "../locust/request-key.ts";
import type { RequestCounts } from "../locust/types.ts";
import type { Range } from "./csv-types.ts";
import type { Metric } from "./metrics.ts";
import type { DriftFinding, Interval, TimePoint } from "./types.ts";

/** One row of a scenario, a request or several: what a metric is measured on, whichever files it comes from. */
export type Measurable = RequestKey & {
  requests: number;
  failures: number;
  /** Requests that have a response time. */
  timed: number;
  /** Where the metric lies, both ends the same when it is known exactly. Undefined when nothing was measured. */
  measure: (metric: Metric) => Range | undefined;
  /** 95%; undefined where none can be given. */
  interval: (metric: Metric) => Interval | undefined;
};

/** One scenario over all its dynos, whichever files its numbers come from. What is not known is undefined. */
export type MeasuredScenario = {
  scenario: string;
  /** What the numbers come from: the recorder's windows, or Locust's CSV files alone. */
  source: "windows" | "csv";
  /** Over all judged requests. */
  aggregated: Measurable;
  /** By type and name. */
  requests: readonly Measurable[];
  /** Some of the requests as one row of that name. */
  merge: (requests: readonly RequestKey[], name: string) => Measurable;
  /** Why a metric may have been measured of nothing although there are requests. */
  whyUnknown: (metric: Metric) => string | undefined;
  exceptions: number | undefined;
  /** Length of the judged time. */
  seconds: number | undefined;
  /** Its first and last instant, in epoch milliseconds. */
  judgedSpan: { startedAt: number; endedAt: number } | undefined;
  /** Requests in all, warm-up included: what the receipts and the target's own log count. */
  all: { requests: number; failures: number };
  warmUpSeconds: number;
  /** The users for whom the warm-up waits (`ramp`); undefined: its length was given. */
  rampUsers: number | undefined;
  /** Most users at once, over all dynos. */
  usersPeak: number | undefined;
  /** Empty where nothing is known over time that could be drawn. */
  timeline: readonly TimePoint[];
  /** Undefined where nothing is known of the time in between. */
  drift: DriftFinding | undefined;
  /** The judged response times of all requests. */
  distribution: RequestCounts | undefined;
};
