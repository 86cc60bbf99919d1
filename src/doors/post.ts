import "./frugal.ts";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { readEvent } from "../github/event.ts";
import { joinParts } from "../github/handed-on.ts";
import { githubJob } from "../github/job.ts";
import { githubClient } from "../github/octokit.ts";
import { originOf } from "../github/origin.ts";
import { noteUnfinished } from "../github/unfinished.ts";
import { commentInputsIn } from "../inputs/comment.ts";
import { readHerokuInputs } from "../inputs/heroku-inputs.ts";
import { openNetwork } from "../network/network.ts";
import { commentMarker } from "../report/comment-marker.ts";
import { unfinishedRun } from "../report/commit-lines.ts";
import { describe } from "../words/failure.ts";
import { systemClock } from "./clock.ts";
import { cleanUpAfter } from "./heroku-wiring.ts";
import { actInJob } from "./in-job.ts";

const job = githubJob();

/** What main has handed on. */
const state = (name: string): string => joinParts(name, core.getState);

/** GitHub gives a cancelled job five minutes for all that is left to do, and the dynos come first. */
const commentMs = 90_000;

async function stopDynos(): Promise<void> {
  if (core.getState("run-id") === "") return;
  const inputs = readHerokuInputs(process.env);
  await cleanUpAfter(inputs, { state, job, mask: core.setSecret });
}

/** A run without a report leaves the comment of an earlier commit behind. */
async function lookAfterComment(): Promise<void> {
  const inputs = commentInputsIn(process.env);
  if (core.getState("finished") === "yes" || inputs === undefined) return;
  const { commentKey, prNumber, githubToken: token } = inputs;
  const event = readEvent(context.payload, context.sha);
  const origin = originOf(context, event);
  const url = await noteUnfinished({
    octokit: githubClient({
      ...{ token, clock: systemClock, network: openNetwork(process.env, core.setSecret) },
      signal: AbortSignal.timeout(commentMs),
    }),
    repository: context.repo,
    ...{ event, prNumber },
    marker: commentMarker(commentKey, origin),
    note: unfinishedRun(origin),
  });
  if (url !== undefined)
    job.info(`Said in the comment of an earlier commit that this run did not finish: ${url}`);
}

/** Each does what it can, whatever became of the other. */
async function clearUp(): Promise<void> {
  try {
    await stopDynos();
  } catch (error) {
    job.annotate({ level: "warning", title: "Clean-up", message: `The clean-up failed: ${describe(error)}` });
  }
  try {
    await lookAfterComment();
  } catch (error) {
    job.info(`The comment of an earlier commit could not be looked after: ${describe(error)}`);
  }
}

/** The clean-up looks for a minute until no dyno is left, and goes on after an error that nobody caught. */
const patienceMs = 90_000;

await actInJob(clearUp, { patienceMs });
