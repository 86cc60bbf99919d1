import type { Measurable, MeasuredScenario } from "../statistics/measured.ts";
import { requestName } from "../verdict/glob.ts";
import type { Judgement, Reason, Verdict } from "../verdict/types.ts";
import { formatCount } from "./format.ts";
import { byUrgency } from "./threshold-sheet.ts";
import type { LeftOut, RunReport, ScenarioReport } from "./types.ts";

/** More than a reader looks at; a run whose names hold ids has tens of thousands. All of them are judged before. */
const mostRequests = 1_000;
const mostOfScenario = 500;
const fewestOfScenario = 20;
const mostJudgements = 500;
const mostReasonsOfLevel = 200;

/** The report with so much of each long list as its readers can take in, and with sentences that say what was left out. */
export function capReport(report: RunReport): RunReport {
  const { verdict, scenarios } = report;
  const most = Math.max(
    fewestOfScenario,
    Math.min(mostOfScenario, Math.floor(mostRequests / Math.max(1, scenarios.length))),
  );
  const requests = new Map(
    scenarios.flatMap(({ planned, measured }): [string, number][] => {
      const more = (measured?.requests.length ?? 0) - most;
      return more > 0 ? [[planned.name, more]] : [];
    }),
  );
  const judgements = byUrgency(report).slice(0, mostJudgements);
  const thresholds = verdict.judgements.length - judgements.length;
  const leftOut = { requests, thresholds };
  const reasons = [...capReasons(verdict.reasons), ...notesOn(leftOut, most)];
  const capped = { ...verdict, reasons, ...(thresholds > 0 ? { judgements } : {}) };
  return {
    ...report,
    verdict: capped,
    scenarios: scenarios.map((one) => ({
      ...one,
      measured: capRequests(one, verdict, most),
      ...partOfVerdict(one.planned.name, capped),
    })),
    leftOut,
  };
}

/** What of the verdict is about one scenario. */
export function partOfVerdict(
  name: string,
  { judgements, reasons }: Verdict,
): Pick<ScenarioReport, "judgements" | "reasons"> {
  return {
    judgements: judgements.filter(({ scenario }) => scenario === name),
    reasons: reasons.filter(({ scenario }) => scenario === name),
  };
}

function capRequests(
  { planned, measured }: ScenarioReport,
  verdict: Verdict,
  most: number,
): MeasuredScenario | undefined {
  if (measured === undefined || measured.requests.length <= most) return measured;
  return {
    ...measured,
    requests: weightiest(
      measured.requests,
      breachedIn(partOfVerdict(planned.name, verdict).judgements),
    ).slice(0, most),
  };
}

/** Those that a threshold found fault with first, then the most failures, then the most requests. */
function weightiest(requests: readonly Measurable[], breached: ReadonlySet<string>): Measurable[] {
  const weighed = requests.map((row) => ({ row, isBreached: breached.has(requestName(row)) }));
  return weighed
    .sort(
      (a, b) =>
        Number(b.isBreached) - Number(a.isBreached) ||
        b.row.failures - a.row.failures ||
        b.row.requests - a.row.requests,
    )
    .map(({ row }) => row);
}

/** Names of the requests that a threshold is not met by. */
function breachedIn(judgements: readonly Judgement[]): ReadonlySet<string> {
  return new Set(judgements.filter(({ outcome }) => outcome !== "met").map(({ where }) => where));
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
      text: `There are ${formatCount(most + more)} request names: the ${formatCount(most)} with the most failures and requests are listed, and ${formatCount(more)} more ${more === 1 ? "is" : "are"} left out of the reports. All were judged. Give requests that differ in their URL alone one \`name\`.`,
    }),
  );
  if (thresholds === 0) return names;
  const text = `There are ${formatCount(mostJudgements + thresholds)} judged rows: the ${formatCount(mostJudgements)} that need attention most are listed, and ${formatCount(thresholds)} more ${thresholds === 1 ? "is" : "are"} left out of the reports. All of them decide.`;
  return [...names, { level: "note", code: "report-capped", scenario: undefined, text }];
}
