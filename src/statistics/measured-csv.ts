import { type RequestKey, textOf } from "../locust/request-key.ts";
import { makeTally } from "./csv-statistics.ts";
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
  const wanted = new Set(keys.map(textOf));
  const own = requests.filter((one) => wanted.has(textOf(one)));
  return makeTally(
    { type: "", name },
    own.flatMap(({ dynos }) => dynos),
  );
}

/** Histories can be drawn whose percentiles are those of their own time. */
function timelineOf({ timeline }: CsvStatistics): MeasuredScenario["timeline"] {
  if (timeline.every(({ p99Ms }) => p99Ms === undefined)) return [];
  return timeline.map((point) => ({ ...point, users: point.users ?? 0, warmUp: false }));
}
