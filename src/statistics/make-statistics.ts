import type { DynoResult, RequestCounts, Window } from "../locust/types.ts";
import type { WarmUp } from "../plan/types.ts";
import { aggregatedKey, mergeByRequest, mergeCounts } from "./merge.ts";
import { layOnGrid, spanSeconds } from "./time-grid.ts";
import { makeTimeline } from "./timeline.ts";
import type { Block, ScenarioStatistics } from "./types.ts";
import { warmUpEnd } from "./warm-up.ts";

export type StatisticsOptions = {
  scenario: string;
  /** What the scenario's dynos left. */
  results: readonly DynoResult[];
  warmUp: WarmUp;
  /** Users of all its dynos together. */
  usersAsked: number;
};

/** Requests that are near each other in time resemble each other; blocks this long hardly do. */
const shortestBlockSeconds = 5;
const mostBlocks = 30;

/** One set of numbers from all dynos of a scenario, whatever their order; undefined when none left a window. */
export function makeStatistics(options: StatisticsOptions): ScenarioStatistics | undefined {
  const windowsByDyno = options.results.map(({ windows }) => windows ?? []);
  const windows = windowsByDyno.flat();
  if (windows.length === 0) return undefined;
  const warmUpEndsAt = warmUpEnd(windowsByDyno, options.warmUp, options.usersAsked);
  const judged = windows.filter(({ startedAt }) => startedAt >= warmUpEndsAt);
  const blocks = makeBlocks(judged);
  const requests = mergeByRequest(blocks.flatMap((block) => block.requests));
  const begun = Math.min(...windows.map(({ startedAt }) => startedAt));
  const timeline = makeTimeline(windowsByDyno, warmUpEndsAt);
  return {
    scenario: options.scenario,
    aggregated: mergeCounts(aggregatedKey, requests),
    requests,
    exceptions: blocks.reduce((sum, { exceptions }) => sum + exceptions, 0),
    seconds: spanSeconds(judged),
    all: countAll(windows),
    warmUpSeconds: Number.isFinite(warmUpEndsAt) ? (warmUpEndsAt - begun) / 1000 : spanSeconds(windows),
    usersPeak: Math.max(...timeline.map(({ users }) => users)),
    cpuMaxPercent: greatest(windows.flatMap(({ cpuPercent }) => cpuPercent ?? [])),
    timeline,
    blocks,
    source: "windows",
  };
}

function makeBlocks(judged: readonly Window[]): Block[] {
  if (judged.length === 0) return [];
  const count = Math.floor(spanSeconds(judged) / shortestBlockSeconds);
  const grid = layOnGrid(judged, Math.max(1, Math.min(mostBlocks, count)));
  return grid.cells.map((cell, index) => {
    const requests = mergeByRequest(cell.flatMap((window) => window.requests));
    return {
      startedAt: grid.begin + index * grid.stepMs,
      seconds: grid.stepMs / 1000,
      exceptions: cell.reduce((sum, { exceptions }) => sum + exceptions, 0),
      aggregated: mergeCounts(aggregatedKey, requests),
      requests,
    };
  });
}

function countAll(windows: readonly Window[]): { requests: number; failures: number } {
  const sum = (pick: (counts: RequestCounts) => number): number =>
    windows.reduce(
      (total, { requests }) => requests.reduce((inWindow, one) => inWindow + pick(one), total),
      0,
    );
  return { requests: sum(({ count }) => count), failures: sum(({ failures }) => failures) };
}

function greatest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values);
}
