import type { RequestCounts } from "../locust/types.ts";
import { fractionOf, timeAtRank } from "./histogram.ts";
import { z95 } from "./normal.ts";
import type { Interval } from "./types.ts";

// Both are made for requests that are independent of each other. Where they clump, each is worth less: `dispersion`, at
// least 1, says how much.

/**
 * The 95% interval of a percentile (0–100), in ms: the response times at the ranks between which it lies. It has no
 * upper end when the percentile may lie above all that was measured. Undefined without response times. Source: Conover,
 * "Practical Nonparametric Statistics", confidence interval for a quantile.
 */
export function orderStatistics(
  counts: RequestCounts,
  percentage: number,
  dispersion = 1,
): Interval | undefined {
  const size = counts.count - counts.none;
  if (size === 0) return undefined;
  const fraction = fractionOf(percentage);
  const spread = z95 * Math.sqrt(size * fraction * (1 - fraction) * dispersion);
  return {
    low: timeAtRank(counts.buckets, Math.ceil(size * fraction - spread) - 1) ?? 0,
    high: timeAtRank(counts.buckets, Math.ceil(size * fraction + spread) - 1),
    method: "order statistics",
  };
}

/** The 95% interval of the failure ratio, 0…1. Undefined without requests. Source: Wilson 1927, score interval. */
export function wilson({ count: all, failures }: RequestCounts, dispersion = 1): Interval | undefined {
  if (all === 0) return undefined;
  const ratio = failures / all;
  const count = all / dispersion;
  const scale = 1 + z95 ** 2 / count;
  const middle = (ratio + z95 ** 2 / (2 * count)) / scale;
  const spread = (z95 / scale) * Math.sqrt((ratio * (1 - ratio)) / count + z95 ** 2 / (4 * count ** 2));
  // With no failure, or nothing else, the end is the ratio itself, but for rounding.
  return {
    low: failures === 0 ? 0 : middle - spread,
    high: failures === all ? 1 : middle + spread,
    method: "Wilson",
  };
}
