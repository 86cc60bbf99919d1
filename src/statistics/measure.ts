import type { RequestCounts } from "../locust/types.ts";
import { percentile } from "./histogram.ts";
import type { Metric, Tally } from "./types.ts";

/**
 * What a metric comes to: times in ms, `failures` as a ratio 0…1, `requests` and `exceptions` as counts, `requests/s`
 * per second. Undefined when nothing was measured: no response time, no request, no time.
 */
export function measure(metric: Metric, tally: Tally): number | undefined {
  switch (metric.kind) {
    case "percentile":
      return percentileMs(tally.counts, metric.percentile);
    case "median":
      return percentileMs(tally.counts, 50);
    case "min":
      return tally.counts.minMs;
    case "max":
      return tally.counts.maxMs;
    case "requests":
      return tally.counts.count;
    case "exceptions":
      return tally.exceptions;
    default:
      return quotient(ratioOf(metric.kind, tally));
  }
}

/** A percentile in ms, kept between the least and the greatest response time: a bucket is rounded, those are not. */
export function percentileMs(counts: RequestCounts, percentage: number): number | undefined {
  const value = percentile(counts.buckets, percentage);
  return value === undefined ? undefined : withinRange(counts, value);
}

/** The time, or the least or greatest one that was measured if it lies beyond. */
export function withinRange({ minMs, maxMs }: RequestCounts, ms: number): number {
  return Math.min(maxMs ?? ms, Math.max(minMs ?? ms, ms));
}

/** A number that is one sum over another, so that it can be had from any choice of blocks. */
export type Ratio = { over: number; under: number };

/** The two sums behind `avg`, `failures` and `requests/s`. */
export function ratioOf(kind: "avg" | "failures" | "requests/s", { counts, seconds }: Tally): Ratio {
  switch (kind) {
    case "avg":
      return { over: counts.sumMs, under: counts.count - counts.none };
    case "failures":
      return { over: counts.failures, under: counts.count };
    case "requests/s":
      return { over: counts.count, under: seconds };
  }
}

/** Undefined when there is nothing to divide by. */
export function quotient({ over, under }: Ratio): number | undefined {
  return under === 0 ? undefined : over / under;
}
