import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contractNames } from "../../src/plan/dyno-environment.ts";
import { fillIn, parseScenarios } from "../../src/plan/scenarios.ts";

function scenariosOf(text: string) {
  const parsed = parseScenarios(text);
  if ("problems" in parsed) throw new Error(parsed.problems.join("\n"));
  return parsed.value;
}

function problemsOf(text: string): readonly string[] {
  const parsed = parseScenarios(text);
  return "problems" in parsed ? parsed.problems : [];
}

const bare = {
  start: { kind: "process-type", processType: "worker_scene_1" },
  name: "worker_scene_1",
  users: undefined,
  spawnRate: undefined,
  runTimeSeconds: undefined,
  stopTimeoutSeconds: undefined,
  dynos: undefined,
  dynoSize: undefined,
  targetUrl: undefined,
  env: {},
  thresholds: [],
};

describe("lines", () => {
  test("name a process type each, with comments", () => {
    const scenarios = scenariosOf("# ours\nworker_scene_1 # the first\n\n  worker_scene_2\n");
    expect(scenarios.map(({ name }) => name)).toEqual(["worker_scene_1", "worker_scene_2"]);
    expect(scenarios[0]).toEqual(bare);
  });

  test("are refused one by one when they are something else", () => {
    expect(problemsOf("worker_1, worker_2\nworker_3\nbash run.sh")).toEqual([
      "line 1: `worker_1, worker_2` is not a process type: those are letters, digits, `_` and `-`; write one a line, or a YAML list",
      "line 3: `bash run.sh` is not a process type: those are letters, digits, `_` and `-`; write one a line, or a YAML list",
    ]);
  });

  test("may not be longer than a scenario's name, and say how to name it", () => {
    const long = "w".repeat(41);
    expect(problemsOf(long)).toEqual([
      `line 1: \`${long}\` is not a name of at most 40 letters, digits, \`_\` and \`-\`; give it one with \`- name:\` and \`process-type: ${long}\``,
    ]);
  });

  test("may not repeat a name", () => {
    expect(problemsOf("a\nb\na\na")).toEqual(["`a` is there more than once; names must be unique"]);
  });

  test.each(["", "# nothing\n\n", "[]"])("must hold a scenario: %j", (text) => {
    expect(problemsOf(text)).toEqual(["no scenario in it; write a process type, such as `worker_scene_1`"]);
  });
});

describe("a YAML list", () => {
  test("gives every key of a scenario", () => {
    const [scenario] = scenariosOf(`
- name: checkout       # the shop
  locustfile: scenes/checkout.py
  users: 120
  spawn-rate: 2.5
  run-time: 1h30m
  stop-timeout: 20s
  dynos: 3
  dyno-size: Performance-M
  target-url: https://shop.example.com/
  env: { TENANT: a, VERSION: 1.10, CODE: 007, ON: yes, NONE: }
  thresholds: |
    p99 < 2s   # slow
    warn: failures < 1%
`);
    expect(scenario).toEqual({
      name: "checkout",
      start: { kind: "locustfile", locustfile: "scenes/checkout.py" },
      users: 120,
      spawnRate: 2.5,
      runTimeSeconds: 5400,
      stopTimeoutSeconds: 20,
      dynos: 3,
      dynoSize: "performance-m",
      targetUrl: "https://shop.example.com",
      env: { TENANT: "a", VERSION: "1.10", CODE: "007", ON: "yes", NONE: "" },
      thresholds: ["p99 < 2s", "warn: failures < 1%"],
    });
  });

  test("may hold bare process types beside maps", () => {
    expect(scenariosOf("- worker_scene_1\n- {name: b, command: locust -f b.py}")).toEqual([
      bare,
      { ...bare, name: "b", start: { kind: "command", command: "locust -f b.py" } },
    ]);
  });

  test("may be indented, and may share values by anchor, alias and merge key", () => {
    const scenarios = scenariosOf(`
  - &first {name: a, process-type: worker, users: 5, env: &env {A: x}}
  - <<: *first
    name: b
  - {name: c, command: "true", env: *env}
`);
    expect(scenarios.map(({ name, users, env }) => ({ name, users, env }))).toEqual([
      { name: "a", users: 5, env: { A: "x" } },
      { name: "b", users: 5, env: { A: "x" } },
      { name: "c", users: undefined, env: { A: "x" } },
    ]);
  });

  test("takes thresholds as a list of lines too", () => {
    const [scenario] = scenariosOf("- name: a\n  command: x\n  thresholds: [p99 < 2s, 'warn: p50 < 1s']");
    expect(scenario?.thresholds).toEqual(["p99 < 2s", "warn: p50 < 1s"]);
  });

  test("says how to write a threshold that YAML takes for a map", () => {
    expect(problemsOf("- name: a\n  command: x\n  thresholds:\n    - warn: p50 < 1s")).toEqual([
      "`a`: `thresholds`: not a list of lines; put quotes around a line that holds `: `, as in `'warn: p99 < 2s'`",
    ]);
  });

  test("refuses an unknown key with the scenario, the key and the nearest one that exists", () => {
    expect(problemsOf("- {name: a, command: x, user: 5, Spawn_Rate: 1}")).toEqual([
      "`a`: `user` is not a key of a scenario; did you mean `users`?",
      "`a`: `Spawn_Rate` is not a key of a scenario; did you mean `spawn-rate`?",
    ]);
    expect(problemsOf("- {name: a, command: x, duration: 5}")[0]).toMatch(
      /those are `name`, .* and `thresholds`$/,
    );
  });

  test.each([
    ["- name: a", "no start given"],
    ["- {name: a, process-type: p, command: c}", "`process-type` and `command` given"],
    [
      "- {name: a, process-type: p, command: c, locustfile: f.py}",
      "`process-type`, `locustfile` and `command` given",
    ],
  ])("wants exactly one start: %s", (text, found) => {
    expect(problemsOf(text)).toEqual([
      `\`a\`: ${found}; give exactly one of \`process-type\`, \`locustfile\` and \`command\``,
    ]);
  });

  test("reports all problems of all scenarios, each with its place", () => {
    const problems = problemsOf(`
- {process-type: p, users: 0}
- {name: b c, command: 'x "', run-time: 2x}
- {name: d, locustfile: ../d.py, stop-timeout: 21s, dynos: [1]}
- [e]
-
`);
    const places = [
      "scenario 1: `name`: missing",
      "scenario 1: `users`: `0` is",
      "`b c`: `name`: `b c` is",
      '`b c`: `command`: `x "` ends',
      "`b c`: `run-time`: `2x` is",
      "`d`: `locustfile`: `../d.py` is",
      "`d`: `stop-timeout`: `21s` is",
      "`d`: `dynos`: not a single value",
      "scenario 4: neither a map nor a process type",
      "scenario 5: an empty value is",
    ];
    expect(problems.map((problem, index) => problem.slice(0, places[index]?.length))).toEqual(places);
  });

  test.each(contractNames)("does not let a scenario set %s", (name) => {
    expect(problemsOf(`- {name: a, command: x, env: {${name}: hidden-value}}`)).toEqual([
      `\`a\`: \`env\`: \`${name}\` is set by the action itself; use the inputs, or another name`,
    ]);
  });

  test("refuses what is no environment, and never shows a value of it", () => {
    const problems = problemsOf(
      '- {name: a, command: x, env: {"a-b": hidden-value, C: [hidden-value], D: {E: hidden-value}}}',
    );
    expect(problems).toEqual([
      "`a`: `env`: `a-b` is not a name of letters, digits and `_`",
      "`a`: `env`: the value of `C` is not text",
      "`a`: `env`: the value of `D` is not text",
    ]);
    expect(problemsOf("- {name: a, command: x, env: TENANT=a}")).toEqual([
      "`a`: `env`: not a map of names and values",
    ]);
  });

  test("takes __proto__ for a name like any other", () => {
    const [scenario] = scenariosOf("- {name: a, command: x, env: {__proto__: y}}");
    expect(Object.entries(scenario?.env ?? {})).toEqual([["__proto__", "y"]]);
  });

  test.each([
    ["- name: a\n  command: b: c", "line 2: "],
    ["- name: a\n\tcommand: b", "line 2: "],
    ["- name: a\n  name: b", "line 2: Map keys must be unique"],
    ["- name: a\n---\n- name: b", "line 2: a second document; write one list"],
    ["- &a {name: a}\n- *b", "not readable as YAML: Unresolved alias"],
  ])("is refused with the line of the mistake: %j", (text, start) => {
    const [problem, ...others] = problemsOf(text);
    expect(problem?.slice(0, start.length)).toBe(start);
    expect(others).toEqual([]);
  });

  test("is what a map should have been", () => {
    expect(problemsOf("name: a\nprocess-type: b")).toEqual([
      "a YAML map; put `- ` before each scenario to make it a list",
    ]);
  });

  test("survives aliases and nesting made to exhaust memory or stack", () => {
    const bomb = ["- &a0 [x]", ...Array.from({ length: 30 }, (_, n) => `- &a${n + 1} [*a${n}, *a${n}]`)].join(
      "\n",
    );
    expect(problemsOf(bomb)).toEqual([expect.stringContaining("alias")]);
    expect(problemsOf("[".repeat(20_000)).length).toBeGreaterThan(0);
  });
});

describe("parseScenarios", () => {
  test("takes any text for scenarios or problems, and never throws", () => {
    const yaml = fc.array(
      fc.constantFrom(
        "- ",
        "  ",
        "name: ",
        "a",
        "\n",
        "[",
        "]",
        "{",
        "}",
        ": ",
        "*a",
        "&a ",
        "#",
        '"',
        "|",
        "\t",
        "env:",
      ),
      { maxLength: 30 },
    );
    const text = fc.oneof(
      fc.string(),
      yaml.map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parseScenarios(given);
        expect("value" in parsed ? parsed.value.length : parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test("reads every list of distinct process types, as lines and as YAML alike", () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_][\w-]{0,39}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
        const asLines = scenariosOf(names.join("\n"));
        expect(asLines.map((scenario) => scenario.name)).toEqual(names);
        expect(scenariosOf(names.map((each) => `- ${each}`).join("\n"))).toEqual(asLines);
      }),
    );
  });
});

describe("fillIn", () => {
  const defaults = {
    users: 50,
    spawnRate: 10,
    runTimeSeconds: 120,
    stopTimeoutSeconds: 10,
    dynos: 1,
    dynoSize: "standard-1x",
  };

  test("takes from the inputs what the scenario leaves open, and nothing else", () => {
    const [scenario] = scenariosOf("- {name: a, command: x, stop-timeout: 0, dynos: 2}");
    if (scenario === undefined) throw new Error("no scenario");
    expect(fillIn(scenario, defaults)).toEqual({ ...scenario, ...defaults, stopTimeoutSeconds: 0, dynos: 2 });
  });
});
