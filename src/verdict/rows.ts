import type { RequestCounts, RequestKey } from "../locust/types.ts";
import { aggregatedKey, mergeCounts } from "../statistics/merge.ts";
import type { Block, ScenarioStatistics } from "../statistics/types.ts";
import { matchesRequest, requestName } from "./glob.ts";
import type { Threshold } from "./types.ts";

/** What one judgement is about: the aggregated row, a request, or several merged. */
export type JudgedRow = {
  /** `Aggregated`, a request such as `GET /volatile`, or the glob when several or none were merged. */
  where: string;
  counts: RequestCounts;
  /** The blocks of time that know the row; one for all the time where they do not. */
  blocks: readonly Block[];
  /** The same row within such a block. */
  pick: (block: Block) => RequestCounts;
};

/** The rows that a threshold speaks of. Several matches are one row unless it says `each`; no match is an empty row. */
export function rowsOf(threshold: Threshold, statistics: ScenarioStatistics): readonly JudgedRow[] {
  const { request } = threshold;
  if (request === undefined) return [aggregatedRow(statistics)];
  return groupsOf(request, statistics.requests).map((matches) =>
    rowOf(matches, request.glob, statistics.blocks),
  );
}

/** The requests that a glob fits: one group of them all, or each by itself; one without any when it fits none. */
export function groupsOf<Row extends RequestKey>(
  { glob, each }: NonNullable<Threshold["request"]>,
  requests: readonly Row[],
): readonly (readonly Row[])[] {
  const matches = requests.filter((candidate) => matchesRequest(glob, candidate));
  return each && matches.length > 0 ? matches.map((match) => [match]) : [matches];
}

/** How the row of such a group is called. */
export function nameOfGroup([only, ...others]: readonly RequestKey[], glob: string): string {
  return only === undefined || others.length > 0 ? glob : requestName(only);
}

/** How the row of a threshold is called before it is known what its glob matches. */
export function whereOf({ request }: Threshold): string {
  return request === undefined ? aggregatedKey.name : request.glob;
}

function aggregatedRow({ aggregated, blocks }: ScenarioStatistics): JudgedRow {
  return { where: aggregatedKey.name, counts: aggregated, blocks, pick: (block) => block.aggregated };
}

function rowOf(matches: readonly RequestCounts[], glob: string, blocks: readonly Block[]): JudgedRow {
  const where = nameOfGroup(matches, glob);
  const merged = (counts: readonly RequestCounts[]) => mergeCounts({ type: "", name: where }, counts);
  const counts = merged(matches);
  if (blocks.some(({ requests }) => requests === undefined))
    return { where, counts, blocks: blocks.slice(0, 1), pick: () => counts };
  const within = ({ requests = [] }: Block) =>
    matches.flatMap((match) => byKey(requests).get(keyOf(match)) ?? []);
  return { where, counts, blocks, pick: (block) => merged(within(block)) };
}

const known = new WeakMap<readonly RequestCounts[], ReadonlyMap<string, RequestCounts>>();

/** A block is asked for each row of a threshold: twenty thousand searches through as many requests would take for ever. */
function byKey(requests: readonly RequestCounts[]): ReadonlyMap<string, RequestCounts> {
  const found = known.get(requests) ?? new Map(requests.map((one) => [keyOf(one), one]));
  known.set(requests, found);
  return found;
}

function keyOf({ type, name }: RequestKey): string {
  return `${type.length} ${type}${name}`;
}
