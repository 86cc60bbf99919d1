import type { StatsRow } from "../locust/csv-types.ts";
import type { RequestKey } from "../locust/request-key.ts";
import { makeCsvTimeline } from "./csv-timeline.ts";
import type { CsvDynoFiles, CsvStatistics, CsvTally } from "./csv-types.ts";
import { greatest } from "./extremes.ts";
import { aggregatedKey } from "./merge.ts";

/** One scenario's dynos, in any order. */
export type CsvStatisticsOptions = { scenario: string; dynos: readonly CsvDynoFiles[] };

/** One set of numbers from the CSV files of a scenario's dynos; undefined when none of them left its statistics. */
export function makeCsvStatistics({ scenario, dynos }: CsvStatisticsOptions): CsvStatistics | undefined {
  const files = dynos.flatMap(({ stats }) => (stats === undefined ? [] : [stats]));
  if (files.length === 0) return undefined;
  const timeline = makeCsvTimeline(dynos.map(({ history }) => history));
  const exceptions = sumExceptions(dynos);
  const usersPeak = timeline.every(({ users }) => users !== undefined)
    ? greatest(timeline.map(({ users }) => users))
    : undefined;
  const aggregated = makeTally(
    aggregatedKey,
    files.flatMap((rows) => rows.filter((row) => row.aggregated)),
  );
  const statistics = { scenario, aggregated, requests: makeTallies(files), exceptions, usersPeak, timeline };
  return { ...statistics, unknown: describeUnknown(statistics) };
}

function makeTallies(files: readonly (readonly StatsRow[])[]): CsvTally[] {
  const rows = files.flat().filter(({ aggregated }) => !aggregated);
  const byKey = Map.groupBy(rows, ({ type, name }) => JSON.stringify([name, type]));
  return [...byKey.values()].map((own) => makeTally(own[0] ?? aggregatedKey, own)).sort(byNameThenType);
}

/** What the rows of each dyno's file come to. */
export function makeTally({ type, name }: RequestKey, rows: readonly StatsRow[]): CsvTally {
  const dynos = rows.filter(({ count }) => count > 0);
  return {
    type,
    name,
    count: dynos.reduce((sum, { count }) => sum + count, 0),
    failures: dynos.reduce((sum, { failures }) => sum + failures, 0),
    dynos,
  };
}

/** By code unit: a collation would depend on the machine. */
function byNameThenType(a: RequestKey, b: RequestKey): number {
  const [left, right] = a.name === b.name ? [a.type, b.type] : [a.name, b.name];
  return left < right ? -1 : Number(left > right);
}

function sumExceptions(dynos: readonly CsvDynoFiles[]): number | undefined {
  const rows = dynos.map(({ exceptions }) => exceptions);
  if (!rows.every((own) => own !== undefined)) return undefined;
  return rows.flat().reduce((sum, { count }) => sum + count, 0);
}

function describeUnknown({
  aggregated,
  exceptions,
  timeline,
}: Omit<CsvStatistics, "unknown" | "requests">): string[] {
  const { length } = aggregated.dynos;
  return [
    "The numbers come from Locust's CSV files alone: they hold one number for the whole run, so that no interval can be given and no warm-up left out.",
    "Requests of the last second may be missing: since 1.2, Locust does not write these files once more when it ends.",
    ...(length > 1
      ? [
          `Percentiles of ${length} dynos together lie between the least and the greatest of the dynos' own; thresholds are held against the end that is worse for them.`,
        ]
      : []),
    ...(exceptions === undefined
      ? ["Exceptions are not counted: not every dyno left its `_exceptions.csv`."]
      : []),
    ...describeTimeline(timeline),
  ];
}

function describeTimeline(timeline: CsvStatistics["timeline"]): string[] {
  if (timeline.length === 0)
    return ["Nothing is known over time: not every dyno left its `_stats_history.csv`."];
  return timeline.some(({ p99Ms }) => p99Ms !== undefined)
    ? []
    : [
        "Percentiles over time are not known: those of `_stats_history.csv` are of all the time until then. From Locust 2.2.2 on, `--csv-full-history` changes that.",
      ];
}
