import { decode, decodeSpaceless, hasEscapes, lettersOf, type Range, type View } from "./decoded.ts";
import { formsOf, isRandom } from "./forms.ts";
import { newSecretIndex } from "./secret-index.ts";
import { findShapes } from "./shapes.ts";

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

function findSecrets(text: string): Range[] {
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
