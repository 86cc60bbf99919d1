import type { DynoResult } from "../locust/types.ts";
import type { Cost, Plan } from "../plan/types.ts";
import type { CsvScenario } from "../statistics/csv-types.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import type { Verdict } from "../verdict/types.ts";
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

/** Everything that is known at the end: the one value that all renderers read. */
export type RunReport = {
  /** The action's own version. */
  version: string;
  startedAt: number;
  finishedAt: number;
  plan: Plan;
  origin: Origin;
  verdict: Verdict;
  statistics: readonly ScenarioStatistics[];
  /** Of an app that uploads in its own way (`results-pattern`); `statistics` is empty then. */
  csv?: { pattern: string; scenarios: readonly CsvScenario[] };
  results: readonly DynoResult[];
  dynos: readonly DynoRecord[];
  cost: Cost;
  costByScenario: ReadonlyMap<string, Cost>;
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
