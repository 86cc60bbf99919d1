import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { systemClock } from "./clock.ts";
import { githubComments } from "./github/comments.ts";
import { type Event, readEvent } from "./github/event.ts";
import { githubJob } from "./github/job.ts";
import { githubClient, type Octokit } from "./github/octokit.ts";
import { originOf } from "./github/origin.ts";
import { actInJob, failStep } from "./in-job.ts";
import type { Inputs } from "./inputs.ts";
import { openNetwork } from "./network/network.ts";
import { headline } from "./report/headline.ts";
import { run } from "./run.ts";
import type { Deployment } from "./steps/find-target.ts";
import { uncaught } from "./uncaught.ts";
import { failsTheJob, newRunId, readInputsOrAll, runWorld } from "./wiring.ts";

function buildWorld(inputs: Inputs, event: Event, runId: string) {
  const clock = systemClock;
  const job = githubJob();
  const { githubToken: token, prNumber } = inputs;
  const network = openNetwork(process.env, core.setSecret);
  const connect = (signal: AbortSignal): Octokit | undefined =>
    token === undefined ? undefined : githubClient({ token, clock, network, signal });
  const comments = githubComments({ connect, repository: context.repo, event, prNumber, job, clock });
  const folder = join(process.env.RUNNER_TEMP ?? tmpdir(), "heroku-locust-action", runId);
  return { ...runWorld(inputs, { mask: core.setSecret, folder }), job, comments };
}

/** Only the event that tells of a deployment says where one is, whatever another event's payload holds. */
function deploymentOf(event: Event): Deployment {
  const isTold = context.eventName === "deployment_status";
  return {
    url: isTold ? event.environmentUrl : undefined,
    state: isTold ? event.deploymentState : undefined,
    isProduction: event.isProduction,
  };
}

/** Whether the step fails is said last, when nothing can go wrong any more. */
async function main(): Promise<void> {
  const inputs = await readInputsOrAll(process.env, core.setSecret);
  const event = readEvent(context.payload, context.sha);
  const runId = newRunId();
  const known = {
    runId,
    origin: originOf(context, event),
    deployment: deploymentOf(event),
  };
  const world = buildWorld(inputs, event, runId);
  if (inputs.comment !== "never" && !inputs.planOnly) void world.comments.look();
  const report = await run(inputs, known, world);
  // The post step would else say in an older comment that this run did not finish.
  core.saveState("finished", "yes");
  if (report === undefined) return core.setOutput("verdict", "");
  if (failsTheJob(report, inputs) && !uncaught.aborted) failStep(headline(report));
}

await actInJob(main, { onUncaught: () => core.setOutput("verdict", "invalid") });
