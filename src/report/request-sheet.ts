import type { RequestCounts } from "../locust/types.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import { requestName } from "../verdict/glob.ts";
import { formatCount, formatMs, formatRate, formatRatio } from "./format.ts";
import { rowNumbers } from "./row-numbers.ts";
import { numbers, type Row, type Sheet, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = [
  words("Scenario"),
  words("Request"),
  numbers("Requests"),
  numbers("Failures"),
  numbers("p50"),
  numbers("p95"),
  numbers("p99"),
  numbers("Max"),
  numbers("Requests/s"),
];

/** One row a request of each scenario: breached ones first, then the most failures, then the most requests. */
export function requestSheet(report: RunReport): Sheet {
  const rows = report.statistics
    .flatMap((statistics) => statistics.requests.map((request) => entryOf(report, statistics, request)))
    .sort((a, b) => compare(a, b))
    .map(requestRow);
  return { title: "Requests", columns, rows, nouns: ["request", "requests"] };
}

type Entry = { scenario: string; name: string; request: RequestCounts; seconds: number; breached: boolean };

function entryOf(
  report: RunReport,
  { scenario, seconds }: ScenarioStatistics,
  request: RequestCounts,
): Entry {
  const name = requestName(request);
  const breached = report.verdict.judgements.some(
    ({ threshold, outcome, where, ...judgement }) =>
      threshold.request !== undefined &&
      outcome === "breached" &&
      judgement.scenario === scenario &&
      where === name,
  );
  return { scenario, name, request, seconds, breached };
}

function compare(a: Entry, b: Entry): number {
  return (
    Number(b.breached) - Number(a.breached) ||
    b.request.failures - a.request.failures ||
    b.request.count - a.request.count
  );
}

function requestRow({ scenario, name, request, seconds, breached }: Entry): Row {
  const row = rowNumbers(request, seconds);
  const cells = [
    { code: scenario },
    breached ? { code: name, mark: "❌" } : { code: name },
    formatCount(row.requests),
    formatRatio(row.failureRatio),
    formatMs(row.p50Ms),
    formatMs(row.p95Ms),
    formatMs(row.p99Ms),
    formatMs(row.maxMs),
    formatRate(row.requestsPerSecond),
  ];
  return { cells, tone: breached ? "bad" : "plain" };
}
