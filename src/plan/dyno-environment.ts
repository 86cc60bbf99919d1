import type { Assignment } from "./types.ts";

/** Names of the contract that the launch adds: secrets, and addresses that go with them. */
export const launchNames = ["RESULTS_URL", "SAS_TOKEN", "LOADTEST_UPLOADS", "LOADTEST_NONCE"] as const;

/** What the plan adds when a run has many dynos. */
export const planNames = ["LOADTEST_WINDOWS_BYTES"] as const;

/** Names of the dyno contract. A scenario may not set them: they come from the inputs. */
export const contractNames = [
  ...launchNames,
  ...planNames,
  "TARGET_HOST",
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
  "ownName" | "dyno" | "of" | "users" | "spawnRate" | "runTimeSeconds" | "stopTimeoutSeconds" | "targetUrl"
>;

/** The contract's environment of one dyno, but for what is added when it is created. */
export function dynoEnvironment(
  share: Share,
  runId: string,
): Record<Exclude<(typeof contractNames)[number], (typeof launchNames | typeof planNames)[number]>, string> {
  return {
    TARGET_HOST: share.targetUrl,
    LOCUST_USERS: String(share.users),
    LOCUST_SPAWN_RATE: String(share.spawnRate),
    // Bare seconds: every Locust reads them; `--stop-timeout` takes units only since 2.13.
    LOCUST_RUN_TIME: String(share.runTimeSeconds),
    LOCUST_STOP_TIMEOUT: String(share.stopTimeoutSeconds),
    LOADTEST_RUN_ID: runId,
    LOADTEST_SCENARIO: share.ownName,
    LOADTEST_DYNO: `${share.dyno}/${share.of}`,
  };
}
