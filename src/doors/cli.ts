import "./frugal.ts";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { type Definitions, givenInputs, type InputDefinition, readDefinitions } from "../cli/inputs.ts";
import { makeProgram } from "../cli/program.ts";
import { keepFromGit, resultsFolder } from "../cli/results-folder.ts";
import { endWhenStopped } from "../cli/stopped.ts";
import { terminalJob } from "../cli/terminal-job.ts";
import { examine } from "../doctor/examine.ts";
import { closingLine, findingLines, findingsJson, isRed } from "../doctor/tell.ts";
import { readWorkingCopy } from "../git/repository.ts";
import { doctorInputNames, readDoctorInputs } from "../inputs/doctor-inputs.ts";
import { defaultsOf, inputSchema } from "../inputs/schema.ts";
import { readSetupInputs, readTeardownInputs } from "../inputs/setup-inputs.ts";
import { setupSchema, teardownSchema } from "../inputs/setup-schema.ts";
import { noDeployment } from "../plan/deployment.ts";
import { logLines } from "../report/escape.ts";
import { headline } from "../report/headline.ts";
import type { Origin } from "../report/types.ts";
import { version } from "../report/version.ts";
import { run } from "../run.ts";
import { setUp } from "../steps/set-up.ts";
import { tearDown } from "../steps/tear-down.ts";
import { describe, Failure } from "../words/failure.ts";
import { doctorHeroku, doctorStorage } from "./doctor-wiring.ts";
import { requireWritable } from "./files.ts";
import { cleanUpAfter, quietHeroku } from "./heroku-wiring.ts";
import { ownFolder, setupWorld, teardownWorld } from "./setup-wiring.ts";
import { orUncaught, uncaught } from "./uncaught.ts";
import { failsTheJob, newRunId, readInputsOrAll, runWorld } from "./wiring.ts";

/** `@azure/storage-blob` and some of what is used here need it. */
const oldestNode = 22;

/** The clean-up of a run looks for a minute until no dyno is left. */
const cleanUpMs = 90_000;

const doctorDescription =
  "Examines your accounts for less than a cent: what the key may see, prices, a small dyno's life, its log, the storage.";
const jsonFlag: InputDefinition = {
  name: "json",
  description:
    "Whether to print all that was seen as JSON, without secrets, to paste into an issue (true or false)",
  required: false,
  default: "false",
};

type Flags = ReadonlyMap<string, string>;

const here = process.cwd();
const job = terminalJob({
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
});
/** Here `redact` alone keeps secrets out of what is printed. */
const mask = (): void => undefined;

// Whoever read along has gone, as in `run | head`; the dynos must be ended and the exit code be right all the same.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
quietHeroku();
const load = definitionsIn("action.yml", inputSchema);
const setup = definitionsIn("setup/action.yml", setupSchema);
const teardown = definitionsIn("teardown/action.yml", teardownSchema);
const doctorInputs = load.inputs.filter(({ name }) => doctorInputNames.includes(name));
const planInputs = load.inputs.filter(({ name }) => name !== "plan-only" && name !== "doctor");
const program = makeProgram(
  [
    { name: "setup", ...setup, act: actSetup },
    { name: "plan", ...load, description: planDescription(), inputs: planInputs, act: actPlan },
    { name: "run", ...load, act: actRun },
    { name: "teardown", ...teardown, act: actTeardown },
    { name: "doctor", description: doctorDescription, inputs: [...doctorInputs, jsonFlag], act: actDoctor },
  ],
  { version },
);
try {
  if (Number.parseInt(process.versions.node, 10) < oldestNode)
    throw new Failure(`Node.js ${oldestNode} or newer is needed; this is ${process.versions.node}`);
  await orUncaught(program.parseAsync(), cleanUpMs);
} catch (error) {
  process.exitCode = tell(error);
}
// Log streams and sockets that are still open have nothing to say any more.
process.exit();

function definitionsIn(file: string, schema: Parameters<typeof defaultsOf>[0]): Definitions {
  return readDefinitions(readFileSync(join(ownFolder, file), "utf8"), defaultsOf(schema));
}

function planDescription(): string {
  return "Checks everything that run checks, prints what would be started and what it may cost, and starts nothing.";
}

function given(inputs: readonly InputDefinition[], flags: Flags): ReturnType<typeof givenInputs> {
  return givenInputs(inputs, flags, process.env);
}

async function actSetup(flags: Flags): Promise<void> {
  endWhenStopped(tellOfEnd);
  const { variables, sources } = given(setup.inputs, flags);
  const inputs = readSetupInputs(variables, sources);
  const { repository } = await whereWeAre();
  await setUp(inputs, setupWorld(inputs, { job, mask, repository, workspace: here, temp: tmpdir() }));
}

async function actTeardown(flags: Flags): Promise<void> {
  endWhenStopped(tellOfEnd);
  const { variables, sources } = given(teardown.inputs, flags);
  const inputs = readTeardownInputs(variables, sources);
  const { repository } = await whereWeAre();
  await tearDown(inputs, teardownWorld(inputs, { job, mask, repository }));
}

async function actPlan(flags: Flags): Promise<void> {
  await actRun(new Map([...flags, ["plan-only", "true"]]));
}

/** Nothing is begun that a later command would have to end. */
async function actDoctor(flags: Flags): Promise<void> {
  endWhenStopped(tellOfEnd);
  const { json = "false", ...others } = Object.fromEntries(flags);
  const { variables, sources } = given(doctorInputs, new Map(Object.entries(others)));
  const inputs = readDoctorInputs(variables, sources);
  const isJson = json === "true";
  const findings = await examine(inputs, newRunId(), {
    heroku: doctorHeroku(inputs, mask),
    storage: doctorStorage(inputs, mask),
    checkComment: undefined,
    tell: (finding) => isJson || findingLines(finding).forEach(job.info),
  });
  if (isJson) process.stdout.write(`${findingsJson(findings, version)}\n`);
  else job.info(closingLine(findings));
  if (isRed(findings)) process.exitCode = 1;
}

async function actRun(flags: Flags): Promise<void> {
  const { variables, sources } = given(load.inputs, flags);
  const inputs = await readInputsOrAll(variables, mask, sources);
  const runId = newRunId();
  const folder = join(resultsFolder(here), runId);
  const world = {
    ...runWorld(inputs, { mask, folder }),
    ...{ job, comments: { publish: async () => undefined } },
  };
  const known = {
    runId,
    // A run needs no git, only setup and teardown do.
    origin: originOf(await whereWeAre().catch(() => ({ repository: "", sha: "" }))),
    deployment: noDeployment,
  };
  if (!inputs.planOnly) await requireWritable(folder, "Start the command in a folder that you may write to");
  try {
    const report = await run(inputs, known, world);
    if (report === undefined || !failsTheJob(report, inputs)) return;
    process.exitCode = 1;
    tellOfEnd(headline(report));
  } catch (error) {
    await cleanUpAfter(inputs, { state: job.state, job, mask });
    if (uncaught.aborted || !world.cancelled.aborted) throw error;
    tellOfEnd(describe(error));
    process.exitCode = 130;
  } finally {
    keepFromGit(resultsFolder(here));
  }
}

/** The job's own word where there is a job, else what git says. */
async function whereWeAre(): Promise<{ repository: string; sha: string }> {
  const copy = await readWorkingCopy(here);
  return { ...copy, repository: process.env.GITHUB_REPOSITORY || copy.repository };
}

function originOf({ repository, sha }: { repository: string; sha: string }): Origin {
  return { repository, sha, environment: undefined, runUrl: undefined, workflow: "", job: "" };
}

function tellOfEnd(line: string): void {
  process.stderr.write(`${logLines(line)}\n`);
}

/** Commander has told its own errors already. Nothing was begun as long as no walk has handed anything on. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  tellOfEnd(describe(error));
  if (error === uncaught.reason) return tellOfUncaught();
  return job.state("run-id") !== "" || job.state("changing") !== "" ? 1 : 2;
}

/** A run that broke off in this way has no other verdict. */
function tellOfUncaught(): number {
  if (job.state("run-id") !== "") job.output("verdict", "invalid");
  return 1;
}
