import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { defaultsLine, readInputs } from "../src/inputs/inputs.ts";
import { defaultsOf, inputNames, inputSchema } from "../src/inputs/schema.ts";
import { Failure } from "../src/words/failure.ts";

const input = z.strictObject({
  description: z.string().regex(/^[A-Z'].*\.$/),
  required: z.boolean(),
  default: z.string().optional(),
});

/** The keys that the runner knows. Source: actions/runner, `action_yaml.json`. */
const manifest = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), input),
  outputs: z.record(z.string(), z.strictObject({ description: z.string().regex(/^\S.*\.$/) })),
  runs: z.strictObject({
    using: z.literal("node24"),
    main: z.string(),
    post: z.string(),
    "post-if": z.literal("always()"),
  }),
});

const action = manifest.parse(parse(readFileSync(new URL("../action.yml", import.meta.url), "utf8")));
const requiredInputs = Object.keys(action.inputs).filter((name) => action.inputs[name]?.required);

const given = {
  "INPUT_HEROKU-API-KEY": "HRKU-01234567-89ab-cdef",
  "INPUT_HEROKU-APP": "loadtest-app",
  INPUT_SCENARIOS: "worker_scene_1",
  "INPUT_AZURE-CONTAINER-URL": "https://account1.blob.core.windows.net/results",
  "INPUT_AZURE-ACCOUNT-KEY": "a2V5LWZvci10ZXN0cw==",
};

test("action.yml declares the inputs that are read, and no other", () => {
  expect(Object.keys(action.inputs).sort()).toEqual([...inputNames].sort());
});

test("action.yml has no default but the job's token: the runner would pass it on as if it had been given", () => {
  const withDefault = Object.keys(action.inputs).filter((name) => action.inputs[name]?.default !== undefined);
  expect(withDefault).toEqual(["github-token"]);
  for (const file of ["setup", "teardown"]) {
    const text = readFileSync(new URL(`../${file}/action.yml`, import.meta.url), "utf8");
    expect(text).not.toMatch(/^ +default:/m);
  }
});

test("action.yml tells the default of whatever has one, which means what no value at all means", () => {
  const told = Object.entries(action.inputs).flatMap(([name, { description }]) => {
    const [, text] = / The default is (\S+)\.$/.exec(description) ?? [];
    return text === undefined ? [] : [[name, text] as const];
  });
  expect(new Map(told)).toEqual(defaultsOf(inputSchema));
  const { sources: _, ...byDefault } = readInputs(given);
  const variables = told.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  expect(readInputs({ ...given, ...Object.fromEntries(variables) })).toMatchObject(byDefault);
});

test("each value knows where it comes from, and an empty one counts as not given", () => {
  const { sources } = readInputs({ ...given, INPUT_USERS: "9", INPUT_DYNOS: " ", "INPUT_TARGET-URL": "" });
  expect(sources.get("users")).toEqual({ from: "workflow", typed: "users" });
  expect(sources.get("dynos")).toEqual({ from: "default", typed: "dynos" });
  expect(sources.has("target-url")).toBe(false);
});

test("a problem names the input as it was typed", () => {
  const sources = new Map([["users", { from: "flag", typed: "--users" } as const]]);
  expect(() => readInputs({ ...given, INPUT_USERS: "many" }, sources)).toThrow("`--users`: ");
  expect(() => readInputs({ ...given, INPUT_USERS: "many" })).toThrow("`users`: ");
});

test("the plan names what nobody gave", () => {
  const line = defaultsLine(readInputs({ ...given, INPUT_USERS: "9" }));
  expect(line).toMatch(/^By default: wait-for-target 60s, .*spawn-rate 10, run-time 2m, /);
  expect(line).not.toContain("users");
});

test("the runner fills in the job's own token", () => {
  expect(action.inputs["github-token"]?.default).toMatch(/^\$\{\{ github\.token \}\}$/);
});

test("action.yml calls required exactly what cannot be left out", () => {
  const missing = inputNames.filter((name) => {
    try {
      readInputs({ ...given, [`INPUT_${name.toUpperCase()}`]: undefined });
      return false;
    } catch (error) {
      const told = `\`${name}\`: required, but empty or not given`;
      return error instanceof Failure && error.problems.some((problem) => problem.startsWith(told));
    }
  });
  expect(requiredInputs.sort()).toEqual(missing.sort());
});

test("action.yml declares the outputs", () => {
  expect(Object.keys(action.outputs)).toEqual([
    "verdict",
    "p99-ms",
    "failure-ratio",
    "requests",
    "requests-per-second",
    "cost-usd",
    "run-id",
    "results-path",
    "report-path",
    "verdict-path",
    "junit-path",
    "markdown-path",
    "comment-url",
  ]);
});
