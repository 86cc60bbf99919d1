import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { azureResults } from "./azure/results.ts";
import { systemClock } from "./clock.ts";
import type { Dynos } from "./edges.ts";
import { describe, Failure } from "./failure.ts";
import { runFiles } from "./files.ts";
import { githubComments } from "./github/comments.ts";
import { type Event, readEvent } from "./github/event.ts";
import { githubJob } from "./github/job.ts";
import { githubClient } from "./github/octokit.ts";
import { originOf } from "./github/origin.ts";
import { herokuDynos } from "./heroku/dynos.ts";
import { type HerokuInputs, herokuInputsIn, type Inputs, readInputs, secretsIn } from "./inputs.ts";
import { headline } from "./report/headline.ts";
import { run } from "./run.ts";
import type { Deployment } from "./steps/find-target.ts";
import { newProblems } from "./steps/problems.ts";
import { httpTarget } from "./target/probe.ts";

// heroku-client calls url.parse(); its deprecation notice tells the user nothing that they could act on.
process.noDeprecation = true;
// Its debug output would print whole answers, log-session addresses included.
delete process.env.DEBUG;

function buildWorld(inputs: Inputs, event: Event, runId: string) {
  const clock = systemClock;
  const mask = core.setSecret;
  const job = githubJob();
  const { azureContainerUrl: containerUrl } = inputs;
  const { githubToken: token, prNumber } = inputs;
  const octokit = token === undefined ? undefined : githubClient({ token, clock });
  return {
    clock,
    dynos: herokuOf(inputs),
    results: azureResults({ containerUrl, credential: inputs.azureCredential, mask }),
    target: httpTarget(),
    comments: githubComments({ octokit, repository: context.repo, event, prNumber, job, clock }),
    job,
    files: runFiles(join(process.env.RUNNER_TEMP ?? tmpdir(), "heroku-locust-action", runId)),
    cancelled: cancelSignal(),
  };
}

/** Node's own answer to a signal is to end at once, with the dynos running on. */
function cancelSignal(): AbortSignal {
  const controller = new AbortController();
  const cancel = (signal: NodeJS.Signals): void => {
    controller.abort(new Failure(`The job was cancelled (${signal})`));
  };
  process.on("SIGINT", cancel);
  process.on("SIGTERM", cancel);
  return controller.signal;
}

/** Sorts by time and is found in a dyno list: letters, digits and hyphens only. */
function newRunId(): string {
  const time = new Date()
    .toISOString()
    .replace(/[-:]|\.\d+/g, "")
    .toLowerCase();
  return `${time}-${randomBytes(4).toString("hex")}`;
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

/** Whether key and app are right is known only to Heroku; it is asked even when other inputs are wrong already. */
async function readInputsOrAll(): Promise<Inputs> {
  const problems = newProblems();
  const inputs = await problems.attempt(async () => readInputs(process.env));
  if (inputs !== undefined) return inputs;
  const heroku = herokuInputsIn(process.env);
  if (heroku !== undefined)
    for (const { app } of heroku.testBeds) await problems.attempt(() => herokuOf(heroku).inspect(app));
  problems.throwAny("The inputs cannot be used:");
  throw new Failure("The inputs cannot be used");
}

function herokuOf({ herokuApiUrl: apiUrl, herokuApiKey: apiKey }: HerokuInputs): Dynos {
  return herokuDynos({ apiUrl, apiKey, clock: systemClock, mask: core.setSecret });
}

async function main(): Promise<void> {
  for (const secret of secretsIn(process.env)) core.setSecret(secret);
  const inputs = await readInputsOrAll();
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
  const { word } = report.verdict;
  if (word === "invalid" || (word === "fail" && inputs.onBreach === "fail")) core.setFailed(headline(report));
}

try {
  await main();
} catch (error) {
  core.setFailed(describe(error));
}
// Log streams and sockets that are still open have nothing to say any more.
process.exit();
