import { markdownCode, markdownSentence, markdownText } from "../escape.ts";
import { formatCount } from "../format.ts";
import type { Cell, Row, Sheet } from "../sheet.ts";
import type { Part } from "./part.ts";

type Options = {
  section: Exclude<Part["section"], undefined>;
  /** Most rows that are listed, however much space there is. */
  atMost?: number;
};

/** The sheet as a table. */
export function tablePart({ columns, rows, nouns, more = 0 }: Sheet, { section, atMost }: Options): Part {
  const listed = rows.slice(0, atMost);
  return {
    section,
    open: [
      line(columns.map(({ title }) => title)),
      line(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
    ],
    rows: listed.map(markdownRow),
    close: more === 0 ? [] : ["", `No report lists ${formatCount(more)} other ${nouns[more === 1 ? 0 : 1]}.`],
    hidden: rows.length - listed.length,
    // Without the empty line it would be read as one more row.
    leftOut: (count) => ["", moreOf(count, nouns)],
  };
}

/** The sheet with these of its columns, in this order. */
export function withColumns(sheet: Sheet, titles: readonly string[]): Sheet {
  const places = titles.map((title) => sheet.columns.findIndex((column) => column.title === title));
  const pick = <Value>(values: readonly Value[]): Value[] =>
    places.flatMap((place) => values.slice(place, place + 1));
  return {
    ...sheet,
    columns: pick(sheet.columns),
    rows: sheet.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
  };
}

/** The sheet as a table behind a closed heading, with lines of Markdown below it. */
export function detailsPart(sheet: Sheet, options: Options & { below?: readonly string[] }): Part {
  const table = tablePart(sheet, options);
  const below = (options.below ?? []).flatMap((text) => ["", text]);
  return {
    ...table,
    open: [
      `<details><summary>${sheet.title} (${formatCount(sheet.rows.length + (sheet.more ?? 0))})</summary>`,
      "",
      ...table.open,
    ],
    close: [...table.close, ...below, "", "</details>"],
  };
}

/** How many rows are not shown here, and where they are. */
export function moreOf(count: number, [one, many]: readonly [string, string]): string {
  return `${formatCount(count)} more ${count === 1 ? `${one} is` : `${many} are`} in the HTML report.`;
}

function markdownRow({ cells }: Row): string {
  return line(cells.map(markdownCell));
}

function markdownCell(cell: Cell): string {
  if (typeof cell === "string") return unbroken(markdownText(cell));
  if ("sentence" in cell) return markdownSentence(cell.sentence);
  if ("text" in cell) return unbroken(markdownText(cell.text));
  return cell.mark === undefined ? markdownCode(cell.code) : `${cell.mark} ${markdownCode(cell.code)}`;
}

/** Longer texts may break; a number shall not be parted from its unit, nor a word from its icon. */
const longestUnbroken = 20;

function unbroken(text: string): string {
  return text.length > longestUnbroken ? text : text.replaceAll(" ", "\u00a0");
}

/** A row of a table, of cells that are Markdown already. */
export function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
