import { redact } from "./failure.ts";

const longestQuote = 60;

/** A value as a problem shows it: redacted before it is cut, so that no half of a secret stays; on one line. */
export function quote(text: string, longest = longestQuote): string {
  const line = redact(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  if (line === "") return "an empty value";
  const shown = line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
  return `\`${shown}\``;
}

/** A line of a log, which is longer than a value and still has to fit into a sentence. */
export function quoteLine(text: string): string {
  return quote(text, 300);
}

/** `a`, `b` and `c`. */
export function enumerate(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  const quoted = words.map((word) => quote(word));
  const last = quoted.pop() ?? "none";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}

/** `; did you mean …?` with the nearest of the known words, or nothing when none is near. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? "" : `; did you mean ${quote(near)}?`;
}

/** The known word that differs in the fewest letters; undefined when more than one in four would have to change. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = plain(word);
  const tolerance = Math.max(1, Math.floor(typed.length / 4));
  const [best] = known
    .map((candidate) => ({ candidate, letters: distance(typed, plain(candidate)) }))
    .filter(({ letters }) => letters <= tolerance)
    .sort((a, b) => a.letters - b.letters);
  return best?.candidate;
}

/** Words longer than any known one are cut: the distance takes time in proportion to the length. */
function plain(word: string): string {
  return word.slice(0, longestQuote).toLowerCase().replaceAll("_", "-");
}

/** Levenshtein's: letters to insert, remove or replace. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const [diagonal = 0, vertical = 0] = above.slice(column, column + 2);
      const horizontal = current[column] ?? 0;
      current.push(Math.min(diagonal + (letter === other ? 0 : 1), vertical + 1, horizontal + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
