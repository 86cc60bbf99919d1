import type { DynoResult } from "../locust/types.ts";
import { costOf, type DynoTime } from "../plan/cost.ts";
import { formatDuration } from "../plan/duration.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Cost, Plan, WarmUp } from "../plan/types.ts";
import { type CsvScenarioFiles, makeCsvScenario } from "../statistics/csv-scenario.ts";
import { makeStatistics } from "../statistics/make-statistics.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import { decide } from "../verdict/decide.ts";
import { judge } from "../verdict/judge.ts";
import { judgeCsv } from "../verdict/judge-csv.ts";
import type { Borderline, Threshold } from "../verdict/types.ts";
import { version } from "../version.ts";
import type { DynoRecord } from "../watch/types.ts";
import { capReport } from "./cap-report.ts";
import type { Origin, RunReport } from "./types.ts";

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

/** Statistics, judgements and the verdict: everything from here on follows from what was found. */
export function makeReport(settings: JudgeSettings, { origin }: { origin: Origin }, found: Found): RunReport {
  const { dynos, results, csv, startedAt, finishedAt, dynosLeft, dynosUnverified } = found;
  const plan = { ...found.plan, warnings: [...found.plan.warnings, ...found.notes] };
  const decided = decideOn(settings, { plan, dynos, results, csv }, found.warnings);
  return capReport({
    ...{ version, origin, plan, dynos, results, startedAt, finishedAt, ...decided },
    ...{ dynosLeft, dynosUnverified },
    cost: costOfDynos(dynos, plan),
    costByScenario: new Map(
      plan.scenarios.map(({ name }) => [
        name,
        costOfDynos(
          dynos.filter(({ assignment }) => assignment.scenario === name),
          plan,
        ),
      ]),
    ),
    warmUp: settings.warmUp.kind === "ramp" ? "ramp" : formatDuration(settings.warmUp.seconds),
    minRequests: settings.minRequests,
  });
}

type Ran = Pick<Found, "plan" | "dynos" | "results" | "csv">;

/** Whether what ran so far has breached a threshold, or cannot be judged. */
export function hasFailed(settings: JudgeSettings): (ran: Ran) => boolean {
  return (ran) => ["fail", "invalid"].includes(decideOn(settings, ran).verdict.word);
}

type Decided = Pick<RunReport, "statistics" | "verdict" | "csv">;

function decideOn(settings: JudgeSettings, ran: Ran, warnings: readonly Note[] = []): Decided {
  const { thresholds, minRequests, borderline, resultsPattern: pattern = "" } = settings;
  const { csv: files, ...left } = ran;
  const known = { ...left, borderline, warnings };
  const judged = { thresholds, minRequests, scenarios: ran.plan.scenarios };
  if (files === undefined) {
    const statistics = statisticsOf(settings, ran);
    const judgements = judge({ ...judged, statistics });
    return { statistics, verdict: decide({ ...known, statistics, judgements }) };
  }
  const csv = files.map(makeCsvScenario);
  const judgements = judgeCsv({ ...judged, statistics: csv.flatMap(({ statistics }) => statistics ?? []) });
  const verdict = decide({ ...known, csv, statistics: [], judgements });
  return { statistics: [], csv: { pattern, scenarios: csv }, verdict };
}

function statisticsOf({ warmUp }: JudgeSettings, { plan, results }: Ran): ScenarioStatistics[] {
  return plan.scenarios.flatMap((scenario) => {
    const own = results.filter((result) => result.scenario === scenario.name);
    const { name, users } = scenario;
    return makeStatistics({ scenario: name, results: own, warmUp, usersAsked: users }) ?? [];
  });
}

/** From the create to the end as it was seen, which is a little more than Heroku bills. */
function costOfDynos(dynos: readonly DynoRecord[], plan: Plan): Cost {
  const times = dynos.flatMap(({ assignment, startedAt, endedAt }): DynoTime[] => {
    if (startedAt === undefined || endedAt === undefined) return [];
    return [{ dynoSize: assignment.dynoSize, seconds: Math.max(0, endedAt - startedAt) / 1000 }];
  });
  return costOf(times, plan.prices);
}
