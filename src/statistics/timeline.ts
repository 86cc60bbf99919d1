import type { Window } from "../locust/types.ts";
import { percentileMs } from "./measure.ts";
import { aggregatedKey, mergeCounts } from "./merge.ts";
import { layOnGrid, longestWindowSeconds, spanSeconds } from "./time-grid.ts";
import type { TimePoint } from "./types.ts";

/** More points than a chart has pixels to spare for. */
const mostPoints = 240;

/** The scenario over time, warm-up included. `warmUpEndsAt`: epoch milliseconds. */
export function makeTimeline(
  windowsByDyno: readonly (readonly Window[])[],
  warmUpEndsAt: number,
): TimePoint[] {
  const windows = windowsByDyno.flat();
  const step = Math.max(longestWindowSeconds(windows), spanSeconds(windows) / mostPoints);
  const grid = layOnGrid(windows, Math.max(1, Math.floor(spanSeconds(windows) / step)));
  return grid.cells.map((cell, index) => {
    const startedAt = grid.begin + index * grid.stepMs;
    const endedAt = startedAt + grid.stepMs;
    const counts = mergeCounts(
      aggregatedKey,
      cell.flatMap(({ requests }) => requests),
    );
    return {
      startedAt,
      endedAt,
      users: usersAt(windowsByDyno, endedAt),
      requests: counts.count,
      failures: counts.failures,
      p50Ms: percentileMs(counts, 50),
      p95Ms: percentileMs(counts, 95),
      p99Ms: percentileMs(counts, 99),
      warmUp: startedAt < warmUpEndsAt,
    };
  });
}

/** Users of all dynos together: each dyno's as its last window until then says. */
export function usersAt(windowsByDyno: readonly (readonly Window[])[], at: number): number {
  return windowsByDyno.reduce((sum, windows) => {
    const last = windows.findLast(({ startedAt }) => startedAt < at);
    return sum + (last?.users ?? 0);
  }, 0);
}
