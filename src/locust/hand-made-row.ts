/**
 * A row that was put together by hand: texts stand between quotes as they are, so that a name with a quote or a line
 * break in it is no CSV, and no parser of CSV reads it. The rest of a row is numbers, though, and their count is known
 * from the header: a row ends with a line that ends in so many numbers.
 */
export type RowShape = {
  /** Adds a line to those that may make a row, and gives them back. */
  add(own: Lines, line: string): Lines;
  /** Adds to a row the lines behind it, which are more of its last text and have its true end. */
  join(row: Lines, more: Lines): void;
  /** Whether the first of several texts ends in the first line. */
  hasType(own: Lines): boolean;
  /** Whether the last line ends as a row does. */
  isEnd(own: Lines): boolean;
  /** Whether all the lines are a row. */
  isWhole(own: Lines): boolean;
  /** The cells of a row. */
  cellsOf(row: Lines): string[];
};

/** Lines one behind the other, whether they begin as a row does, and how many texts have ended before the last line. */
export type Lines = { readonly lines: string[]; length: number; begins: boolean; ended: number };

export function noLines(): Lines {
  return { lines: [], length: 0, begins: false, ended: 0 };
}

const textColumns = ["Type", "Method", "Name", "Error"];

/** Ends a text and begins the next. */
const between = '","';

/** Undefined when the header is not one of these files. */
export function shapeOf(header: readonly string[]): RowShape | undefined {
  const before = header.findIndex((label) => textColumns.includes(label));
  if (before < 0) return undefined;
  const texts = header.filter((label) => textColumns.includes(label)).length;
  const numbers = header.map((label) => numberIn(label));
  const head = new RegExp(`^${[...numbers.slice(0, before), '"'].join(",")}`);
  const tail = new RegExp(`${['"', ...numbers.slice(before + texts)].join(",")}$`);
  return makeShape({ head, tail, texts });
}

/** What `%i`, `%.2f` and `N/A` leave. A text that is a number must not pass for a cell that has no quotes. */
function numberIn(label: string): string {
  if (["Timestamp", "User Count"].includes(label)) return String.raw`(?:\d+|"\d+")`;
  return /^\d/.test(label) ? String.raw`(?:\d+(?:\.\d+)?|"N/A")` : String.raw`\d+(?:\.\d+)?`;
}

function makeShape({ head, tail, texts }: { head: RegExp; tail: RegExp; texts: number }): RowShape {
  const tailOf = ({ lines }: Lines): string | undefined => tail.exec(lines.at(-1) ?? "")?.[0];
  /** The last line, from the first text on. */
  const textsIn = ({ lines, begins }: Lines): string => {
    const line = lines.at(-1) ?? "";
    return begins && lines.length === 1 ? line.slice(head.exec(line)?.[0].length) : line;
  };
  return {
    add: (own, line) => {
      if (own.lines.length === 0) own.begins = head.test(line);
      else own.ended += endsIn(textsIn(own));
      own.lines.push(line);
      own.length += line.length + 1;
      return own;
    },
    join: (row, more) => {
      row.ended = texts;
      row.length += more.length;
      for (const line of more.lines) row.lines.push(line);
    },
    hasType: ({ lines: [first = ""] }) => texts > 1 && first.replace(head, "").includes(between),
    isEnd: (own) => tailOf(own) !== undefined,
    isWhole: (own) => {
      const end = tailOf(own)?.length ?? 0;
      const inner = textsIn(own);
      if (!own.begins || end === 0 || inner.length < end) return false;
      return own.ended + endsIn(inner.slice(0, -end)) >= texts - 1;
    },
    cellsOf: (row) => {
      const raw = row.lines.join("\n");
      const [start = "", end = ""] = [head.exec(raw)?.[0], tailOf(row)];
      const names = splitTexts(raw.slice(start.length, raw.length - end.length), texts);
      return [...numbersOf(start.slice(0, -1)), ...names, ...numbersOf(end.slice(1))];
    },
  };
}

function endsIn(line: string): number {
  return line.split(between).length - 1;
}

/** The first `","` ends the type and, before an error, the name: an error may hold JSON, which is full of them. */
function splitTexts(inner: string, count: number): string[] {
  const parts = inner.split(between);
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(between)];
}

function numbersOf(cells: string): string[] {
  return cells
    .split(",")
    .filter((cell) => cell !== "")
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1) : cell));
}
