import "./frugal.ts";
import * as core from "@actions/core";
import { githubJob } from "../github/job.ts";
import { readTeardownInputs } from "../inputs/setup-inputs.ts";
import { tearDown } from "../steps/tear-down.ts";
import { actInJob, endsAtOnce } from "./in-job.ts";
import { teardownWorld } from "./setup-wiring.ts";

await actInJob(async () => {
  const inputs = readTeardownInputs(process.env);
  const repository = process.env.GITHUB_REPOSITORY ?? "";
  await tearDown(inputs, teardownWorld(inputs, { job: githubJob(), mask: core.setSecret, repository }));
}, endsAtOnce);
