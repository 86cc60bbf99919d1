/** A text as it reads once something was taken back or left out of another one. */
export type View = { text: string; madeOf?: { view: View; stretches: Stretches } };

/**
 * Which part of the text before became which part of a view, each by its start; a stretch ends where the next one starts.
 * One that is as long as what it was made of is a copy of it, any other an escape that was read.
 */
type Stretches = { starts: number[]; from: number[]; to: number[] };

export type Range = { start: number; end: number };

/** Where characters of a view stood in the text that the first view was made of. */
export function sourceRange({ madeOf }: View, from: number, to: number): Range {
  if (madeOf === undefined) return { start: from, end: to };
  const { view, stretches } = madeOf;
  return sourceRange(view, placeOf(stretches, from).start, placeOf(stretches, to - 1).end);
}

function placeOf({ starts, from, to }: Stretches, at: number): Range {
  const index = stretchAt(starts, at);
  const [start = 0, source = 0, end = 0] = [starts[index], from[index], to[index]];
  const isCopy = (starts[index + 1] ?? 0) - start === end - source;
  const copied = source + at - start;
  return isCopy ? { start: copied, end: copied + 1 } : { start: source, end };
}

/** The last one that starts there or before. */
function stretchAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Puts a view together, stretch by stretch. */
export class Writer {
  readonly #view: View;
  readonly #parts: string[] = [];
  readonly #stretches: Stretches = { starts: [], from: [], to: [] };
  #length = 0;

  constructor(view: View) {
    this.#view = view;
  }

  /** `read`: what this part of the view reads as; itself without. */
  add(from: number, to: number, read = this.#view.text.slice(from, to)): void {
    if (read === "") return;
    this.#stretches.starts.push(this.#length);
    this.#stretches.from.push(from);
    this.#stretches.to.push(to);
    this.#parts.push(read);
    this.#length += read.length;
  }

  /** The end is a stretch of its own, so that the last one has a length. */
  finish(): View {
    const end = this.#view.text.length;
    this.#stretches.starts.push(this.#length);
    this.#stretches.from.push(end);
    this.#stretches.to.push(end);
    return { text: this.#parts.join(""), madeOf: { view: this.#view, stretches: this.#stretches } };
  }
}

/** Only the letters and digits of a view: what is left of a secret when it is wrapped, spaced, or put together. */
export function lettersOf(view: View): View {
  return only(view, isLetter);
}

/** The view without spaces and line breaks, and without the sign that ends a line of e-mail. */
export function spaceless(view: View): View {
  return only(view, (code) => code !== 0x3d && isShown(code));
}

function only(view: View, isKept: (code: number) => boolean): View {
  const writer = new Writer(view);
  let at = 0;
  while (at < view.text.length) {
    const end = endOfRun(view.text, at, isKept);
    writer.add(at, end);
    at = end + 1;
  }
  return writer.finish();
}

function endOfRun(text: string, from: number, isKept: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && isKept(text.charCodeAt(at))) at += 1;
  return at;
}

/** Digits and letters, of other scripts too; no space, mark of direction, or other character that shows nothing. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return code >= 0xc0 && isShown(code);
}

function isShown(code: number): boolean {
  if (code < 0x2000) return code > 0x20 && code !== 0xa0 && code !== 0xad;
  return code > 0x206f && code !== 0x3000 && code !== 0xfeff;
}
