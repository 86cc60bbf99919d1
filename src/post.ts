import * as core from "@actions/core";
import { systemClock } from "./clock.ts";
import { describe } from "./failure.ts";
import { herokuDynos } from "./heroku/dynos.ts";
import { readHerokuInputs } from "./inputs.ts";
import { endDynos, endedLines } from "./steps/end-dynos.ts";

/** The whole of a post step; GitHub gives a cancelled job five minutes for everything that is left to do. */
const patience = { graceMs: 0, lookMs: 60_000 };
/** A create that was under way when the main step ended may come up so much later (the API's list lags too). */
const lateCreateMs = 35_000;

// heroku-client calls url.parse(); its deprecation notice tells the user nothing that they could act on.
process.noDeprecation = true;
// Its debug output would print whole answers.
delete process.env.DEBUG;

/** Stops what the main step could not: it was cancelled, killed, or ran out of memory. */
async function post(): Promise<void> {
  const runId = core.getState("run-id");
  if (runId === "") return;
  const { herokuApiKey, herokuApp, herokuApiUrl } = readHerokuInputs(process.env);
  const dynos = herokuDynos({
    apiKey: herokuApiKey,
    apiUrl: herokuApiUrl,
    app: herokuApp,
    clock: systemClock,
    mask: core.setSecret,
  });
  const atLeastMs = core.getState("launching") === "yes" ? lateCreateMs : 0;
  const ended = await endDynos(runId, { dynos, clock: systemClock }, { ...patience, atLeastMs });
  for (const line of endedLines(ended)) core.info(line);
  if (ended.left === undefined)
    core.warning(
      `Look for dynos of this run: heroku ps --app ${herokuApp}. They also end by their time to live.`,
    );
  for (const name of ended.left ?? []) core.warning(`Still alive: heroku ps:stop ${name} --app ${herokuApp}`);
}

try {
  await post();
} catch (error) {
  core.warning(`The clean-up failed: ${describe(error)}`);
}
