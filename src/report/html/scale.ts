/** Maps a value to a coordinate. */
export type Scale = (value: number) => number;

/** A straight scale from the values to the coordinates; of one value alone it gives the first coordinate. */
export function scaleOf(values: readonly [number, number], coordinates: readonly [number, number]): Scale {
  const span = values[1] - values[0];
  return (value) =>
    span === 0
      ? coordinates[0]
      : coordinates[0] + ((value - values[0]) / span) * (coordinates[1] - coordinates[0]);
}

/** Round values from 0 to the first one at or above the highest, about `count` of them. */
export function roundTicks(highest: number, count: number): readonly number[] {
  const step = roundStep(highest / count);
  const steps = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** The smallest of 1, 2 and 5 times a power of ten that is at least as much. */
function roundStep(rough: number): number {
  if (rough <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((digit) => digit * power >= rough) ?? 10) * power;
}
