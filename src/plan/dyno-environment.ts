import type { Assignment } from "./types.ts";

/** Names of the dyno contract. A scenario may not set them: they come from the inputs. */
export const contractNames = [
  "TARGET_HOST",
  "RESULTS_URL",
  "SAS_TOKEN",
  "LOCUST_USERS",
  "LOCUST_SPAWN_RATE",
  "LOCUST_RUN_TIME",
  "LOCUST_STOP_TIMEOUT",
  "LOADTEST_RUN_ID",
  "LOADTEST_SCENARIO",
  "LOADTEST_DYNO",
] as const;

export type Share = Pick<
  Assignment,
  | "ownName"
  | "dyno"
  | "of"
  | "users"
  | "spawnRate"
  | "runTimeSeconds"
  | "stopTimeoutSeconds"
  | "targetUrl"
  | "marker"
>;

/** The contract's environment of one dyno; `SAS_TOKEN` is added when the dyno is created, for it is a secret. */
export function dynoEnvironment(
  share: Share,
  run: { runId: string; containerUrl: string },
): Record<Exclude<(typeof contractNames)[number], "SAS_TOKEN">, string> {
  return {
    TARGET_HOST: share.targetUrl,
    RESULTS_URL: `${run.containerUrl}/${share.marker}`,
    LOCUST_USERS: String(share.users),
    LOCUST_SPAWN_RATE: String(share.spawnRate),
    // Bare seconds: every Locust reads them; `--stop-timeout` takes units only since 2.13.
    LOCUST_RUN_TIME: String(share.runTimeSeconds),
    LOCUST_STOP_TIMEOUT: String(share.stopTimeoutSeconds),
    LOADTEST_RUN_ID: run.runId,
    LOADTEST_SCENARIO: share.ownName,
    LOADTEST_DYNO: `${share.dyno}/${share.of}`,
  };
}
