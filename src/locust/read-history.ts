import { isAggregated } from "./check-stats.ts";
import { type CsvFormat, instant, makeRowReader, number, type RowReader, text, whole } from "./csv-format.ts";
import type { HistoryRow } from "./csv-rows.ts";
import { type Chunks, streamRecords } from "./csv-stream.ts";
import { describeMissing, describeRow } from "./csv-table.ts";

type Row = Omit<HistoryRow, "aggregated">;

// Headers: locust/stats.py from 0.13.3 to 2.47.0. Those before 1.0 are in small letters.
const history: CsvFormat<Row> = {
  columns: {
    at: { headers: ["Timestamp"], cell: instant },
    users: { headers: ["User Count"], cell: whole, optional: true },
    type: { headers: ["Type"], cell: text },
    name: { headers: ["Name"], cell: text },
    requestsPerSecond: { headers: ["Requests/s"], cell: number },
    failuresPerSecond: { headers: ["Failures/s", "Requests Failed/s"], cell: number },
    count: { headers: ["Total Request Count", "# requests"], cell: whole },
    failures: { headers: ["Total Failure Count", "# failures"], cell: whole },
    maxMs: { headers: ["Total Max Response Time", "Max response time"], cell: number },
  },
  percentiles: true,
};

/** `_stats_history.csv`, to be read piece by piece. */
export type HistoryFile = { blob: string; chunks: Chunks };

/**
 * How the reading ended. Rows that were told before a problem are good. `cutOff`: the last row had no end and was left
 * out; Locust from 1.2 to 2.46.2 loses the end of this file itself, so that this alone proves nothing.
 */
export type HistoryEnd = { problem: string } | { cutOff: boolean };

/**
 * Tells each row of a history: one every second or two, and one for each request when Locust ran with
 * `--csv-full-history`. No row is kept.
 */
export async function readHistory(
  { blob, chunks }: HistoryFile,
  tell: (row: HistoryRow) => void,
): Promise<HistoryEnd> {
  let read: RowReader<Row> | undefined;
  let rows = 0;
  const begin = (header: readonly string[]): string | undefined => {
    const reader = makeRowReader(header, history);
    if ("missing" in reader) return describeMissing(reader.missing);
    read = reader;
    return undefined;
  };
  const end = await streamRecords(chunks, (record) => {
    if (read === undefined) return begin(record);
    const row = read(record);
    if (typeof row === "string") return `has a fault in ${describeRow(rows)}: ${row}`;
    rows += 1;
    tell(Object.assign(row, { aggregated: isAggregated(row) }));
    return undefined;
  });
  if ("problem" in end) return { problem: `\`${blob}\` ${end.problem}.` };
  return read === undefined ? { problem: `\`${blob}\` is cut off: its header has no end.` } : end;
}
