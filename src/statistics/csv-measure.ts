import type { StatsRow } from "../locust/csv-types.ts";
import { timesRoundedTo } from "../locust/rounding.ts";
import type { CsvTally, Range } from "./csv-types.ts";

/** True when every dyno's file has a column for the percentile; else its range is that between the columns beside it. */
export function hasColumn({ dynos }: CsvTally, percentile: number): boolean {
  return dynos.every(({ percentiles }) => percentiles.has(percentile));
}

/**
 * The percentile of all dynos' requests together lies between the least and the greatest of the dynos' own. Locust's is
 * the value with `floor(n·q)` smaller ones before it. With H the greatest of the dynos' values, each dyno has at least
 * `floor(n·q) + 1` values up to H, which is more than n·q; so all dynos together have more than N·q of them, and hence at
 * least `floor(N·q) + 1`. With L the least, each dyno has at most `floor(n·q)` values below L, together at most
 * `floor(N·q)`. How many requests each dyno has does not matter, nor does rounding, which keeps the order.
 */
export function percentileRange({ dynos }: CsvTally, percentile: number): Range | undefined {
  if (dynos.length === 0) return undefined;
  const lows = dynos.map((row) => unroundedTimes(row, columnBelow(row, percentile) ?? row.minMs).low);
  const highs = dynos.map((row) => unroundedTimes(row, columnAbove(row, percentile) ?? row.maxMs).high);
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  // Least and greatest times are not rounded, so that they may narrow the range.
  const shortest = Math.min(...dynos.map(({ minMs }) => minMs));
  const longest = Math.max(...dynos.map((row) => row.maxMs + cutOff(row)));
  return {
    low: Math.min(Math.max(low, shortest), longest),
    high: Math.max(Math.min(high, longest), shortest),
  };
}

/** Response times that a percentile column may stand for. Times below 100 ms were cut, not rounded, before 0.14. */
function unroundedTimes(row: StatsRow, ms: number): Range {
  const { low, high } = timesRoundedTo(ms);
  return { low, high: Math.max(high, ms + cutOff(row)) };
}

/** A percentile grows with its number: one without a column is at least the next smaller one that has one. */
function columnBelow({ percentiles }: StatsRow, percentile: number): number | undefined {
  const known = [...percentiles.keys()].filter((column) => column <= percentile);
  return known.length === 0 ? undefined : percentiles.get(Math.max(...known));
}

function columnAbove({ percentiles }: StatsRow, percentile: number): number | undefined {
  const known = [...percentiles.keys()].filter((column) => column >= percentile);
  return known.length === 0 ? undefined : percentiles.get(Math.min(...known));
}

/** Weighted by requests, so that it is the average of them all. */
export function averageRange({ dynos, count }: CsvTally): Range | undefined {
  if (count === 0) return undefined;
  const sumOf = (amount: (row: StatsRow) => number) =>
    dynos.reduce((sum, row) => sum + row.count * amount(row), 0) / count;
  return { low: sumOf(({ averageMs }) => averageMs), high: sumOf((row) => row.averageMs + cutOff(row)) };
}

/** The least or greatest time of all dynos. */
export function extremeRange(
  { dynos }: CsvTally,
  choose: (values: readonly number[]) => number | undefined,
  time: (row: StatsRow) => number,
): Range | undefined {
  const low = choose(dynos.map(time));
  const high = choose(dynos.map((row) => time(row) + cutOff(row)));
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** What was cut from a time at most. */
function cutOff({ cutToMs }: StatsRow): number {
  return cutToMs ? 1 : 0;
}

/** A number that is known. */
export function exactly(value: number): Range {
  return { low: value, high: value };
}
