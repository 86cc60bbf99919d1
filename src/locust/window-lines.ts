import { megabyte, writeBytes } from "../words/sizes.ts";
import type { Line } from "./parse-window-line.ts";

/** The recorder's longest line holds 251 requests; this is room for a hundred thousand. */
const longestLine = 16 * megabyte;

/** Looked at once each: more of them than any line needs are a file that is made to fill the memory. */
const mostParts = 1_000_000;
const mostObjects = 250_000;
const deepest = 16;

/** A line of the file, or what is wrong with it before it is read. */
export type FileLine = { line: Line } | { fault: string };

/** The lines of a file that comes in pieces. Each character is looked at once, and only one line is in memory. */
export function* linesOf(pieces: Iterable<string>): Generator<FileLine> {
  let rest: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    let from = 0;
    for (let to = piece.indexOf("\n"); to >= 0; to = piece.indexOf("\n", from)) {
      yield lineOf(rest, { text: piece, from, to }, length);
      [rest, length, from] = [[], 0, to + 1];
    }
    length += piece.length - from;
    if (length > longestLine) rest = [];
    else if (from < piece.length) rest.push(piece.slice(from));
  }
  if (length > 0) yield { fault: "the line is cut off" };
}

function lineOf(rest: readonly string[], end: Line, length: number): FileLine {
  if (length + end.to - end.from > longestLine)
    return { fault: `the line has more than ${writeBytes(longestLine)}` };
  if (rest.length === 0) return { line: end };
  const text = rest.join("") + end.text.slice(end.from, end.to);
  return { line: { text, from: 0, to: text.length } };
}

/**
 * False for JSON of more parts or depth than a window has: parsed, it would take a hundred times the memory of its text.
 * A text that is no JSON may be taken for either.
 */
export function isModest({ text, from, to }: Line): boolean {
  let [parts, objects, depth] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    const step = depthSteps[code] ?? 0;
    depth += step;
    objects += Math.max(0, step);
    parts += Number(code === comma);
    if (parts > mostParts || objects > mostObjects || depth > deepest) return false;
  }
  return true;
}

const [quote, comma, backslash] = [34, 44, 92];
/** By character code: how brackets and braces change the depth. */
const depthSteps = Int8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return Number("[{".includes(character)) - Number("]}".includes(character));
});

/** The place of the quote that ends the string; a backslash takes the character behind it along. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}
