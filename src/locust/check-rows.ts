import { quote } from "../words/wording.ts";
import { bucketCodes, bucketMs } from "./buckets.ts";
import type { CountRows, CountTable, WholeNumbers, Window } from "./types.ts";

/** Sums and rounded times are off by the last digits of a double, and no further. */
const relativeSlack = 1e-6;
const slackMs = 1e-6;

/** By code: the least and the greatest time that is rounded to it. */
const lowest = Float64Array.from({ length: bucketCodes }, (_, code) => middle(code - 1, code));
const highest = Float64Array.from({ length: bucketCodes }, (_, code) => middle(code, code + 1));

/** Half-way between two neighbouring codes; what lies beyond the first and the last one is cut there. */
function middle(code: number, next: number): number {
  const [from, to] = [bucketMs(Math.max(0, code)), bucketMs(Math.min(bucketCodes - 1, next))];
  return (from + to) / 2;
}

/** The codes between which a row's buckets lie, and what their times can add up to. */
type Held = { least: number; greatest: number; sumFrom: number; sumTo: number };

/** Which rows have a least, greatest or total time that their own buckets cannot have; undefined when none has. */
export function findImpossibleTimes(windows: readonly Window[]): string | undefined {
  const found = windows.map(({ requests }) => impossibleRows(requests));
  const line = found.findIndex(({ count }) => count > 0);
  const first = found[line];
  const table = windows[line]?.requests.table;
  if (first === undefined || table === undefined) return undefined;
  const more = found.reduce((sum, { count }) => sum + count, 0) - 1;
  const others = more === 0 ? "" : ` (and ${more} more such ${more === 1 ? "row" : "rows"})`;
  return `${describe(table, first.row, line + 1)}${others}`;
}

/** How many there are, and the first of them. */
function impossibleRows({ table, from, to }: CountRows): { row: number; count: number } {
  let [first, count] = [0, 0];
  for (let row = from; row < to; row += 1) {
    if (isPossible(table, row, heldBy(table, row))) continue;
    if (count === 0) first = row;
    count += 1;
  }
  return { row: first, count };
}

function heldBy({ bucketsEnd, codes, times }: CountTable, row: number): Held {
  const held = { least: bucketCodes, greatest: -1, sumFrom: 0, sumTo: 0 };
  const end = at(bucketsEnd, row);
  for (let place = at(bucketsEnd, row - 1); place < end; place += 1) {
    const [code, count] = [at(codes, place), at(times, place)];
    if (count === 0) continue;
    held.least = Math.min(held.least, code);
    held.greatest = Math.max(held.greatest, code);
    held.sumFrom += count * at(lowest, code);
    held.sumTo += count * at(highest, code);
  }
  return held;
}

function at(column: WholeNumbers | Float64Array, place: number): number {
  return column[place] ?? 0;
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from * (1 - relativeSlack) - slackMs && value <= to * (1 + relativeSlack) + slackMs;
}

function isPossible(table: CountTable, row: number, held: Held): boolean {
  const { least, greatest, sumFrom, sumTo } = held;
  if (!isWithin(at(table.sumMs, row), sumFrom, sumTo)) return false;
  return (
    greatest < 0 ||
    (isWithin(at(table.minMs, row), at(lowest, least), at(highest, least)) &&
      isWithin(at(table.maxMs, row), at(lowest, greatest), at(highest, greatest)))
  );
}

function describe(table: CountTable, row: number, line: number): string {
  const held = heldBy(table, row);
  const { type = "", name = "" } = table.keys[at(table.key, row)] ?? {};
  const which = `holds a row, ${quote(`${type} ${name}`)} in line ${line}, whose buckets`;
  const [sum, min, max] = [table.sumMs, table.minMs, table.maxMs].map((column) => write(at(column, row)));
  if (held.greatest < 0) return `${which} hold no time, but whose \`sum\` is ${sum}`;
  const [from, to] = [bucketMs(held.least), bucketMs(held.greatest)].map(write);
  const withSum = { ...held, sumFrom: 0, sumTo: Number.POSITIVE_INFINITY };
  return isPossible(table, row, withSum)
    ? `${which} add up to ${write(held.sumFrom)} to ${write(held.sumTo)}, but whose \`sum\` is ${sum}`
    : `${which} lie from ${from} to ${to}, but whose \`min\` is ${min} and whose \`max\` is ${max}`;
}

function write(ms: number): string {
  return `${Number(ms.toPrecision(4))} ms`;
}
