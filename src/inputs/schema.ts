import { z } from "zod";
import { parseHealthPath, parseTargetUrl } from "../plan/base-url.ts";
import { parseEnvironments } from "../plan/environments.ts";
import {
  parseDynoSize,
  parseDynos,
  parseRunTime,
  parseSpawnRate,
  parseStopTimeout,
  parseUsers,
  usualSize,
} from "../plan/load-fields.ts";
import { parseScenarios } from "../plan/scenarios.ts";
import { positiveNumber, wholeNumber } from "../words/number.ts";
import { type Parser, textIn } from "../words/parsed.ts";
import { parseContainerUrl } from "./container-url.ts";
import { emptySecret } from "./empty-secret.ts";
import { parseTestBeds } from "./test-beds.ts";
import { parseFailures, parseP99 } from "./thresholds.ts";
import {
  oneOf,
  parseApiUrl,
  parseApp,
  parsePollInterval,
  parseText,
  parseToken,
  parseWaitForTarget,
  parseWarmUp,
  parseYesNo,
} from "./words.ts";

const given = z.string({ error: "required, but empty or not given" });
/** Not for inputs of many lines, where spaces in front mean something. */
const word = z.string().trim();

function required<T>(parser: Parser<T>) {
  return textIn(parser, given.trim());
}

const secret = z.string({ error: `required, but empty or not given. ${emptySecret}` }).trim();

/** An input that may be left out: it is undefined then. */
export function optional<T>(parser: Parser<T>) {
  return textIn(parser, word).optional();
}

/** An input that is read as this text when it is left out. */
export function orElse<T>(text: string, parser: Parser<T>) {
  return textIn(parser, word.default(text)).meta({ default: text });
}

/** The text that each input is read as when it is left out, for those that have one. */
export function defaultsOf(schema: z.ZodObject): ReadonlyMap<string, string> {
  const all = Object.entries(schema.shape).map(([name, one]) => [name, one.meta()?.default] as const);
  return new Map(all.filter((pair): pair is readonly [string, string] => typeof pair[1] === "string"));
}

/** Text of several lines, every problem of which is reported. */
export function lines<T>(
  read: (text: string) => { value: T } | { problems: readonly string[] },
  text: z.ZodType<string> = given,
) {
  return text.transform((source, context): T => {
    const parsed = read(source);
    if ("value" in parsed) return parsed.value;
    for (const problem of parsed.problems) context.addIssue(problem);
    return z.NEVER;
  });
}

/** Every input by its name: whether it must be there, what holds when it is not, and its grammar. */
export const inputSchema = z.object({
  "heroku-api-key": textIn(parseToken, secret),
  "heroku-app": lines(parseTestBeds),
  scenarios: lines(parseScenarios),
  "target-url": optional(parseTargetUrl),
  "target-app": optional(parseApp),
  "wait-for-target": orElse("60s", parseWaitForTarget),
  "health-path": orElse("/", parseHealthPath),
  environments: optional(parseEnvironments),
  "allow-production": orElse("false", parseYesNo),
  mode: orElse("parallel", oneOf("parallel", "sequence")),
  "fail-fast": orElse("false", parseYesNo),
  "plan-only": orElse("false", parseYesNo),
  doctor: orElse("false", parseYesNo),
  users: orElse("50", parseUsers),
  "spawn-rate": orElse("10", parseSpawnRate),
  "run-time": orElse("2m", parseRunTime),
  "stop-timeout": orElse("10s", parseStopTimeout),
  dynos: orElse("1", parseDynos),
  "dyno-size": orElse(usualSize, parseDynoSize),
  "azure-container-url": required(parseContainerUrl),
  // Read together, by readCredential: it depends on the one what the other may be.
  "azure-account-key": optional(parseText),
  "azure-sas-token": optional(parseText),
  "p99-threshold": optional(parseP99),
  "failure-threshold": orElse("1%", parseFailures),
  // Parsed line by line by `readThresholdLines`, which numbers the lines.
  thresholds: z.string().default(""),
  "warm-up": orElse("0s", parseWarmUp),
  "min-requests": orElse("100", wholeNumber({ least: 1, most: 1_000_000_000, example: "100" })),
  borderline: orElse("judge", oneOf("judge", "inconclusive")),
  "on-breach": orElse("fail", oneOf("fail", "report")),
  comment: orElse("always", oneOf("always", "on-change", "on-breach", "never")),
  "comment-key": optional(parseText),
  "pr-number": optional(wholeNumber({ least: 1, most: 1_000_000_000, example: "42" })),
  "github-token": optional(parseToken),
  "when-busy": orElse("fail", oneOf("fail", "wait", "stop")),
  "max-cost": optional(positiveNumber({ decimals: 4, most: 1_000_000, example: "2.50" })),
  // Checked by `patternProblems` once the scenarios are known.
  "results-pattern": optional(parseText),
  "poll-interval": orElse("10s", parsePollInterval),
  "heroku-api-url": orElse("https://api.heroku.com", parseApiUrl),
});

/** What names and opens apps; `setup` and `teardown` have it too. */
export const herokuSchema = inputSchema.pick({
  "heroku-api-key": true,
  "heroku-app": true,
  "heroku-api-url": true,
});

/** What it takes to look after the comment. */
export const commentSchema = inputSchema.pick({
  comment: true,
  "comment-key": true,
  "pr-number": true,
  "github-token": true,
  "plan-only": true,
});

/** Inputs as the schema leaves them, by the names that users type. */
export type InputValues = z.infer<typeof inputSchema>;

/** When the sticky comment is written. */
export type CommentWhen = InputValues["comment"];

/** Every input's name, as the user types it. */
export const inputNames = Object.keys(inputSchema.shape);
