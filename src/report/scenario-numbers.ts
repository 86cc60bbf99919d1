import type { RequestKey } from "../locust/types.ts";
import type { CsvStatistics } from "../statistics/csv-types.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import { csvRowNumbers, type RowNumbers, rowNumbers } from "./row-numbers.ts";
import type { RunReport } from "./types.ts";

/** What reports show of one scenario, wherever its numbers come from. What is not known is undefined. */
export type ScenarioNumbers = {
  scenario: string;
  source: "windows" | "csv";
  aggregated: RowNumbers;
  requests: readonly (RequestKey & { numbers: RowNumbers })[];
  usersPeak: number | undefined;
  exceptions: number | undefined;
  /** Of the judged time. */
  seconds: number | undefined;
  warmUpSeconds: number;
};

/** Each part of a report asks for them, some once for each scenario, and percentiles of many requests take their time. */
const known = new WeakMap<RunReport, readonly ScenarioNumbers[]>();

/** The numbers of every scenario that left some. A report is never changed, so they are counted once. */
export function scenarioNumbers(report: RunReport): readonly ScenarioNumbers[] {
  const numbers = known.get(report) ?? countNumbers(report);
  known.set(report, numbers);
  return numbers;
}

function countNumbers({ statistics, csv }: RunReport): readonly ScenarioNumbers[] {
  return [
    ...statistics.map(recordedNumbers),
    ...(csv?.scenarios ?? []).flatMap((found) =>
      found.statistics === undefined ? [] : csvNumbers(found.statistics),
    ),
  ];
}

function recordedNumbers(statistics: ScenarioStatistics): ScenarioNumbers {
  const { scenario, aggregated, requests, usersPeak, exceptions, seconds, warmUpSeconds } = statistics;
  return {
    ...{ scenario, usersPeak, exceptions, seconds, warmUpSeconds, source: "windows" },
    aggregated: rowNumbers(aggregated, seconds),
    requests: requests.map((row) => ({ type: row.type, name: row.name, numbers: rowNumbers(row, seconds) })),
  };
}

function csvNumbers({
  scenario,
  aggregated,
  requests,
  usersPeak,
  exceptions,
}: CsvStatistics): ScenarioNumbers {
  return {
    ...{ scenario, usersPeak, exceptions, seconds: undefined, warmUpSeconds: 0, source: "csv" },
    aggregated: csvRowNumbers(aggregated),
    requests: requests.map((row) => ({ type: row.type, name: row.name, numbers: csvRowNumbers(row) })),
  };
}
