import type { CsvStatistics, CsvTally, Range } from "../statistics/csv-types.ts";
import { aggregatedKey } from "../statistics/merge.ts";
import { entryOf, measureCsv, needsManyRequests } from "../statistics/metrics.ts";
import { judgeEach, type Place } from "./judge.ts";
import { holds, noMatch, unmeasured } from "./judge-row.ts";
import { groupsOf, nameOfGroup } from "./rows.ts";
import type { Judgement, Threshold } from "./types.ts";

type Options = {
  thresholds: readonly Threshold[];
  /** The planned scenarios: one that left no statistics is unmeasured, not forgotten. */
  scenarios: readonly Place[];
  statistics: readonly CsvStatistics[];
  minRequests: number;
};

/** As `judge`, where Locust's CSV files are all there is: a number is a range, and its worse end is held against the limit. */
export function judgeCsv({ statistics, minRequests, ...planned }: Options): readonly Judgement[] {
  return judgeEach(planned, statistics, (threshold, measured) =>
    tallies(threshold, measured).map((tally) => judgeTally({ threshold, tally, measured, minRequests })),
  );
}

/** The rows that a threshold speaks of; the name of each is how the judgement calls it. */
function tallies({ request }: Threshold, { aggregated, requests }: CsvStatistics): readonly CsvTally[] {
  if (request === undefined) return [{ ...aggregated, ...aggregatedKey }];
  return groupsOf(request, requests).map((group) => ({
    type: "",
    name: nameOfGroup(group, request.glob),
    count: group.reduce((sum, { count }) => sum + count, 0),
    failures: group.reduce((sum, { failures }) => sum + failures, 0),
    dynos: group.flatMap(({ dynos }) => dynos),
  }));
}

type Subject = { threshold: Threshold; tally: CsvTally; measured: CsvStatistics; minRequests: number };

function judgeTally(all: Subject): Judgement {
  const { threshold, tally, measured } = all;
  const { scenario, exceptions } = measured;
  const subject = { threshold, scenario, where: tally.name, requests: tally.count };
  const lack = lackOf(all);
  if (lack !== undefined) return unmeasured(subject, lack);
  const range = measureCsv(threshold.metric, { tally, exceptions });
  if (range === undefined) return unmeasured(subject, nothingMeasured(threshold));
  const value = worseEnd(range, threshold);
  const outcome = holds(value, threshold) ? "met" : "breached";
  return { ...subject, outcome, value, range, interval: undefined, borderline: false, reason: undefined };
}

function lackOf({ threshold, tally, measured, minRequests }: Subject): string | undefined {
  if (threshold.request !== undefined && tally.count === 0) return noMatch(measured.requests);
  if (!needsManyRequests(threshold.metric) || tally.count >= minRequests) return undefined;
  return `${tally.count} of at least ${minRequests} requests (\`min-requests\`)`;
}

function nothingMeasured({ metric }: Threshold): string {
  return entryOf(metric).unknownInCsv ?? "nothing was measured";
}

function worseEnd({ low, high }: Range, { operator }: Threshold): number {
  return operator.startsWith("<") ? high : low;
}
