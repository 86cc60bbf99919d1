import type { RequestKey } from "../locust/types.ts";
import { requestName } from "../verdict/glob.ts";
import type { Judgement, Reason } from "../verdict/types.ts";
import { formatCount } from "./format.ts";
import { byUrgency } from "./threshold-sheet.ts";
import type { LeftOut, RunReport } from "./types.ts";

/** More than a reader looks at; a run whose names hold ids has tens of thousands. All of them are judged before. */
const mostRequests = 1_000;
const mostOfScenario = 500;
const fewestOfScenario = 20;
const mostJudgements = 500;
const mostReasonsOfLevel = 200;

/** The report with so much of each long list as its readers can take in, and with sentences that say what was left out. */
export function capReport(report: RunReport): RunReport {
  const { verdict, statistics, csv } = report;
  const scenarios = csv === undefined ? statistics : csv.scenarios;
  const most = Math.max(
    fewestOfScenario,
    Math.min(mostOfScenario, Math.floor(mostRequests / Math.max(1, scenarios.length))),
  );
  const left = new Map<string, number>();
  const cap = <Row extends Counted>(scenario: string, requests: readonly Row[]): readonly Row[] => {
    if (requests.length > most) left.set(scenario, requests.length - most);
    return requests.length > most
      ? weightiest(requests, breachedIn(report, scenario)).slice(0, most)
      : requests;
  };
  const judgements = byUrgency(report).slice(0, mostJudgements);
  const thresholds = verdict.judgements.length - judgements.length;
  const leftOut = { requests: left, thresholds };
  const capped = {
    ...report,
    statistics: statistics.map((one) => ({ ...one, requests: cap(one.scenario, one.requests) })),
    ...(csv === undefined
      ? {}
      : { csv: { ...csv, scenarios: csv.scenarios.map((one) => capCsv(one, cap)) } }),
    leftOut,
  };
  const reasons = [...capReasons(verdict.reasons), ...notesOn(leftOut, most)];
  return { ...capped, verdict: { ...verdict, reasons, ...(thresholds > 0 ? { judgements } : {}) } };
}

type Counted = RequestKey & { count: number; failures: number };
type CsvPart = NonNullable<RunReport["csv"]>["scenarios"][number];

function capCsv(
  one: CsvPart,
  cap: <Row extends Counted>(scenario: string, requests: readonly Row[]) => readonly Row[],
): CsvPart {
  const { scenario, statistics } = one;
  if (statistics === undefined) return one;
  return { ...one, statistics: { ...statistics, requests: cap(scenario, statistics.requests) } };
}

/** Those that a threshold found fault with first, then the most failures, then the most requests. */
function weightiest<Row extends Counted>(requests: readonly Row[], breached: ReadonlySet<string>): Row[] {
  const weighed = requests.map((row) => ({ row, isBreached: breached.has(requestName(row)) }));
  return weighed
    .sort(
      (a, b) =>
        Number(b.isBreached) - Number(a.isBreached) ||
        b.row.failures - a.row.failures ||
        b.row.count - a.row.count,
    )
    .map(({ row }) => row);
}

/** Names of the requests that a threshold is not met by. */
function breachedIn({ verdict }: RunReport, scenario: string): ReadonlySet<string> {
  const own = verdict.judgements.filter(
    (one: Judgement) => one.scenario === scenario && one.outcome !== "met",
  );
  return new Set(own.map(({ where }) => where));
}

function capReasons(reasons: readonly Reason[]): readonly Reason[] {
  const byLevel = Map.groupBy(reasons, ({ level }) => level);
  return [...byLevel].flatMap(([level, own]) => {
    const rest = own.length - mostReasonsOfLevel;
    if (rest <= 0) return own;
    const text = `${formatCount(rest)} more reasons of this kind are left out of the reports.`;
    return [
      ...own.slice(0, mostReasonsOfLevel),
      { level, code: "report-capped", scenario: undefined, text } satisfies Reason,
    ];
  });
}

function notesOn({ requests, thresholds }: LeftOut, most: number): readonly Reason[] {
  const names = [...requests].map(
    ([scenario, more]): Reason => ({
      level: "note",
      code: "report-capped",
      scenario,
      text: `There are ${formatCount(most + more)} request names: the ${formatCount(most)} with the most failures and requests are listed, and ${formatCount(more)} more are left out of the reports. All were judged. Give requests that differ in their URL alone one \`name\`.`,
    }),
  );
  if (thresholds === 0) return names;
  const text = `There are ${formatCount(mostJudgements + thresholds)} judged rows: the ${formatCount(mostJudgements)} that need attention most are listed, and ${formatCount(thresholds)} more are left out of the reports. All of them decide.`;
  return [...names, { level: "note", code: "report-capped", scenario: undefined, text }];
}
