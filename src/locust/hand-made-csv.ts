/**
 * Rows as Locust wrote them before it used Python's csv module: `_requests` and `_distribution`, `_stats` and `_failures`
 * until 1.0.3, `_stats_history` until 1.1.1. Texts stand between quotes as they are, so that a name with a quote or a
 * line break in it is no CSV, and no parser of CSV reads it. The rest of a row is numbers, though, and their count is
 * known from the header: a row ends with the line that ends in so many numbers.
 */
export type HandMadeRows = {
  /** The rows that are complete with this text, which continues the text before. */
  push(text: string): string[][];
  /** The last row, where the file may end without a line end; undefined when what is left is not a whole row. */
  end(): string[][] | undefined;
  /** True when the text so far ends with a line end, or there is none. */
  atLineEnd(): boolean;
};

/** Columns before the texts, texts, and columns behind them. */
type Shape = { before: number; texts: number; behind: number };

/** A row of more characters than this is not one: its end was not found. */
export const longestRow = 1_000_000;

/** So many characters of lines were put together, and were no row: a text of lines that look like ends of rows. */
const mostInVain = 20 * longestRow;

export class RowTooLong extends Error {}

const textColumns = ["Type", "Method", "Name", "Error"];

/** What `%i`, `%.2f` and `N/A` leave; the timestamp and the number of users stand between quotes in some versions. */
const numberCell = String.raw`(?:\d+(?:\.\d+)?|"\d+"|"N/A")`;

/** Undefined when the header is not one of these files. */
export function readHandMade(header: readonly string[]): HandMadeRows | undefined {
  const shape = shapeOf(header);
  if (shape === undefined) return undefined;
  const split = rowSplitter(shape);
  let rest = "";
  let lines: string[] = [];
  let length = 0;
  let inVain = 0;

  /** A row is over when its last line ends in numbers and the next one begins with a quote, as every row does. */
  const take = (line: string): string[] | undefined => {
    const mayBegin = line.startsWith('"') && lines.length > 0;
    const row = mayBegin ? split(lines) : undefined;
    inVain += Number(mayBegin) * length;
    if (row !== undefined) [lines, length, inVain] = [[], 0, 0];
    lines.push(line);
    length += line.length + 1;
    refuseEndless(length, inVain);
    return row;
  };
  return {
    push: (text) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      if (rest.length > longestRow) throw new RowTooLong();
      return parts.map(take).filter((row) => row !== undefined);
    },
    end: () => {
      const before = rest === "" ? undefined : take(rest);
      const last = lines.length === 0 ? undefined : split(lines);
      if (lines.length > 0 && last === undefined) return undefined;
      return [before, last].filter((row) => row !== undefined);
    },
    atLineEnd: () => rest === "",
  };
}

function refuseEndless(length: number, inVain: number): void {
  if (length > longestRow || inVain > mostInVain) throw new RowTooLong();
}

function shapeOf(header: readonly string[]): Shape | undefined {
  const before = header.findIndex((label) => textColumns.includes(label));
  const texts = header.filter((label) => textColumns.includes(label)).length;
  return before < 0 ? undefined : { before, texts, behind: header.length - before - texts };
}

/** Cells of a row that may have several lines; undefined as long as it is not whole. */
function rowSplitter({ before, texts, behind }: Shape): (lines: readonly string[]) => string[] | undefined {
  const head = new RegExp(`^(?:${numberCell},){${before}}"`);
  const tail = new RegExp(`"(?:,${numberCell}){${behind}}$`);
  return (lines) => {
    const end = tail.exec(lines.at(-1) ?? "")?.[0];
    if (end === undefined) return undefined;
    const raw = lines.join("\n");
    const start = head.exec(raw)?.[0];
    if (start === undefined || raw.length < start.length + end.length) return undefined;
    const names = splitTexts(raw.slice(start.length, raw.length - end.length), texts);
    return names && [...numbersOf(start.slice(0, -1)), ...names, ...numbersOf(end.slice(1))];
  };
}

/** The first `","` ends the type and, before an error, the name: an error may hold JSON, which is full of them. */
function splitTexts(inner: string, count: number): string[] | undefined {
  const parts = inner.split('","');
  if (parts.length < count) return undefined;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join('","')];
}

function numbersOf(cells: string): string[] {
  return cells
    .split(",")
    .filter((cell) => cell !== "")
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1) : cell));
}
