import { makeBuckets } from "./buckets.ts";
import { mostCounted } from "./json-fields.ts";
import type { Buckets, RequestCounts } from "./types.ts";

/** An entry of a window's `requests` as it is in the file. */
type Raw = { readonly [Key in keyof (Names & Counts & Times) | "buckets"]?: unknown };
type Names = { type: string; name: string };
type Counts = { count: number; failures: number; none: number; bytes: number };
type Times = { sum: number; min: number | null | undefined; max: number | null | undefined };

/** The counts, or the sentence that says what is wrong with them. */
export function readRequestCounts(value: unknown): RequestCounts | string {
  if (typeof value !== "object" || value === null) return "it must be an object";
  const row: Raw = value;
  if (!hasNames(row)) return "`type` and `name` must be text";
  if (!hasCounts(row))
    return `\`count\`, \`failures\`, \`none\` and \`bytes\` must be whole numbers from 0, \`count\` at most ${mostCounted}, \`failures\` and \`none\` at most \`count\``;
  const buckets = readBuckets(row.buckets);
  if (buckets === undefined)
    return "`buckets` must hold response times in ms, of 3 significant digits, from 0.0000001 to 999000000000 and each once, with a whole number";
  const timed = row.count - row.none;
  if (total(buckets) !== timed)
    return `\`buckets\` add up to ${total(buckets)}, but \`count\` less \`none\` is ${timed}`;
  if (!hasTimes(row, timed))
    return "`sum`, `min` and `max` must be numbers from 0, `min` at most `max`, and null without a response time";
  return makeCounts(row, buckets);
}

function hasNames<Row extends Raw>(row: Row): row is Row & Names {
  return typeof row.type === "string" && typeof row.name === "string";
}

function hasCounts<Row extends Raw>(row: Row): row is Row & Counts {
  const { count, failures, none } = row;
  return (
    isWhole(count) &&
    count <= mostCounted &&
    isWhole(failures) &&
    isWhole(none) &&
    isWhole(row.bytes) &&
    failures <= count &&
    none <= count
  );
}

function hasTimes<Row extends Raw>(row: Row, timed: number): row is Row & Times {
  const { min, max } = row;
  if (!isAmount(row.sum)) return false;
  return timed === 0 ? isAbsent(min) && isAbsent(max) : isAmount(min) && isAmount(max) && min <= max;
}

function makeCounts(row: Names & Counts & Times, buckets: Buckets): RequestCounts {
  return {
    type: row.type,
    name: row.name,
    count: row.count,
    failures: row.failures,
    none: row.none,
    bytes: row.bytes,
    sumMs: row.sum,
    minMs: row.min ?? undefined,
    maxMs: row.max ?? undefined,
    buckets,
  };
}

function readBuckets(value: unknown): Buckets | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([key, count]): [number, unknown] => [readTime(key), count]);
  const isSound = entries.every((entry): entry is [number, number] => isWhole(entry[1]));
  return isSound ? makeBuckets(entries) : undefined;
}

function readTime(key: string): number {
  return key.trim() === "" ? Number.NaN : Number(key);
}

function total({ counts }: Buckets): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
