import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHerokuInputs } from "../src/inputs/heroku-inputs.ts";
import { readInputs } from "../src/inputs/inputs.ts";
import { inputNames } from "../src/inputs/schema.ts";
import { Failure, failureOf } from "../src/words/failure.ts";

const given = {
  "heroku-api-key": "HRKU-01234567-89ab-cdef",
  "heroku-app": "loadtest-app",
  scenarios: "worker_scene_1\nworker_scene_2",
  "azure-container-url": "https://account1.blob.core.windows.net/results",
  "azure-sas-token": "?sv=2024-11-04&se=2030-01-01T00%3A00%3A00Z&sp=rcw&sig=c2lnbmF0dXJlLW9mLXRlc3Q%3D",
};

/** As the runner passes them: upper case, hyphens kept. */
function environment(inputs: Record<string, string | undefined>): Record<string, string | undefined> {
  const entries = Object.entries({ ...given, ...inputs });
  return Object.fromEntries(entries.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function failureFor(variables: Record<string, string | undefined>): Failure {
  try {
    readInputs(variables);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

function problemsOf(inputs: Record<string, string | undefined>): readonly string[] {
  return failureFor(environment(inputs)).problems;
}

describe("readInputs", () => {
  test("fills in the defaults", () => {
    const inputs = readInputs(environment({}));
    expect(inputs).toMatchObject({
      herokuApiKey: "HRKU-01234567-89ab-cdef",
      testBeds: [{ name: undefined, app: "loadtest-app" }],
      herokuApiUrl: "https://api.heroku.com",
      targetUrl: undefined,
      mode: "parallel",
      azureContainerUrl: "https://account1.blob.core.windows.net/results",
      azureCredential: { kind: "sas", token: given["azure-sas-token"].slice(1) },
      warmUp: { kind: "seconds", seconds: 0 },
      minRequests: 100,
      borderline: "judge",
      onBreach: "fail",
      comment: "always",
      commentKey: undefined,
      prNumber: undefined,
      githubToken: undefined,
      whenBusy: "fail",
      maxCost: undefined,
      resultsPattern: undefined,
      pollIntervalSeconds: 10,
    });
    expect(inputs.thresholds.map(({ source }) => source)).toEqual(["failure-threshold: 1%"]);
    expect(inputs.scenarios).toHaveLength(2);
    expect(inputs.scenarios[1]).toMatchObject({
      name: "worker_scene_2",
      users: 50,
      spawnRate: 10,
      runTimeSeconds: 120,
      stopTimeoutSeconds: 10,
      dynos: 1,
      dynoSize: "standard-1x",
    });
  });

  test("takes everything that is given", () => {
    const inputs = readInputs(
      environment({
        "target-url": " https://staging.example.com/ ",
        "target-app": "shop-app",
        mode: "sequence",
        users: "8",
        "spawn-rate": "0.5",
        "run-time": "1h",
        "stop-timeout": "0",
        dynos: "4",
        "dyno-size": "Standard-2X",
        "p99-threshold": "1.5s",
        "failure-threshold": "0.5",
        thresholds: '# ours\np95 of "GET /" < 2s\n\nrequests/s > 20 # at least',
        "warm-up": "ramp",
        "min-requests": "1",
        borderline: "inconclusive",
        "on-breach": "report",
        comment: "on-change",
        "comment-key": "nightly",
        "pr-number": "42",
        "github-token": "ghs_0123456789",
        "when-busy": "wait",
        "max-cost": "2.50",
        "poll-interval": "1s",
        "heroku-api-url": "http://127.0.0.1:5000/",
      }),
    );
    expect(inputs).toMatchObject({
      targetUrl: "https://staging.example.com",
      targetApp: "shop-app",
      mode: "sequence",
      warmUp: { kind: "ramp" },
      minRequests: 1,
      borderline: "inconclusive",
      onBreach: "report",
      comment: "on-change",
      commentKey: "nightly",
      prNumber: 42,
      githubToken: "ghs_0123456789",
      whenBusy: "wait",
      maxCost: 2.5,
      pollIntervalSeconds: 1,
      herokuApiUrl: "http://127.0.0.1:5000",
    });
    expect(inputs.thresholds.map(({ source }) => source)).toEqual([
      "p99-threshold: 1.5s",
      "failure-threshold: 0.5",
      'p95 of "GET /" < 2s',
      "requests/s > 20",
    ]);
    expect(inputs.scenarios[0]).toMatchObject({
      users: 8,
      spawnRate: 0.5,
      runTimeSeconds: 3600,
      stopTimeoutSeconds: 0,
      dynos: 4,
      dynoSize: "standard-2x",
    });
  });

  test("makes thresholds of the two simple inputs, met when equal", () => {
    const { thresholds } = readInputs(environment({ "p99-threshold": "800ms", "failure-threshold": "2 %" }));
    const common = { level: "fail", request: undefined, scenario: undefined, bed: undefined, operator: "<=" };
    expect(thresholds).toEqual([
      {
        ...common,
        source: "p99-threshold: 800ms",
        metric: { kind: "percentile", percentile: 99 },
        limit: 800,
        unit: "ms",
      },
      {
        ...common,
        source: "failure-threshold: 2 %",
        metric: { kind: "failures" },
        limit: 0.02,
        unit: "ratio",
      },
    ]);
  });

  test.each([
    ["p99-threshold", "800", 800],
    ["p99-threshold", "0.5", 0.5],
    ["p99-threshold", "1.005s", 1005],
    ["failure-threshold", "0", 0],
    ["failure-threshold", "0.1%", 0.001],
    ["failure-threshold", "100%", 1],
  ])("reads %s: %s as a limit of %d", (name, text, limit) => {
    const { thresholds } = readInputs(environment({ [name]: text }));
    expect(thresholds.find(({ source }) => source.startsWith(name))?.limit).toBe(limit);
  });

  test("keeps a scenario's own thresholds to that scenario", () => {
    const scenarios = "- {name: a, command: x, thresholds: [p50 < 1s, p95 in a < 2s]}\n- b";
    const { thresholds } = readInputs(environment({ scenarios, thresholds: "p90 < 3s" }));
    expect(thresholds.map(({ source, scenario }) => [source, scenario])).toEqual([
      ["failure-threshold: 1%", undefined],
      ["p90 < 3s", undefined],
      ["p50 < 1s", "a"],
      ["p95 in a < 2s", "a"],
    ]);
  });

  test("names the line of a threshold that cannot be read", () => {
    const [problem, ...others] = problemsOf({ thresholds: "# ours\np99 < 2s\np99 2s" });
    expect(problem).toMatch(/^`thresholds`, line 3:\n.*p99 2s/s);
    expect(others).toEqual([]);
  });

  test("refuses thresholds of scenarios that do not exist, or that belong to another one", () => {
    const scenarios = "- {name: a, command: x, thresholds: [p50 in b < 1s, p50 <]}\n- b";
    const problems = problemsOf({ scenarios, thresholds: "p90 in c < 3s" });
    expect(problems).toEqual([
      "`scenarios`: `a`: `thresholds`: `p50 in b < 1s` speaks of another scenario, `b`",
      expect.stringMatching(/^`scenarios`: `a`: `thresholds`:\n.*p50 </s),
      expect.stringMatching(/^`thresholds`: `p90 in c < 3s`: there is no scenario `c`/),
    ]);
  });

  test("takes an empty input for one that is not given", () => {
    const empty = Object.fromEntries(
      inputNames.filter((name) => !(name in given)).map((name) => [name, " "]),
    );
    expect(readInputs(environment(empty))).toEqual(readInputs(environment({})));
  });

  test("names every input that must be given, for the runner does not", () => {
    expect(failureFor({}).message).toBe(
      [
        "The inputs cannot be used:",
        "  - `heroku-api-key`: required, but empty or not given. In a workflow: is the secret set for this repository? Runs of Dependabot and of pull requests from forks get none",
        "  - `heroku-app`: required, but empty or not given",
        "  - `scenarios`: required, but empty or not given",
        "  - `azure-container-url`: required, but empty or not given",
        "  - `azure-account-key`, `azure-sas-token`: both are empty or not given; give exactly one of them. In a workflow: is the secret set for this repository? Runs of Dependabot and of pull requests from forks get none",
      ].join("\n"),
    );
  });

  test.each([
    ["heroku-api-key", "HRKU abc", "a space, a line break"],
    ["heroku-app", "My App", "`My App` is not an app's name"],
    ["scenarios", "a, b", "line 1: `a, b` is not a process type"],
    ["target-url", "staging.example.com", "is not an http or https URL"],
    ["target-app", "x", "`x` is not an app's name"],
    ["mode", "Parallel", "`Parallel` is not one of `parallel` or `sequence`; did you mean `parallel`?"],
    ["users", "0", "`0` is too small; at least `1`"],
    ["spawn-rate", "0", "`0` is too small; it must be above `0`"],
    ["run-time", "0", "`0` is too short; at least `1s`"],
    [
      "run-time",
      "24h",
      "`24h` is too long; at most `23h55m40s`, since Heroku ends one-off dynos after 24 hours",
    ],
    ["stop-timeout", "21", "`21` is too long; at most `20s`, since Heroku kills a dyno 30 s after"],
    ["dynos", "256", "`256` is too large; at most `255`"],
    ["dyno-size", "big one", "`big one` is not the name of a dyno size"],
    ["azure-container-url", "https://example.com", "is not a container's URL"],
    ["p99-threshold", "800 ms", "`800 ms` is not a response time above zero"],
    ["p99-threshold", "0", "`0` is not a response time above zero"],
    ["failure-threshold", "100.1", "`100.1` is not a percentage from 0 to 100"],
    ["failure-threshold", "-1%", "`-1%` is not a percentage from 0 to 100"],
    ["warm-up", "ramps", "`ramps` is not a duration; write `90` (seconds), `2m` or `1h30m`, or `ramp`"],
    ["min-requests", "0", "`0` is too small; at least `1`"],
    ["borderline", "pass", "`pass` is not one of `judge` or `inconclusive`"],
    ["on-breach", "fails", "did you mean `fail`?"],
    ["comment", "on-breech", "did you mean `on-breach`?"],
    ["pr-number", "#12", "`#12` is not a whole number"],
    ["github-token", "a\nb", "a space, a line break"],
    ["when-busy", "kill", "`kill` is not one of `fail`, `wait` or `stop`"],
    ["max-cost", "$5", "`$5` is not a number"],
    ["poll-interval", "0s", "`0s` is too short; at least `1s`"],
    ["heroku-api-url", "https://api.heroku.com/v3", "has a path"],
    ["heroku-api-url", "http://api.heroku.com", "in the clear"],
  ])("refuses %s: %j and says what would be right", (name, value, problem) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`\`${name}\`: `)).toBe(true);
    expect(problems[0]).toContain(problem);
  });

  test("reports every problem at once", () => {
    const problems = problemsOf({
      users: "x",
      mode: "y",
      scenarios: "a b\nc d",
      "azure-account-key": "%",
      colour: "red",
      "x-y": "",
    });
    expect(problems.map((problem) => problem.slice(0, problem.indexOf("`:") + 1))).toEqual([
      "`scenarios`",
      "`scenarios`",
      "`mode`",
      "`users`",
      "`azure-account-key`, `azure-sas-token`",
      "`x-y`",
    ]);
  });

  test("wants exactly one way into the storage account", () => {
    expect(problemsOf({ "azure-sas-token": undefined })).toEqual([
      "`azure-account-key`, `azure-sas-token`: both are empty or not given; give exactly one of them. In a workflow: is the secret set for this repository? Runs of Dependabot and of pull requests from forks get none",
    ]);
    const key = "a2V5LWZvci10ZXN0cw==";
    expect(problemsOf({ "azure-account-key": key })).toEqual([
      "`azure-account-key`, `azure-sas-token`: both are given; give exactly one of them",
    ]);
    const inputs = readInputs(environment({ "azure-sas-token": undefined, "azure-account-key": key }));
    expect(inputs.azureCredential).toEqual({ kind: "key", accountKey: key });
  });

  test("checks the one that is given, under its name", () => {
    expect(problemsOf({ "azure-sas-token": "?sp=c" })).toEqual([
      expect.stringMatching(/^`azure-sas-token`: not a SAS .* it lacks `sig=`, `sv=`, `se=`;/),
    ]);
    expect(problemsOf({ "azure-sas-token": " ", "azure-account-key": "%" })).toEqual([
      expect.stringMatching(/^`azure-account-key`: not base64/),
    ]);
  });

  test.each([
    ["user", "`user`: this action has no such input; did you mean `users`?"],
    ["heroku_app", "`heroku_app`: this action has no such input; did you mean `heroku-app`?"],
    ["slack-channel", "`slack-channel`: this action has no such input"],
  ])("refuses an unknown input that was meant for it: %s", (name, problem) => {
    expect(problemsOf({ [name]: "x" })).toEqual([problem]);
  });

  test("leaves other variables of the workflow alone, even when they begin with INPUT_", () => {
    const variables = { ...environment({}), INPUT_FOLDER: "x", INPUT_: "x", PATH: "/bin", "MY-USERS": "x" };
    expect(readInputs(variables)).toEqual(readInputs(environment({})));
  });

  test("refuses more dynos than users, wherever the numbers come from", () => {
    const scenarios = "- {name: a, command: x, users: 2}\n- {name: b, command: x, users: 3}";
    expect(problemsOf({ dynos: "3", scenarios })).toEqual([
      "`a`: 2 `users` cannot be dealt out among 3 `dynos`; give each at least one",
    ]);
  });

  describe("with results-pattern", () => {
    const pattern = "{scenario}_*_stats.csv";
    const own = (inputs: Record<string, string>) => problemsOf({ "results-pattern": pattern, ...inputs });
    const accepted = (inputs: Record<string, string>) =>
      readInputs(environment({ "results-pattern": pattern, ...inputs }));

    test("takes a pattern in which the scenario's name is filled in", () => {
      expect(accepted({ "results-pattern": ` ${pattern} ` }).resultsPattern).toBe(pattern);
    });

    test.each([
      ["{scene}_*.csv", "`results-pattern`: `{scene}_*.csv` holds {scene}, but only {scenario} is filled in"],
      ["*_stats.csv", "`results-pattern`: `*_stats.csv` must hold {scenario}"],
      [`{scenario}${"*".repeat(1015)}`, "is longer than a blob's name, which has at most 1024 characters"],
    ])("refuses %s, which no blob could answer", (pattern, problem) => {
      const problems = own({ "results-pattern": pattern, scenarios: "a\nb" });
      expect(problems).toEqual([expect.stringContaining(problem)]);
    });

    test.each(["ramp", "1s"])("refuses warm-up: %s, which CSV files cannot leave out", (warmUp) => {
      expect(own({ "warm-up": warmUp })).toEqual([expect.stringMatching(/^`warm-up`: .*`--reset-stats`$/)]);
      expect(accepted({ "warm-up": "0s" }).warmUp).toEqual({ kind: "seconds", seconds: 0 });
    });

    test("refuses borderline: inconclusive, which would never be", () => {
      expect(own({ borderline: "inconclusive" })).toEqual([
        expect.stringMatching(/^`borderline`: .* no 95% intervals/),
      ]);
      expect(accepted({ borderline: "judge" }).borderline).toBe("judge");
    });
  });

  test("refuses a warm-up that leaves nothing to judge", () => {
    expect(
      problemsOf({ "warm-up": "2m", scenarios: "- {name: a, command: x, run-time: 121s}\n- b" }),
    ).toEqual(["`b`: nothing is left to judge of a `run-time` of 2m after a `warm-up` of 2m"]);
  });

  test("reads test beds, and refuses a threshold at one that is not there", () => {
    const beds = { "heroku-app": "eu: loadtest-eu\nus: loadtest-us\n" };
    expect(readInputs(environment(beds)).testBeds).toEqual([
      { name: "eu", app: "loadtest-eu" },
      { name: "us", app: "loadtest-us" },
    ]);
    expect(problemsOf({ ...beds, thresholds: "p99 at eu < 1s\np99 at asia < 1s" })).toEqual([
      "`thresholds`: `p99 at asia < 1s`: there is no test bed `asia`; there is `eu` and `us`",
    ]);
    expect(problemsOf({ "heroku-app": "eu: x\nus: loadtest-us\nasia", users: "0" })).toEqual([
      "`heroku-app`: line 1, `eu: x`: `x` is not an app's name: 3 to 30 lower-case letters, digits and `-`",
      "`heroku-app`: line 3, `asia`: of several apps each needs a test bed's name in front, as in `eu: loadtest-eu`",
      "`users`: `0` is too small; at least `1`",
    ]);
  });

  test("refuses results-pattern with several test beds, whose dynos write the same names", () => {
    const pattern = { "results-pattern": "{scenario}_*_stats.csv" };
    expect(problemsOf({ ...pattern, "heroku-app": "eu: loadtest-eu\nus: loadtest-us" })).toEqual([
      expect.stringMatching(/^`heroku-app`: .*`results-pattern` cannot tell whose they are; name one app/),
    ]);
    expect(readInputs(environment({ ...pattern, "heroku-app": "eu: loadtest-eu" })).testBeds).toHaveLength(1);
  });

  test("keeps the spaces in front of YAML lines, which mean something", () => {
    const { scenarios } = readInputs(environment({ scenarios: "  - a\n  - b\n" }));
    expect(scenarios.map(({ name }) => name)).toEqual(["a", "b"]);
  });
});

describe("readHerokuInputs", () => {
  test("reads what stops dynos, however wrong the other inputs are", () => {
    expect(readHerokuInputs(environment({ users: "x", scenarios: undefined, "x-y": "z" }))).toEqual({
      herokuApiKey: "HRKU-01234567-89ab-cdef",
      testBeds: [{ name: undefined, app: "loadtest-app" }],
      herokuApiUrl: "https://api.heroku.com",
    });
  });

  test("refuses what it cannot use", () => {
    expect(() => readHerokuInputs({ "INPUT_HEROKU-APP": "X" })).toThrow(
      failureOf("The inputs cannot be used:", [
        "`heroku-api-key`: required, but empty or not given. In a workflow: is the secret set for this repository? Runs of Dependabot and of pull requests from forks get none",
        "`heroku-app`: `X` is not an app's name: 3 to 30 lower-case letters, digits and `-`",
      ]),
    );
  });
});

describe("readInputs, given anything at all,", () => {
  const anything = fc.dictionary(
    fc.constantFrom(...inputNames, "user", "x-y", "__proto__"),
    fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("1", "2m", "- a", "https://a1b.blob.core.windows.net/c-c", "ramp"),
    ),
  );

  test("throws nothing but a Failure with its problems", () => {
    fc.assert(
      fc.property(anything, (inputs) => {
        try {
          readInputs(environment(inputs));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(error).toHaveProperty(
            "problems.length",
            expect.toSatisfy((count: number) => count > 0),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test("shows no secret, in whatever input it is and however long the value around it", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9+/]{20,40}$/);
    const place = fc.constantFrom(
      "heroku-app",
      "users",
      "mode",
      "target-url",
      "scenarios",
      "heroku-api-url",
      "comment",
    );
    fc.assert(
      fc.property(anything, secret, place, fc.nat(70), (inputs, hidden, name, before) => {
        const secrets = {
          "heroku-api-key": hidden,
          "github-token": `${hidden} x`,
          "azure-account-key": `${hidden}%`,
        };
        const misplaced = { [name]: `${"y".repeat(before)} ${hidden}` };
        const failure = failureFor(environment({ ...inputs, ...secrets, ...misplaced }));
        for (let at = 0; at + 12 <= hidden.length; at += 1)
          expect(failure.message).not.toContain(hidden.slice(at, at + 12));
      }),
      { numRuns: 60 },
    );
  });
});
