import type { RequestKey } from "../locust/request-key.ts";
import type { MeasuredScenario } from "../statistics/measured.ts";
import { type RowNumbers, rowNumbers } from "./row-numbers.ts";
import type { RunReport } from "./types.ts";

/** What reports show of one scenario. What is not known is undefined. */
export type ScenarioNumbers = Pick<
  MeasuredScenario,
  "scenario" | "source" | "usersPeak" | "exceptions" | "seconds" | "warmUpSeconds" | "all"
> & {
  aggregated: RowNumbers;
  requests: readonly (RequestKey & { numbers: RowNumbers })[];
};

/** Each part of a report asks for them, some once for each scenario, and percentiles of many requests take their time. */
const known = new WeakMap<RunReport, readonly ScenarioNumbers[]>();

/** The numbers of every scenario that left some. A report is never changed, so they are counted once. */
export function scenarioNumbers(report: RunReport): readonly ScenarioNumbers[] {
  const numbers =
    known.get(report) ?? report.scenarios.flatMap(({ measured }) => measured ?? []).map(numbersOf);
  known.set(report, numbers);
  return numbers;
}

function numbersOf(measured: MeasuredScenario): ScenarioNumbers {
  const { aggregated, requests } = measured;
  return {
    ...measured,
    aggregated: rowNumbers(aggregated),
    requests: requests.map((row) => ({ type: row.type, name: row.name, numbers: rowNumbers(row) })),
  };
}
