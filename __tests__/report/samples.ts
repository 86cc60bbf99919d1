import type { DynoResult, Receipt, Window } from "../../src/locust/types.ts";
import type { Note } from "../../src/plan/reason-codes.ts";
import type { Plan, WarmUp } from "../../src/plan/types.ts";
import { type Found, type JudgeSettings, makeReport } from "../../src/report/make-report.ts";
import type { DynoReport, Origin, RunReport } from "../../src/report/types.ts";
import type { MeasuredScenario } from "../../src/statistics/measured.ts";
import type { Borderline } from "../../src/verdict/types.ts";
import type { DynoRecord } from "../../src/watch/types.ts";
import { countsIn } from "../locust/rows.ts";
import { planOf, receiptOf, recordOf, resultOf, scenarioOf, start, thresholdOf } from "../verdict/samples.ts";
import { type Load, windowsOf } from "./load.ts";

export type Story = {
  /** Scenario, as `shop` or `shop at eu` → what each of its dynos sends; one load a dyno. */
  loads: Readonly<Record<string, readonly Load[]>>;
  thresholds: readonly string[];
  borderline?: Borderline;
  warmUp?: WarmUp;
  /** What became of a dyno, by its marker's end, such as `checkout/2`. */
  dynos?: Readonly<Record<string, Partial<DynoRecord>>>;
  results?: Readonly<Record<string, Partial<DynoResult>>>;
  /** What is otherwise in a dyno's receipt. */
  received?: Readonly<Record<string, Partial<Receipt>>>;
  warnings?: readonly Note[];
  /** What every dyno loads; undefined: the usual. */
  targetUrl?: string;
  dynosLeft?: number | undefined;
  targetRelease?: Plan["targetRelease"];
};

/** The report of a made-up run: only what the dynos recorded is made up, everything behind it is the real code. */
export function reportOf(story: Story): RunReport {
  const { settings, found } = partsOf(story);
  return makeReport(settings, { origin }, found);
}

/** What such a run has found, and how it is judged. */
export function partsOf(story: Story): { settings: JudgeSettings; found: Found } {
  const { minRequests, warmUp = { kind: "seconds", seconds: 0 } } = { minRequests: 100, ...story };
  const plan = planFor(story);
  const dynos = plan.assignments.map((one) => recordOf(one, story.dynos?.[`${one.scenario}/${one.dyno}`]));
  const results = resultsFor(plan, story);
  const settings: JudgeSettings = {
    thresholds: story.thresholds.map(thresholdOf),
    borderline: story.borderline ?? "judge",
    ...{ minRequests, warmUp, resultsPattern: undefined },
  };
  const found = {
    ...{ plan, dynos, results, notes: [], warnings: [], dynosUnverified: [] },
    startedAt: start - 5000,
    finishedAt: start + 150_000,
    dynosLeft: "dynosLeft" in story ? story.dynosLeft : 0,
  };
  return { settings, found };
}

export const origin: Origin = {
  repository: "acme/shop",
  sha: "3f2b8c1d9e7a6054c1b2a3d4e5f60718293a4b5c",
  environment: "shop-pr-7",
  runUrl: "https://github.com/acme/shop/actions/runs/4711/attempts/1",
  workflow: "Load test",
  job: "load-test",
};

/** The report with other numbers. */
export function withMeasured(
  report: RunReport,
  change: (measured: MeasuredScenario) => MeasuredScenario,
): RunReport {
  const scenarios = report.scenarios.map((one) => ({
    ...one,
    measured: one.measured && change(one.measured),
  }));
  return { ...report, scenarios };
}

/** The report with other dynos. */
export function withDynos(report: RunReport, change: (dyno: DynoReport) => DynoReport): RunReport {
  const scenarios = report.scenarios.map((one) => ({ ...one, dynos: one.dynos.map(change) }));
  return { ...report, scenarios };
}

/** The report with the text in every place that the workflow, GitHub or Heroku fill. */
export function saidBy(report: RunReport, text: string): RunReport {
  const { plan, origin } = report;
  return {
    ...report,
    version: text,
    warmUp: text,
    plan: {
      ...plan,
      beds: plan.beds.map((bed) => ({ ...bed, app: text, region: text })),
      targetUrl: text,
      targetRelease: { app: text, version: 42, content: text },
      runId: text,
    },
    origin: {
      ...origin,
      repository: text,
      sha: text,
      environment: text,
      runUrl: text,
      workflow: text,
      job: text,
    },
    scenarios: withDynos(report, ({ record, ...dyno }) => ({
      ...dyno,
      record: record && { ...record, name: text, errorCodes: [text] },
    })).scenarios,
  };
}

function planFor({ loads, warnings = [], targetUrl, targetRelease }: Story): Plan {
  const scenarios = Object.entries(loads).map(([name, each]) =>
    scenarioOf(name.replace(/ at .*/, ""), {
      name,
      bed: / at (.*)/.exec(name)?.[1],
      dynos: each.length,
      users: each.reduce((sum, { users }) => sum + users, 0),
      runTimeSeconds: Math.max(...each.map(({ seconds }) => seconds)),
    }),
  );
  const plan = { ...planOf(...scenarios), warnings, targetRelease };
  if (targetUrl === undefined) return plan;
  return { ...plan, targetUrl, assignments: plan.assignments.map((one) => ({ ...one, targetUrl })) };
}

function resultsFor(plan: Plan, story: Story): DynoResult[] {
  return plan.assignments.map((assignment) => {
    const loads = story.loads[assignment.scenario] ?? [];
    const load = loads[(assignment.dyno - 1) % loads.length];
    const windows = load === undefined ? [] : windowsOf(load);
    const users = load?.users ?? 0;
    const place = `${assignment.scenario}/${assignment.dyno}`;
    const asked = { usersAsked: users, usersPeak: users };
    const receipt = receiptOf(assignment, { ...asked, ...sums(windows), ...story.received?.[place] });
    const changes = story.results?.[place];
    return resultOf(assignment, { windows, receipt, ...changes });
  });
}

function sums(windows: readonly Window[]): { requests: number; failures: number } {
  const counts = windows.flatMap(({ requests }) => countsIn(requests));
  return {
    requests: counts.reduce((sum, { count }) => sum + count, 0),
    failures: counts.reduce((sum, { failures }) => sum + failures, 0),
  };
}
