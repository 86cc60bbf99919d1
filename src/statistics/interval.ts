import type { RequestCounts } from "../locust/types.ts";
import { orderStatistics, wilson } from "./binomial.ts";
import { bootstrap, percentileEstimator, ratioEstimator } from "./bootstrap.ts";
import { dispersionOf, failedOnes, slowerOnes } from "./dispersion.ts";
import { fractionOf, percentile } from "./histogram.ts";
import { fewestBlocks } from "./make-blocks.ts";
import { type Ratio, withinRange } from "./measure.ts";
import { mergeCounts } from "./merge.ts";
import type { Interval, Tally } from "./types.ts";

/** With fewer requests beyond a percentile, or fewer failures, a draw of blocks holds too few of them to go by. */
const fewestBeyond = 10;

/** The 95% interval of a percentile, in ms. */
export function percentileInterval(tallies: readonly Tally[], percentage: number): Interval | undefined {
  const counts = mergeTallies(tallies);
  const fraction = fractionOf(percentage);
  const beyond = (counts.count - counts.none) * Math.min(fraction, 1 - fraction);
  const interval =
    isEnough(tallies) && beyond >= fewestBeyond
      ? bootstrap(tallies, percentileEstimator(tallies, percentage))
      : orderStatistics(counts, percentage, dispersionAbove(tallies, percentile(counts.buckets, percentage)));
  return interval === undefined ? undefined : keepWithin(counts, interval);
}

function dispersionAbove(tallies: readonly Tally[], ms: number | undefined): number {
  return ms === undefined ? 1 : dispersionOf(tallies.map(({ counts }) => slowerOnes(counts, ms)));
}

/** As the measured number is kept within what was measured exactly, so are the ends of its interval. */
function keepWithin(counts: RequestCounts, { low, high, method }: Interval): Interval {
  return {
    low: low <= 0 ? 0 : withinRange(counts, low),
    high: high === undefined ? undefined : withinRange(counts, high),
    method,
  };
}

/** That of a ratio of failures, which knows a way for few of them. */
export function failureInterval(
  tallies: readonly Tally[],
  ratioOf: (tally: Tally) => Ratio,
): Interval | undefined {
  const counts = mergeTallies(tallies);
  const rarer = Math.min(counts.failures, counts.count - counts.failures);
  if (!isEnough(tallies) || rarer < fewestBeyond)
    return wilson(counts, dispersionOf(tallies.map((tally) => failedOnes(tally.counts))));
  const interval = bootstrapRatio(tallies, ratioOf);
  return interval === undefined ? undefined : { ...interval, high: Math.min(1, interval.high ?? 1) };
}

/** That of any other ratio; undefined with fewer than 8 blocks. */
export function ratioInterval(
  tallies: readonly Tally[],
  ratioOf: (tally: Tally) => Ratio,
): Interval | undefined {
  return isEnough(tallies) ? bootstrapRatio(tallies, ratioOf) : undefined;
}

function bootstrapRatio(tallies: readonly Tally[], ratioOf: (tally: Tally) => Ratio): Interval | undefined {
  const interval = bootstrap(tallies, ratioEstimator(tallies.map(ratioOf)));
  return interval === undefined ? undefined : { ...interval, low: Math.max(0, interval.low) };
}

/** Blocks in which there is nothing of the row cannot tell how it varies. */
function isEnough(tallies: readonly Tally[]): boolean {
  return tallies.filter(({ counts }) => counts.count > 0).length >= fewestBlocks;
}

function mergeTallies(tallies: readonly Tally[]): RequestCounts {
  return mergeCounts(
    { type: "", name: "" },
    tallies.map(({ counts }) => counts),
  );
}
