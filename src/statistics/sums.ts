/** 0 without values. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

/** The sum of the squares. */
export function squaresOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one ** 2, 0);
}
