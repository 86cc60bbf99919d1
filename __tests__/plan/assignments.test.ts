import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dealOutSpawnRate, dealOutUsers, makeAssignments } from "../../src/plan/assignments.ts";
import { contractNames } from "../../src/plan/dyno-environment.ts";
import { sampleScenario } from "./sample-scenario.ts";

const run = {
  runId: "r1",
  targetUrl: "https://staging.example.com",
  containerUrl: "https://account.blob.core.windows.net/results",
  stack: "heroku-24",
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
  test("describes every dyno in full", () => {
    const scenario = sampleScenario({ dynos: 3, env: { TENANT: "a" } });
    const assignments = makeAssignments(scenario, "Standard-1X", run);
    expect(assignments.map(({ marker }) => marker)).toEqual([
      "r1/checkout/1",
      "r1/checkout/2",
      "r1/checkout/3",
    ]);
    expect(assignments.map(({ env }) => env.LOADTEST_DYNO)).toEqual(["1/3", "2/3", "3/3"]);
    expect(assignments[2]).toEqual({
      scenario: "checkout",
      dyno: 3,
      of: 3,
      users: 16,
      spawnRate: 3.2,
      runTimeSeconds: 120,
      stopTimeoutSeconds: 10,
      targetUrl: "https://staging.example.com",
      dynoSize: "Standard-1X",
      marker: "r1/checkout/3",
      command: "worker_scene_1 # r1/checkout/3",
      env: {
        TENANT: "a",
        TARGET_HOST: "https://staging.example.com",
        RESULTS_URL: "https://account.blob.core.windows.net/results/r1/checkout/3",
        LOCUST_USERS: "16",
        LOCUST_SPAWN_RATE: "3.2",
        LOCUST_RUN_TIME: "120",
        LOCUST_STOP_TIMEOUT: "10",
        LOADTEST_RUN_ID: "r1",
        LOADTEST_SCENARIO: "checkout",
        LOADTEST_DYNO: "3/3",
      },
      deadlineSeconds: 310,
      timeToLiveSeconds: 370,
    });
  });

  test("prefers the scenario's own target", () => {
    const scenario = sampleScenario({ targetUrl: "https://other.example.com" });
    const [assignment] = makeAssignments(scenario, "Standard-1X", run);
    expect(assignment?.env.TARGET_HOST).toBe("https://other.example.com");
    expect(assignment?.targetUrl).toBe("https://other.example.com");
  });

  test("sets the whole dyno contract but the SAS, which is a secret", () => {
    const [assignment] = makeAssignments(sampleScenario(), "Standard-1X", run);
    expect(Object.keys(assignment?.env ?? {}).sort()).toEqual(
      contractNames.filter((name) => name !== "SAS_TOKEN").sort(),
    );
  });

  test("lets no scenario take the contract's names", () => {
    const scenario = sampleScenario({ env: { LOCUST_USERS: "9000" } });
    const [assignment] = makeAssignments(scenario, "Standard-1X", run);
    expect(assignment?.env.LOCUST_USERS).toBe("50");
  });
});
