import type { RequestCounts } from "../locust/types.ts";
import { percentile } from "./histogram.ts";

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

/** Undefined when there is nothing to divide by. */
export function quotient({ over, under }: Ratio): number | undefined {
  return under === 0 ? undefined : over / under;
}
