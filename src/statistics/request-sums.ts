import { type RequestKey, textOf } from "../locust/request-key.ts";
import type { CountRows, CountTable, RequestCounts, WholeNumbers } from "../locust/types.ts";

/** What all rows of a request add up to, without its buckets. */
export type RequestSums = Pick<RequestCounts, "count" | "failures" | "none" | "sumMs"> &
  RequestKey & { minMs: number; maxMs: number };

/** By the request's type and name. A table has one key for all rows of a request, of which the text is made once. */
export function sumByRequest(ranges: readonly CountRows[]): ReadonlyMap<string, RequestSums> {
  const byKey = new Map<RequestKey, RequestSums>();
  const byText = new Map<string, RequestSums>();
  for (const { table, from, to } of ranges) {
    for (let row = from; row < to; row += 1) {
      const key = table.keys[table.key[row] ?? 0];
      if (key !== undefined) addRow(byKey.get(key) ?? sumsOf(key, byKey, byText), table, row);
    }
  }
  return byText;
}

function addRow(sums: RequestSums, table: CountTable, row: number): void {
  sums.count += at(table.count, row);
  sums.failures += at(table.failures, row);
  sums.none += at(table.none, row);
  sums.sumMs += at(table.sumMs, row);
  sums.minMs = Math.min(sums.minMs, at(table.minMs, row));
  sums.maxMs = Math.max(sums.maxMs, at(table.maxMs, row));
}

function at(column: WholeNumbers | Float64Array, row: number): number {
  return column[row] ?? 0;
}

/** Of a key that is met for the first time; another key may have the same text. */
function sumsOf(
  key: RequestKey,
  byKey: Map<RequestKey, RequestSums>,
  byText: Map<string, RequestSums>,
): RequestSums {
  const text = textOf(key);
  const { type, name } = key;
  const none = { count: 0, failures: 0, none: 0, sumMs: 0, minMs: Infinity, maxMs: -Infinity };
  const sums = byText.get(text) ?? { type, name, ...none };
  byKey.set(key, sums);
  byText.set(text, sums);
  return sums;
}
