import * as core from "@actions/core";
import { secretsIn } from "../inputs/secrets.ts";
import { logLines } from "../report/escape.ts";
import { failureMarkdown } from "../report/failure-markdown.ts";
import { describe, maskedForms } from "../words/failure.ts";
import { quietHeroku } from "./heroku-wiring.ts";
import { orUncaught, uncaught } from "./uncaught.ts";

type Ends = {
  /** What else is told of an act that an error which nobody caught has ended. */
  onUncaught?: () => void;
  /** How long the act may go on after such an error. */
  patienceMs?: number;
};

/** For what leaves no dyno behind: what Heroku has begun goes on there, and the step can be run again. */
export const endsAtOnce: Ends = { patienceMs: 0 };

/** A doorway's act in a job: nothing is said before the secrets are hidden, and what goes wrong fails the step, once. */
export async function actInJob(
  act: () => Promise<void>,
  { onUncaught = () => undefined, patienceMs }: Ends = {},
): Promise<void> {
  quietHeroku();
  try {
    for (const form of new Set(secretsIn(process.env).flatMap(maskedForms))) core.setSecret(form);
    await orUncaught(act(), patienceMs);
  } catch (error) {
    if (error === uncaught.reason) onUncaught();
    const message = describe(error);
    failStep(message);
    await summarize(message);
  }
  // Streams and sockets that are still open have nothing to say any more, and no error of theirs is one of the step's.
  process.exit();
}

/** On the run's page. The error counts, with or without it. */
async function summarize(message: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY === undefined) return;
  await core.summary
    .addRaw(failureMarkdown(message))
    .write()
    .catch(() => undefined);
}

/** Long enough for every error that we word. */
const longestLine = 10_000;

/** Ends the step as failed, with a text in which nothing is a workflow command or a control of the terminal. */
export function failStep(message: string): void {
  core.setFailed(logLines(message, longestLine));
}
