import type { DynoResult } from "../locust/types.ts";
import { costOf, type DynoTime } from "../plan/cost.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Cost, Plan, PlannedScenario, WarmUp } from "../plan/types.ts";
import { type CsvScenarioFiles, makeCsvScenario } from "../statistics/csv-scenario.ts";
import { makeStatistics } from "../statistics/make-statistics.ts";
import type { MeasuredScenario } from "../statistics/measured.ts";
import { measuredByCsv } from "../statistics/measured-csv.ts";
import { measuredByWindows } from "../statistics/measured-windows.ts";
import { csvReasons } from "../verdict/csv-reasons.ts";
import { decide } from "../verdict/decide.ts";
import { dynoResult } from "../verdict/dyno-result.ts";
import { judge } from "../verdict/judge.ts";
import type { Borderline, Threshold, Verdict } from "../verdict/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { formatDuration } from "../words/duration.ts";
import { capReport, partOfVerdict } from "./cap-report.ts";
import type { Origin, RunReport, ScenarioReport } from "./types.ts";
import { version } from "./version.ts";

/** What the walk has found when the last dyno has ended. Instants are epoch milliseconds. */
export type Found = {
  plan: Plan;
  startedAt: number;
  finishedAt: number;
  dynos: readonly DynoRecord[];
  results: readonly DynoResult[];
  /** Of an app that uploads in its own way. */
  csv?: readonly CsvScenarioFiles[] | undefined;
  /** What was noticed about the run as a whole: to know, and to doubt its numbers for. */
  notes: readonly Note[];
  warnings: readonly Note[];
  /** Undefined when it could not be verified. */
  dynosLeft: number | undefined;
  /** Names of those that are alive, or may be. */
  dynosUnverified: readonly string[];
};

/** What of the inputs the verdict depends on. */
export type JudgeSettings = {
  thresholds: readonly Threshold[];
  minRequests: number;
  borderline: Borderline;
  warmUp: WarmUp;
  /** Of an app that uploads in its own way. */
  resultsPattern: string | undefined;
};

/** Numbers, judgements and the verdict: everything from here on follows from what was found. */
export function makeReport(settings: JudgeSettings, { origin }: { origin: Origin }, found: Found): RunReport {
  const { dynos, results, startedAt, finishedAt, dynosLeft, dynosUnverified } = found;
  const plan = { ...found.plan, warnings: [...found.plan.warnings, ...found.notes] };
  const { warmUp, minRequests, resultsPattern: pattern = "" } = settings;
  const { measured, verdict } = decideOn(settings, { ...found, plan }, found.warnings);
  const report = {
    ...{ version, origin, plan, startedAt, finishedAt, dynosLeft, dynosUnverified, verdict, minRequests },
    scenarios: plan.scenarios.map((planned) => joined(planned, { plan, dynos, results, measured, verdict })),
    ...(found.csv === undefined ? {} : { ownUpload: { pattern } }),
    cost: costOfDynos(dynos, plan),
    warmUp: warmUp.kind === "ramp" ? "ramp" : formatDuration(warmUp.seconds),
  };
  return capReport(report);
}

type Ran = Pick<Found, "plan" | "dynos" | "results" | "csv">;

/** Whether what ran so far has breached a threshold, or cannot be judged. */
export function hasFailed(settings: JudgeSettings): (ran: Ran) => boolean {
  return (ran) => ["fail", "invalid"].includes(decideOn(settings, ran).verdict.word);
}

type Decided = { measured: readonly MeasuredScenario[]; verdict: Verdict };

function decideOn(settings: JudgeSettings, ran: Ran, warnings: readonly Note[] = []): Decided {
  const { thresholds, minRequests, borderline } = settings;
  const { plan, dynos, results } = ran;
  const csv = ran.csv?.map(makeCsvScenario);
  const measured =
    csv?.flatMap(({ statistics }) => (statistics === undefined ? [] : measuredByCsv(statistics))) ??
    measuredIn(ran, settings);
  const judgements = judge({ thresholds, minRequests, scenarios: plan.scenarios, measured });
  const ownReasons = csv && csvReasons({ scenarios: plan.scenarios, csv, judgements });
  const known = { plan, dynos, results, measured, judgements, borderline, warnings, ownReasons };
  return { measured, verdict: decide(known) };
}

function measuredIn({ plan, results }: Ran, { warmUp }: JudgeSettings): MeasuredScenario[] {
  return plan.scenarios.flatMap(({ name, users }) => {
    const own = results.filter((result) => result.scenario === name);
    const statistics = makeStatistics({ scenario: name, results: own, warmUp, usersAsked: users });
    return statistics === undefined ? [] : measuredByWindows(statistics);
  });
}

type Parts = Decided & Pick<Found, "plan" | "dynos" | "results">;

function joined(
  planned: PlannedScenario,
  { plan, dynos, results, measured, verdict }: Parts,
): ScenarioReport {
  const { name } = planned;
  const assignments = plan.assignments.filter(({ scenario }) => scenario === name);
  return {
    planned,
    measured: measured.find(({ scenario }) => scenario === name),
    dynos: assignments.map((assignment) => ({
      assignment,
      record: dynos.find((one) => one.assignment.marker === assignment.marker),
      result: dynoResult(assignment, results),
    })),
    ...partOfVerdict(name, verdict),
    cost: costOfDynos(
      dynos.filter(({ assignment }) => assignment.scenario === name),
      plan,
    ),
  };
}

/** From the create to the end as it was seen, which is a little more than Heroku bills. */
function costOfDynos(dynos: readonly DynoRecord[], plan: Plan): Cost {
  const times = dynos.flatMap(({ assignment, startedAt, endedAt }): DynoTime[] => {
    if (startedAt === undefined || endedAt === undefined) return [];
    return [{ dynoSize: assignment.dynoSize, seconds: Math.max(0, endedAt - startedAt) / 1000 }];
  });
  return costOf(times, plan.prices);
}
