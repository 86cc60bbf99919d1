import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { Failure } from "../src/failure.ts";
import { inputNames } from "../src/inputs/schema.ts";
import { readInputs } from "../src/inputs.ts";

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

test("action.yml's defaults mean what no value at all means", () => {
  const defaults = Object.entries(action.inputs).flatMap(([name, { default: value }]) =>
    value === undefined || name === "github-token" ? [] : [[`INPUT_${name.toUpperCase()}`, value]],
  );
  expect(readInputs({ ...given, ...Object.fromEntries(defaults) })).toEqual(readInputs(given));
  for (const [name] of defaults) expect(() => readInputs({ ...given, [String(name)]: "☃" })).toThrow(Failure);
});

test("action.yml gives a default to whatever has one", () => {
  const withoutDefault = Object.keys(action.inputs).filter(
    (name) => action.inputs[name]?.default === undefined,
  );
  expect(withoutDefault.sort()).toEqual(
    [
      ...requiredInputs,
      "target-url",
      "target-app",
      "environments",
      "azure-account-key",
      "azure-sas-token",
      "p99-threshold",
      "thresholds",
      "comment-key",
      "pr-number",
      "max-cost",
      "results-pattern",
    ].sort(),
  );
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
