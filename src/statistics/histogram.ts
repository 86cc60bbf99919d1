import { bucketCodes, bucketMs } from "../locust/buckets.ts";
import type { Buckets } from "../locust/types.ts";

/** Adds up any number of histograms, bucket by bucket. */
export function mergeBuckets(histograms: readonly Buckets[]): Buckets {
  const [only] = histograms;
  if (only !== undefined && histograms.length === 1) return only;
  const least = Math.min(...histograms.map(({ codes }) => codes[0] ?? Number.POSITIVE_INFINITY));
  const greatest = Math.max(...histograms.map(({ codes }) => codes.at(-1) ?? -1));
  const sums = scratch.subarray(Math.min(least, greatest + 1), greatest + 1);
  for (const { codes, counts } of histograms) {
    for (let place = 0; place < codes.length; place += 1) {
      const sum = (codes[place] ?? 0) - least;
      sums[sum] = (sums[sum] ?? 0) + (counts[place] ?? 0);
    }
  }
  const merged = gatherBuckets(sums, least);
  sums.fill(0);
  return merged;
}

/** Where sums are made, and zero before and after: a new array for each of a hundred thousand merges would fill the memory. */
const scratch = new Float64Array(bucketCodes);

/** The buckets that hold something, of sums for each code from the least on. */
export function gatherBuckets(sums: Float64Array, least: number): Buckets {
  let filled = 0;
  for (let code = 0; code < sums.length; code += 1) if (sums[code] !== 0) filled += 1;
  const codes = new Uint16Array(filled);
  const counts = new Float64Array(filled);
  let place = 0;
  for (let code = 0; place < filled; code += 1) {
    const sum = sums[code] ?? 0;
    if (sum === 0) continue;
    codes[place] = least + code;
    counts[place] = sum;
    place += 1;
  }
  return { codes, counts };
}

/** How many response times a histogram holds. */
function sizeOf({ counts }: Buckets): number {
  return counts.reduce((size, count) => size + count, 0);
}

/**
 * A percentile (0–100) in ms, by nearest rank as Locust takes it: of n response times the one with `rankOf(p, n)`
 * smaller ones before it. Undefined without response times. Source: `calculate_response_time_percentile` in
 * locust/stats.py.
 */
export function percentile(buckets: Buckets, percentage: number): number | undefined {
  return timeAtRank(buckets, rankOf(percentage, sizeOf(buckets)));
}

/** The response time, in ms, that has so many smaller ones before it; undefined when there is none. */
export function timeAtRank({ codes, counts }: Buckets, rank: number): number | undefined {
  if (rank < 0) return undefined;
  let seen = 0;
  for (let place = 0; place < codes.length; place += 1) {
    seen += counts[place] ?? 0;
    if (seen > rank) return bucketMs(codes[place] ?? 0);
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
