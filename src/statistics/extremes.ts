/** The least of the values that are there. */
export function least(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((found, value) => (isBetter(value, found, -1) ? value : found), undefined);
}

/** The greatest of the values that are there. */
export function greatest(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((found, value) => (isBetter(value, found, 1) ? value : found), undefined);
}

function isBetter(value: number | undefined, found: number | undefined, sign: 1 | -1): boolean {
  return value !== undefined && (found === undefined || (value - found) * sign > 0);
}
