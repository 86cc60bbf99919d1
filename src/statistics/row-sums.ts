import { bucketCodes } from "../locust/buckets.ts";
import type { RequestKey } from "../locust/request-key.ts";
import type { CountTable, RequestCounts, WholeNumbers } from "../locust/types.ts";
import { gatherBuckets } from "./histogram.ts";

/** Adds up rows of tables, as `mergeCounts` adds up counts; made once for many sums, because its buckets are many. */
export class RowSums {
  #sums = noSums();
  readonly #buckets = new Float64Array(bucketCodes);
  #least = bucketCodes;
  #greatest = -1;

  add(table: CountTable, row: number): void {
    const sums = this.#sums;
    sums.count += at(table.count, row);
    sums.failures += at(table.failures, row);
    sums.none += at(table.none, row);
    sums.bytes += at(table.bytes, row);
    sums.microseconds += Math.round(at(table.sumMs, row) * 1000);
    sums.minMs = Math.min(sums.minMs, at(table.minMs, row));
    sums.maxMs = Math.max(sums.maxMs, at(table.maxMs, row));
    this.#addBuckets(table, row);
  }

  /** The sums under the given key; those of the next rows begin at nothing. */
  take({ type, name }: RequestKey): RequestCounts {
    const { microseconds, minMs, maxMs, ...sums } = this.#sums;
    const used = this.#buckets.subarray(Math.min(this.#least, this.#greatest + 1), this.#greatest + 1);
    const counts = {
      type,
      name,
      ...sums,
      sumMs: microseconds / 1000,
      minMs: minMs > maxMs ? undefined : minMs,
      maxMs: minMs > maxMs ? undefined : maxMs,
      buckets: gatherBuckets(used, this.#least),
    };
    used.fill(0);
    this.#sums = noSums();
    this.#least = bucketCodes;
    this.#greatest = -1;
    return counts;
  }

  #addBuckets({ bucketsEnd, codes, times }: CountTable, row: number): void {
    const end = at(bucketsEnd, row);
    const buckets = this.#buckets;
    let [least, greatest] = [this.#least, this.#greatest];
    for (let place = bucketsEnd[row - 1] ?? 0; place < end; place += 1) {
      const code = at(codes, place);
      buckets[code] = at(buckets, code) + at(times, place);
      least = Math.min(least, code);
      greatest = Math.max(greatest, code);
    }
    this.#least = least;
    this.#greatest = greatest;
  }
}

function at(column: WholeNumbers | Float64Array, place: number): number {
  return column[place] ?? 0;
}

function noSums() {
  return { count: 0, failures: 0, none: 0, bytes: 0, microseconds: 0, minMs: Infinity, maxMs: -Infinity };
}
