import { type Range, sourceRange, type View } from "./view.ts";

/** Texts that are looked for all at once: the work does not grow with their number. */
export type SecretIndex = {
  /** A text to be found as a whole; at least as long as the index' grams. */
  addWhole(text: string): void;
  /** A text every piece of which is found, one gram long or longer. */
  addPieces(text: string): void;
  /** Where in the view's source any of them stands. */
  find(view: View): Range[];
};

/** Bits of the table that tells most places of a text apart from those where a secret may begin. */
const tableBits = 20;
const factor = 0x01000193;

/** An index whose entries are found by their first characters, as many as a gram has. */
export function newSecretIndex(gram: number): SecretIndex {
  const seen = new Uint8Array(1 << tableBits);
  /** By their first gram and their length: many tokens begin alike, and few differ in length. */
  const wholes = new Map<string, Map<number, Set<string>>>();
  const pieces = new Set<string>();
  let highest = 1;
  for (let at = 1; at < gram; at += 1) highest = Math.imul(highest, factor);

  const mark = (text: string): void => {
    eachGram(text.slice(0, gram), (_, slot) => {
      seen[slot] = 1;
    });
  };
  return {
    addWhole: (text) => {
      const start = text.slice(0, gram);
      if (start.length < gram) return;
      const alike = wholes.get(start) ?? new Map<number, Set<string>>();
      alike.set(text.length, (alike.get(text.length) ?? new Set()).add(text));
      wholes.set(start, alike);
      mark(start);
    },
    addPieces: (text) => {
      for (let at = 0; at + gram <= text.length; at += 1) {
        const piece = text.slice(at, at + gram);
        pieces.add(piece);
        mark(piece);
      }
    },
    find: (view) => {
      const found: Range[] = [];
      if (wholes.size + pieces.size === 0) return found;
      eachGram(view.text, (at, slot) => {
        const length = seen[slot] === 1 ? lengthAt(view.text, at) : 0;
        if (length > 0) found.push(sourceRange(view, at, at + length));
      });
      return found;
    },
  };

  /** Calls back with each place of the text and the slot of the gram that begins there, by a hash that rolls along. */
  function eachGram(text: string, visit: (at: number, slot: number) => void): void {
    let hash = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (at >= gram) hash = (hash - Math.imul(text.charCodeAt(at - gram), highest)) | 0;
      hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0;
      if (at + 1 >= gram) visit(at + 1 - gram, (hash ^ (hash >>> 12)) >>> (32 - tableBits));
    }
  }

  /** Of the longest entry that stands at this place; zero when none does. */
  function lengthAt(text: string, at: number): number {
    const start = text.slice(at, at + gram);
    const standing = [...(wholes.get(start) ?? [])].filter(([length, texts]) =>
      texts.has(text.slice(at, at + length)),
    );
    return Math.max(pieces.has(start) ? gram : 0, ...standing.map(([length]) => length));
  }
}
