/**
 * What stands in a cell, as plain text: names and typed lines are shown as code, sentences may hold some. A number brings
 * its value along, by which a reader of the HTML report can sort.
 */
export type Cell =
  | string
  | { code: string; mark?: string }
  | { sentence: string }
  | { text: string; value: number | undefined };

/** How a row looks besides what it says; the text carries the same meaning. */
export type Tone = "good" | "bad" | "doubtful" | "plain";

export type Row = { cells: readonly Cell[]; tone: Tone };

export type Column = { title: string; numeric?: boolean };

/** A table of the report before it is Markdown or HTML. Nothing in it is escaped yet. */
export type Sheet = {
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** One row and many rows, for the line that says how many were left out. */
  nouns: readonly [string, string];
  /** Rows that exist and that no report lists. */
  more?: number;
};

/** A number as it is written. */
export function numberCell<Value extends number | undefined>(
  value: Value,
  format: (value: Value) => string,
): Cell {
  return { text: format(value), value };
}

/** A column of text. */
export function words(title: string): Column {
  return { title };
}

/** A column of numbers, set to the right. */
export function numbers(title: string): Column {
  return { title, numeric: true };
}
