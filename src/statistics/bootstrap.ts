import { bucketMs } from "../locust/buckets.ts";
import type { Buckets } from "../locust/types.ts";
import { mergeBuckets, rankOf } from "./histogram.ts";
import { lagOf, varianceFactor } from "./lag.ts";
import { quotient, type Ratio } from "./measure.ts";
import { t95, tailBeyond } from "./normal.ts";
import { makeRandom, seedOf } from "./random.ts";
import type { Interval, Tally } from "./types.ts";

const resamples = 1000;

/** How often each block was drawn; in the order of the blocks. */
type Draw = Uint32Array;

/** A number estimated from a draw; undefined when the drawn blocks hold nothing to estimate it from. */
export type Estimator = (draw: Draw) => number | undefined;

/**
 * The 95% interval of a number from 1,000 draws of whole blocks, with replacement: requests near each other in time
 * resemble each other, blocks less so, and as far as they do the interval is widened. Seeded by what was counted: the
 * same files give the same interval.
 */
export function bootstrap(blocks: readonly Tally[], estimate: Estimator): Interval | undefined {
  const random = makeRandom(
    seedOf(blocks.flatMap(({ counts }) => [counts.count, counts.failures, counts.sumMs])),
  );
  const draw = new Uint32Array(blocks.length);
  const all = Array.from({ length: resamples }, () => estimate(drawBlocks(draw, random)));
  const estimates = all.filter((value) => value !== undefined).sort((a, b) => a - b);
  const beyond = Math.floor(estimates.length * tailOf(blocks.length));
  const [low, high] = [estimates[beyond], estimates[estimates.length - 1 - beyond]];
  if (low === undefined || high === undefined) return undefined;
  return { ...widen({ low, high }, blocks.length, estimate), method: "block bootstrap" };
}

/** The draws take blocks to be independent: where neighbours resemble each other, the ends lie farther from the number. */
function widen(ends: { low: number; high: number }, blocks: number, estimate: Estimator) {
  const each = new Uint32Array(blocks).fill(1);
  const number = estimate(each);
  const without = Array.from(each, (_, left) => estimate(each.with(left, 0))).filter(
    (rest) => rest !== undefined,
  );
  if (number === undefined || without.length < blocks) return ends;
  const factor = Math.sqrt(varianceFactor(lagOf(without)));
  return {
    low: Math.min(ends.low, number - factor * (number - ends.low)),
    high: Math.max(ends.high, number + factor * (ends.high - number)),
  };
}

/** Draws anew, into the same array: a hundred thousand of them would be memory for nothing. */
function drawBlocks(draw: Draw, random: () => number): Draw {
  draw.fill(0);
  for (let drawn = 0; drawn < draw.length; drawn += 1) {
    const block = Math.floor(random() * draw.length);
    draw[block] = (draw[block] ?? 0) + 1;
  }
  return draw;
}

/**
 * The share of estimates to leave out at either end: less than 2.5%, because from few blocks they spread too little.
 * Source: Hesterberg 2015, "What Teachers Should Know About the Bootstrap", expanded percentile interval.
 */
function tailOf(blocks: number): number {
  return tailBeyond(Math.sqrt(blocks / (blocks - 1)) * t95(blocks - 1));
}

/** Estimates a ratio from the sums of the drawn blocks. */
export function ratioEstimator(ratios: readonly Ratio[]): Estimator {
  return (draw) => {
    const sum = { over: 0, under: 0 };
    for (const [block, { over, under }] of ratios.entries()) {
      sum.over += over * (draw[block] ?? 0);
      sum.under += under * (draw[block] ?? 0);
    }
    return quotient(sum);
  };
}

/** Estimates a percentile (0–100) in ms from the histograms of the drawn blocks. */
export function percentileEstimator(blocks: readonly Tally[], percentage: number): Estimator {
  const histograms = blocks.map(({ counts }) => counts.buckets);
  const { codes } = mergeBuckets(histograms);
  const cumulated = histograms.map((buckets) => cumulate(buckets, codes));
  return (draw) => {
    const size = drawnUpTo(codes.length - 1, cumulated, draw);
    const rank = rankOf(percentage, size);
    const holds = (place: number) => drawnUpTo(place, cumulated, draw) > rank;
    return size === 0 ? undefined : bucketMs(codes[firstWhere(codes.length, holds)] ?? 0);
  };
}

/** How many response times the drawn blocks hold up to one of the times. Asked ten thousand times for an interval. */
function drawnUpTo(place: number, cumulated: readonly Float64Array[], draw: Draw): number {
  let sum = 0;
  for (let block = 0; block < draw.length; block += 1)
    sum += (cumulated[block]?.[place] ?? 0) * (draw[block] ?? 0);
  return sum;
}

/** How many of the response times are at most as long as each of the codes says, which hold all of theirs. */
function cumulate(buckets: Buckets, codes: Uint16Array): Float64Array {
  const sums = new Float64Array(codes.length);
  let [sum, next] = [0, 0];
  for (let place = 0; place < codes.length; place += 1) {
    if (buckets.codes[next] === codes[place]) {
      sum += buckets.counts[next] ?? 0;
      next += 1;
    }
    sums[place] = sum;
  }
  return sums;
}

/** The first of some places at which a condition holds that, once it does, holds at all later ones. */
function firstWhere(places: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, places - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
