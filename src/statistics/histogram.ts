import type { Buckets } from "../locust/types.ts";

/** Adds up any number of histograms, bucket by bucket, ascending by response time. */
export function mergeBuckets(histograms: Iterable<Buckets>): Buckets {
  const merged = new Map<number, number>();
  for (const buckets of histograms) {
    for (const [time, count] of buckets) merged.set(time, (merged.get(time) ?? 0) + count);
  }
  return new Map([...merged].sort(([a], [b]) => a - b));
}

/** How many response times a histogram holds. */
function sizeOf(buckets: Buckets): number {
  let size = 0;
  for (const count of buckets.values()) size += count;
  return size;
}

/**
 * A percentile (0–100) in ms, by nearest rank as Locust takes it: of n response times the one with `rankOf(p, n)`
 * smaller ones before it. Undefined without response times. Source: `calculate_response_time_percentile` in
 * locust/stats.py.
 */
export function percentile(buckets: Buckets, percentage: number): number | undefined {
  const rank = rankOf(percentage, sizeOf(buckets));
  const ascending = [...buckets].sort(([a], [b]) => a - b);
  let seen = 0;
  for (const [time, count] of ascending) {
    seen += count;
    if (seen > rank) return time;
  }
  return undefined;
}

/** Rank from 0 of a percentile among n values: the p99 of 100 is the greatest, as in Locust. */
export function rankOf(percentage: number, n: number): number {
  return Math.max(0, Math.min(Math.trunc(n * fractionOf(percentage)), n - 1));
}

/** The double that `0.999` is, where 99.9 / 100 may be its neighbour: Locust multiplies by the former. */
export function fractionOf(percentage: number): number {
  return Number(`${percentage.toFixed(10)}e-2`);
}
