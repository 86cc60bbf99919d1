import type { Row, TableDraft } from "./count-table.ts";
import { mostCounted } from "./json-fields.ts";
import { type Cursor, scanBuckets, takeDigits } from "./scan-buckets.ts";

/** A line of a file, without its end. */
export type Line = { readonly text: string; readonly from: number; readonly to: number };

/** What comes last in a line. Inside a JSON string every quote is escaped, so that no request's name can hold it. */
const requestsKey = '"requests":[';

/** The recorder's longest is some thousand characters. */
const longestHead = 64 * 1024;

const string = String.raw`"(?:[^"\\]|\\.)*"`;
const whole = String.raw`(?:0|[1-9]\d*)`;
const decimal = String.raw`${whole}(?:\.\d+)?(?:e[+-]?\d+)?`;

/** An entry of `requests` up to the inside of its buckets. */
const entryStart = new RegExp(
  String.raw`\{"type":${string},"name":${string},"count":${whole},"failures":${whole},"none":${whole},` +
    String.raw`"bytes":${whole},"sum":${decimal},"min":(?:null|${decimal}),"max":(?:null|${decimal}),"buckets":\{`,
  "y",
);

/**
 * Reads a line of `windows.jsonl` that is written exactly as the recorder writes it: adds its requests to the draft and
 * gives the rest of it. Undefined when it is written in any other way, or wrong: then what the draft got must be taken
 * back, and a reader that is slower and can say what is wrong must look at it. Throws SyntaxError when it is no JSON.
 */
export function parseWindowLine(line: Line, draft: TableDraft): unknown {
  const { text, from, to } = line;
  // Within what can stand before it: a search to the end of the file, for each line that lacks it, takes for ever.
  const found = text.slice(from, Math.min(to, from + longestHead)).indexOf(requestsKey);
  if (found < 0) return undefined;
  const at = from + found + requestsKey.length;
  const cursor = { text, at };
  if (!scanEntries(cursor, draft) || !text.startsWith("}", cursor.at) || cursor.at + 1 !== to)
    return undefined;
  return JSON.parse(`${text.slice(from, at)}]}`);
}

/** Moves behind the end of the list; false when it is not written as the recorder writes it. */
function scanEntries(cursor: Cursor, draft: TableDraft): boolean {
  const { text } = cursor;
  if (text.startsWith("]", cursor.at)) {
    cursor.at += 1;
    return true;
  }
  do {
    if (!scanEntry(cursor, draft)) return false;
    cursor.at += 2;
  } while (text.startsWith("},", cursor.at - 2));
  return text.startsWith("}]", cursor.at - 2);
}

function scanEntry(cursor: Cursor, draft: TableDraft): boolean {
  const { text, at } = cursor;
  entryStart.lastIndex = at;
  // Matches are not taken from the pattern: a million arrays of them would fill the memory.
  if (!entryStart.test(text)) return false;
  const keyEnd = text.indexOf(',"count":', at);
  cursor.at = keyEnd;
  const row = {
    count: takeWhole(cursor, "count"),
    failures: takeWhole(cursor, "failures"),
    none: takeWhole(cursor, "none"),
    bytes: takeWhole(cursor, "bytes"),
    sumMs: takeDecimal(cursor, "sum"),
    minMs: takeDecimal(cursor, "min"),
    maxMs: takeDecimal(cursor, "max"),
  };
  cursor.at = entryStart.lastIndex;
  const timed = scanBuckets(cursor, draft);
  if (timed !== row.count - row.none || !isSound(row, timed)) return false;
  draft.addRow(draft.place(text.slice(at + 1, keyEnd)), row);
  return true;
}

/** The whole number behind `,"field":`. */
function takeWhole(cursor: Cursor, field: string): number {
  cursor.at += field.length + 4;
  return takeDigits(cursor);
}

/** The number behind `,"field":`, up to the next comma; NaN for null. */
function takeDecimal(cursor: Cursor, field: string): number {
  const from = cursor.at + field.length + 4;
  cursor.at = cursor.text.indexOf(",", from);
  return Number.parseFloat(cursor.text.slice(from, cursor.at));
}

function isSound({ count, failures, bytes, sumMs, minMs, maxMs }: Row, timed: number): boolean {
  if (count > mostCounted || failures > count || !Number.isSafeInteger(bytes) || !Number.isFinite(sumMs))
    return false;
  return timed === 0 ? Number.isNaN(minMs) && Number.isNaN(maxMs) : minMs <= maxMs && Number.isFinite(maxMs);
}
