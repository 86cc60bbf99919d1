import { bucketCodes } from "./buckets.ts";
import { mostCounted } from "./json-fields.ts";
import type { RequestKey } from "./request-key.ts";
import type { CountTable, RequestCounts, WholeNumbers } from "./types.ts";

/** What a row holds beside its request and its buckets. `minMs` and `maxMs` are anything when it has no response time. */
export type Row = Omit<RequestCounts, keyof RequestKey | "buckets" | "minMs" | "maxMs"> & {
  minMs: number;
  maxMs: number;
};

/** A table while it is written. */
export class TableDraft {
  readonly #keys: RequestKey[] = [];
  readonly #places = new Map<string, number>();
  #columns = emptyColumns();
  #rows = 0;
  #codes = new Uint16Array(1024);
  #times = new Uint32Array(1024);
  #buckets = 0;
  /** By code: the last row that had such a bucket, counted with those that were taken back. */
  readonly #seenBy = new Uint32Array(bucketCodes);
  #turn = 1;

  /** How many rows there are. */
  get rows(): number {
    return this.#rows;
  }

  /** How many requests it knows. */
  get names(): number {
    return this.#keys.length;
  }

  /** The place of a request that is known by the text from then on: the inside of its JSON object, else SyntaxError. */
  place(inside: string): number {
    const known = this.#places.get(inside);
    if (known !== undefined) return known;
    // What JSON.parse gives is a text of its own, where a slice would keep the whole file in memory.
    const { type, name } = JSON.parse(`{${inside}}`);
    const place = this.#keys.push({ type, name }) - 1;
    this.#places.set(inside, place);
    return place;
  }

  /** Adds a bucket to the row that is added next; false when it is none, or that row has it already. */
  addBucket(code: number, times: number): boolean {
    if (!(code >= 0 && times <= mostCounted) || this.#seenBy[code] === this.#turn) return false;
    this.#seenBy[code] = this.#turn;
    if (this.#buckets === this.#codes.length) this.#resizeBuckets(this.#buckets * 2);
    this.#codes[this.#buckets] = code;
    this.#times[this.#buckets] = times;
    this.#buckets += 1;
    return true;
  }

  addRow(place: number, numbers: Row): void {
    const row = this.#rows;
    if (row === this.#columns.key.length) this.#columns = resizeColumns(this.#columns, row * 2);
    const columns = this.#columns;
    columns.key[row] = place;
    columns.count[row] = numbers.count;
    columns.failures[row] = numbers.failures;
    columns.none[row] = numbers.none;
    columns.bytes[row] = numbers.bytes;
    columns.sumMs[row] = numbers.sumMs;
    const isTimed = numbers.count > numbers.none;
    columns.minMs[row] = isTimed ? numbers.minMs : Number.POSITIVE_INFINITY;
    columns.maxMs[row] = isTimed ? numbers.maxMs : Number.NEGATIVE_INFINITY;
    columns.bucketsEnd[row] = this.#buckets;
    this.#rows += 1;
    this.#turn += 1;
  }

  addCounts({ type, name, buckets, minMs = 0, maxMs = 0, ...sums }: RequestCounts): void {
    for (const [place, code] of buckets.codes.entries()) this.addBucket(code, buckets.counts[place] ?? 0);
    this.addRow(this.place(JSON.stringify({ type, name }).slice(1, -1)), { ...sums, minMs, maxMs });
  }

  /** Takes back all rows but the first so many, and buckets that have no row yet. */
  rewind(rows: number): void {
    this.#rows = rows;
    this.#buckets = this.#columns.bucketsEnd[rows - 1] ?? 0;
    this.#turn += 1;
  }

  /** The table. The draft is empty afterwards. */
  finish(): CountTable {
    this.#resizeBuckets(this.#buckets);
    const columns = resizeColumns(this.#columns, this.#rows);
    return {
      keys: this.#keys,
      ...columns,
      key: narrow(columns.key),
      count: narrow(columns.count),
      failures: narrow(columns.failures),
      none: narrow(columns.none),
      codes: this.#codes,
      times: narrow(this.#times),
    };
  }

  #resizeBuckets(length: number): void {
    this.#codes = new Uint16Array(this.#codes.buffer.transfer(length * Uint16Array.BYTES_PER_ELEMENT));
    this.#times = resizeWhole(this.#times, length);
  }
}

/** A table's columns that have a place for each row. */
type RowColumns = ReturnType<typeof emptyColumns>;

function emptyColumns() {
  const whole = () => new Uint32Array(128);
  const real = () => new Float64Array(128);
  return {
    key: whole(),
    count: whole(),
    failures: whole(),
    none: whole(),
    bytes: real(),
    sumMs: real(),
    minMs: real(),
    maxMs: real(),
    bucketsEnd: whole(),
  };
}

function resizeColumns(columns: RowColumns, length: number): RowColumns {
  return {
    key: resizeWhole(columns.key, length),
    count: resizeWhole(columns.count, length),
    failures: resizeWhole(columns.failures, length),
    none: resizeWhole(columns.none, length),
    bytes: resizeReal(columns.bytes, length),
    sumMs: resizeReal(columns.sumMs, length),
    minMs: resizeReal(columns.minMs, length),
    maxMs: resizeReal(columns.maxMs, length),
    bucketsEnd: resizeWhole(columns.bucketsEnd, length),
  };
}

function resizeWhole({ buffer }: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(buffer.transfer(length * Uint32Array.BYTES_PER_ELEMENT));
}

function resizeReal({ buffer }: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  return new Float64Array(buffer.transfer(length * Float64Array.BYTES_PER_ELEMENT));
}

function narrow(numbers: Uint32Array): WholeNumbers {
  let all = 0;
  for (let place = 0; place < numbers.length; place += 1) all |= numbers[place] ?? 0;
  if (all >>> 8 === 0) return new Uint8Array(numbers);
  return all >>> 16 === 0 ? new Uint16Array(numbers) : numbers;
}
