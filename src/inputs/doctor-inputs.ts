import { parseScenarios } from "../plan/scenarios.ts";
import { failureOf } from "../words/failure.ts";
import { type AzureCredential, readCredential } from "./azure.ts";
import { keyProblem, parseContainerUrl } from "./container-url.ts";
import { type Environment, givenValue, type Sources } from "./given.ts";
import { type HerokuInputs, toHerokuInputs } from "./heroku-inputs.ts";
import { rawInputs, readWith, unknownInputs } from "./reading.ts";
import { inputNames, inputSchema, lines, optional } from "./schema.ts";

/** What the doctor can use: it needs key and app, and checks everything else that is given. */
const doctorSchema = inputSchema
  .pick({
    "heroku-api-key": true,
    "heroku-app": true,
    "heroku-api-url": true,
    "allow-production": true,
    "dyno-size": true,
    "azure-account-key": true,
    "azure-sas-token": true,
    "pr-number": true,
    "github-token": true,
    comment: true,
  })
  .extend({
    scenarios: lines(parseScenarios).optional(),
    "azure-container-url": optional(parseContainerUrl),
  });

export const doctorInputNames = Object.keys(doctorSchema.shape);

export type DoctorInputs = HerokuInputs & {
  allowProduction: boolean;
  dynoSize: string;
  /** Process types of the scenarios that are given. */
  processTypes: readonly string[];
  storage: { containerUrl: string; credential: AzureCredential } | undefined;
  prNumber: number | undefined;
  githubToken: string | undefined;
};

/** Throws one Failure with every problem. */
export function readDoctorInputs(environment: Environment, sources?: Sources): DoctorInputs {
  const raw = rawInputs(environment, doctorInputNames);
  const { value, problems } = readWith(doctorSchema, raw, sources);
  const credential = credentialOf(raw);
  if (credential !== undefined && "problem" in credential) problems.push(credential.problem);
  problems.push(...unknownInputs(environment, inputNames));
  if (value === undefined || problems.length > 0) throw failureOf("The inputs cannot be used:", problems);
  return {
    ...toHerokuInputs(value),
    allowProduction: value["allow-production"],
    dynoSize: value["dyno-size"],
    processTypes: (value.scenarios ?? []).flatMap(({ start }) =>
      start.kind === "process-type" ? [start.processType] : [],
    ),
    storage: storageOf(value["azure-container-url"], credential),
    prNumber: value["pr-number"],
    githubToken: value.comment === "never" ? undefined : value["github-token"],
  };
}

/** True when the action is to examine the accounts and to load nothing. */
export function isDoctor(environment: Environment): boolean {
  return givenValue(environment, "doctor")?.trim() === "true";
}

type Credential = ReturnType<typeof readCredential> | undefined;

function credentialOf(raw: Record<string, string | undefined>): Credential {
  if (raw["azure-container-url"] === undefined) return undefined;
  return readCredential(raw["azure-account-key"], raw["azure-sas-token"]);
}

function storageOf(containerUrl: string | undefined, credential: Credential): DoctorInputs["storage"] {
  if (containerUrl === undefined || credential === undefined || "problem" in credential) return undefined;
  const problem = credential.value.kind === "key" ? keyProblem(containerUrl) : undefined;
  if (problem !== undefined) throw failureOf("The inputs cannot be used:", [problem]);
  return { containerUrl, credential: credential.value };
}
