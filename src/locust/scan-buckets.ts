import type { Buckets } from "./types.ts";

const [QUOTE, COMMA, POINT, ZERO, NINE, COLON] = [34, 44, 46, 48, 57, 58];
/** Powers of ten that a double holds exactly: digits divided by one of them give the double nearest to the decimal. */
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** A place in a text, moved on by whatever reads from it. */
type Cursor = { readonly text: string; at: number };

/**
 * Buckets from the inside of their JSON object, `"1.23":4,"8.4":115`; undefined when it is anything else.
 * Scanned by hand: a large run has ten million of them, and JSON.parse needs four times as long for such objects.
 */
export function scanBuckets(text: string): Buckets | undefined {
  const buckets = new Map<number, number>();
  const cursor = { text, at: 0 };
  let entries = 0;
  while (cursor.at < text.length) {
    if (entries > 0 && !take(cursor, COMMA)) return undefined;
    const time = takeTime(cursor);
    const count = take(cursor, COLON) ? takeDigits(cursor) : Number.NaN;
    if (Number.isNaN(time) || !Number.isSafeInteger(count)) return undefined;
    buckets.set(time, count);
    entries += 1;
  }
  return buckets.size === entries ? buckets : undefined;
}

/** A quoted decimal of at most 3 significant digits; NaN for anything else. */
function takeTime(cursor: Cursor): number {
  if (!take(cursor, QUOTE)) return Number.NaN;
  const whole = takeDigits(cursor);
  const start = cursor.at + 1;
  const fraction = take(cursor, POINT) ? takeDigits(cursor) : 0;
  const power = POWERS_OF_TEN[Math.max(0, cursor.at - start)] ?? Number.NaN;
  const digits = whole * power + fraction;
  return take(cursor, QUOTE) && hasThreeDigits(digits) ? digits / power : Number.NaN;
}

function hasThreeDigits(digits: number): boolean {
  let significant = digits;
  while (significant >= 1000 && significant % 10 === 0) significant /= 10;
  return significant < 1000;
}

function takeDigits(cursor: Cursor): number {
  const start = cursor.at;
  let value = 0;
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (!(code >= ZERO && code <= NINE)) break;
    value = value * 10 + code - ZERO;
    cursor.at += 1;
  }
  return cursor.at > start ? value : Number.NaN;
}

function take(cursor: Cursor, character: number): boolean {
  if (cursor.text.charCodeAt(cursor.at) !== character) return false;
  cursor.at += 1;
  return true;
}
