import * as core from "@actions/core";
import { describe } from "./failure.ts";
import { githubJob } from "./github/job.ts";
import { quietHeroku } from "./heroku-wiring.ts";
import { secretsIn } from "./inputs/secrets.ts";
import { readTeardownInputs } from "./inputs/setup-inputs.ts";
import { teardownWorld } from "./setup-wiring.ts";
import { tearDown } from "./steps/tear-down.ts";

quietHeroku();
try {
  for (const secret of secretsIn(process.env)) core.setSecret(secret);
  const inputs = readTeardownInputs(process.env);
  const repository = process.env.GITHUB_REPOSITORY ?? "";
  await tearDown(inputs, teardownWorld(inputs, { job: githubJob(), mask: core.setSecret, repository }));
} catch (error) {
  core.setFailed(describe(error));
}
