import type { Mode } from "../plan/types.ts";
import { greatest } from "../statistics/extremes.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
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
  const { statistics, csv, plan } = report;
  const rows = scenarioNumbers(report).map(({ aggregated }) => aggregated);
  const judgedRequests = sum(rows.map(({ requests }) => requests));
  return {
    p99Ms: greatest(rows.map(({ p99Ms }) => upperEnd(p99Ms))),
    failureRatio: greatest(rows.map(({ failureRatio }) => failureRatio)),
    // CSV files have no warm-up to leave out.
    requests: csv === undefined ? sum(statistics.map(({ all }) => all.requests)) : judgedRequests,
    judgedRequests,
    requestsPerSecond:
      csv === undefined
        ? recordedRate(statistics)
        : sumOfRates(
            rows.flatMap(({ requestsPerSecond }) => requestsPerSecond ?? []),
            plan.mode,
          ),
  };
}

/** Over the time from the first judged block to the last: in sequence the scenarios' own rates do not add up. */
function recordedRate(statistics: readonly ScenarioStatistics[]): number | undefined {
  const blocks = statistics.flatMap((one) => one.blocks);
  if (blocks.length === 0) return undefined;
  const begin = Math.min(...blocks.map(({ startedAt }) => startedAt));
  const end = Math.max(...blocks.map(({ startedAt, seconds }) => startedAt + seconds * 1000));
  const requests = sum(blocks.map(({ aggregated }) => aggregated.count));
  return end === begin ? undefined : (requests * 1000) / (end - begin);
}

/** How long a sequence of scenarios took as a whole, their CSV files do not tell. */
function sumOfRates(rates: readonly number[], mode: Mode): number | undefined {
  return rates.length === 0 || (mode === "sequence" && rates.length > 1) ? undefined : sum(rates);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
