import { describeRow } from "./csv-table.ts";
import type { StatsRow } from "./csv-types.ts";
import { roundAsLocust } from "./rounding.ts";

type Row = Omit<StatsRow, "aggregated">;

/** Rows of `_stats.csv` with the last one known as the aggregated one, or what shows that the file is not whole. */
export function markAggregated(rows: readonly Row[]): StatsRow[] | string {
  const requests = rows.slice(0, -1);
  const last = rows.at(-1);
  if (last === undefined || !isAggregated(last)) return "is cut off: its last row is not the aggregated one";
  const [says, adds] = [describeCounts(last), describeCounts(sumOf(requests))];
  if (says !== adds)
    return `is damaged: its aggregated row says ${says}, but the other rows add up to ${adds}`;
  return rows.map((row) => Object.assign(row, { aggregated: row === last }));
}

/**
 * A user may name a request "Aggregated" too, but it then has a type. Locust 0.13 to 1.0 wrote `None` for no type, and
 * the name was `Total` before 0.12.2.
 */
export function isAggregated({ type, name }: { type: string; name: string }): boolean {
  return (type === "" || type === "None") && (name === "Aggregated" || name === "Total");
}

/**
 * What shows that the very last number of a file was cut, where Locust ended the file without a line end. A percentile
 * is not below a smaller one, and the 100th is the greatest response time, rounded; a number that has lost a digit is.
 */
export function findCutNumber(rows: readonly Row[]): string | undefined {
  const last = rows.at(-1);
  if (last === undefined || !last.cutToMs) return undefined;
  const times = [...last.percentiles].sort(([a], [b]) => a - b).map(([, ms]) => ms);
  const all = last.percentiles.get(100);
  const falls = times.some((ms, index) => ms < (times[index - 1] ?? 0));
  const isCut = falls || (all !== undefined && !isGreatest(all, last.maxMs));
  return isCut
    ? `is cut off: its last number, in ${describeRow(rows.length - 1)}, does not fit to the others`
    : undefined;
}

/** The greatest time was cut to whole ms in these files. */
function isGreatest(ms: number, maxMs: number): boolean {
  return ms >= roundAsLocust(maxMs) && ms <= roundAsLocust(maxMs + 1);
}

type Counts = { count: number; failures: number };

function sumOf(rows: readonly Counts[]): Counts {
  return {
    count: rows.reduce((sum, row) => sum + row.count, 0),
    failures: rows.reduce((sum, row) => sum + row.failures, 0),
  };
}

function describeCounts({ count, failures }: Counts): string {
  return `${count} requests with ${failures} failures`;
}
