import { lagOf, varianceFactor } from "./lag.ts";
import { z95 } from "./normal.ts";
import { squaresOf } from "./sums.ts";

/** A value at a moment, in seconds. */
export type Point = { at: number; value: number };

/**
 * A line through points: `slope` per second, with its 95% interval; `level` at second 0; `squares`, the sum of those of
 * the points' distances from it; `lag`, how much each distance resembles the one before.
 */
export type Line = {
  slope: number;
  low: number;
  high: number;
  level: number;
  squares: number;
  lag: number;
};

/**
 * The line that leaves as many points above as below, whichever two give its slope: a third of the points may lie
 * anywhere. Its interval is Sen's, by the ranks of all slopes, widened as far as neighbouring points resemble each other.
 * For at least three points at different moments. Sources: Sen 1968, "Estimates of the Regression Coefficient Based on
 * Kendall's Tau"; Hamed and Rao 1998, "A modified Mann-Kendall trend test for autocorrelated data".
 */
export function theilSen(points: readonly Point[]): Line {
  const slopes = points
    .flatMap((one, place) =>
      points.slice(place + 1).map((other) => (other.value - one.value) / (other.at - one.at)),
    )
    .sort((a, b) => a - b);
  const slope = median(slopes);
  const levels = points.map(({ at, value }) => value - slope * at);
  const level = median(levels.toSorted((a, b) => a - b));
  const residuals = levels.map((one) => one - level);
  const lag = lagOf(residuals);
  const half = (z95 * Math.sqrt(kendallVariance(points.length) * varianceFactor(lag))) / 2;
  const at = (rank: number) => slopes[Math.max(0, Math.min(slopes.length - 1, rank))] ?? slope;
  return {
    slope,
    low: at(Math.floor(slopes.length / 2 - half) - 1),
    high: at(Math.ceil(slopes.length / 2 + half)),
    level,
    squares: squaresOf(residuals),
    lag,
  };
}

/** Of the number of rising pairs less that of falling ones, when nothing rises or falls. */
function kendallVariance(count: number): number {
  return (count * (count - 1) * (2 * count + 5)) / 18;
}

function median(ascending: readonly number[]): number {
  const middle = Math.floor(ascending.length / 2);
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? upper)) / 2;
}
