import { CsvError, parse } from "csv-parse/sync";
import { type CsvFormat, makeRowReader, type RowReader } from "./csv-format.ts";
import { type HandMadeRows, RowTooLong, readHandMade } from "./hand-made-csv.ts";

/** Rows of a CSV file, or one problem that names the blob. */
export type CsvRead<Row> = { rows: Row[] } | CsvFault;

/** `isLong`: nothing is wrong with the file but that it has more rows than are read. */
export type CsvFault = { problem: string; isLong?: boolean };

/** A file's text and its blob's name. */
export type CsvText = { text: string; blob: string };

/** A table, and whether Locust put it together by hand, as it did before 1.1. */
type Read<Row> = { rows: Row[]; handMade: boolean } | CsvFault;

/** More than a run has requests or kinds of failures; a row takes some hundred bytes of memory. */
const mostRows = 100_000;

const tooLong = ` has more than ${mostRows} rows`;

/** Reads a whole file in the way of its header; with a problem it is refused as a whole. */
export function readTable<Row>({ text, blob }: CsvText, format: CsvFormat<Row>): Read<Row> {
  const keeper = makeKeeper(format);
  const handMade = isHandMade(text.replace(/^\uFEFF/, ""));
  const fault = splitTable(text, keeper.take) ?? keeper.fault();
  if (fault === undefined) return { rows: keeper.rows, handMade };
  const problem = `\`${blob}\`${fault}.`;
  return fault === tooLong ? { problem, isLong: true } : { problem };
}

/** Makes rows of records as they come, so that there is no second copy of a file; the first record is the header. */
function makeKeeper<Row>(format: CsvFormat<Row>) {
  const rows: Row[] = [];
  let read: RowReader<Row> | undefined;
  let fault: string | undefined;
  const begin = (header: readonly string[]): void => {
    const reader = makeRowReader(header, format);
    if ("missing" in reader) fault = ` ${describeMissing(reader.missing)}`;
    else read = reader;
  };
  const take = (record: readonly string[]): void => {
    if (fault !== undefined) return;
    if (read === undefined) {
      begin(record);
      return;
    }
    const row = read(record);
    if (typeof row === "string") fault = `, ${describeRow(rows.length)}: ${row}`;
    else if (rows.push(row) > mostRows) fault = tooLong;
  };
  return {
    rows,
    take,
    fault: () => fault ?? (read === undefined ? ` ${describeMissing(["Name"])}` : undefined),
  };
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

type Take = (record: readonly string[]) => void;

/** What is wrong with the file's form. */
function splitTable(file: string, take: Take): string | undefined {
  if (file === "") return " is empty";
  const text = file.replace(/^\uFEFF/, "");
  if (isHandMade(text)) return splitHandMade(text, take);
  if (!text.endsWith("\n")) return " is cut off: its last line has no end";
  const onRecord = (record: string[]): null => {
    take(record);
    return null;
  };
  try {
    parse(text, { on_record: onRecord });
    return undefined;
  } catch (error) {
    return ` ${describeCsvError(error)}`;
  }
}

const pieceLength = 1_000_000;

function splitHandMade(text: string, take: Take): string | undefined {
  const end = text.indexOf("\n");
  const header = labelsOf(end < 0 ? text : text.slice(0, end));
  const rows = readHandMade(header);
  if (rows === undefined) return ` ${noHeader}`;
  take(header);
  if (end < 0) return text.endsWith('"') ? undefined : " is cut off: its header has no end";
  try {
    return takeRows(rows, text.slice(end + 1), take);
  } catch (error) {
    if (!(error instanceof RowTooLong)) throw error;
    return ` ${rowWithoutEnd}`;
  }
}

function takeRows(rows: HandMadeRows, text: string, take: Take): string | undefined {
  let count = 0;
  const takeAll = (records: readonly string[][]): void => {
    count += records.length;
    for (const record of records) take(record);
  };
  for (let from = 0; from < text.length; from += pieceLength)
    takeAll(rows.push(text.slice(from, from + pieceLength)));
  const last = rows.end();
  takeAll(last.rows);
  return last.cutOff ? ` is cut off: ${describeRow(count)} does not end` : undefined;
}
