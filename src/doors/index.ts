import "./frugal.ts";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { examine } from "../doctor/examine.ts";
import { checkComment } from "../doctor/github-check.ts";
import { closingLine, findingLines, isRed } from "../doctor/tell.ts";
import type { Finding } from "../doctor/types.ts";
import { githubComments } from "../github/comments.ts";
import { deploymentOf } from "../github/deployment.ts";
import { firstSuccess } from "../github/deployment-statuses.ts";
import { type Event, readEvent } from "../github/event.ts";
import { githubJob } from "../github/job.ts";
import { githubClient, type Octokit } from "../github/octokit.ts";
import { originOf } from "../github/origin.ts";
import { type DoctorInputs, isDoctor, readDoctorInputs } from "../inputs/doctor-inputs.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { openNetwork } from "../network/network.ts";
import { markdownSentence } from "../report/escape.ts";
import { headline } from "../report/headline.ts";
import { run } from "../run.ts";
import { skipReason } from "../targeting/skip-reason.ts";
import { Failure } from "../words/failure.ts";
import { systemClock } from "./clock.ts";
import { doctorHeroku, doctorStorage } from "./doctor-wiring.ts";
import { requireWritable } from "./files.ts";
import { actInJob, failStep } from "./in-job.ts";
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
  const folder = join(process.env.RUNNER_TEMP || tmpdir(), "heroku-locust-action", runId);
  return { ...runWorld(inputs, { mask: core.setSecret, folder }), job, comments };
}

const otherFolder = "Let `RUNNER_TEMP` name a folder that the runner may write to, on a disk that has room";

/** Examines the accounts and loads nothing: red when something that a run needs is missing. */
async function examineAccounts(): Promise<void> {
  const inputs = readDoctorInputs(process.env);
  core.saveState("finished", "yes");
  core.setOutput("verdict", "");
  const job = githubJob();
  const findings = await examine(inputs, newRunId(), {
    heroku: doctorHeroku(inputs, core.setSecret),
    storage: doctorStorage(inputs, core.setSecret),
    checkComment: commentCheck(inputs),
    tell: (finding) => findingLines(finding).forEach(job.info),
  });
  await job.summary(
    findings
      .flatMap(findingLines)
      .map((line) => `- ${markdownSentence(line)}`)
      .join("\n"),
  );
  job.info(closingLine(findings));
  if (isRed(findings)) failStep(closingLine(findings));
}

function commentCheck({ githubToken: token, prNumber }: DoctorInputs): (() => Promise<Finding>) | undefined {
  const number = prNumber ?? context.payload.pull_request?.number;
  if (token === undefined || number === undefined) return undefined;
  const octokit = briefClient(token);
  return () => checkComment(octokit, context.repo, number);
}

/** For a look that takes no longer than half a minute. */
function briefClient(token: string): Octokit {
  const network = openNetwork(process.env, core.setSecret);
  return githubClient({ token, clock: systemClock, network, signal: AbortSignal.timeout(30_000) });
}

async function askFirstSuccess({ githubToken: token }: Inputs, id: number): Promise<number | undefined> {
  if (token === undefined) throw new Failure("`github-token` is empty");
  return firstSuccess(briefClient(token), context.repo, id);
}

/** Green, without a verdict and without a comment: nothing was asked of this event. */
function leaveAlone(reason: string): void {
  core.saveState("finished", "yes");
  core.setOutput("verdict", "");
  githubJob().annotate({ level: "notice", title: "Nothing was loaded", message: `${reason}.` });
}

/** Whether the step fails is said last, when nothing can go wrong any more. */
async function main(): Promise<void> {
  if (isDoctor(process.env)) return await examineAccounts();
  const inputs = await readInputsOrAll(process.env, core.setSecret);
  const event = readEvent(context.payload, context.sha);
  const deployment = deploymentOf(event, context.eventName);
  const skipped = await skipReason(inputs, deployment, {
    firstSuccess: (id) => askFirstSuccess(inputs, id),
    job: githubJob(),
  });
  if (skipped !== undefined) return leaveAlone(skipped);
  const runId = newRunId();
  const known = {
    runId,
    origin: originOf(context, event),
    deployment,
  };
  const world = buildWorld(inputs, event, runId);
  if (!inputs.planOnly) await requireWritable(world.files.folder, otherFolder);
  if (inputs.comment !== "never" && !inputs.planOnly) void world.comments.look();
  const report = await run(inputs, known, world);
  // The post step would else say in an older comment that this run did not finish.
  core.saveState("finished", "yes");
  if (report === undefined) return core.setOutput("verdict", "");
  if (failsTheJob(report, inputs) && !uncaught.aborted) failStep(headline(report));
}

await actInJob(main, { onUncaught: () => core.setOutput("verdict", "invalid") });
