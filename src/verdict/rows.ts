import type { RequestCounts } from "../locust/types.ts";
import { aggregatedKey, mergeCounts } from "../statistics/merge.ts";
import type { Block, ScenarioStatistics } from "../statistics/types.ts";
import { matchesRequest, requestName } from "./glob.ts";
import type { Threshold } from "./types.ts";

/** What one judgement is about: the aggregated row, a request, or several merged. */
export type JudgedRow = {
  /** `Aggregated`, a request such as `GET /volatile`, or the glob when several or none were merged. */
  where: string;
  counts: RequestCounts;
  /** The same row within a block of time. */
  pick: (block: Block) => RequestCounts;
};

/** The rows that a threshold speaks of. Several matches are one row unless it says `each`; no match is an empty row. */
export function rowsOf(threshold: Threshold, statistics: ScenarioStatistics): readonly JudgedRow[] {
  const { request } = threshold;
  if (request === undefined) return [aggregatedRow(statistics)];
  const matches = statistics.requests.filter((candidate) => matchesRequest(request.glob, candidate));
  return request.each && matches.length > 0
    ? matches.map((match) => rowOf([match], request.glob))
    : [rowOf(matches, request.glob)];
}

/** How the row of a threshold is called before it is known what its glob matches. */
export function whereOf({ request }: Threshold): string {
  return request === undefined ? aggregatedKey.name : request.glob;
}

function aggregatedRow({ aggregated }: ScenarioStatistics): JudgedRow {
  return { where: aggregatedKey.name, counts: aggregated, pick: (block) => block.aggregated };
}

function rowOf(matches: readonly RequestCounts[], glob: string): JudgedRow {
  const [only, ...others] = matches;
  const where = only === undefined || others.length > 0 ? glob : requestName(only);
  const isMatch = (candidate: RequestCounts) =>
    matches.some(({ type, name }) => type === candidate.type && name === candidate.name);
  const merged = (counts: readonly RequestCounts[]) =>
    mergeCounts({ type: "", name: where }, counts.filter(isMatch));
  return { where, counts: merged(matches), pick: (block) => merged(block.requests) };
}
