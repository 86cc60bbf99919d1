import type { DynoResult } from "../locust/types.ts";
import type { Plan } from "../plan/types.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { dynoReasons } from "./dyno-reasons.ts";
import { lengthReasons } from "./length-reasons.ts";
import { resultReasons } from "./result-reasons.ts";
import { scenarioReasons } from "./scenario-reasons.ts";
import { thresholdReasons } from "./threshold-reasons.ts";
import { togetherReasons, versionReasons } from "./together-reasons.ts";
import type { Borderline, Judgement, Reason, Verdict, VerdictWord } from "./types.ts";

/** Everything that is known when the last dyno has ended. */
export type Findings = {
  plan: Plan;
  dynos: readonly DynoRecord[];
  results: readonly DynoResult[];
  statistics: readonly ScenarioStatistics[];
  judgements: readonly Judgement[];
  borderline: Borderline;
  /** False for an app that uploads in its own way (`results-pattern`): it leaves no receipts. */
  receiptsExpected: boolean;
  /** What was noticed about the run as a whole that makes its numbers doubtful, as sentences. */
  warnings: readonly string[];
};

/** Gravest first: the order in which reasons are read, and in which they decide. */
const levels: readonly Reason["level"][] = ["invalid", "fail", "inconclusive", "warn", "note"];

/** The one place that decides. Anything that makes the numbers doubtful outranks what the numbers say. */
export function decide(findings: Findings): Verdict {
  const found = allReasons(findings);
  const reasons = levels.flatMap((level) => found.filter((reason) => reason.level === level));
  return { word: wordFor(reasons), reasons, judgements: findings.judgements };
}

function wordFor(reasons: readonly Reason[]): VerdictWord {
  const words: readonly VerdictWord[] = ["invalid", "fail", "inconclusive"];
  return words.find((word) => reasons.some(({ level }) => level === word)) ?? "pass";
}

function allReasons(findings: Findings): readonly Reason[] {
  const { plan, results, statistics, judgements, borderline } = findings;
  const ofScenarios = plan.scenarios.flatMap(({ name }) =>
    scenarioReasons(
      name,
      statistics.find(({ scenario }) => scenario === name),
    ),
  );
  const empty = new Set(
    ofScenarios.filter(({ level }) => level === "invalid").map(({ scenario }) => scenario),
  );
  return [
    ...plan.assignments.flatMap((assignment) => assignmentReasons(assignment, findings)),
    ...ofScenarios,
    ...plan.scenarios.flatMap(({ name }) =>
      togetherReasons(
        name,
        results.filter(({ scenario }) => scenario === name),
      ),
    ),
    ...versionReasons(results),
    // Of a scenario without a request no threshold is measured: once is enough to say.
    ...thresholdReasons(judgements, borderline).filter(
      ({ level, scenario }) => level !== "invalid" || !empty.has(scenario),
    ),
    ...findings.warnings.map((text): Reason => ({ level: "warn", scenario: undefined, text })),
    ...plan.warnings.map((text): Reason => ({ level: "note", scenario: undefined, text })),
    ...unchecked(findings.receiptsExpected),
  ];
}

function assignmentReasons(
  assignment: Plan["assignments"][number],
  { dynos, results, receiptsExpected }: Findings,
): readonly Reason[] {
  const record = dynos.find((dyno) => dyno.assignment.marker === assignment.marker);
  const result = results.find(
    ({ scenario, dyno }) => scenario === assignment.scenario && dyno === assignment.dyno,
  );
  return [
    ...dynoReasons(assignment, record, receiptsExpected),
    ...resultReasons(assignment, record, result),
    ...(result === undefined ? [] : lengthReasons(assignment, record, result)),
  ];
}

function unchecked(receiptsExpected: boolean): readonly Reason[] {
  if (receiptsExpected) return [];
  const text =
    "The app uploads in its own way and leaves no receipts: whether its files are complete, all users came up and the generator kept up could not be checked.";
  return [{ level: "note", scenario: undefined, text }];
}
