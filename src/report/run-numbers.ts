import { greatest, least } from "../statistics/extremes.ts";
import { upperEnd } from "./row-numbers.ts";
import { scenarioNumbers } from "./scenario-numbers.ts";
import type { RunReport } from "./types.ts";

/** A run in five numbers. Outputs, history and the head of the HTML report have them from here alone. */
export type RunNumbers = {
  /** Of the worst scenario; of a range the upper end. */
  p99Ms: number | undefined;
  failureRatio: number | undefined;
  /** Of all scenarios, warm-up included. */
  requests: number;
  /** Those of them that were judged: without the warm-up. */
  judgedRequests: number;
  /** Of all scenarios together, without the warm-up; undefined when that cannot be told. */
  requestsPerSecond: number | undefined;
};

export function runNumbers(report: RunReport): RunNumbers {
  const scenarios = scenarioNumbers(report);
  const rows = scenarios.map(({ aggregated }) => aggregated);
  return {
    p99Ms: greatest(rows.map(({ p99Ms }) => upperEnd(p99Ms))),
    failureRatio: greatest(rows.map(({ failureRatio }) => failureRatio)),
    requests: sum(scenarios.map(({ all }) => all.requests)),
    judgedRequests: sum(rows.map(({ requests }) => requests)),
    requestsPerSecond: rateOf(report),
  };
}

/** Over the time from the first judged moment to the last: in sequence the scenarios' own rates do not add up. */
function rateOf(report: RunReport): number | undefined {
  const measured = report.scenarios.flatMap((one) => one.measured ?? []);
  const spans = measured.flatMap(({ judgedSpan }) => judgedSpan ?? []);
  if (spans.length < measured.length) return sumOfRates(report);
  const begin = least(spans.map(({ startedAt }) => startedAt)) ?? 0;
  const end = greatest(spans.map(({ endedAt }) => endedAt)) ?? 0;
  const requests = sum(measured.map(({ aggregated }) => aggregated.requests));
  return end === begin ? undefined : (requests * 1000) / (end - begin);
}

/** How long a sequence of scenarios took as a whole, some files do not tell. */
function sumOfRates(report: RunReport): number | undefined {
  const rates = scenarioNumbers(report).flatMap(({ aggregated }) => aggregated.requestsPerSecond ?? []);
  const isUnknown = rates.length === 0 || (report.plan.mode === "sequence" && rates.length > 1);
  return isUnknown ? undefined : sum(rates);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
