import { z } from "zod";
import { meaningfulLines } from "../words/lines.ts";
import { type Parsed, textIn } from "../words/parsed.ts";
import { enumerate, quote, suggest } from "../words/wording.ts";
import { parseTargetUrl } from "./base-url.ts";
import { parseCommand, parseLocustfile, parseProcessType } from "./command.ts";
import { contractNames } from "./dyno-environment.ts";
import {
  parseDynoSize,
  parseDynos,
  parseRunTime,
  parseSpawnRate,
  parseStopTimeout,
  parseUsers,
} from "./load-fields.ts";

/** A scenario's name goes into blob names, shell commands and threshold lines. */
export function parseScenarioName(text: string): Parsed<string> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(text))
    return { problem: `${quote(text)} is not a name of at most 40 letters, digits, \`_\` and \`-\`` };
  return { value: text };
}

/** Names as the Platform API takes them (dyno create, `env`); values as typed, and never shown. */
const environment = z.unknown().transform((given, context): Record<string, string> => {
  if (!isMap(given)) {
    context.addIssue("not a map of names and values");
    return z.NEVER;
  }
  const entries: [string, string][] = [];
  for (const [name, value] of Object.entries(given)) {
    const problem = environmentProblem(name, value);
    if (problem !== undefined) context.addIssue(problem);
    else entries.push([name, String(value)]);
  }
  return Object.fromEntries(entries);
});

function environmentProblem(name: string, value: unknown): string | undefined {
  if (!/^\w+$/.test(name)) return `${quote(name)} is not a name of letters, digits and \`_\``;
  if (contractNames.some((reserved) => reserved === name))
    return `${quote(name)} is set by the action itself; use the inputs, or another name`;
  return typeof value === "string" ? undefined : `the value of ${quote(name)} is not text`;
}

/** A text with one threshold a line, or a list of such lines. */
const thresholdLines = z.unknown().transform((given, context): string[] => {
  const lines: unknown[] = Array.isArray(given) ? given : [given];
  if (lines.every((line) => typeof line === "string"))
    return lines.flatMap((line) => meaningfulLines(line).map(({ text }) => text));
  context.addIssue("not a list of lines; put quotes around a line that holds `: `, as in `'warn: p99 < 2s'`");
  return z.NEVER;
});

const starts = ["process-type", "locustfile", "command"] as const;

/** A YAML scenario, every scalar still the text that was typed. */
const fields = z.strictObject({
  name: textIn(parseScenarioName),
  "process-type": textIn(parseProcessType).optional(),
  locustfile: textIn(parseLocustfile).optional(),
  command: textIn(parseCommand).optional(),
  users: textIn(parseUsers).optional(),
  "spawn-rate": textIn(parseSpawnRate).optional(),
  "run-time": textIn(parseRunTime).optional(),
  "stop-timeout": textIn(parseStopTimeout).optional(),
  dynos: textIn(parseDynos).optional(),
  "dyno-size": textIn(parseDynoSize).optional(),
  "target-url": textIn(parseTargetUrl).optional(),
  env: environment.optional(),
  thresholds: thresholdLines.optional(),
});

export type ScenarioFields = z.infer<typeof fields>;

/** Reads one item of the YAML list; the problems name the key but not the scenario. */
export function readScenarioFields(item: unknown): { value: ScenarioFields } | { problems: string[] } {
  if (!isMap(item)) return { problems: ["neither a map nor a process type"] };
  const read = fields.safeParse(item, { error: wording });
  const problems = read.success ? [] : read.error.issues.flatMap(problemsOf);
  const given = starts.filter((key) => key in item);
  if (given.length !== 1)
    problems.push(
      `${given.length === 0 ? "no start" : enumerate(given)} given; give exactly one of ${enumerate(starts)}`,
    );
  return read.success && problems.length === 0 ? { value: read.data } : { problems };
}

function wording(issue: { code?: string | undefined; input?: unknown }): string | undefined {
  if (issue.code !== "invalid_type") return undefined;
  return issue.input === undefined ? "missing" : "not a single value";
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map(unknownKey);
  return [`${quote(String(issue.path[0]))}: ${issue.message}`];
}

function unknownKey(key: string): string {
  const known = Object.keys(fields.shape);
  return `${quote(key)} is not a key of a scenario${suggest(key, known) || `; those are ${enumerate(known)}`}`;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
