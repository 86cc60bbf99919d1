import type { DynoResult } from "../locust/types.ts";
import type { Assignment, Cost, Plan, PlannedScenario } from "../plan/types.ts";
import type { MeasuredScenario } from "../statistics/measured.ts";
import type { Judgement, Reason, Verdict } from "../verdict/types.ts";
import type { DynoRecord } from "../watch/types.ts";

/** Where the run belongs on GitHub. All text comes from outside and is escaped where it is printed. */
export type Origin = {
  repository: string;
  sha: string;
  /** `deployment_status`'s environment. */
  environment: string | undefined;
  /** The workflow run's page. */
  runUrl: string | undefined;
  workflow: string;
  job: string;
};

/** One dyno of the plan; `record` is undefined when the run broke off before it, `result` when it left nothing. */
export type DynoReport = {
  assignment: Assignment;
  record: DynoRecord | undefined;
  result: DynoResult | undefined;
};

/** All that is known of one scenario of the plan. */
export type ScenarioReport = {
  planned: PlannedScenario;
  /** Undefined when it left no numbers. */
  measured: MeasuredScenario | undefined;
  dynos: readonly DynoReport[];
  /** Those of the verdict that are about it. */
  judgements: readonly Judgement[];
  reasons: readonly Reason[];
  cost: Cost;
};

/** Everything that is known at the end: the one value that all renderers read. */
export type RunReport = {
  /** The action's own version. */
  version: string;
  startedAt: number;
  finishedAt: number;
  plan: Plan;
  origin: Origin;
  verdict: Verdict;
  /** In the order of the plan. */
  scenarios: readonly ScenarioReport[];
  /** Of an app that uploads in its own way (`results-pattern`): its dynos leave no receipts. */
  ownUpload?: { pattern: string };
  cost: Cost;
  /** Dynos of this run alive at the last look; undefined when that could not be verified. */
  dynosLeft: number | undefined;
  /** Names of those that are alive, or may be. */
  dynosUnverified?: readonly string[];
  warmUp: string;
  minRequests: number;
  /** Undefined: nothing was. */
  leftOut?: LeftOut;
};

/** What exists and is in no report. `requests`: by scenario. */
export type LeftOut = { requests: ReadonlyMap<string, number>; thresholds: number };
