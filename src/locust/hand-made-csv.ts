import { type Lines, noLines, type RowShape, shapeOf } from "./hand-made-row.ts";

/**
 * Rows as Locust wrote them before it used Python's csv module: `_requests` and `_distribution`, `_stats` and `_failures`
 * until 1.0.3, `_stats_history` until 1.1.1. A text may hold what looks like the end of a row and the start of the next.
 * If the lines that follow make a row, nothing tells them from one, and they are read as one. If they make none, they
 * belong to the row before. So a file is read whenever there is a way to read it, and in the way with the most rows.
 */
export type HandMadeRows = {
  /** The rows that are complete with this text, which continues the text before. */
  push(text: string): string[][];
  /** The rows that are left where the last line needs no line end. */
  end(): RowsEnd;
  /** The rows that are left where the last line needs a line end and has none. */
  cut(): string[][];
};

/** `cutOff`: behind the rows is a part of a row. */
export type RowsEnd = { rows: string[][]; cutOff: boolean };

/** A row of more characters than this is not one: its end was not found. */
export const longestRow = 1_000_000;

export class RowTooLong extends Error {}

/** Undefined when the header is not one of these files. */
export function readHandMade(header: readonly string[]): HandMadeRows | undefined {
  const shape = shapeOf(header);
  if (shape === undefined) return undefined;
  const { take, end, cut } = gatherRows(shape);
  let rest = "";
  return {
    push: (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > longestRow) throw new RowTooLong();
      return lines.flatMap(take);
    },
    end: () => {
      const rows = rest === "" ? [] : take(rest);
      const last = end();
      return { rows: [...rows, ...last.rows], cutOff: last.cutOff };
    },
    cut,
  };
}

/** Each line costs work by its own length alone, however many lines a row has. */
function gatherRows(shape: RowShape): {
  take(line: string): string[][];
  end(): RowsEnd;
  cut(): string[][];
} {
  /** A whole row, told when the lines behind it turn out to make one as well. */
  let whole: Lines | undefined;
  let open = noLines();

  const cut = (): string[][] => (whole === undefined ? [] : [shape.cellsOf(whole)]);
  /** Ends the open lines as a row of their own. */
  const follow = (): string[][] => {
    const rows = cut();
    whole = open;
    return rows;
  };
  /** Ends the open lines as more of the row before. */
  const join = (row: Lines): string[][] => {
    shape.join(row, open);
    if (row.length > longestRow) throw new RowTooLong();
    return [];
  };
  /** Before another line, or at the end; undefined where no row ends. */
  const close = (next?: string): string[][] | undefined => {
    let rows: string[][] | undefined;
    if (shape.isWhole(open)) rows = follow();
    else if (whole !== undefined && isMore(shape, { open, next })) rows = join(whole);
    if (rows !== undefined) open = noLines();
    return rows;
  };
  return {
    take: (line) => {
      // Every row begins with a quote.
      const rows = line.startsWith('"') && open.lines.length > 0 ? close(line) : undefined;
      shape.add(open, line);
      if (open.length > longestRow) throw new RowTooLong();
      return rows ?? [];
    },
    end: () => {
      const rows = open.lines.length > 0 ? close() : [];
      return { rows: [...(rows ?? []), ...cut()], cutOff: rows === undefined };
    },
    cut,
  };
}

/**
 * Whether lines that make no row are more of the row before. They may also be the first of a row that goes on; but what
 * follows is then a row of its own, or its type has a line break in it, which no type has.
 */
function isMore(shape: RowShape, { open, next }: { open: Lines; next: string | undefined }): boolean {
  if (!shape.isEnd(open)) return false;
  return next === undefined || !shape.hasType(open) || shape.isWhole(shape.add(noLines(), next));
}
