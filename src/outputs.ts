import type { Mode } from "./plan/types.ts";
import { worst } from "./report/row-numbers.ts";
import type { RunReport } from "./report/types.ts";
import { measureCsv } from "./statistics/csv-measure.ts";
import type { CsvScenario, CsvTally } from "./statistics/csv-types.ts";
import { percentileMs } from "./statistics/measure.ts";
import type { Metric, ScenarioStatistics } from "./statistics/types.ts";

/** Where the run left its files; undefined when one could not be written. */
export type Paths = Record<"results" | "report" | "verdict" | "junit" | "markdown", string | undefined>;

/** The action's outputs by name; a number that was not measured is empty. `p99-ms` and `failure-ratio` are the worst scenario's. */
export function outputsOf(
  report: RunReport,
  paths: Paths,
  commentUrl: string | undefined,
): Readonly<Record<string, string>> {
  const { statistics, csv, verdict, cost, plan } = report;
  const numbers = csv === undefined ? numbersOf(statistics) : csvNumbersOf(csv.scenarios, plan.mode);
  return {
    verdict: verdict.word,
    "p99-ms": text(numbers.p99Ms),
    "failure-ratio": text(numbers.failureRatio),
    requests: text(numbers.requests),
    "requests-per-second": text(numbers.requestsPerSecond),
    "cost-usd": text(cost.usd),
    "run-id": plan.runId,
    "results-path": paths.results ?? "",
    "report-path": paths.report ?? "",
    "verdict-path": paths.verdict ?? "",
    "junit-path": paths.junit ?? "",
    "markdown-path": paths.markdown ?? "",
    "comment-url": commentUrl ?? "",
  };
}

type Numbers = {
  p99Ms: number | undefined;
  failureRatio: number | undefined;
  requests: number;
  requestsPerSecond: number | undefined;
};

function numbersOf(statistics: readonly ScenarioStatistics[]): Numbers {
  return {
    p99Ms: worst(statistics.map(({ aggregated }) => percentileMs(aggregated, 99))),
    failureRatio: worst(statistics.map(failureRatio)),
    requests: sum(statistics.map(({ all }) => all.requests)),
    requestsPerSecond: requestsPerSecond(statistics),
  };
}

/** Of a range the upper end. How long a sequence of scenarios took as a whole, their CSV files do not tell. */
function csvNumbersOf(scenarios: readonly CsvScenario[], mode: Mode): Numbers {
  const tallies = scenarios.flatMap(({ statistics }) => statistics?.aggregated ?? []);
  const most = (tally: CsvTally, metric: Metric) =>
    measureCsv(metric, { tally, exceptions: undefined })?.high;
  const rates = tallies.map((tally) => most(tally, { kind: "requests/s" }) ?? 0);
  return {
    p99Ms: worst(tallies.map((tally) => most(tally, { kind: "percentile", percentile: 99 }))),
    failureRatio: worst(tallies.map((tally) => most(tally, { kind: "failures" }))),
    requests: sum(tallies.map(({ count }) => count)),
    requestsPerSecond: mode === "sequence" && rates.length > 1 ? undefined : sum(rates),
  };
}

/** At most six decimals, never an exponent, so that a shell can compare it. */
function text(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function failureRatio({ aggregated }: ScenarioStatistics): number | undefined {
  return aggregated.count === 0 ? undefined : aggregated.failures / aggregated.count;
}

/** Over the time from the first judged block to the last: in sequence the scenarios' own rates do not add up. */
function requestsPerSecond(statistics: readonly ScenarioStatistics[]): number {
  const blocks = statistics.flatMap((one) => one.blocks);
  if (blocks.length === 0) return 0;
  const begin = Math.min(...blocks.map(({ startedAt }) => startedAt));
  const end = Math.max(...blocks.map(({ startedAt, seconds }) => startedAt + seconds * 1000));
  const requests = sum(blocks.map(({ aggregated }) => aggregated.count));
  return end === begin ? 0 : (requests * 1000) / (end - begin);
}
