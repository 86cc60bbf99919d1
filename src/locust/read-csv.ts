import { findCutNumber, markAggregated } from "./check-stats.ts";
import { type CsvFormat, number, text, twoDecimals, whole } from "./csv-format.ts";
import { type CsvRead, type CsvText, readTable } from "./csv-table.ts";
import type { ExceptionRow, FailureRow, StatsRow } from "./csv-types.ts";
import type { RequestKey } from "./request-key.ts";

// Headers: locust/stats.py from 0.12.1 to 2.47.0. Those before 1.0 are in small letters.

type Stats = Omit<StatsRow, "aggregated" | "cutToMs">;

const stats: CsvFormat<Stats> = {
  columns: {
    type: { headers: ["Type", "Method"], cell: text },
    name: { headers: ["Name"], cell: text },
    count: { headers: ["Request Count", "# requests"], cell: whole },
    failures: { headers: ["Failure Count", "# failures"], cell: whole },
    medianMs: { headers: ["Median Response Time", "Median response time"], cell: number },
    averageMs: { headers: ["Average Response Time", "Average response time"], cell: number },
    minMs: { headers: ["Min Response Time", "Min response time"], cell: number },
    maxMs: { headers: ["Max Response Time", "Max response time"], cell: number },
    averageBytes: { headers: ["Average Content Size"], cell: number },
    requestsPerSecond: { headers: ["Requests/s"], cell: number },
  },
  percentiles: true,
};

/** Read with no percentiles: those are in the other file. */
const requests: CsvFormat<Omit<Stats, "percentiles">> = {
  columns: { ...stats.columns, requestsPerSecond: { headers: ["Requests/s"], cell: twoDecimals } },
  percentiles: false,
};

const distribution: CsvFormat<Pick<Stats, "name" | "count" | "percentiles">> = {
  columns: {
    name: { headers: ["Name"], cell: text },
    count: { headers: ["# requests"], cell: whole },
  },
  percentiles: true,
};

const failures: CsvFormat<FailureRow> = {
  columns: {
    method: { headers: ["Method"], cell: text },
    name: { headers: ["Name"], cell: text },
    error: { headers: ["Error"], cell: text },
    occurrences: { headers: ["Occurrences"], cell: whole },
  },
  percentiles: false,
};

const exceptions: CsvFormat<ExceptionRow> = {
  columns: {
    count: { headers: ["Count"], cell: whole },
    message: { headers: ["Message"], cell: text },
    traceback: { headers: ["Traceback"], cell: text },
  },
  percentiles: false,
};

/** `_stats.csv` of Locust 0.13.3 and later. Its last row is the aggregated one; a file that ends otherwise was cut off. */
export function readStats(text: string, blob: string): CsvRead<StatsRow> {
  const read = readTable({ text, blob }, stats);
  if ("problem" in read) return read;
  const { rows, handMade } = read;
  // In place: a copy of so many rows is half of the memory that they take.
  return checkStats(
    rows.map((row) => Object.assign(row, { cutToMs: handMade })),
    blob,
  );
}

/** `_requests.csv` and `_distribution.csv`, which Locust before 0.13.3 wrote in the place of `_stats.csv`. */
export function readStatsInTwo(files: { requests: CsvText; distribution: CsvText }): CsvRead<StatsRow> {
  const [counts, times] = [readTable(files.requests, requests), readTable(files.distribution, distribution)];
  if ("problem" in counts) return counts;
  if ("problem" in times) return times;
  const rows = counts.rows.flatMap((row, index) => {
    const other = times.rows[index];
    if (other?.count !== row.count || !isSameName(row, other.name)) return [];
    return [{ ...row, percentiles: other.percentiles, cutToMs: true }];
  });
  if (rows.length !== counts.rows.length || rows.length !== times.rows.length)
    return {
      problem: `\`${files.distribution.blob}\` does not have the same rows as \`${files.requests.blob}\`.`,
    };
  return checkStats(rows, files.distribution.blob);
}

/** A distribution has type and name in one column, and the name alone where there are no requests. */
function isSameName({ type, name }: RequestKey, both: string): boolean {
  return both === name || both === `${type} ${name}`;
}

function checkStats(rows: readonly Omit<StatsRow, "aggregated">[], blob: string): CsvRead<StatsRow> {
  const marked = markAggregated(rows);
  const fault = typeof marked === "string" ? marked : findCutNumber(marked);
  return typeof marked === "string" || fault !== undefined
    ? { problem: `\`${blob}\` ${fault}.` }
    : { rows: marked };
}

/** `_failures.csv`. */
export function readFailures(text: string, blob: string): CsvRead<FailureRow> {
  return withoutForm(readTable({ text, blob }, failures));
}

/** `_exceptions.csv`. */
export function readExceptions(text: string, blob: string): CsvRead<ExceptionRow> {
  return withoutForm(readTable({ text, blob }, exceptions));
}

/** How the file was written matters to times alone. */
function withoutForm<Row>(read: CsvRead<Row>): CsvRead<Row> {
  return "problem" in read ? read : { rows: read.rows };
}
