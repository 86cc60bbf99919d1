import type { RunReport } from "./report/types.ts";
import { percentileMs } from "./statistics/measure.ts";
import type { ScenarioStatistics } from "./statistics/types.ts";

/** Where the run left its files; undefined when one could not be written. */
export type Paths = Record<"results" | "report" | "verdict" | "junit", string | undefined>;

/** The action's outputs by name; a number that was not measured is empty. `p99-ms` and `failure-ratio` are the worst scenario's. */
export function outputsOf(
  report: RunReport,
  paths: Paths,
  commentUrl: string | undefined,
): Readonly<Record<string, string>> {
  const { statistics, verdict, cost, plan } = report;
  return {
    verdict: verdict.word,
    "p99-ms": text(worst(statistics.map(({ aggregated }) => percentileMs(aggregated, 99)))),
    "failure-ratio": text(worst(statistics.map(failureRatio))),
    requests: text(sum(statistics.map(({ all }) => all.requests))),
    "requests-per-second": text(sum(statistics.map(requestsPerSecond))),
    "cost-usd": text(cost.usd),
    "run-id": plan.runId,
    "results-path": paths.results ?? "",
    "report-path": paths.report ?? "",
    "verdict-path": paths.verdict ?? "",
    "junit-path": paths.junit ?? "",
    "comment-url": commentUrl ?? "",
  };
}

/** At most six decimals, never an exponent, so that a shell can compare it. */
function text(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}

function worst(values: readonly (number | undefined)[]): number | undefined {
  const measured = values.filter((value) => value !== undefined);
  return measured.length === 0 ? undefined : Math.max(...measured);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function failureRatio({ aggregated }: ScenarioStatistics): number | undefined {
  return aggregated.count === 0 ? undefined : aggregated.failures / aggregated.count;
}

function requestsPerSecond({ aggregated, seconds }: ScenarioStatistics): number {
  return seconds === 0 ? 0 : aggregated.count / seconds;
}
