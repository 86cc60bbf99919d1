import { z95 } from "./normal.ts";

/** A value at a moment, in seconds. */
export type Point = { at: number; value: number };

/** A line through points: `slope` per second, with its 95% interval; `level` at second 0. */
export type Line = { slope: number; low: number; high: number; level: number };

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
  const half = (z95 * Math.sqrt(kendallVariance(points.length) * likeness(residuals))) / 2;
  const at = (rank: number) => slopes[Math.max(0, Math.min(slopes.length - 1, rank))] ?? slope;
  return {
    slope,
    low: at(Math.floor(slopes.length / 2 - half) - 1),
    high: at(Math.ceil(slopes.length / 2 + half)),
    level,
  };
}

/** Of the number of rising pairs less that of falling ones, when nothing rises or falls. */
function kendallVariance(count: number): number {
  return (count * (count - 1) * (2 * count + 5)) / 18;
}

/** By how much the variance grows because each residual resembles the one before. 1 when it does not. */
function likeness(residuals: readonly number[]): number {
  const squares = residuals.reduce((sum, one) => sum + one ** 2, 0);
  const products = residuals.reduce((sum, one, place) => sum + one * (residuals[place - 1] ?? 0), 0);
  // Few points that happen to look alike would else leave nothing to say.
  const kept = Math.max(0, Math.min(0.6, squares === 0 ? 0 : products / squares));
  return (1 + kept) / (1 - kept);
}

function median(ascending: readonly number[]): number {
  const middle = Math.floor(ascending.length / 2);
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? upper)) / 2;
}
