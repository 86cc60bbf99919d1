import type { Window } from "../locust/types.ts";
import { percentileMs } from "./measure.ts";
import { aggregatedKey } from "./merge.ts";
import { mergeRows } from "./merge-rows.ts";
import { RowSums } from "./row-sums.ts";
import { layOnGrid, spanMs } from "./time-grid.ts";
import type { TimePoint } from "./types.ts";
import { type UserCount, usersBetween } from "./user-counts.ts";

/** More windows than our runner leaves, and more than a chart shows apart, so that its reader can zoom into it. */
const mostPoints = 720;

/** The scenario over time, in at most 720 points. `judgedFrom` is epoch milliseconds. */
export function makeTimeline(
  windows: readonly Window[],
  counts: readonly UserCount[],
  judgedFrom: number,
): TimePoint[] {
  // One point less, because the grid may round the number of cells up.
  const cells = layOnGrid(windows, spanMs(windows) / (mostPoints - 1));
  const sums = new RowSums();
  return cells.map(({ startedAt, endedAt, windows: own }) => {
    const rows = own.map(({ requests }) => requests);
    const all = mergeRows(aggregatedKey, rows, sums);
    return {
      startedAt,
      endedAt,
      users: usersBetween(counts, startedAt, endedAt),
      requests: all.count,
      failures: all.failures,
      p50Ms: percentileMs(all, 50),
      p95Ms: percentileMs(all, 95),
      p99Ms: percentileMs(all, 99),
      warmUp: startedAt < judgedFrom,
    };
  });
}
