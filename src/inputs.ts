import { failureOf, keepSecret } from "./failure.ts";
import type { AzureCredential } from "./inputs/azure.ts";
import { type InputValues, inputNames, inputSchema } from "./inputs/schema.ts";
import { secretsIn } from "./inputs/secrets.ts";
import { formatDuration } from "./plan/duration.ts";
import type { Line } from "./plan/lines.ts";
import { fillIn } from "./plan/scenarios.ts";
import type { Mode, Scenario, WarmUp } from "./plan/types.ts";
import { nearest, quote, suggest } from "./plan/wording.ts";
import type { Borderline, Threshold } from "./verdict/types.ts";

export { secretsIn } from "./inputs/secrets.ts";

/** Everything the user asked for, checked. Absent is undefined; what is found elsewhere then is the walk's to find. */
export type Inputs = {
  herokuApiKey: string;
  herokuApp: string;
  /** Scheme and host. */
  herokuApiUrl: string;
  scenarios: readonly Scenario[];
  /** Without a slash at the end. */
  targetUrl: string | undefined;
  targetApp: string | undefined;
  mode: Mode;
  /** Without query and slash at the end. */
  azureContainerUrl: string;
  azureCredential: AzureCredential;
  /** `p99-threshold` and `failure-threshold`. */
  simpleThresholds: readonly Threshold[];
  /** The `thresholds` input, still to be parsed; each with its line number, from 1. */
  thresholdLines: readonly Line[];
  warmUp: WarmUp;
  minRequests: number;
  borderline: Borderline;
  onBreach: "fail" | "report";
  comment: "always" | "on-change" | "on-breach" | "never";
  commentKey: string | undefined;
  prNumber: number | undefined;
  githubToken: string | undefined;
  whenBusy: "fail" | "wait" | "stop";
  /** US dollars. */
  maxCost: number | undefined;
  resultsPattern: string | undefined;
  pollIntervalSeconds: number;
};

type Raw = Record<string, string | undefined>;

/** Reads the `INPUT_…` variables; an empty one counts as not given. Throws one Failure with every problem. */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  for (const secret of secretsIn(environment)) keepSecret(secret);
  const raw: Raw = Object.fromEntries(inputNames.map((name) => [name, givenValue(environment, name)]));
  const read = inputSchema.safeParse(raw);
  const issues = read.error?.issues ?? [];
  const problems = [
    ...issues.map((issue) => `\`${String(issue.path[0])}\`: ${issue.message}`),
    ...credentialProblems(raw),
    ...unknownInputs(environment),
  ];
  if (!read.success || problems.length > 0) throw failureOf("The inputs cannot be used:", problems);
  const inputs = toInputs(read.data);
  const contradictions = inputs.scenarios.flatMap((scenario) => contradictionsIn(scenario, inputs.warmUp));
  if (contradictions.length > 0) throw failureOf("The inputs contradict each other:", contradictions);
  return inputs;
}

/** The runner keeps hyphens and makes letters capital. Source: actions/toolkit, core `getInput`. */
function givenValue(environment: Readonly<Raw>, name: string): string | undefined {
  const value = environment[`INPUT_${name.toUpperCase()}`];
  return value?.trim() === "" ? undefined : value;
}

function credentialProblems(raw: Raw): string[] {
  const names = ["azure-account-key", "azure-sas-token"];
  const given = names.filter((name) => raw[name] !== undefined).length;
  if (given === 1) return [];
  const count = given === 0 ? "neither is given" : "both are given";
  return [`\`azure-account-key\`, \`azure-sas-token\`: ${count}; give exactly one of them`];
}

/** Only what was meant for us: any variable of a workflow may begin with `INPUT_`, but a hyphen comes from `with:`. */
function unknownInputs(environment: Readonly<Raw>): string[] {
  const names = Object.keys(environment)
    .filter((name) => name.startsWith("INPUT_"))
    .map((name) => name.slice("INPUT_".length).toLowerCase());
  return names
    .filter(
      (name) => !inputNames.includes(name) && (name.includes("-") || nearest(name, inputNames) !== undefined),
    )
    .map((name) => `${quote(name)}: this action has no such input${suggest(name, inputNames)}`);
}

function toInputs(values: InputValues): Inputs {
  return {
    herokuApiKey: values["heroku-api-key"],
    herokuApp: values["heroku-app"],
    herokuApiUrl: values["heroku-api-url"],
    scenarios: scenariosOf(values),
    targetUrl: values["target-url"],
    targetApp: values["target-app"],
    mode: values.mode,
    azureContainerUrl: values["azure-container-url"],
    azureCredential: credentialOf(values),
    simpleThresholds: [values["p99-threshold"] ?? [], values["failure-threshold"]].flat(),
    thresholdLines: values.thresholds,
    warmUp: values["warm-up"],
    minRequests: values["min-requests"],
    borderline: values.borderline,
    onBreach: values["on-breach"],
    comment: values.comment,
    commentKey: values["comment-key"],
    prNumber: values["pr-number"],
    githubToken: values["github-token"],
    whenBusy: values["when-busy"],
    maxCost: values["max-cost"],
    resultsPattern: values["results-pattern"],
    pollIntervalSeconds: values["poll-interval"],
  };
}

function scenariosOf(values: InputValues): Scenario[] {
  const defaults = {
    users: values.users,
    spawnRate: values["spawn-rate"],
    runTimeSeconds: values["run-time"],
    stopTimeoutSeconds: values["stop-timeout"],
    dynos: values.dynos,
    dynoSize: values["dyno-size"],
  };
  return values.scenarios.map((scenario) => fillIn(scenario, defaults));
}

/** Exactly one of the two is there: `credentialProblems` has seen to it. */
function credentialOf(values: InputValues): AzureCredential {
  const token = values["azure-sas-token"];
  if (token !== undefined) return { kind: "sas", token };
  return { kind: "key", accountKey: values["azure-account-key"] ?? "" };
}

/** What no single value shows: dynos without a user, and a warm-up after which nothing is left to judge. */
function contradictionsIn(scenario: Scenario, warmUp: WarmUp): string[] {
  const { name, users, dynos, runTimeSeconds } = scenario;
  const problems: string[] = [];
  if (dynos > users)
    problems.push(
      `${quote(name)}: ${users} \`users\` cannot be dealt out among ${dynos} \`dynos\`; give each at least one`,
    );
  if (warmUp.kind === "seconds" && warmUp.seconds >= runTimeSeconds)
    problems.push(
      `${quote(name)}: nothing is left to judge of a \`run-time\` of ${formatDuration(runTimeSeconds)} after a \`warm-up\` of ${formatDuration(warmUp.seconds)}`,
    );
  return problems;
}
