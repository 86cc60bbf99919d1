import type { DynoResult } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Plan } from "../plan/types.ts";
import type { MeasuredScenario } from "../statistics/measured.ts";
import type { DynoRecord } from "../watch/types.ts";
import { dynoReasons } from "./dyno-reasons.ts";
import { dynoResult } from "./dyno-result.ts";
import { evidenceReasons } from "./evidence-reasons.ts";
import { lengthReasons } from "./length-reasons.ts";
import { resultReasons } from "./result-reasons.ts";
import { scenarioReasons } from "./scenario-reasons.ts";
import { thresholdReasons } from "./threshold-reasons.ts";
import { bedsTogetherReasons, togetherReasons, versionReasons } from "./together-reasons.ts";
import type { Borderline, Judgement, Reason, Verdict, VerdictWord } from "./types.ts";

/** Everything that is known when the last dyno has ended. */
export type Findings = {
  plan: Plan;
  dynos: readonly DynoRecord[];
  results: readonly DynoResult[];
  measured: readonly MeasuredScenario[];
  judgements: readonly Judgement[];
  borderline: Borderline;
  /** What is to be said of the files of an app that uploads in its own way: its dynos leave no receipts. */
  ownReasons?: readonly Reason[] | undefined;
  /** What was noticed about the run as a whole that makes its numbers doubtful. */
  warnings: readonly Note[];
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
  const { plan, results, judgements, borderline } = findings;
  const ofScenarios = allScenarioReasons(findings);
  const empty = new Set(
    ofScenarios.filter(({ level }) => level === "invalid").map(({ scenario }) => scenario),
  );
  return [
    ...causesFirst(plan.assignments, findings).flatMap((one) => assignmentReasons(one, findings)),
    ...ofScenarios,
    ...allTogetherReasons(plan.scenarios, results),
    ...plan.beds.flatMap((bed) => versionReasonsAt(bed, findings)),
    // Of a scenario without a request no threshold is measured: once is enough to say.
    ...thresholdReasons(judgements, borderline).filter(
      ({ level, scenario }) => level !== "invalid" || !empty.has(scenario),
    ),
    ...findings.warnings.map((note): Reason => ({ level: "warn", scenario: undefined, ...note })),
    ...plan.warnings.map((note): Reason => ({ level: "note", scenario: undefined, ...note })),
  ];
}

/** Between the test beds of a scenario only where each of them was one load. */
function allTogetherReasons(scenarios: Plan["scenarios"], results: readonly DynoResult[]): readonly Reason[] {
  const resultsOf = (names: readonly string[]) => results.filter(({ scenario }) => names.includes(scenario));
  return [...Map.groupBy(scenarios, ({ ownName }) => ownName)].flatMap(([ownName, places]) => {
    const names = places.map(({ name }) => name);
    const own = names.flatMap((name) => togetherReasons(name, resultsOf([name])));
    return own.length > 0 ? own : bedsTogetherReasons(ownName, resultsOf(names));
  });
}

/** Of a dyno that was not started the others are stopped: its reason is theirs, and is read before them. */
function causesFirst(
  assignments: Plan["assignments"],
  { dynos }: Pick<Findings, "dynos">,
): Plan["assignments"] {
  const refused = new Set(
    dynos.flatMap(({ assignment, ending }) => (ending === "refused" ? assignment.marker : [])),
  );
  return [
    ...assignments.filter(({ marker }) => refused.has(marker)),
    ...assignments.filter(({ marker }) => !refused.has(marker)),
  ];
}

/** Each test bed's app is released for itself. */
function versionReasonsAt({ name }: Plan["beds"][number], { plan, results }: Findings): readonly Reason[] {
  const own = plan.scenarios.filter(({ bed }) => bed === name).map((scenario) => scenario.name);
  const reasons = versionReasons(results.filter(({ scenario }) => own.includes(scenario)));
  if (name === undefined) return reasons;
  return reasons.map((reason) => ({ ...reason, text: `At \`${name}\`: ${reason.text}` }));
}

function allScenarioReasons({ plan, measured, ownReasons }: Findings): readonly Reason[] {
  if (ownReasons !== undefined) return ownReasons;
  return plan.scenarios.flatMap(({ name }) =>
    scenarioReasons(
      name,
      measured.find(({ scenario }) => scenario === name),
    ),
  );
}

function assignmentReasons(
  assignment: Plan["assignments"][number],
  { dynos, results, ownReasons }: Findings,
): readonly Reason[] {
  const record = dynos.find((dyno) => dyno.assignment.marker === assignment.marker);
  // Nothing says which dyno left which files, so that those are spoken of by their names.
  if (ownReasons !== undefined) return dynoReasons(assignment, record, false);
  const result = dynoResult(assignment, results);
  return [
    ...dynoReasons(assignment, record, true),
    ...evidenceReasons(assignment, record, result),
    ...resultReasons(assignment, record, result),
    ...(result === undefined ? [] : lengthReasons(assignment, record, result)),
  ];
}
