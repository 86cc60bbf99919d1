import type { RequestKey } from "../locust/request-key.ts";
import type { Measurable, MeasuredScenario } from "../statistics/measured.ts";
import { aggregatedKey } from "../statistics/merge.ts";
import { matchesRequest, requestName } from "./glob.ts";
import type { Threshold } from "./types.ts";

/**
 * The rows that a threshold speaks of, each called as the judgement calls it: `Aggregated`, a request, or the glob.
 * Several matches are one row unless it says `each`; no match is an empty row.
 */
export function rowsOf({ request }: Threshold, measured: MeasuredScenario): readonly Measurable[] {
  if (request === undefined) return [{ ...measured.aggregated, ...aggregatedKey }];
  return groupsOf(request, measured.requests).map((group) =>
    measured.merge(group, nameOfGroup(group, request.glob)),
  );
}

/** The requests that a glob fits: one group of them all, or each by itself; one without any when it fits none. */
function groupsOf<Row extends RequestKey>(
  { glob, each }: NonNullable<Threshold["request"]>,
  requests: readonly Row[],
): readonly (readonly Row[])[] {
  const matches = requests.filter((candidate) => matchesRequest(glob, candidate));
  return each && matches.length > 0 ? matches.map((match) => [match]) : [matches];
}

function nameOfGroup([only, ...others]: readonly RequestKey[], glob: string): string {
  return only === undefined || others.length > 0 ? glob : requestName(only);
}

/** How the row of a threshold is called before it is known what its glob matches. */
export function whereOf({ request }: Threshold): string {
  return request === undefined ? aggregatedKey.name : request.glob;
}
