import type { CrossFindings, Disagreement, FirstOf } from "../locust/csv-types.ts";
import type { DynoResult } from "../locust/types.ts";
import { crossCheck } from "./cross-check.ts";
import { countAbsent, crossNames } from "./cross-names.ts";
import { crossTimes } from "./cross-times.ts";

/** What a dyno recorded, held against its `_stats.csv`; without the rows, of which a file may have a hundred thousand. */
export function crossFindings(result: Pick<DynoResult, "windows" | "stats" | "receipt">): CrossFindings {
  const { counts, percentiles } = crossCheck(result);
  return {
    counts: firstOf(counts.length > 0 ? counts : crossNames(result)),
    times: firstOf(crossTimes(result)),
    percentiles: firstOf(percentiles),
    absentNames: countAbsent(result),
    csvRequests: result.stats?.find(({ aggregated }) => aggregated)?.count,
  };
}

function firstOf<Found extends Disagreement<unknown>>(all: readonly Found[]): FirstOf<Found> {
  const [found] = all;
  if (found === undefined) return { first: undefined, length: 0 };
  const { type, name } = found.request;
  return { first: { ...found, request: { type, name } }, length: all.length };
}
