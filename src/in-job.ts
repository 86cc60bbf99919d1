import * as core from "@actions/core";
import { describe, maskedForms } from "./failure.ts";
import { quietHeroku } from "./heroku-wiring.ts";
import { secretsIn } from "./inputs/secrets.ts";
import { logLines } from "./report/escape.ts";

/** A doorway's act in a job: nothing is said before the secrets are hidden, and what goes wrong fails the step. */
export async function actInJob(act: () => Promise<void>): Promise<void> {
  quietHeroku();
  try {
    for (const form of new Set(secretsIn(process.env).flatMap(maskedForms))) core.setSecret(form);
    await act();
  } catch (error) {
    failStep(describe(error));
  }
}

/** Long enough for every error that we word. */
const longestLine = 10_000;

/** Ends the step as failed, with a text in which nothing is a workflow command or a control of the terminal. */
export function failStep(message: string): void {
  core.setFailed(logLines(message, longestLine));
}
