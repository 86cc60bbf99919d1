import type { Buckets } from "./types.ts";

const [quote, comma, point, zero, nine, colon] = [34, 44, 46, 48, 57, 58];
/** Powers of ten that a double holds exactly: digits divided by one of them give the double nearest to the decimal. */
const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** A place in a text, moved on by whatever reads from it. */
type Cursor = { readonly text: string; at: number };

/**
 * Buckets from the inside of their JSON object, `"1.23":4,"8.4":115`; undefined when it is anything else.
 * Scanned by hand: a large run has ten million of them, and JSON.parse needs four times as long for such objects.
 */
export function scanBuckets(text: string): Buckets | undefined {
  const buckets = new Map<number, number>();
  if (text === "") return buckets;
  const cursor = { text, at: 0 };
  let entries = 0;
  do {
    const time = takeTime(cursor);
    const count = takeCount(cursor);
    if (Number.isNaN(time) || Number.isNaN(count)) return undefined;
    buckets.set(time, count);
    entries += 1;
  } while (take(cursor, comma));
  return cursor.at === text.length && buckets.size === entries ? buckets : undefined;
}

/** A quoted decimal of at most 3 significant digits; NaN for anything else. */
function takeTime(cursor: Cursor): number {
  if (!take(cursor, quote)) return Number.NaN;
  const whole = takeDigits(cursor);
  const start = cursor.at + 1;
  const fraction = take(cursor, point) ? takeDigits(cursor) : 0;
  const power = powersOfTen[Math.max(0, cursor.at - start)] ?? Number.NaN;
  const digits = whole * power + fraction;
  return take(cursor, quote) && hasThreeDigits(digits) ? digits / power : Number.NaN;
}

function hasThreeDigits(digits: number): boolean {
  let significant = digits;
  while (significant >= 1000 && significant % 10 === 0) significant /= 10;
  return significant < 1000;
}

/** A whole number behind a colon; NaN for anything else. JSON knows no 007. */
function takeCount(cursor: Cursor): number {
  if (!take(cursor, colon)) return Number.NaN;
  const start = cursor.at;
  const count = takeDigits(cursor);
  const padded = cursor.text.charCodeAt(start) === zero && cursor.at > start + 1;
  return padded || !Number.isSafeInteger(count) ? Number.NaN : count;
}

/** The digits from here on as a whole number; NaN when there is none. */
function takeDigits(cursor: Cursor): number {
  const start = cursor.at;
  let value = 0;
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (!(code >= zero && code <= nine)) break;
    value = value * 10 + code - zero;
    cursor.at += 1;
  }
  return cursor.at > start ? value : Number.NaN;
}

function take(cursor: Cursor, character: number): boolean {
  if (cursor.text.charCodeAt(cursor.at) !== character) return false;
  cursor.at += 1;
  return true;
}
