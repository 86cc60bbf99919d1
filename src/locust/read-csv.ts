import { parse } from "csv-parse/sync";
import type { ExceptionRow, FailureRow, StatsRow } from "./types.ts";

/** Rows of a CSV file, or one problem that names the blob. */
export type CsvRead<Row> = { rows: Row[] } | { problem: string };

type Cells = Readonly<Record<string, string>>;

/** Our words for Locust's headers. Sources: locust/stats.py of 2.0.0 to 2.47.0; older families come with other names. */
const statsColumns = {
  type: "Type",
  name: "Name",
  count: "Request Count",
  failures: "Failure Count",
  medianMs: "Median Response Time",
  averageMs: "Average Response Time",
  minMs: "Min Response Time",
  maxMs: "Max Response Time",
  averageBytes: "Average Content Size",
  requestsPerSecond: "Requests/s",
};
const failureColumns = { method: "Method", name: "Name", error: "Error", occurrences: "Occurrences" };
const exceptionColumns = { count: "Count", message: "Message", traceback: "Traceback" };

/** `_stats.csv`. Its last row, with an empty type, is the aggregated one; a file without it is not whole. */
export function readStats(text: string, blob: string): CsvRead<StatsRow> {
  const read = readCsv(text, blob, statsColumns);
  if ("problem" in read) return read;
  const last = read.records.length - 1;
  const rows = read.records.map((cells, index) => statsRow(cells, index === last));
  if (rows.at(-1)?.aggregated !== true)
    return { problem: `\`${blob}\` is not whole: its last row is not the aggregated one.` };
  const bad = rows.findIndex((row) => !isSound(row));
  return bad < 0
    ? { rows }
    : { problem: `\`${blob}\`, row ${bad + 1}: a number is missing or not a number.` };
}

/** `_failures.csv`. */
export function readFailures(text: string, blob: string): CsvRead<FailureRow> {
  const read = readCsv(text, blob, failureColumns);
  if ("problem" in read) return read;
  const rows = read.records.map((cells) => ({
    method: cellOf(cells, failureColumns.method),
    name: cellOf(cells, failureColumns.name),
    error: cellOf(cells, failureColumns.error),
    occurrences: Number(cellOf(cells, failureColumns.occurrences)),
  }));
  return { rows };
}

/** `_exceptions.csv`. */
export function readExceptions(text: string, blob: string): CsvRead<ExceptionRow> {
  const read = readCsv(text, blob, exceptionColumns);
  if ("problem" in read) return read;
  const rows = read.records.map((cells) => ({
    count: Number(cellOf(cells, exceptionColumns.count)),
    message: cellOf(cells, exceptionColumns.message),
    traceback: cellOf(cells, exceptionColumns.traceback),
  }));
  return { rows };
}

function readCsv(
  text: string,
  blob: string,
  columns: Readonly<Record<string, string>>,
): { records: Cells[] } | { problem: string } {
  let records: Cells[];
  let header: string[] = [];
  try {
    records = parse(text, {
      bom: true,
      columns: (names: string[]) => {
        header = names;
        return names;
      },
    });
  } catch (error) {
    return { problem: `\`${blob}\` cannot be read as CSV: ${(error as Error).message}.` };
  }
  const missing = Object.values(columns).filter((name) => !header.includes(name));
  if (missing.length === 0) return { records };
  return { problem: `\`${blob}\` has no column ${missing.map((name) => `"${name}"`).join(", ")}.` };
}

function cellOf(cells: Cells, column: string): string {
  return cells[column] ?? "";
}

function numberOf(cells: Cells, column: string): number {
  const cell = cellOf(cells, column);
  return cell === "" ? Number.NaN : Number(cell);
}

function statsRow(cells: Cells, isLast: boolean): StatsRow {
  const type = cellOf(cells, statsColumns.type);
  const name = cellOf(cells, statsColumns.name);
  const number = (key: keyof typeof statsColumns): number => numberOf(cells, statsColumns[key]);
  return {
    type,
    name,
    // A user may name a request "Aggregated" too, hence the type; Locust 0.13 to 1.0 wrote it as "None".
    aggregated: isLast && name === "Aggregated" && (type === "" || type === "None"),
    count: number("count"),
    failures: number("failures"),
    medianMs: number("medianMs"),
    averageMs: number("averageMs"),
    minMs: number("minMs"),
    maxMs: number("maxMs"),
    averageBytes: number("averageBytes"),
    requestsPerSecond: number("requestsPerSecond"),
    percentiles: percentilesOf(cells),
  };
}

/** Labels are numbers with a percent sign; which ones there are is for the locustfile to choose. */
function percentilesOf(cells: Cells): Map<number, number> {
  const percentiles = new Map<number, number>();
  for (const [label, cell] of Object.entries(cells)) {
    const percentile = /^(\d+(?:\.\d+)?)%$/.exec(label)?.[1];
    if (percentile !== undefined && cell !== "N/A") percentiles.set(Number(percentile), Number(cell));
  }
  return percentiles;
}

function isSound({ type: _, name: __, aggregated: ___, percentiles, ...numbers }: StatsRow): boolean {
  return [...Object.values(numbers), ...percentiles.values()].every((value) => Number.isFinite(value));
}
