import "./frugal.ts";
import { tmpdir } from "node:os";
import * as core from "@actions/core";
import { githubJob } from "../github/job.ts";
import { readSetupInputs } from "../inputs/setup-inputs.ts";
import { setUp } from "../steps/set-up.ts";
import { actInJob, endsAtOnce } from "./in-job.ts";
import { setupWorld } from "./setup-wiring.ts";

await actInJob(async () => {
  const inputs = readSetupInputs(process.env);
  const surroundings = {
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    temp: process.env.RUNNER_TEMP || tmpdir(),
    repository: process.env.GITHUB_REPOSITORY ?? "",
  };
  await setUp(inputs, setupWorld(inputs, { job: githubJob(), mask: core.setSecret, ...surroundings }));
}, endsAtOnce);
