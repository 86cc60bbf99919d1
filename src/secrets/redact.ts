import { decode, decodeSpaceless, hasEscapes } from "./decoded.ts";
import { formsOf, isRandom } from "./forms.ts";
import { newSecretIndex } from "./secret-index.ts";
import { findShapes } from "./shapes.ts";
import { lettersOf, type Range, type View } from "./view.ts";

/** Hiding shorter values would blank out ordinary words and numbers. */
export const shortestSecret = 6;

/** Fewer letters than this may stand in another text with other characters between them. */
const shortestSpaced = 16;

/** So many characters of a signature in a row are no chance. */
const piece = 8;

const registered = new Set<string>();
const inText = newSecretIndex(shortestSecret);
const inLetters = newSecretIndex(piece);

/** Registers a value that must never be printed. Short values are refused. */
export function keepSecret(value: string): void {
  const secret = value.trim();
  if (secret.length < shortestSecret || registered.has(secret)) return;
  registered.add(secret);
  const bare = last(decode(secret)).text;
  for (const form of new Set([secret, bare])) for (const text of [form, ...formsOf(form)]) addWhole(text);
  if (isRandom(bare)) inLetters.addPieces(lettersOf({ text: bare }).text);
}

function addWhole(text: string): void {
  inText.addWhole(text);
  const letters = lettersOf({ text }).text;
  if (letters.length >= shortestSpaced) inLetters.addWhole(letters);
}

/** What is hidden may make the start of a shape out of what stood behind it; then it is looked at again. */
const mostPasses = 4;

/**
 * The text without registered secrets, in whatever escapes, encoding or spacing, and without anything that has the shape
 * of one. The work grows with the text's length alone.
 */
export function redact(text: string): string {
  let clean = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = clean;
    clean = hideRanges(before, findSecrets(before));
    if (clean === before) break;
  }
  return clean;
}

/** A text is looked through in parts of so many characters, so that memory does not grow with it. */
const partLength = 64 * 1024;
/** Parts overlap by so much: no secret is longer, with all its escapes. */
const overlap = 8 * 1024;

function findSecrets(text: string): Range[] {
  if (text.length <= partLength) return findInPart(text);
  const found: Range[] = [];
  for (let from = 0; from < text.length; from += partLength - overlap)
    // What stands right behind the cut, in the middle of an escape or a word, the part before has seen whole.
    for (const range of findInPart(text.slice(from, from + partLength)))
      if (from === 0 || range.start >= overlap / 2)
        found.push({ start: from + range.start, end: endOf(text, from + range.end, from + partLength) });
  return found;
}

/** What is longer than a part, as the value of a parameter may be, goes on to where it ends. */
function endOf(text: string, end: number, partEnd: number): number {
  if (end < partEnd) return end;
  const rest = /[^&;\s"'<>`]*/y;
  rest.lastIndex = end;
  return end + (rest.exec(text)?.[0].length ?? 0);
}

function findInPart(text: string): Range[] {
  const views = decode(text);
  const shapes = findShapes(text, last(views));
  if (registered.size === 0) return shapes;
  const wrapped = hasEscapes(text) ? inLetters.find(lettersOf(last(decodeSpaceless(text)))) : [];
  return [
    ...shapes,
    ...views.flatMap((view) => inText.find(view)),
    ...inLetters.find(lettersOf(last(views))),
    ...wrapped,
  ];
}

function last([first, ...others]: readonly [View, ...View[]]): View {
  return others.at(-1) ?? first;
}

function hideRanges(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  let clean = "";
  let done = 0;
  let last = -1;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= last) continue;
    if (start > last) clean += `${text.slice(done, start)}***`;
    last = end;
    done = end;
  }
  return clean + text.slice(done);
}
