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
    "requests-per-second": text(requestsPerSecond(statistics)),
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

/** Over the time from the first judged block to the last: in sequence the scenarios' own rates do not add up. */
function requestsPerSecond(statistics: readonly ScenarioStatistics[]): number {
  const blocks = statistics.flatMap((one) => one.blocks);
  if (blocks.length === 0) return 0;
  const begin = Math.min(...blocks.map(({ startedAt }) => startedAt));
  const end = Math.max(...blocks.map(({ startedAt, seconds }) => startedAt + seconds * 1000));
  const requests = sum(blocks.map(({ aggregated }) => aggregated.count));
  return end === begin ? 0 : (requests * 1000) / (end - begin);
}
