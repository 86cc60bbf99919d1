import { turnsOf } from "./turns.ts";
import type { Mode, Plan, Scenario } from "./types.ts";

/**
 * From the create call to the first user. Heroku names no limit for one-off dynos; `web` processes have 60 seconds
 * to boot (R10), and Locust takes a few seconds more on a shared CPU. Source: Dev Center `limits`.
 */
const bootAllowanceSeconds = 120;

/** The runner's handful of files, each of at most some MB, with tries of 10 seconds. */
const uploadAllowanceSeconds = 60;

/**
 * Between our stop and Heroku's own end of the dyno: 30 seconds from SIGTERM to SIGKILL, and as long again, so that
 * `time_to_live` is what it should be, a net that is not needed.
 */
const safetySeconds = 60;

/** After a scenario's deadline: its stop, the last upload, and the download of its results. */
const settleAllowanceSeconds = 120;

/** How long a token holds after the deadline: clocks differ, and a late upload is better than none. */
export const tokenSpareMs = 15 * 60_000;

/** Heroku's maximum of `time_to_live`. Source: Platform API schema, dyno create. */
const longestTimeToLiveSeconds = 86_400;

/** Heroku kills 30 seconds after SIGTERM; the upload needs the rest. Source: Dev Center `dyno-shutdown-behavior`. */
export const longestStopTimeoutSeconds = 20;

/** What `time_to_live` leaves for the load itself. */
export const longestRunTimeSeconds =
  longestTimeToLiveSeconds -
  (bootAllowanceSeconds + longestStopTimeoutSeconds + uploadAllowanceSeconds + safetySeconds);

/** When the action stops a dyno of the scenario, and when Heroku does, both counted from its start. */
export function deadlinesOf(scenario: Pick<Scenario, "runTimeSeconds" | "stopTimeoutSeconds">): {
  deadlineSeconds: number;
  timeToLiveSeconds: number;
} {
  const load = scenario.runTimeSeconds + scenario.stopTimeoutSeconds;
  const deadlineSeconds = bootAllowanceSeconds + load + uploadAllowanceSeconds;
  return { deadlineSeconds, timeToLiveSeconds: deadlineSeconds + safetySeconds };
}

/** From the first create to the last upload, in seconds: in sequence, the times of the scenarios add up. */
export function spanSeconds({
  scenarios,
  mode,
}: {
  scenarios: readonly Pick<Scenario, "runTimeSeconds" | "stopTimeoutSeconds">[];
  mode: Mode;
}): number {
  const spans = scenarios.map((scenario) => deadlinesOf(scenario).deadlineSeconds + settleAllowanceSeconds);
  return mode === "sequence" ? spans.reduce((sum, one) => sum + one, 0) : Math.max(0, ...spans);
}

/** How long the load of the plan's scenarios takes, stop timeouts included: in sequence their times add up. */
export function loadSeconds(plan: Pick<Plan, "scenarios" | "mode">): number {
  const times = turnsOf(plan).map((turn) =>
    Math.max(0, ...turn.map((one) => one.runTimeSeconds + one.stopTimeoutSeconds)),
  );
  return times.reduce((sum, one) => sum + one, 0);
}
