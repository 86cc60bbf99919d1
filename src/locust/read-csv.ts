import { z } from "zod";
import {
  type CsvFormat,
  type CsvRead,
  numberCell,
  percentileCells,
  readTable,
  wholeCell,
} from "./csv-table.ts";
import type { ExceptionRow, FailureRow, HistoryRow, StatsRow } from "./types.ts";

// Headers: locust/stats.py from 1.2 to 2.47.0.

const stats: CsvFormat<Omit<StatsRow, "aggregated">> = {
  columns: {
    type: ["Type"],
    name: ["Name"],
    count: ["Request Count"],
    failures: ["Failure Count"],
    medianMs: ["Median Response Time"],
    averageMs: ["Average Response Time"],
    minMs: ["Min Response Time"],
    maxMs: ["Max Response Time"],
    averageBytes: ["Average Content Size"],
    requestsPerSecond: ["Requests/s"],
  },
  row: z.object({
    type: z.string(),
    name: z.string(),
    count: wholeCell,
    failures: wholeCell,
    medianMs: numberCell,
    averageMs: numberCell,
    minMs: numberCell,
    maxMs: numberCell,
    averageBytes: numberCell,
    requestsPerSecond: numberCell,
    percentiles: percentileCells,
  }),
};

const history: CsvFormat<Omit<HistoryRow, "aggregated">> = {
  columns: {
    at: ["Timestamp"],
    users: ["User Count"],
    type: ["Type"],
    name: ["Name"],
    requestsPerSecond: ["Requests/s"],
    failuresPerSecond: ["Failures/s"],
    count: ["Total Request Count"],
    failures: ["Total Failure Count"],
  },
  row: z.object({
    at: wholeCell.transform((seconds) => seconds * 1000),
    users: wholeCell,
    type: z.string(),
    name: z.string(),
    requestsPerSecond: numberCell,
    failuresPerSecond: numberCell,
    count: wholeCell,
    failures: wholeCell,
    percentiles: percentileCells,
  }),
};

const failures: CsvFormat<FailureRow> = {
  columns: { method: ["Method"], name: ["Name"], error: ["Error"], occurrences: ["Occurrences"] },
  row: z.object({ method: z.string(), name: z.string(), error: z.string(), occurrences: wholeCell }),
};

const exceptions: CsvFormat<ExceptionRow> = {
  columns: { count: ["Count"], message: ["Message"], traceback: ["Traceback"] },
  row: z.object({ count: wholeCell, message: z.string(), traceback: z.string() }),
};

/** `_stats.csv`. Its last row is the aggregated one; a file that ends otherwise was cut off. */
export function readStats(text: string, blob: string): CsvRead<StatsRow> {
  const read = readTable(text, blob, stats);
  if ("problem" in read) return read;
  const last = read.rows.pop();
  if (last === undefined || !isAggregated(last))
    return { problem: `\`${blob}\` is cut off: its last row is not the aggregated one.` };
  return {
    rows: [...read.rows.map((row) => ({ ...row, aggregated: false })), { ...last, aggregated: true }],
  };
}

/** `_stats_history.csv`: a row a second, and one for each request when Locust ran with `--csv-full-history`. */
export function readHistory(text: string, blob: string): CsvRead<HistoryRow> {
  const read = readTable(text, blob, history);
  if ("problem" in read) return read;
  return { rows: read.rows.map((row) => ({ ...row, aggregated: isAggregated(row) })) };
}

/** `_failures.csv`. */
export function readFailures(text: string, blob: string): CsvRead<FailureRow> {
  return readTable(text, blob, failures);
}

/** `_exceptions.csv`. */
export function readExceptions(text: string, blob: string): CsvRead<ExceptionRow> {
  return readTable(text, blob, exceptions);
}

/** A user may name a request "Aggregated" too, but it then has a type. Locust 0.13 to 1.0 wrote `None` for no type. */
function isAggregated({ type, name }: { type: string; name: string }): boolean {
  return name === "Aggregated" && (type === "" || type === "None");
}
