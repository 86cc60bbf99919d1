import { bucketCode } from "./buckets.ts";
import type { TableDraft } from "./count-table.ts";

const [quote, comma, point, zero, colon, brace] = [34, 44, 46, 48, 58, 125];
/** Powers of ten that a double holds exactly. */
const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** A place in a text, moved on by whatever reads from it. */
export type Cursor = { readonly text: string; at: number };

/**
 * Adds buckets to the draft from the inside of their JSON object, `"1.23":4,"8.4":115}`; how many response times they
 * hold, or NaN when they are anything else.
 * Scanned by hand: a large run has ten million of them, and JSON.parse needs four times as long for such objects.
 */
export function scanBuckets(cursor: Cursor, draft: TableDraft): number {
  if (take(cursor, brace)) return 0;
  let sum = 0;
  do {
    const code = takeTime(cursor);
    const times = takeCount(cursor);
    if (!draft.addBucket(code, times)) return Number.NaN;
    sum += times;
  } while (take(cursor, comma));
  return take(cursor, brace) ? sum : Number.NaN;
}

/** The code of a quoted decimal; −1 for anything else. */
function takeTime(cursor: Cursor): number {
  if (!take(cursor, quote)) return -1;
  const whole = takeDigits(cursor);
  const start = cursor.at + 1;
  const fraction = take(cursor, point) ? takeDigits(cursor) : 0;
  const places = Math.max(0, cursor.at - start);
  const code = bucketCode(whole * (powersOfTen[places] ?? Number.NaN) + fraction, -places);
  return take(cursor, quote) ? code : -1;
}

/** A whole number behind a colon; NaN for anything else. JSON knows no 007. */
function takeCount(cursor: Cursor): number {
  if (!take(cursor, colon)) return Number.NaN;
  const start = cursor.at;
  const count = takeDigits(cursor);
  const padded = cursor.text.charCodeAt(start) === zero && cursor.at > start + 1;
  return padded ? Number.NaN : count;
}

/** The digits from here on as a whole number; NaN when there is none. */
export function takeDigits(cursor: Cursor): number {
  const { text, at: start } = cursor;
  let [value, at] = [0, start];
  for (;;) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    at += 1;
  }
  cursor.at = at;
  return at > start ? value : Number.NaN;
}

function take(cursor: Cursor, character: number): boolean {
  if (cursor.text.charCodeAt(cursor.at) !== character) return false;
  cursor.at += 1;
  return true;
}
