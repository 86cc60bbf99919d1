import { randomBytes } from "node:crypto";
import { azureResults } from "../azure/results.ts";
import type { Environment, Sources } from "../inputs/given.ts";
import { herokuInputsIn } from "../inputs/heroku-inputs.ts";
import { type Inputs, readInputs } from "../inputs/inputs.ts";
import { openNetwork } from "../network/network.ts";
import type { RunReport } from "../report/types.ts";
import { httpTarget } from "../target/probe.ts";
import type { Mask } from "../words/failure.ts";
import { Failure, hideSecret } from "../words/failure.ts";
import { newProblems } from "../words/problems.ts";
import type { World } from "../world.ts";
import { systemClock } from "./clock.ts";
import { runFiles } from "./files.ts";
import { herokuOf } from "./heroku-wiring.ts";
import { uncaught } from "./uncaught.ts";

/** Whether key and app are right is known only to Heroku; it is asked even when other inputs are wrong already. */
export async function readInputsOrAll(
  environment: Environment,
  mask: Mask,
  sources?: Sources,
): Promise<Inputs> {
  const problems = newProblems();
  const inputs = await problems.attempt(async () => readInputs(environment, sources));
  if (inputs !== undefined) return inputs;
  const heroku = herokuInputsIn(environment);
  if (heroku !== undefined)
    for (const { app } of heroku.testBeds) await problems.attempt(() => herokuOf(heroku, mask).inspect(app));
  problems.throwAny("The inputs cannot be used:");
  throw new Failure("The inputs cannot be used");
}

/** All of a run's world that does not depend on where the run is told of; files go to the folder. */
export function runWorld(
  inputs: Inputs,
  { mask, folder }: { mask: Mask; folder: string },
): Omit<World, "job" | "comments"> {
  const { azureContainerUrl: containerUrl, azureCredential: credential } = inputs;
  const network = openNetwork(process.env, mask);
  return {
    clock: systemClock,
    newNonce: () => newNonce(mask),
    dynos: herokuOf(inputs, mask),
    results: azureResults({ containerUrl, credential, mask, network }),
    target: httpTarget(network),
    files: runFiles(folder),
    cancelled: AbortSignal.any([cancelSignal(), uncaught]),
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
  // A terminal that was closed.
  process.on("SIGHUP", cancel);
  return controller.signal;
}

/** 128 bits. It is worth nothing once the run is over, and hidden until then. */
function newNonce(mask: Mask): string {
  const nonce = randomBytes(16).toString("hex");
  hideSecret(nonce, mask);
  return nonce;
}

/** Sorts by time and is found in a dyno list: letters, digits and hyphens only. */
export function newRunId(): string {
  const time = new Date()
    .toISOString()
    .replace(/[-:]|\.\d+/g, "")
    .toLowerCase();
  return `${time}-${randomBytes(4).toString("hex")}`;
}

/** Whether the step fails; an invalid run does whatever `on-breach` says. */
export function failsTheJob({ verdict }: RunReport, { onBreach }: Inputs): boolean {
  return verdict.word === "invalid" || (verdict.word === "fail" && onBreach === "fail");
}
