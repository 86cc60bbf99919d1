import { makeBuckets } from "../../src/locust/buckets.ts";
import { TableDraft } from "../../src/locust/count-table.ts";
import type { Buckets, CountRows, RequestCounts } from "../../src/locust/types.ts";

/** A table of the counts' own, as the windows of a file hold it. */
export function rowsOf(counts: readonly RequestCounts[]): CountRows {
  const draft = new TableDraft();
  for (const one of counts) draft.addCounts(one);
  return { table: draft.finish(), from: 0, to: counts.length };
}

/** The counts that the rows hold. */
export function countsIn({ table, from, to }: CountRows): RequestCounts[] {
  return Array.from({ length: to - from }, (_, index) => countsAt(table, from + index));
}

function countsAt(table: CountRows["table"], row: number): RequestCounts {
  const key = table.keys[table.key[row] ?? -1];
  if (key === undefined) throw new Error(`row ${row} has no request`);
  const [from, to] = [table.bucketsEnd[row - 1] ?? 0, table.bucketsEnd[row]];
  const timed = (ms: number | undefined) => (Number.isFinite(ms) ? ms : undefined);
  const order = [...table.codes.subarray(from, to).entries()].sort(([, a], [, b]) => a - b);
  return {
    ...key,
    count: table.count[row] ?? 0,
    failures: table.failures[row] ?? 0,
    none: table.none[row] ?? 0,
    bytes: table.bytes[row] ?? 0,
    sumMs: table.sumMs[row] ?? 0,
    minMs: timed(table.minMs[row]),
    maxMs: timed(table.maxMs[row]),
    buckets: {
      codes: Uint16Array.from(order, ([, code]) => code),
      counts: Float64Array.from(order, ([place]) => table.times[from + place] ?? 0),
    },
  };
}

/** Buckets of the given response times in ms and counts; the test fails when there are no such. */
export function bucketsOf(entries: Iterable<readonly [number, number]>): Buckets {
  const buckets = makeBuckets(entries);
  if (buckets === undefined) throw new Error("these are no buckets");
  return buckets;
}

/** The buckets of response times in ms, each rounded to 3 significant digits. */
export function bucketsOfTimes(times: readonly number[]): Buckets {
  const groups = Map.groupBy(times, (time) => Number(time.toPrecision(3)));
  return bucketsOf([...groups].map(([time, members]) => [time, members.length]));
}
