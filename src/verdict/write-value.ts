import type { Range } from "../statistics/csv-types.ts";
import type { Unit } from "../statistics/metrics.ts";

/** Digits that tell every limit a person types from its neighbours, and no more than a double holds. */
const exact = 12;

const decimal = new Intl.NumberFormat("en-US", { maximumSignificantDigits: exact });

/** A value rounded for reading: `412 ms`, `1.24 s`, `0.24%`, `1,234`, `20.5/s`. */
export function writeValue(value: number, unit: Unit): string {
  // 99.99% must not read 100%: one request did come back.
  if (unit === "ratio") return writeBeside(value, 1, unit);
  const number = shown(value, unit);
  return write(roundTo(number, digitsFor(number, unit)), unit);
}

/** A limit with every digit it was typed with. */
export function writeLimit(limit: number, unit: Unit): string {
  return write(shown(limit, unit), unit);
}

/**
 * A value with as many digits as it takes to see on which side of its limit it lies,
 * so that no report says that 800 ms is not below 800 ms.
 */
export function writeBeside(value: number, limit: number, unit: Unit): string {
  const side = Math.sign(value - limit);
  if (side === 0) return writeLimit(limit, unit);
  const border = roundTo(shown(limit, unit), exact);
  const number = shown(value, unit);
  for (let digits = digitsFor(number, unit); digits <= exact; digits += 1) {
    const candidate = roundTo(number, digits);
    if (Math.sign(candidate - border) === side) return write(candidate, unit);
  }
  return `just ${side > 0 ? "above" : "below"} ${write(border, unit)}`;
}

/** `405 ms to 415 ms`, or one number when both ends read the same. */
export function writeRange({ low, high }: Range, write: (value: number) => string): string {
  const [from, to] = [write(low), write(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** The number that is printed: failures are a ratio inside and percent outside. */
function shown(value: number, unit: Unit): number {
  return unit === "ratio" ? value * 100 : value;
}

/** Three digits, but never less than the whole part of a count. */
function digitsFor(number: number, unit: Unit): number {
  if (unit === "ms" || unit === "ratio") return 3;
  return Math.min(exact, Math.max(3, Math.trunc(Math.abs(number)).toString().length));
}

function roundTo(number: number, digits: number): number {
  return Number(number.toPrecision(digits));
}

function write(number: number, unit: Unit): string {
  switch (unit) {
    case "ms":
      return number >= 1000 ? `${decimal.format(number / 1000)} s` : `${decimal.format(number)} ms`;
    case "ratio":
      return `${decimal.format(number)}%`;
    case "per second":
      return `${decimal.format(number)}/s`;
    case "count":
      return decimal.format(number);
  }
}
