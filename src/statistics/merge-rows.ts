import type { RequestKey } from "../locust/request-key.ts";
import type { CountRows, CountTable, RequestCounts } from "../locust/types.ts";
import { groupByRequest } from "./merge.ts";
import { RowSums } from "./row-sums.ts";

/** All the rows as one, under the given key, by sums that hold nothing before and after. */
export function mergeRows(key: RequestKey, ranges: readonly CountRows[], sums: RowSums): RequestCounts {
  for (const { table, from, to } of ranges) {
    for (let row = from; row < to; row += 1) sums.add(table, row);
  }
  return sums.take(key);
}

/** Merges the rows of the same request; sorted by name, then type. */
export function mergeRowsByRequest(ranges: readonly CountRows[]): RequestCounts[] {
  const sums = new RowSums();
  return groupByRequest(rowsByKey(ranges)).map(({ key, members }) => {
    for (const { table, rows } of members) for (const row of rows) sums.add(table, row);
    return sums.take(key);
  });
}

/** A request's rows in one table. */
type KeyRows = RequestKey & { table: CountTable; rows: number[] };

/** By the table's own key object: a million times two texts would take longer to compare. */
function rowsByKey(ranges: readonly CountRows[]): KeyRows[] {
  const byKey = new Map<RequestKey, KeyRows>();
  for (const { table, from, to } of ranges) {
    for (let row = from; row < to; row += 1) {
      const key = table.keys[table.key[row] ?? 0];
      if (key !== undefined) rowsOf(byKey, key, table).push(row);
    }
  }
  return [...byKey.values()];
}

function rowsOf(byKey: Map<RequestKey, KeyRows>, key: RequestKey, table: CountTable): number[] {
  const known = byKey.get(key);
  if (known !== undefined) return known.rows;
  const rows: number[] = [];
  byKey.set(key, { ...key, table, rows });
  return rows;
}
