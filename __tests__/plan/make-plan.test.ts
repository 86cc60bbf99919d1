import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceOf } from "../../src/plan/list-prices.ts";
import { type BedFacts, makePlan, type PlanBasis } from "../../src/plan/make-plan.ts";
import { runIdOf } from "../../src/plan/marker.ts";
import type { AppFacts } from "../../src/plan/types.ts";
import { Failure } from "../../src/words/failure.ts";
import { sampleFacts, sampleScenario } from "./sample-scenario.ts";

function basis(changes: Partial<PlanBasis> = {}): PlanBasis {
  return {
    runId: "r1",
    mode: "parallel",
    targetUrl: "https://staging.example.com",
    targets: ["0123abcd"],
    scenarios: [sampleScenario()],
    maxCost: undefined,
    beds: oneBed(),
    ...changes,
  };
}

function oneBed(changes: Partial<AppFacts> = {}): BedFacts[] {
  return [{ name: undefined, app: "loadtest-app", facts: sampleFacts(changes) }];
}

/** Two apps of the same make but for the changes to the second. */
function twoBeds(changes: Partial<AppFacts> = {}): BedFacts[] {
  return [
    { name: "eu", app: "loadtest-eu", facts: sampleFacts({ name: "loadtest-eu" }) },
    { name: "us", app: "loadtest-us", facts: sampleFacts({ name: "loadtest-us", region: "us", ...changes }) },
  ];
}

function problemsOf(changes: Partial<PlanBasis>): readonly string[] {
  try {
    makePlan(basis(changes));
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    throw error;
  }
  return [];
}

describe("makePlan", () => {
  test("plans every dyno of every scenario, with the size as Heroku writes it", () => {
    const scenarios = [
      sampleScenario({ name: "a", dynos: 2 }),
      sampleScenario({ name: "b", dynoSize: "performance-m", start: { kind: "command", command: "true" } }),
    ];
    const plan = makePlan(basis({ scenarios }));
    expect(plan.assignments.map(({ marker, dynoSize }) => [marker, dynoSize])).toEqual([
      ["r1/a/1", "Standard-1X"],
      ["r1/a/2", "Standard-1X"],
      ["r1/b/1", "Performance-M"],
    ]);
    expect(plan.prices).toEqual(
      new Map([
        ["Standard-1X", { usdPerMonth: 25, from: "heroku" }],
        ["Performance-M", { usdPerMonth: 250, from: "heroku" }],
      ]),
    );
    expect(plan).toMatchObject({
      runId: "r1",
      beds: [{ name: undefined, app: "loadtest-app", region: "eu", stack: "heroku-24", isInSpace: false }],
      mode: "parallel",
      scenarios: scenarios.map((scenario) => ({ ...scenario, ownName: scenario.name, bed: undefined })),
    });
    expect(plan.warnings).toEqual([]);
  });

  test("estimates the cost as if every dyno lasted until its deadline", () => {
    const { estimate, assignments } = makePlan(basis({ scenarios: [sampleScenario({ dynos: 2 })] }));
    expect(estimate.dynoSeconds).toBe(2 * (assignments[0]?.deadlineSeconds ?? 0));
    expect(estimate.usd).toBeCloseTo((25 * 620) / 2_592_000, 12);
  });

  test("starts a process type of a cnb app by its path", () => {
    const plan = makePlan(basis({ beds: oneBed({ stack: "cnb" }) }));
    expect(plan.assignments[0]?.command).toBe("/cnb/process/worker_scene_1 # r1/checkout/1 0123abcd");
  });

  test("refuses a process type that the app does not have, and names those it has", () => {
    const start = { kind: "process-type", processType: "worker_scene_9" } as const;
    expect(problemsOf({ scenarios: [sampleScenario({ start })] })).toEqual([
      "`scenarios`: `checkout`: app `loadtest-app` has no process type `worker_scene_9`; it has `worker_scene_1` and `worker_scene_2`",
    ]);
  });

  test("says that of some process types the name could not be read, when one is missed", () => {
    const start = { kind: "process-type", processType: "worker_scene_9" } as const;
    const problems = problemsOf({
      scenarios: [sampleScenario({ start })],
      beds: oneBed({ unnamedTypes: 1 }),
    });
    expect(problems[0]).toMatch(
      /; of 1 more, Heroku's answer about the app's formation has no `type` that can be read$/,
    );
    expect(problemsOf({ beds: oneBed({ unnamedTypes: 1 }) })).toEqual([]);
  });

  test("says so when the app has no process type at all", () => {
    expect(problemsOf({ beds: oneBed({ formation: [] }) })).toEqual([
      "`scenarios`: `checkout`: app `loadtest-app` has no process type `worker_scene_1`; it has none: was it ever deployed?",
    ]);
  });

  test("asks for no process type where a locustfile or a command is run", () => {
    const scenarios = [
      sampleScenario({ name: "a", start: { kind: "locustfile", locustfile: "a.py" } }),
      sampleScenario({ name: "b", start: { kind: "command", command: "true" } }),
    ];
    expect(problemsOf({ scenarios, beds: oneBed({ formation: [] }) })).toEqual([]);
  });

  test("refuses an unknown size once for all scenarios, with the nearest one", () => {
    const scenarios = ["a", "b"].map((name) => sampleScenario({ name, dynoSize: "standard-x1" }));
    expect(problemsOf({ scenarios })).toEqual([
      "`dyno-size`: `standard-x1`, asked for by `a` and `b`, is not a size that app `loadtest-app` may use; did you mean `Standard-1X`?",
    ]);
  });

  test("lists the sizes where none is near", () => {
    expect(problemsOf({ scenarios: [sampleScenario({ dynoSize: "huge" })] })[0]).toContain(
      "those are `Standard-1X`, `Standard-2X`, `Performance-M` and `Quantum-S`",
    );
  });

  test("refuses a plan above the cost limit, and takes one that just meets it", () => {
    const usd = (25 * 310) / 2_592_000;
    expect(problemsOf({ maxCost: usd })).toEqual([]);
    expect(problemsOf({ maxCost: 0.0001 })).toEqual([
      "`max-cost`: the run may cost up to $0.0030, more than $0.0001; use fewer dynos, a smaller `dyno-size` or a shorter `run-time`",
    ]);
  });

  test("warns of an unknown price, and refuses it where it makes the cost limit worthless", () => {
    const scenarios = [sampleScenario({ dynoSize: "quantum-s" })];
    expect(makePlan(basis({ scenarios })).warnings).toEqual([
      {
        code: "price-unknown",
        text: "No price is known for `Quantum-S`, from Heroku or from its price list: the cost of this run is unknown",
      },
    ]);
    expect(problemsOf({ scenarios, maxCost: 1000 })).toEqual([
      "`max-cost`: no price is known for `Quantum-S`, from Heroku or from its price list, so the limit cannot be kept; choose another `dyno-size` or leave `max-cost` out",
    ]);
  });

  test("keeps the cost limit by a list price", () => {
    const sizes = [
      { name: "Shield-S", price: priceOf("Shield-S", undefined), memoryGb: 1, generation: undefined },
    ];
    const beds = oneBed({
      isInSpace: true,
      sizes,
      formation: [{ type: "worker_scene_1", command: "x", dynoSize: undefined }],
    });
    const scenarios = [sampleScenario({ dynoSize: "shield-s" })];
    const usd = makePlan(basis({ scenarios, beds })).estimate.usd ?? 0;
    expect(usd).toBeGreaterThan((270 * 120) / 2_592_000);
    expect(problemsOf({ scenarios, beds, maxCost: usd })).toEqual([]);
    expect(problemsOf({ scenarios, beds, maxCost: usd / 2 })[0]).toMatch(
      /^`max-cost`: the run may cost up to/,
    );
  });

  test("says of Eco that it is no free run, and what the cost limit then means", () => {
    const sizes = [{ name: "Eco", price: priceOf("Eco", 0), memoryGb: 0.5, generation: "cedar" }];
    const formation = [{ type: "worker_scene_1", command: "x", dynoSize: "Eco" }];
    const eco = { scenarios: [sampleScenario({ dynoSize: "eco" })], beds: oneBed({ sizes, formation }) };
    const [note] = makePlan(basis(eco)).warnings;
    expect(note?.code).toBe("eco-hours");
    expect(note?.text).toMatch(
      /^Eco dynos have no price of their own: this run takes up to 5m10s of the 1,000 hours/,
    );
    expect(note?.text).not.toContain("max-cost");
    expect(makePlan(basis({ ...eco, maxCost: 0.001 })).warnings[0]?.text).toContain(
      "`max-cost` counts these dynos as $0",
    );
  });

  test("warns when the users cannot all be there before the run ends", () => {
    const slow = sampleScenario({ users: 50, spawnRate: 0.4, runTimeSeconds: 120 });
    expect(makePlan(basis({ scenarios: [slow] })).warnings).toEqual([
      {
        code: "slow-spawn",
        text: "`checkout`: with spawn rate 0.4 all 50 users are there only after 2m5s, and the run time is 2m",
      },
    ]);
  });

  test("plans each scenario at each test bed, with the command that the bed's app needs", () => {
    const scenarios = ["a", "b"].map((name) => sampleScenario({ name }));
    const plan = makePlan(basis({ scenarios, beds: twoBeds({ stack: "cnb" }) }));
    expect(plan.scenarios.map(({ name }) => name)).toEqual(["a at eu", "a at us", "b at eu", "b at us"]);
    expect(plan.assignments.map(({ scenario, app, command }) => [scenario, app, command])).toEqual([
      ["a at eu", "loadtest-eu", "worker_scene_1 # r1/a/1 0123abcd"],
      ["a at us", "loadtest-us", "/cnb/process/worker_scene_1 # r1/a/2 0123abcd"],
      ["b at eu", "loadtest-eu", "worker_scene_1 # r1/b/1 0123abcd"],
      ["b at us", "loadtest-us", "/cnb/process/worker_scene_1 # r1/b/2 0123abcd"],
    ]);
    expect(plan.estimate.dynoSeconds).toBe(4 * 310);
  });

  test("gives every dyno a marker of its own in the grammar that one app's dynos have", () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    const scenario = fc.record({ name, dynos: fc.integer({ min: 1, max: 5 }) });
    const shape = fc.record({
      scenarios: fc.uniqueArray(scenario, { minLength: 1, maxLength: 4, selector: (one) => one.name }),
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    });
    const runId = "20261124t000000z-00000000";
    fc.assert(
      fc.property(shape, ({ scenarios, names }) => {
        const asTyped = scenarios.map((one) => sampleScenario(one));
        const beds = names.map((bed, index) => ({ name: bed, app: `app-${index}`, facts: sampleFacts() }));
        const { assignments, scenarios: planned } = makePlan(basis({ runId, scenarios: asTyped, beds }));
        const dynos = scenarios.reduce((sum, one) => sum + one.dynos, 0);
        expect(new Set(assignments.map(({ marker }) => marker)).size).toBe(dynos * beds.length);
        expect(assignments.every(({ command }) => runIdOf(command) === runId)).toBe(true);
        expect(new Set(planned.map((one) => one.name)).size).toBe(scenarios.length * beds.length);
      }),
      { numRuns: 50 },
    );
  });

  test("holds Heroku's limits in each app by itself, and tells what each app lacks", () => {
    const many = sampleScenario({ dynos: 30, dynoSize: "standard-2x" });
    expect(problemsOf({ scenarios: [many], beds: twoBeds() })).toEqual([]);
    const problems = problemsOf({ scenarios: [{ ...many, dynos: 51 }], beds: twoBeds({ formation: [] }) });
    expect(problems).toEqual([
      "`scenarios`: `checkout`: app `loadtest-us` has no process type `worker_scene_1`; it has none: was it ever deployed?",
      expect.stringContaining("`dynos`: 51 Standard dynos would run at once"),
    ]);
  });

  test("reports every problem in one Failure", () => {
    const scenarios = [
      sampleScenario({ name: "a", start: { kind: "process-type", processType: "nope" } }),
      sampleScenario({ name: "b", dynoSize: "nope" }),
      sampleScenario({ name: "c", dynoSize: "performance-m", dynos: 6 }),
    ];
    const problems = problemsOf({ scenarios, maxCost: 0.01 });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "`scenarios`",
      "`dyno-size`",
      "`dynos`",
      "`max-cost`",
    ]);
  });
});
