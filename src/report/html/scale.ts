import type { Limit } from "./time-chart.ts";

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

/** A limit farther above the lines than this many times would press them flat. */
const farthestLimit = 3;

/** The limits that the chart has room for, beside lines that go up to `highest`; the key names the others. */
export function limitsWithin(limits: readonly Limit[], highest: number): readonly Limit[] {
  return limits.filter(({ value }) => value <= farthestLimit * highest);
}

/** What the chart must reach up to: its lines and the limits that it has room for. */
export function topOf(limits: readonly Limit[], highest: number): number {
  return Math.max(highest, ...limitsWithin(limits, highest).map(({ value }) => value));
}

const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];

/** Round times in seconds from 0 on, at most `count` and none beyond the end. */
export function timeTicks(endSeconds: number, count: number): readonly number[] {
  const step = timeSteps.find((seconds) => endSeconds / seconds <= count) ?? 86_400;
  return Array.from({ length: Math.floor(endSeconds / step) + 1 }, (_, index) => index * step);
}
