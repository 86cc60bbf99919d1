import type { CrossFindings, Disagreement, FirstOf } from "../locust/csv-types.ts";
import type { DynoResult } from "../locust/types.ts";
import { crossCheck, rowsOfAll } from "./cross-check.ts";
import { countAbsent, crossNames } from "./cross-names.ts";
import { crossTimes } from "./cross-times.ts";
import { sumByRequest } from "./request-sums.ts";

/** What a dyno recorded, held against its `_stats.csv`; without the rows, of which a file may have a hundred thousand. */
export function crossFindings(result: Pick<DynoResult, "windows" | "stats" | "receipt">): CrossFindings {
  // Once for all of them: there may be millions of rows.
  const recorded = sumByRequest(rowsOfAll(result.windows ?? []));
  const { counts, percentiles } = crossCheck(result, recorded);
  return {
    counts: firstOf(counts.length > 0 ? counts : crossNames(result, recorded)),
    times: firstOf(crossTimes(result, recorded)),
    percentiles: firstOf(percentiles),
    absentNames: countAbsent(result, recorded),
    csvRequests: result.stats?.find(({ aggregated }) => aggregated)?.count,
  };
}

function firstOf<Found extends Disagreement<unknown>>(all: readonly Found[]): FirstOf<Found> {
  const [found] = all;
  if (found === undefined) return { first: undefined, length: 0 };
  const { type, name } = found.request;
  return { first: { ...found, request: { type, name } }, length: all.length };
}
