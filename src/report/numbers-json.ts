import type { Measured } from "./format.ts";
import { type RowNumbers, upperEnd } from "./row-numbers.ts";
import type { VerdictJson } from "./verdict-schema.ts";

type NumbersJson = NonNullable<VerdictJson["scenarios"][number]["aggregated"]>;

/** A row's numbers as other programs read them. */
export function numbersOf(numbers: RowNumbers): NumbersJson {
  const times = {
    p50: numbers.p50Ms,
    p95: numbers.p95Ms,
    p99: numbers.p99Ms,
    average: numbers.averageMs,
    min: numbers.minMs,
    max: numbers.maxMs,
  };
  return {
    requests: numbers.requests,
    failures: numbers.failures,
    failureRatio: numbers.failureRatio ?? null,
    requestsPerSecond: numbers.requestsPerSecond ?? null,
    responseTimeMs: eachOf(times, (measured) => upperEnd(measured) ?? null),
    responseTimeRangesMs: Object.values(times).some(isWide)
      ? eachOf(times, (measured) => measured ?? null)
      : null,
  };
}

/** Not known exactly. */
function isWide(measured: Measured): boolean {
  return measured !== undefined && measured.low < measured.high;
}

type TimeName = keyof NumbersJson["responseTimeMs"];

function eachOf<Value>(
  { p50, p95, p99, average, min, max }: Record<TimeName, Measured>,
  map: (measured: Measured) => Value,
): Record<TimeName, Value> {
  return {
    p50: map(p50),
    p95: map(p95),
    p99: map(p99),
    average: map(average),
    min: map(min),
    max: map(max),
  };
}
