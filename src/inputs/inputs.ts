import { fillIn } from "../plan/scenarios.ts";
import type { Mode, Scenario, WarmUp } from "../plan/types.ts";
import type { Borderline, Threshold } from "../verdict/types.ts";
import { formatDuration } from "../words/duration.ts";
import { failureOf } from "../words/failure.ts";
import { meaningfulLines } from "../words/lines.ts";
import { quote } from "../words/wording.ts";
import { readScenarioThresholds, readThresholdLines, thresholdProblems } from "./all-thresholds.ts";
import { type AzureCredential, readCredential } from "./azure.ts";
import { keyProblem } from "./container-url.ts";
import type { Environment, Sources } from "./given.ts";
import { type HerokuInputs, toHerokuInputs } from "./heroku-inputs.ts";
import { rawInputs, readWith, sourcesOf, unknownInputs } from "./reading.ts";
import { patternProblems } from "./results-pattern.ts";
import { type CommentWhen, defaultsOf, type InputValues, inputNames, inputSchema } from "./schema.ts";

/** Everything the user asked for, checked. Absent is undefined; what is found elsewhere then is the walk's to find. */
export type Inputs = HerokuInputs & {
  scenarios: readonly Scenario[];
  /** Without a slash at the end. */
  targetUrl: string | undefined;
  targetApp: string | undefined;
  /** Zero: the target is not asked. */
  waitForTargetSeconds: number;
  healthPath: string;
  /** Globs of the deployments' environments that are loaded; undefined: those whose names say what they are. */
  environments: readonly string[] | undefined;
  allowProduction: boolean;
  mode: Mode;
  /** In sequence: a scenario that fails ends the run. */
  failFast: boolean;
  /** The plan is printed and nothing is started. */
  planOnly: boolean;
  /** Without query and slash at the end. */
  azureContainerUrl: string;
  azureCredential: AzureCredential;
  /** Of `p99-threshold`, `failure-threshold`, `thresholds` and of the scenarios. */
  thresholds: readonly Threshold[];
  warmUp: WarmUp;
  minRequests: number;
  borderline: Borderline;
  onBreach: "fail" | "report";
  comment: CommentWhen;
  commentKey: string | undefined;
  prNumber: number | undefined;
  githubToken: string | undefined;
  whenBusy: "fail" | "wait" | "stop";
  /** US dollars. */
  maxCost: number | undefined;
  resultsPattern: string | undefined;
  pollIntervalSeconds: number;
  /** Of every input that has a value. */
  sources: Sources;
};

/** Reads the `INPUT_…` variables; an empty one counts as not given. Throws one Failure with every problem. */
export function readInputs(environment: Environment, sources?: Sources): Inputs {
  const raw = rawInputs(environment, inputNames);
  const { value, problems } = readWith(inputSchema, raw, sources);
  const credential = readCredential(raw["azure-account-key"], raw["azure-sas-token"]);
  if ("problem" in credential) problems.push(credential.problem);
  const lines = readThresholdLines(meaningfulLines(raw.thresholds ?? ""));
  problems.push(...lines.problems, ...unknownInputs(environment, inputNames));
  if (value === undefined || "problem" in credential || problems.length > 0)
    throw failureOf("The inputs cannot be used:", problems);
  const scenarios = scenariosOf(value);
  const own = scenarios.map(readScenarioThresholds);
  const given = [...lines.thresholds, ...own.flatMap(({ thresholds }) => thresholds)];
  const contradictions = [
    ...failFastProblems(value),
    ...[credential.value.kind === "key" ? (keyProblem(value["azure-container-url"]) ?? []) : []].flat(),
    ...own.flatMap((read) => read.problems),
    ...thresholdProblems(given, { scenarios, beds: value["heroku-app"] }),
    ...scenarios.flatMap((scenario) => contradictionsIn(scenario, value["warm-up"])),
    ...patternProblems(value, scenarios),
  ];
  if (contradictions.length > 0) throw failureOf("The inputs contradict each other:", contradictions);
  const simple = [value["p99-threshold"] ?? [], value["failure-threshold"]].flat();
  return {
    ...toInputs(value, credential.value),
    scenarios,
    thresholds: [...simple, ...given],
    sources: sourcesOf(raw, defaults, sources),
  };
}

const defaults = defaultsOf(inputSchema);

/** The inputs that nobody gave, with what they are read as; undefined when each was given. */
export function defaultsLine({ sources }: Pick<Inputs, "sources">): string | undefined {
  const told = [...defaults].filter(([name]) => sources.get(name)?.from === "default");
  if (told.length === 0) return undefined;
  return `By default: ${told.map(([name, text]) => `${name} ${text}`).join(", ")}`;
}

function toInputs(
  values: InputValues,
  azureCredential: AzureCredential,
): Omit<Inputs, "scenarios" | "thresholds" | "sources"> {
  return {
    ...toHerokuInputs(values),
    targetUrl: values["target-url"],
    targetApp: values["target-app"],
    waitForTargetSeconds: values["wait-for-target"],
    healthPath: values["health-path"],
    environments: values.environments,
    allowProduction: values["allow-production"],
    mode: values.mode,
    failFast: values["fail-fast"],
    planOnly: values["plan-only"],
    azureContainerUrl: values["azure-container-url"],
    azureCredential,
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

function failFastProblems({ mode, "fail-fast": failFast }: InputValues): string[] {
  if (!failFast || mode === "sequence") return [];
  return [
    "`fail-fast`: it ends a sequence after the first scenario that fails; with `mode: parallel` all run at once, so write `mode: sequence` or leave it out",
  ];
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
