/** A line of a multi-line input that says something, counted from 1. */
export type Line = { line: number; text: string };

/** Everything before a comment: `#` at the start or after a space, outside double quotes. */
const beforeComment = /^(?:"[^"]*"|[^#]|(?<=\S)#)*/;

/** The lines without comments, without those that are then empty, and trimmed. */
export function meaningfulLines(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: (beforeComment.exec(line)?.[0] ?? "").trim() }))
    .filter((line) => line.text !== "");
}
