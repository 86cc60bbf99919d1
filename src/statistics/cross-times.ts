import type { StatsRow, TimeDisagreement } from "../locust/csv-types.ts";
import { textOf } from "../locust/request-key.ts";
import type { DynoResult } from "../locust/types.ts";
import { rowsOfAll } from "./cross-check.ts";
import { type RequestSums, sumByRequest } from "./request-sums.ts";

/** Both add the same doubles up, in another order. */
const relativeSlack = 1e-6;
const slackMs = 1e-6;

/**
 * Least, average and greatest time of the same requests, of which both keep every digit. A file that lacks some of them
 * has others.
 */
export function crossTimes(
  { windows = [], stats = [] }: Pick<DynoResult, "windows" | "stats">,
  recorded = sumByRequest(rowsOfAll(windows)),
): readonly TimeDisagreement[] {
  if (stats.length === 0 || windows.length === 0) return [];
  const all = [...recorded.values()].reduce(add, undefined);
  return stats.flatMap((row) => timesApart(row, row.aggregated ? all : recorded.get(textOf(row))));
}

function add(all: RequestSums | undefined, one: RequestSums): RequestSums {
  if (all === undefined) return one;
  return {
    ...all,
    count: all.count + one.count,
    none: all.none + one.none,
    sumMs: all.sumMs + one.sumMs,
    minMs: Math.min(all.minMs, one.minMs),
    maxMs: Math.max(all.maxMs, one.maxMs),
  };
}

function timesApart(csv: StatsRow, recorded: RequestSums | undefined): TimeDisagreement[] {
  if (recorded === undefined || csv.cutToMs || csv.count !== recorded.count) return [];
  const { count, none, sumMs, minMs, maxMs } = recorded;
  if (count <= none) return [];
  const pairs = [
    { what: "least", recorded: minMs, csv: csv.minMs },
    { what: "average", recorded: sumMs / (count - none), csv: csv.averageMs },
    { what: "greatest", recorded: maxMs, csv: csv.maxMs },
  ] as const;
  return pairs
    .filter((pair) => Math.abs(pair.recorded - pair.csv) > slackMs + relativeSlack * pair.csv)
    .map((pair) => ({ request: csv, count, ...pair }));
}
