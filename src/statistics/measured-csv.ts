import type { RequestKey } from "../locust/request-key.ts";
import type { CsvStatistics, CsvTally } from "./csv-types.ts";
import type { Measurable, MeasuredScenario } from "./measured.ts";
import { entryOf, measureCsv } from "./metrics.ts";

/** A scenario that only Locust's CSV files tell of: times are ranges, nothing has an interval, and there is no warm-up. */
export function measuredByCsv(statistics: CsvStatistics): MeasuredScenario {
  const { scenario, aggregated, requests, exceptions, usersPeak } = statistics;
  const row = (tally: CsvTally): Measurable => rowOf(tally, exceptions);
  return {
    ...{ scenario, exceptions, usersPeak, source: "csv" },
    aggregated: row(aggregated),
    requests: requests.map(row),
    merge: (keys, name) => row(mergeTallies(keys, requests, name)),
    whyUnknown: (metric) => entryOf(metric).unknownInCsv,
    ...{ seconds: undefined, judgedSpan: undefined, warmUpSeconds: 0, rampUsers: undefined },
    all: { requests: aggregated.count, failures: aggregated.failures },
    timeline: timelineOf(statistics),
    ...{ drift: undefined, distribution: undefined },
  };
}

function rowOf(tally: CsvTally, exceptions: number | undefined): Measurable {
  const { type, name, count, failures } = tally;
  return {
    ...{ type, name, requests: count, failures, timed: count },
    measure: (metric) => measureCsv(metric, { tally, exceptions }),
    interval: () => undefined,
  };
}

function mergeTallies(keys: readonly RequestKey[], requests: readonly CsvTally[], name: string): CsvTally {
  const wanted = new Set(keys.map(keyOf));
  const own = requests.filter((one) => wanted.has(keyOf(one)));
  return {
    ...{ type: "", name },
    count: own.reduce((sum, { count }) => sum + count, 0),
    failures: own.reduce((sum, { failures }) => sum + failures, 0),
    dynos: own.flatMap(({ dynos }) => dynos),
  };
}

function keyOf({ type, name }: RequestKey): string {
  return `${type.length} ${type}${name}`;
}

/** Histories can be drawn whose percentiles are those of their own time. */
function timelineOf({ timeline }: CsvStatistics): MeasuredScenario["timeline"] {
  if (timeline.every(({ p99Ms }) => p99Ms === undefined)) return [];
  return timeline.map((point) => ({ ...point, users: point.users ?? 0, warmUp: false }));
}
