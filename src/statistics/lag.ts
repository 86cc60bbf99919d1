import { meanOf, squaresOf } from "./sums.ts";

/**
 * How much each of some values in time order resembles the one before: the lag-1 autocorrelation, raised by what a short
 * series underrates it. 0…0.6: few values that happen to look alike would else leave nothing to say. Source: Marriott and
 * Pope 1954, "Bias in the estimation of autocorrelations".
 */
export function lagOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const apart = values.map((one) => one - mean);
  const squares = squaresOf(apart);
  if (squares === 0) return 0;
  const raw = apart.reduce((sum, one, place) => sum + one * (apart[place - 1] ?? 0), 0) / squares;
  return Math.max(0, Math.min(0.6, raw + (1 + 4 * Math.max(0, raw)) / values.length));
}

/** By how much the variance of a mean of such values is greater than that of independent ones. */
export function varianceFactor(lag: number): number {
  return (1 + lag) / (1 - lag);
}
