import * as core from "@actions/core";
import { describe } from "./failure.ts";
import { quietHeroku } from "./heroku-wiring.ts";
import { secretsIn } from "./inputs/secrets.ts";

/** A doorway's act in a job: nothing is said before the secrets are hidden, and what goes wrong fails the step. */
export async function actInJob(act: () => Promise<void>): Promise<void> {
  quietHeroku();
  try {
    for (const secret of secretsIn(process.env)) core.setSecret(secret);
    await act();
  } catch (error) {
    core.setFailed(describe(error));
  }
}
