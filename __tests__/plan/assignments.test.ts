import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dealOutSpawnRate, dealOutUsers, makeAssignments } from "../../src/plan/assignments.ts";
import { contractNames, launchNames, planNames } from "../../src/plan/dyno-environment.ts";
import { firstOf, scenarioAtEach, scenarioOf } from "../verdict/samples.ts";

const bed = { name: undefined, app: "loadtest-app", region: "eu", stack: "heroku-24", isInSpace: false };
const run = {
  runId: "r1",
  targetUrl: "https://staging.example.com",
  targets: ["0123abcd"],
  beds: [bed],
};

const millionths = (rate: number) => Math.round(rate * 1_000_000);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const load = fc
  .record({
    dynos: fc.integer({ min: 1, max: 255 }),
    more: fc.nat(1_000_000 - 255),
    thousandths: fc.integer({ min: 1, max: 100_000_000 }),
  })
  .map(({ dynos, more, thousandths }) => ({ dynos, users: dynos + more, spawnRate: thousandths / 1000 }));

describe("dealOutUsers", () => {
  test("deals out whole users", () => {
    expect(dealOutUsers(50, 3)).toEqual([17, 17, 16]);
    expect(dealOutUsers(3, 3)).toEqual([1, 1, 1]);
  });

  test("deals out all users, as evenly as whole ones can be", () => {
    fc.assert(
      fc.property(load, ({ users, dynos }) => {
        const shares = dealOutUsers(users, dynos);
        expect(shares).toHaveLength(dynos);
        expect(sum(shares)).toBe(users);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("dealOutSpawnRate", () => {
  test("follows the users, so that all dynos are up at the same time", () => {
    expect(dealOutSpawnRate(10, [17, 17, 16])).toEqual([3.4, 3.4, 3.2]);
  });

  test("adds up to exactly what was asked for, in shares above zero and in proportion", () => {
    fc.assert(
      fc.property(load, ({ users, dynos, spawnRate }) => {
        const shares = dealOutUsers(users, dynos);
        const rates = dealOutSpawnRate(spawnRate, shares);
        expect(sum(rates.map(millionths))).toBe(millionths(spawnRate));
        for (const [index, rate] of rates.entries()) {
          expect(rate).toBeGreaterThan(0);
          const exact = (spawnRate * (shares[index] ?? 0)) / users;
          expect(Math.abs(rate - exact)).toBeLessThan(0.000002);
        }
      }),
    );
  });

  test("gives every share a rate that is written without an exponent", () => {
    const rates = dealOutSpawnRate(0.001, dealOutUsers(509, 255));
    expect(rates.map(String).filter((rate) => !/^0\.\d+$/.test(rate))).toEqual([]);
  });
});

describe("makeAssignments", () => {
  const on = { dynoSize: "Standard-1X", bed };

  test("describes every dyno in full", () => {
    const start = { kind: "process-type", processType: "worker_scene_1" } as const;
    const scenario = scenarioOf("checkout", { dynos: 3, env: { TENANT: "a" }, start });
    const assignments = makeAssignments(scenario, on, run);
    expect(assignments.map(({ marker }) => marker)).toEqual([
      "r1/checkout/1",
      "r1/checkout/2",
      "r1/checkout/3",
    ]);
    expect(assignments.map(({ env }) => env.LOADTEST_DYNO)).toEqual(["1/3", "2/3", "3/3"]);
    expect(assignments[2]).toEqual({
      scenario: "checkout",
      ownName: "checkout",
      app: "loadtest-app",
      dyno: 3,
      of: 3,
      users: 16,
      spawnRate: 3.2,
      runTimeSeconds: 120,
      stopTimeoutSeconds: 10,
      targetUrl: "https://staging.example.com",
      dynoSize: "Standard-1X",
      marker: "r1/checkout/3",
      command: "worker_scene_1 # r1/checkout/3 0123abcd",
      env: {
        TENANT: "a",
        TARGET_HOST: "https://staging.example.com",
        LOCUST_USERS: "16",
        LOCUST_SPAWN_RATE: "3.2",
        LOCUST_RUN_TIME: "120",
        LOCUST_STOP_TIMEOUT: "10",
        LOADTEST_RUN_ID: "r1",
        LOADTEST_SCENARIO: "checkout",
        LOADTEST_DYNO: "3/3",
      },
      bootSeconds: 120,
      deadlineSeconds: 310,
      timeToLiveSeconds: 370,
    });
  });

  test("counts the dynos on from test bed to test bed, and tells the dyno nothing of its bed", () => {
    const beds = ["eu", "us"].map((name) => ({ ...bed, name, app: `loadtest-${name}` }));
    const scenarios = scenarioAtEach(["eu", "us"], "checkout", { dynos: 2, users: 5 });
    const assignments = beds.flatMap((bed, index) =>
      makeAssignments(firstOf(scenarios.slice(index)), { ...on, bed }, { ...run, beds }),
    );
    expect(assignments.map(({ scenario, app, marker }) => [scenario, app, marker])).toEqual([
      ["checkout at eu", "loadtest-eu", "r1/checkout/1"],
      ["checkout at eu", "loadtest-eu", "r1/checkout/2"],
      ["checkout at us", "loadtest-us", "r1/checkout/3"],
      ["checkout at us", "loadtest-us", "r1/checkout/4"],
    ]);
    expect(assignments.map(({ env }) => env.LOADTEST_DYNO)).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    expect(assignments.map(({ users }) => users)).toEqual([3, 2, 3, 2]);
    expect(new Set(assignments.map(({ env }) => env.LOADTEST_SCENARIO))).toEqual(new Set(["checkout"]));
  });

  test("prefers the scenario's own target", () => {
    const scenario = scenarioOf("checkout", { targetUrl: "https://other.example.com" });
    const [assignment] = makeAssignments(scenario, on, run);
    expect(assignment?.env.TARGET_HOST).toBe("https://other.example.com");
    expect(assignment?.targetUrl).toBe("https://other.example.com");
  });

  test("sets the whole dyno contract but what the launch adds: secrets, and where to upload with them", () => {
    const [assignment] = makeAssignments(scenarioOf("checkout"), on, run);
    const added: readonly string[] = [...launchNames, ...planNames];
    expect(Object.keys(assignment?.env ?? {}).sort()).toEqual(
      contractNames.filter((name) => !added.includes(name)).sort(),
    );
  });

  test("lets no scenario take the contract's names", () => {
    const scenario = scenarioOf("checkout", { env: { LOCUST_USERS: "9000" } });
    const [assignment] = makeAssignments(scenario, on, run);
    expect(assignment?.env.LOCUST_USERS).toBe("50");
  });
});
