import { turnsOf } from "./turns.ts";
import type { Mode, Plan, Scenario } from "./types.ts";

/**
 * From the create call to the first user. Heroku names no limit for one-off dynos; `web` processes have 60 seconds
 * to boot (R10), and Locust takes a few seconds more on a shared CPU. Source: Dev Center `limits`.
 */
const usualBootSeconds = 120;

/**
 * In a private space, or on Fir, where all apps are in one. Nothing is on record of how long such dynos take; in the common
 * runtime it was over 40 seconds once (martyzz1/heroku3.py#78). Three times the usual.
 */
const bootSecondsInSpace = 360;

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
  (usualBootSeconds + longestStopTimeoutSeconds + uploadAllowanceSeconds + safetySeconds);

type Lasting = Pick<Scenario, "runTimeSeconds" | "stopTimeoutSeconds">;

/**
 * How long a dyno of the scenario may take to start, when the action stops it, and when Heroku does, all counted from its
 * create. A load that leaves a slow dyno less of Heroku's day than it may take to start has the rest of the day.
 */
export function deadlinesOf(
  scenario: Lasting,
  isInSpace: boolean,
): { bootSeconds: number; deadlineSeconds: number; timeToLiveSeconds: number } {
  const load = scenario.runTimeSeconds + scenario.stopTimeoutSeconds;
  const bootSeconds = isInSpace ? bootSecondsInSpace : usualBootSeconds;
  const deadlineSeconds = Math.min(
    bootSeconds + load + uploadAllowanceSeconds,
    longestTimeToLiveSeconds - safetySeconds,
  );
  return { bootSeconds, deadlineSeconds, timeToLiveSeconds: deadlineSeconds + safetySeconds };
}

/** From the first create to the last upload, in seconds: in sequence, the times of the scenarios add up. */
export function spanSeconds(
  { scenarios, mode }: { scenarios: readonly Lasting[]; mode: Mode },
  isInSpace: boolean,
): number {
  const spans = scenarios.map(
    (scenario) => deadlinesOf(scenario, isInSpace).deadlineSeconds + settleAllowanceSeconds,
  );
  return mode === "sequence" ? spans.reduce((sum, one) => sum + one, 0) : Math.max(0, ...spans);
}

/** How long the load of the plan's scenarios takes, stop timeouts included: in sequence their times add up. */
export function loadSeconds(plan: Pick<Plan, "scenarios" | "mode">): number {
  const times = turnsOf(plan).map((turn) =>
    Math.max(0, ...turn.map((one) => one.runTimeSeconds + one.stopTimeoutSeconds)),
  );
  return times.reduce((sum, one) => sum + one, 0);
}
