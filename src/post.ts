import * as core from "@actions/core";
import { context } from "@actions/github";
import { systemClock } from "./clock.ts";
import { describe } from "./failure.ts";
import { readEvent } from "./github/event.ts";
import { githubJob } from "./github/job.ts";
import { githubClient } from "./github/octokit.ts";
import { originOf } from "./github/origin.ts";
import { noteUnfinished } from "./github/unfinished.ts";
import { herokuDynos } from "./heroku/dynos.ts";
import { commentInputsIn } from "./inputs/comment.ts";
import { readHerokuInputs } from "./inputs.ts";
import { commentMarker } from "./report/comment-marker.ts";
import { unfinishedRun } from "./report/commit-lines.ts";
import { areCleared, endInApps } from "./steps/end-in-apps.ts";
import { readKnownDynos, readUnclear, type Unclear } from "./steps/known-dynos.ts";

/** The whole of a post step; GitHub gives a cancelled job five minutes for everything that is left to do. */
const patience = { graceMs: 0, lookMs: 60_000 };
/** A create that was under way when the main step was killed may be answered so much later. */
const lateCreateMs = 10_000;

// heroku-client calls url.parse(); its deprecation notice tells the user nothing that they could act on.
process.noDeprecation = true;
// Its debug output would print whole answers.
delete process.env.DEBUG;

/** Stops what the main step could not: it was cancelled, killed, or ran out of memory. */
async function stopDynos(): Promise<void> {
  const runId = core.getState("run-id");
  if (runId === "") return;
  const { herokuApiKey, testBeds, herokuApiUrl } = readHerokuInputs(process.env);
  const dynos = herokuDynos({
    apiKey: herokuApiKey,
    apiUrl: herokuApiUrl,
    clock: systemClock,
    mask: core.setSecret,
  });
  const apps = testBeds.map(({ app }) => app);
  const known = readKnownDynos(core.getState("dynos"));
  const target = { runId, apps, known, unclear: unclearCreates(apps), stopped: [] };
  const ended = await endInApps(target, { dynos, clock: systemClock }, patience);
  const job = githubJob();
  for (const line of ended.flatMap(({ lines }) => lines)) job.info(line);
  const left = ended.filter((one) => !areCleared([one])).map(({ lines }) => lines.at(-1));
  if (left.length === 0) return;
  const title = "Dynos of this run may still be running";
  job.annotate({ level: "warning", title, message: `${left.join(" ")} See the log of this step.` });
}

/** By app. Of a main step that was killed while it launched nobody knows how many. */
function unclearCreates(apps: readonly string[]): ReadonlyMap<string, Unclear> {
  if (core.getState("launching") !== "yes") return readUnclear(core.getState("unclear"));
  const any = { creates: Number.POSITIVE_INFINITY, at: systemClock.now() + lateCreateMs };
  return new Map(apps.map((app) => [app, any]));
}

/** A run without a report leaves the comment of an earlier commit behind. */
async function lookAfterComment(): Promise<void> {
  const inputs = commentInputsIn(process.env);
  if (core.getState("finished") === "yes" || inputs === undefined) return;
  const { commentKey, prNumber, githubToken: token } = inputs;
  const event = readEvent(context.payload, context.sha);
  const origin = originOf(context, event);
  const url = await noteUnfinished({
    octokit: githubClient({ token, clock: systemClock }),
    repository: context.repo,
    ...{ event, prNumber },
    marker: commentMarker(commentKey, origin),
    note: unfinishedRun(origin),
  });
  if (url !== undefined)
    core.info(`Said in the comment of an earlier commit that this run did not finish: ${url}`);
}

try {
  await stopDynos();
} catch (error) {
  core.warning(`The clean-up failed: ${describe(error)}`);
}
try {
  await lookAfterComment();
} catch (error) {
  core.info(`The comment of an earlier commit could not be looked after: ${describe(error)}`);
}
