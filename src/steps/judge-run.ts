import type { Inputs } from "../inputs.ts";
import type { DynoResult } from "../locust/types.ts";
import { costOf, type DynoTime } from "../plan/cost.ts";
import { formatDuration } from "../plan/duration.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Cost, Plan } from "../plan/types.ts";
import type { Origin, RunReport } from "../report/types.ts";
import { type CsvScenarioFiles, makeCsvScenario } from "../statistics/csv-scenario.ts";
import { makeStatistics } from "../statistics/make-statistics.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import { decide } from "../verdict/decide.ts";
import { judge } from "../verdict/judge.ts";
import { judgeCsv } from "../verdict/judge-csv.ts";
import { version } from "../version.ts";
import type { DynoRecord } from "../watch/types.ts";

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
  /** Undefined when Heroku could not be asked. */
  dynosLeft: number | undefined;
};

/** Statistics, judgements and the verdict: everything from here on follows from what was found. */
export function judgeRun(inputs: Inputs, { origin }: { origin: Origin }, found: Found): RunReport {
  const { dynos, results, csv, startedAt, finishedAt, dynosLeft } = found;
  const plan = { ...found.plan, warnings: [...found.plan.warnings, ...found.notes] };
  const decided = decideOn(inputs, { plan, dynos, results, csv }, found.warnings);
  return {
    ...{ version, origin, plan, dynos, results, startedAt, finishedAt, dynosLeft, ...decided },
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
    warmUp: inputs.warmUp.kind === "ramp" ? "ramp" : formatDuration(inputs.warmUp.seconds),
    minRequests: inputs.minRequests,
  };
}

type Ran = Pick<Found, "plan" | "dynos" | "results" | "csv">;

/** Whether what ran so far has breached a threshold, or cannot be judged. */
export function hasFailed(inputs: Inputs): (ran: Ran) => boolean {
  return (ran) => ["fail", "invalid"].includes(decideOn(inputs, ran).verdict.word);
}

type Decided = Pick<RunReport, "statistics" | "verdict" | "csv">;

function decideOn(inputs: Inputs, ran: Ran, warnings: readonly Note[] = []): Decided {
  const { thresholds, minRequests, borderline, resultsPattern: pattern = "" } = inputs;
  const { csv: files, ...left } = ran;
  const known = { ...left, borderline, warnings };
  const judged = { thresholds, minRequests, scenarios: ran.plan.scenarios };
  if (files === undefined) {
    const statistics = statisticsOf(inputs, ran);
    const judgements = judge({ ...judged, statistics });
    return { statistics, verdict: decide({ ...known, statistics, judgements }) };
  }
  const csv = files.map(makeCsvScenario);
  const judgements = judgeCsv({ ...judged, statistics: csv.flatMap(({ statistics }) => statistics ?? []) });
  const verdict = decide({ ...known, csv, statistics: [], judgements });
  return { statistics: [], csv: { pattern, scenarios: csv }, verdict };
}

function statisticsOf(inputs: Inputs, { plan, results }: Ran): ScenarioStatistics[] {
  return plan.scenarios.flatMap((scenario) => {
    const own = results.filter((result) => result.scenario === scenario.name);
    const { name, users } = scenario;
    return makeStatistics({ scenario: name, results: own, warmUp: inputs.warmUp, usersAsked: users }) ?? [];
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
