import { runNumbers } from "./run-numbers.ts";
import type { RunReport } from "./types.ts";

/** Where the run left its files; undefined when one could not be written. */
export type Paths = Record<"results" | "report" | "verdict" | "junit" | "markdown", string | undefined>;

/** The action's outputs by name; a number that was not measured is empty. `p99-ms` and `failure-ratio` are the worst scenario's. */
export function outputsOf(
  report: RunReport,
  paths: Paths,
  commentUrl: string | undefined,
): Readonly<Record<string, string>> {
  const { verdict, cost, plan } = report;
  const numbers = runNumbers(report);
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

/** At most six decimals, never an exponent, so that a shell can compare it. */
function text(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}
