import { formatCount, formatRate, formatRatio, none } from "./format.ts";
import { timeCell } from "./row-numbers.ts";
import { type ScenarioNumbers, scenarioNumbers } from "./scenario-numbers.ts";
import { type Cell, numberCell, numbers, type Row, type Sheet, type Tone, words } from "./sheet.ts";
import type { RunReport, ScenarioReport } from "./types.ts";

const columns = [
  words("State"),
  words("Scenario"),
  numbers("Requests"),
  numbers("Failures"),
  numbers("p50"),
  numbers("p95"),
  numbers("p99"),
  numbers("Requests/s"),
  numbers("Users"),
];

/** One row a scenario: its aggregated numbers, and what they came to. */
export function scenarioSheet(report: RunReport): Sheet {
  const rows = report.scenarios.map((scenario) => scenarioRow(report, scenario));
  return { title: "Scenarios", columns, rows, nouns: ["scenario", "scenarios"] };
}

function scenarioRow(report: RunReport, scenario: ScenarioReport): Row {
  const { name, users } = scenario.planned;
  const state = stateOf(scenario);
  const found = scenarioNumbers(report).find((one) => one.scenario === name);
  const numbers = found?.aggregated;
  const cells: readonly Cell[] = [
    state.text,
    { code: name },
    numberCell(numbers?.requests, formatCount),
    numberCell(numbers?.failureRatio, formatRatio),
    timeCell(numbers?.p50Ms),
    timeCell(numbers?.p95Ms),
    timeCell(numbers?.p99Ms),
    numberCell(numbers?.requestsPerSecond, formatRate),
    usersText(scenario) ?? (isUnknown(found) ? none : outOf(found?.usersPeak ?? 0, users)),
  ];
  return { cells, tone: state.tone };
}

/** By the receipts, when every dyno left one: a load shape asks for other users than the plan, and between windows. */
function usersText({ dynos }: ScenarioReport): string | undefined {
  const receipts = dynos.flatMap(({ result }) => result?.receipt ?? []);
  if (receipts.length < dynos.length) return undefined;
  const sum = (pick: (receipt: (typeof receipts)[number]) => number): number =>
    receipts.reduce((total, receipt) => total + pick(receipt), 0);
  return outOf(
    sum(({ usersPeak }) => usersPeak),
    sum(({ usersAsked }) => usersAsked),
  );
}

/** CSV files may say nothing of users; without any results there were none. */
function isUnknown(found: ScenarioNumbers | undefined): boolean {
  return found !== undefined && found.usersPeak === undefined;
}

function outOf(reached: number, asked: number): string {
  return reached >= asked ? formatCount(reached) : `${formatCount(reached)} of ${formatCount(asked)}`;
}

const states: readonly { level: "invalid" | "fail" | "inconclusive"; text: string; tone: Tone }[] = [
  { level: "invalid", text: "⛔ invalid", tone: "bad" },
  { level: "fail", text: "❌ breached", tone: "bad" },
  { level: "inconclusive", text: "⚠️ inconclusive", tone: "doubtful" },
];

/** The gravest reason about the scenario; a reason about the whole run stands above the table. */
function stateOf({ reasons, judgements }: ScenarioReport): { text: string; tone: Tone } {
  const grave = states.find(({ level }) => reasons.some((reason) => reason.level === level));
  if (grave !== undefined) return grave;
  return judgements.length > 0
    ? { text: "✅ met", tone: "good" }
    : { text: `${none} not judged`, tone: "plain" };
}
