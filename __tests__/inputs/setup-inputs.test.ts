import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { secretsIn } from "../../src/inputs/secrets.ts";
import { readSetupInputs, readTeardownInputs } from "../../src/inputs/setup-inputs.ts";
import { setupInputNames, teardownInputNames } from "../../src/inputs/setup-schema.ts";
import { Failure } from "../../src/words/failure.ts";

const given = { "INPUT_HEROKU-API-KEY": "HRKU-01234567-89ab-cdef", "INPUT_HEROKU-APP": "shop-loadtest" };

const actions = [
  ["setup", setupInputNames, readSetupInputs],
  ["teardown", teardownInputNames, readTeardownInputs],
] as const;

function manifestOf(name: string) {
  return parse(readFileSync(new URL(`../../${name}/action.yml`, import.meta.url), "utf8"));
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return error instanceof Failure ? error.problems : [];
  }
}

describe.each(actions)("%s/action.yml", (name, names, read) => {
  const { inputs } = manifestOf(name) as { inputs: Record<string, { required: boolean; default?: string }> };

  test("declares the inputs that are read, and no other", () => {
    expect(Object.keys(inputs).sort()).toEqual([...names].sort());
  });

  test("has defaults that mean what no value at all means", () => {
    const defaults = Object.entries(inputs).map(([input, { default: value = "" }]) => [
      `INPUT_${input.toUpperCase()}`,
      value,
    ]);
    expect(read({ ...Object.fromEntries(defaults), ...given })).toEqual(read(given));
  });

  test("calls required exactly what cannot be left out", () => {
    const missing = problemsOf(() => read({}));
    const required = Object.keys(inputs).filter((input) => inputs[input]?.required);
    expect(missing.map((problem) => /^`([\w-]+)`: required/.exec(problem)?.[1])).toEqual(required);
  });
});

test("setup reads beds, lines and choices", () => {
  const inputs = readSetupInputs({
    ...given,
    "INPUT_HEROKU-APP": "eu: shop-eu\nus: shop-us",
    INPUT_BUILDPACKS: "heroku/python",
    INPUT_CONFIG: "A=1",
    INPUT_SCALE: "web=2",
    INPUT_TEAM: "shop-team",
    "INPUT_DYNO-SIZE": "Basic",
    "INPUT_BUILD-TIMEOUT": "45m",
    INPUT_RUNNER: "none",
  });
  expect(inputs).toEqual({
    herokuApiKey: "HRKU-01234567-89ab-cdef",
    herokuApiUrl: "https://api.heroku.com",
    testBeds: [
      { name: "eu", app: "shop-eu" },
      { name: "us", app: "shop-us" },
    ],
    path: "loadtest",
    region: undefined,
    team: "shop-team",
    space: undefined,
    stack: undefined,
    buildpacks: ["heroku/python"],
    config: [{ name: "A", value: "1" }],
    scale: [{ type: "web", quantity: 2, size: undefined }],
    dynoSize: "basic",
    buildTimeoutSeconds: 2700,
    runner: "none",
  });
});

test("setup tells every problem at once, each with its input", () => {
  const problems = problemsOf(() =>
    readSetupInputs({
      "INPUT_HEROKU-API-KEY": "two words",
      "INPUT_HEROKU-APP": "Shop",
      INPUT_REGION: "mars",
      INPUT_TEAM: "a team",
      INPUT_BUILDPACKS: "python",
      INPUT_CONFIG: "nothing\nA",
      INPUT_SCALE: "web",
      INPUT_RUNNER: "own",
      "INPUT_DYNO-SIZE": "big one",
      "INPUT_BUILD-TIMEOUT": "2 days",
      "INPUT_RUN-TIME": "2m",
    }),
  );
  const named = [
    "heroku-api-key",
    "heroku-app",
    "region",
    "team",
    "buildpacks",
    "config",
    "config",
    "scale",
    "dyno-size",
    "build-timeout",
    "runner",
  ];
  expect(problems.map((problem) => /^`([\w-]+)`: /.exec(problem)?.[1])).toEqual([...named, "run-time"]);
});

test("a bed called like a region of Private Spaces needs a space, and is asked about it once", () => {
  const beds = { ...given, "INPUT_HEROKU-APP": "tokyo: shop-tokyo\nsydney: shop-sydney" };
  expect(problemsOf(() => readSetupInputs(beds))).toHaveLength(2);
  expect(problemsOf(() => readSetupInputs({ ...beds, INPUT_REGION: "oregon" }))).toHaveLength(1);
  expect(problemsOf(() => readSetupInputs({ ...beds, INPUT_SPACE: "ours" }))).toEqual([]);
});

test("teardown reads its mode", () => {
  expect(readTeardownInputs({ ...given, INPUT_MODE: "scale-down" }).mode).toBe("scale-down");
  expect(problemsOf(() => readTeardownInputs({ ...given, INPUT_MODE: "remove" }))).toEqual([
    "`mode`: `remove` is not one of `delete` or `scale-down`",
  ]);
});

test("values of config are secrets from six characters on, however its other lines look", () => {
  const secrets = secretsIn({ INPUT_CONFIG: "A=short\nB=long enough\r\nno line\nC-D = geheim=1" });
  expect(secrets).toEqual(["long enough", "geheim=1"]);
});
