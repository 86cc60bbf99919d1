import { requestName } from "../verdict/glob.ts";
import { formatCount, formatRate, formatRatio } from "./format.ts";
import { type RowNumbers, timeCell } from "./row-numbers.ts";
import { type ScenarioNumbers, scenarioNumbers } from "./scenario-numbers.ts";
import { numberCell, numbers, type Row, type Sheet, words } from "./sheet.ts";
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
  const rows = scenarioNumbers(report)
    .flatMap(({ scenario, requests }) => requests.map((request) => entryOf(report, scenario, request)))
    .sort((a, b) => compare(a, b))
    .map(requestRow);
  const more = [...(report.leftOut?.requests.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return { title: "Requests", columns, rows, nouns: ["request", "requests"], more };
}

type Request = ScenarioNumbers["requests"][number];

type Entry = { scenario: string; name: string; numbers: RowNumbers; breached: boolean };

function entryOf(report: RunReport, scenario: string, request: Request): Entry {
  const name = requestName(request);
  const breached = report.verdict.judgements.some(
    ({ threshold, outcome, where, ...judgement }) =>
      threshold.request !== undefined &&
      outcome === "breached" &&
      judgement.scenario === scenario &&
      where === name,
  );
  return { scenario, name, numbers: request.numbers, breached };
}

function compare(a: Entry, b: Entry): number {
  return (
    Number(b.breached) - Number(a.breached) ||
    b.numbers.failures - a.numbers.failures ||
    b.numbers.requests - a.numbers.requests
  );
}

function requestRow({ scenario, name, numbers: row, breached }: Entry): Row {
  const cells = [
    { code: scenario },
    breached ? { code: name, mark: "❌" } : { code: name },
    numberCell(row.requests, formatCount),
    numberCell(row.failureRatio, formatRatio),
    timeCell(row.p50Ms),
    timeCell(row.p95Ms),
    timeCell(row.p99Ms),
    timeCell(row.maxMs),
    numberCell(row.requestsPerSecond, formatRate),
  ];
  return { cells, tone: breached ? "bad" : "plain" };
}
