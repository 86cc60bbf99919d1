import type { Disagreement, StatsRow } from "../locust/csv-types.ts";
import { textOf } from "../locust/request-key.ts";
import type { CountRows, DynoResult, RequestCounts, Window } from "../locust/types.ts";
import { rankOf, timeAtRank } from "./histogram.ts";
import { aggregatedKey } from "./merge.ts";
import { mergeRows } from "./merge-rows.ts";
import { sumByRequest } from "./request-sums.ts";
import { RowSums } from "./row-sums.ts";

/** Where the two counts of one dyno, which know nothing of each other, differ by more than they may. */
export type CrossCheck = {
  /** Of each request: more in the CSV file, or fewer by more than came in the last second. */
  counts: readonly Disagreement<"requests" | "failures">[];
  /** Percentiles (0–100) over all requests, in ms, that are further apart than Locust rounds; the worst first. */
  percentiles: readonly Disagreement<number>[];
};

/** Locust writes its CSV files each second, and since 1.2 not once more at the end. */
const staleMs = 1000;

/** Holds what one dyno recorded against Locust's own file. Where one of them is absent there is nothing to say. */
export function crossCheck(
  { windows = [], stats = [] }: Pick<DynoResult, "windows" | "stats">,
  recorded = sumByRequest(rowsOfAll(windows)),
): CrossCheck {
  const aggregated = stats.find((row) => row.aggregated);
  if (aggregated === undefined || windows.length === 0) return { counts: [], percentiles: [] };
  const [all, late] = [rowsOfAll(windows), lateRows(windows)];
  const sums = new RowSums();
  const whole = mergeRows(aggregatedKey, all, sums);
  const counts = [
    ...countsApart(aggregated, whole, mergeRows(aggregatedKey, late, sums)),
    ...requestsApart(stats, recorded, sumByRequest(late)),
  ];
  return { counts, percentiles: counts.length > 0 ? [] : percentilesApart(aggregated, whole) };
}

export function rowsOfAll(windows: readonly Window[]): readonly CountRows[] {
  return windows.map(({ requests }) => requests);
}

/** Those that the file may lack. */
export function lateRows(windows: readonly Window[]): readonly CountRows[] {
  const end = windows.reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0);
  return rowsOfAll(windows.filter(({ endedAt }) => endedAt > end - staleMs));
}

type Counts = Pick<RequestCounts, "count" | "failures">;

/** Names that the recorder has folded into one are missing there; the aggregated row holds them all. */
function requestsApart(
  stats: readonly StatsRow[],
  all: ReadonlyMap<string, Counts>,
  late: ReadonlyMap<string, Counts>,
): CrossCheck["counts"] {
  return stats.flatMap((csv) => {
    const recorded = csv.aggregated ? undefined : all.get(textOf(csv));
    return recorded === undefined ? [] : countsApart(csv, recorded, late.get(textOf(csv)));
  });
}

function countsApart(csv: StatsRow, recorded: Counts, late: Counts | undefined): CrossCheck["counts"] {
  const candidates = [
    { what: "requests", recorded: recorded.count, csv: csv.count, missing: late?.count ?? 0 },
    { what: "failures", recorded: recorded.failures, csv: csv.failures, missing: late?.failures ?? 0 },
  ] as const;
  return candidates
    .filter((one) => one.csv > one.recorded || one.csv < one.recorded - one.missing)
    .map(({ missing: _, ...numbers }) => ({ request: csv, ...numbers }));
}

/**
 * Of all requests together: a request whose times were counted wrongly would show there. Where some have no response
 * time there is nothing to hold against each other: until 2.46.2 Locust counts those among the fastest.
 */
function percentilesApart(csv: StatsRow, { buckets, count, none }: RequestCounts): Disagreement<number>[] {
  if (none > 0) return [];
  const found = [...csv.percentiles].flatMap(([percentage, ms]) => {
    const rank = rankOf(percentage, csv.count);
    // Whichever requests the file lacks, its nth time lies between these.
    const least = timeAtRank(buckets, rank) ?? ms;
    const greatest = timeAtRank(buckets, rank + count - csv.count) ?? ms;
    if (ms >= least - roundingMs(least) && ms <= greatest + roundingMs(greatest)) return [];
    return [{ request: csv, what: percentage, recorded: ms < least ? least : greatest, csv: ms }];
  });
  return found.sort((a, b) => gap(b) - gap(a));
}

/** How coarsely Locust counts a response time, and from 100 s on the recorder. Source: `bucket_response_time` in locust/stats.py. */
function roundingMs(ms: number): number {
  if (ms < 100) return 1;
  if (ms < 1000) return 10;
  return ms < 10_000 ? 100 : Math.max(1000, ms / 100);
}

function gap({ recorded, csv }: Disagreement<number>): number {
  return Math.abs(csv - recorded) / (1 + Math.min(csv, recorded));
}
