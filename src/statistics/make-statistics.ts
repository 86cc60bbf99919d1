import type { DynoResult } from "../locust/types.ts";
import type { WarmUp } from "../plan/types.ts";
import { findDrift } from "./drift.ts";
import { greatest, least } from "./extremes.ts";
import { makeBlocks, mergeRequests } from "./make-blocks.ts";
import { aggregatedKey, mergeCounts } from "./merge.ts";
import { spanMs } from "./time-grid.ts";
import { makeTimeline } from "./timeline.ts";
import type { ScenarioStatistics } from "./types.ts";
import { countUsers, mostUsers } from "./user-counts.ts";
import { warmUpEnd } from "./warm-up.ts";

/** One scenario's results, and what of them shall be judged. */
export type StatisticsOptions = {
  scenario: string;
  /** Of this scenario's dynos, in any order. */
  results: readonly DynoResult[];
  warmUp: WarmUp;
  /** Users of all its dynos together, as planned. */
  usersAsked: number;
};

/** By the receipts, when every dyno left one: a locustfile with a load shape asks for other users than the plan. */
function usersAskedOf(results: readonly DynoResult[]): number | undefined {
  return results.reduce<number | undefined>((sum, { receipt }) => {
    return sum === undefined || receipt === undefined ? undefined : sum + receipt.usersAsked;
  }, 0);
}

/** One set of numbers from all dynos of a scenario; undefined when none of them left a window. */
export function makeStatistics(options: StatisticsOptions): ScenarioStatistics | undefined {
  const { scenario, results, warmUp, usersAsked } = options;
  const windowsByDyno = results.map((result) => result.windows ?? []);
  const windows = windowsByDyno.flat();
  if (windows.length === 0) return undefined;
  const users = countUsers(windowsByDyno);
  const startedAt = least(windows.map((window) => window.startedAt)) ?? 0;
  const asked = usersAskedOf(results) ?? usersAsked;
  const judgedFrom = warmUpEnd(warmUp, { startedAt, counts: users, asked });
  const judged = windows.filter((window) => window.startedAt >= judgedFrom);
  const blocks = makeBlocks(judged);
  const requests = mergeRequests(judged, blocks);
  const timeline = makeTimeline(windows, users, judgedFrom);
  return {
    scenario,
    aggregated: mergeCounts(aggregatedKey, requests),
    requests,
    exceptions: judged.reduce((sum, { exceptions }) => sum + exceptions, 0),
    seconds: spanMs(judged) / 1000,
    all: {
      requests: timeline.reduce((sum, point) => sum + point.requests, 0),
      failures: timeline.reduce((sum, point) => sum + point.failures, 0),
    },
    warmUpSeconds: Math.min(judgedFrom - startedAt, spanMs(windows)) / 1000,
    rampUsers: warmUp.kind === "ramp" ? asked : undefined,
    usersPeak: mostUsers(users),
    cpuMaxPercent: greatest(judged.map(({ cpuPercent }) => cpuPercent)),
    timeline,
    blocks,
    drift: findDrift(blocks, users, startedAt),
  };
}
