import { CsvError, parse } from "csv-parse/sync";
import { type CsvFormat, makeRowReader } from "./csv-format.ts";
import { type RowsEnd, RowTooLong, readHandMade } from "./hand-made-csv.ts";

/** Rows of a CSV file, or one problem that names the blob. */
export type CsvRead<Row> = { rows: Row[] } | { problem: string };

/** A file's text and its blob's name. */
export type CsvText = { text: string; blob: string };

/** A table, and whether Locust put it together by hand, as it did before 1.1. */
type Read<Row> = { rows: Row[]; handMade: boolean } | { problem: string };

/** Reads a whole file in the way of its header; with a problem it is refused as a whole. */
export function readTable<Row>({ text, blob }: CsvText, format: CsvFormat<Row>): Read<Row> {
  const table = text === "" ? "is empty" : splitTable(text.replace(/^\uFEFF/, ""));
  if (typeof table === "string") return { problem: `\`${blob}\` ${table}.` };
  const read = makeRowReader(table.header, format);
  if ("missing" in read) return { problem: `\`${blob}\` ${describeMissing(read.missing)}.` };
  const rows: Row[] = [];
  for (const [index, record] of table.records.entries()) {
    const row = read(record);
    if (typeof row === "string") return { problem: `\`${blob}\`, ${describeRow(index)}: ${row}.` };
    rows.push(row);
  }
  return { rows, handMade: table.handMade };
}

/** Names the columns as Locust writes them now. */
export function describeMissing(missing: readonly string[]): string {
  return `has no column ${missing.map((header) => `"${header}"`).join(", ")}`;
}

/** The row behind so many others, as a spreadsheet counts: the header is row 1. */
export function describeRow(rowsBefore: number): string {
  return `row ${rowsBefore + 2}`;
}

/** What an error of the parser means; an error that is not the parser's is thrown on. */
export function describeCsvError(error: unknown): string {
  if (!(error instanceof CsvError)) throw error;
  return csvFaults[error.code] ?? `is not CSV (${error.code})`;
}

/** Of a file that begins with a quote and then has no columns that we know. */
export const noHeader = "is no CSV file of Locust's: its first row is not a header";

/** Of a row that is longer than any can be. */
export const rowWithoutEnd = "is damaged: one of its rows does not end";

const csvFaults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "is cut off: a quoted text does not end",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "is damaged: not all rows have as many columns as the first",
};

/** Locust's own header is quoted only where it was put together by hand: Python's csv module quotes what needs it. */
export function isHandMade(begin: string): boolean {
  return begin.startsWith('"');
}

/** The labels of a header that was put together by hand; they hold no quotes and no commas. */
export function labelsOf(header: string): string[] {
  return header.split(",").map((label) => label.replace(/^"|"$/g, ""));
}

type Table = { header: string[]; records: string[][]; handMade: boolean };

function splitTable(text: string): Table | string {
  if (isHandMade(text)) return splitHandMade(text);
  if (!text.endsWith("\n")) return "is cut off: its last line has no end";
  try {
    const [header = [], ...records] = parse(text, {});
    return { header, records, handMade: false };
  } catch (error) {
    return describeCsvError(error);
  }
}

function splitHandMade(text: string): Table | string {
  const end = text.indexOf("\n");
  const header = labelsOf(end < 0 ? text : text.slice(0, end));
  const rows = readHandMade(header);
  if (rows === undefined) return noHeader;
  if (end >= 0) return gather(header, () => [rows.push(text.slice(end + 1)), rows.end()]);
  return text.endsWith('"') ? { header, records: [], handMade: true } : "is cut off: its header has no end";
}

function gather(header: string[], read: () => [string[][], RowsEnd]): Table | string {
  try {
    const [first, { rows, cutOff }] = read();
    const records = [...first, ...rows];
    if (cutOff) return `is cut off: ${describeRow(records.length)} does not end`;
    return { header, records, handMade: true };
  } catch (error) {
    if (!(error instanceof RowTooLong)) throw error;
    return rowWithoutEnd;
  }
}
