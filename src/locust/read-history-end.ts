import { type CsvFormat, instant, makeRowReader, text, whole } from "./csv-format.ts";
import type { HistoryRow } from "./csv-rows.ts";
import type { HistoryEnd } from "./csv-types.ts";

type Row = HistoryEnd & Pick<HistoryRow, "type" | "name">;

/** As the recorder's versions of Locust write it, from 2.0 on. */
const history: CsvFormat<Row> = {
  columns: {
    at: { headers: ["Timestamp"], cell: instant },
    type: { headers: ["Type"], cell: text },
    name: { headers: ["Name"], cell: text },
    count: { headers: ["Total Request Count"], cell: whole },
    failures: { headers: ["Total Failure Count"], cell: whole },
  },
  percentiles: false,
};

/** The last row of all requests is the last one that was written whole. */
const tailLength = 64 * 1024;

/** The last row of a `_stats_history.csv` that is about all requests; undefined where none can be read. */
export function readHistoryEnd(pieces: Iterable<string>): HistoryEnd | undefined {
  let header: string | undefined;
  let tail = "";
  for (const piece of pieces) {
    tail += piece;
    const end = header === undefined ? tail.indexOf("\n") : -1;
    if (end >= 0) [header, tail] = [tail.slice(0, end), tail.slice(end + 1)];
    if (tail.length > tailLength) tail = tail.slice(-tailLength);
  }
  return header === undefined ? undefined : lastRow(header, tail);
}

/** A row of all requests holds no text that a locustfile chose, so that nothing in it is quoted. */
function lastRow(header: string, tail: string): HistoryEnd | undefined {
  const read = makeRowReader(header.trimEnd().split(","), history);
  if ("missing" in read) return undefined;
  const lines = tail.slice(0, tail.lastIndexOf("\n") + 1).split(/\r?\n/);
  for (const line of lines.reverse()) {
    const row = read(line.split(","));
    if (typeof row === "string" || row.type !== "" || row.name !== "Aggregated") continue;
    const { at, count, failures } = row;
    return { at, count, failures };
  }
  return undefined;
}
