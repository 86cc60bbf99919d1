import type { TimePoint } from "../statistics/types.ts";
import type { RunReport } from "./types.ts";

/** What of CSV files can be drawn: histories whose percentiles are those of their own time. */
export function csvTimelines({ csv }: RunReport): { scenario: string; timeline: readonly TimePoint[] }[] {
  return (csv?.scenarios ?? []).flatMap(({ scenario, statistics }) => {
    const timeline = statistics?.timeline ?? [];
    if (timeline.every(({ p99Ms }) => p99Ms === undefined)) return [];
    return [
      { scenario, timeline: timeline.map((point) => ({ ...point, users: point.users ?? 0, warmUp: false })) },
    ];
  });
}
