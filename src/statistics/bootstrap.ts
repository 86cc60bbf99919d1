import { rankOf } from "./histogram.ts";
import { quotient, type Ratio } from "./measure.ts";
import { makeRandom } from "./random.ts";
import type { Tally } from "./types.ts";

const RESAMPLES = 1000;

/** How often each block was drawn; the same length and order as the blocks. */
type Draw = Uint32Array;
/** A number estimated from a draw; undefined when the drawn blocks hold nothing to estimate it from. */
export type Estimator = (draw: Draw) => number | undefined;

/** Estimates from 1,000 draws with replacement of as many blocks as there are, ascending. */
export function bootstrap(blocks: number, seed: number, estimate: Estimator): number[] {
  const random = makeRandom(seed);
  const draw: Draw = new Uint32Array(blocks);
  const estimates: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    draw.fill(0);
    for (let drawn = 0; drawn < blocks; drawn += 1) {
      const block = Math.floor(random() * blocks);
      draw[block] = (draw[block] ?? 0) + 1;
    }
    const value = estimate(draw);
    if (value !== undefined) estimates.push(value);
  }
  return estimates.sort((a, b) => a - b);
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
  const times = [...new Set(blocks.flatMap(({ counts }) => [...counts.buckets.keys()]))].sort(
    (a, b) => a - b,
  );
  const cumulated = blocks.map((block) => cumulate(block, times));
  const upTo = (draw: Draw, place: number) =>
    cumulated.reduce((sum, counts, block) => sum + (counts[place] ?? 0) * (draw[block] ?? 0), 0);
  return (draw) => {
    const size = upTo(draw, times.length - 1);
    const rank = rankOf(percentage, size);
    return size === 0 ? undefined : times[firstWhere(times.length, (place) => upTo(draw, place) > rank)];
  };
}

/** How many response times of the block are at most as long as each of the times. */
function cumulate({ counts }: Tally, times: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(times, (time) => {
    sum += counts.buckets.get(time) ?? 0;
    return sum;
  });
}

/** The first place at which a condition holds that, once it holds, holds for all later ones. */
function firstWhere(places: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, places - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
