import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newFleet, recordsOf } from "../../src/fleet/fleet.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { clearTheApps, newPatience } from "../../src/steps/clear-apps.ts";
import { runScenarios } from "../../src/steps/run-scenarios.ts";
import { sampleFacts, sampleScenario } from "../plan/sample-scenario.ts";
import { type Chance, rowOf, rowsOf, sharedHeroku } from "./shared-heroku.ts";

/** A run that waits for others. `age`: the lower, the older is its id, whenever it begins. */
type Waiter = { age: number; beginsMs: number; targets: readonly string[]; dynos: number; turns: number };

const most = 5;
const loadMs = 60_000;

const within = (highest: number, least = 0) => fc.integer({ min: least, max: highest });
const several = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: 1, maxLength: 6 });
const chance: fc.Arbitrary<Chance> = fc.record({
  latenciesMs: several(fc.oneof(within(300, 10), within(5_000, 10))),
  lagsMs: several(fc.oneof(fc.constant(0), within(25_000))),
  bootsMs: several(within(20_000, 1_000)),
  endsMs: several(fc.oneof(within(2_000, 10), within(30_000))),
});
const waiter = (targets: fc.Arbitrary<readonly string[]>, mostDynos: number): fc.Arbitrary<Waiter> =>
  fc.record({
    age: within(1_000_000),
    beginsMs: fc.oneof(within(3_000), within(90_000)),
    targets,
    dynos: within(mostDynos, 1),
    turns: fc.constantFrom(1, 1, 2),
  });
const byAge = { selector: ({ age }: Waiter) => age, minLength: 2, maxLength: 3 };

function planOf({ age, targets, dynos, turns }: Waiter): Plan {
  const facts = sampleFacts({ formation: [{ type: "worker", command: "x", dynoSize: "Performance-M" }] });
  const start = { kind: "command", command: "bash ./run.sh locustfile.py" } as const;
  const scenarios = Array.from({ length: turns }, (_, index) =>
    sampleScenario({ name: `s${index}`, start, dynos, dynoSize: "performance-m", runTimeSeconds: 60 }),
  );
  return makePlan({
    runId: `20261124t000000z-${age.toString(16).padStart(8, "0")}`,
    ...{ mode: "sequence", targetUrl: "https://shop.example.com", targets, scenarios, maxCost: undefined },
    beds: [{ name: undefined, app: facts.name, facts }],
  });
}

/** All runs to their ends: what each has in the end, with every dyno that there ever was. */
async function runAll(waiters: readonly Waiter[], of: Chance) {
  const heroku = sharedHeroku(of, { most, loadMs });
  const runOne = async (one: Waiter) => {
    const log: string[] = [];
    const world = heroku.worldOf(log);
    const planned = planOf(one);
    const patience = newPatience();
    const clear = async (holdOffMs: number): Promise<void> => {
      await clearTheApps(planned, { whenBusy: "wait", clockAheadMs: 0, patience, holdOffMs }, world);
    };
    await world.clock.sleep(one.beginsMs);
    await clear(0);
    const fleet = newFleet();
    const gate = { clear, findOwnUpload: async () => undefined };
    const options = { fleet, pollIntervalSeconds: 5, isEnough: () => false };
    const { plan } = await runScenarios({ plan: planned, ownUpload: undefined, gate }, options, world);
    return { one, plan, log, fleet, records: recordsOf(plan.assignments, fleet) };
  };
  const runs = await heroku.clock.run(Promise.all(waiters.map(runOne)));
  return runs.map((run) => ({
    ...run,
    /** The dynos whose results it has. */
    counted: run.plan.assignments.flatMap(({ marker }) => rowOf(heroku.rows, marker) ?? []),
    started: rowsOf(heroku.rows, run.plan.runId).length,
  }));
}

type Run = Awaited<ReturnType<typeof runAll>>[number];

/** Whether loads that count were on the target at the same time. */
function overlap(a: Run, b: Run): boolean {
  return a.counted.some((one) =>
    b.counted.some((other) => one.loadsFrom < other.endsAt && other.loadsFrom < one.endsAt),
  );
}

function pairs(runs: readonly Run[]): [Run, Run][] {
  return runs.flatMap((a, index) => runs.slice(index + 1).map((b): [Run, Run] => [a, b]));
}

const share = ([a, b]: [Run, Run]): boolean => a.one.targets.some((target) => b.one.targets.includes(target));
const target = fc.constantFrom("0000000a", "0000000b");

describe("runs that begin in one app in whatever order", { timeout: 120_000 }, () => {
  const some = fc.uniqueArray(target, { minLength: 1, maxLength: 2 });
  const any = fc.uniqueArray(waiter(some, 4), byAge);

  test("never load the same target at once once they have settled, and each has its whole load in the end", async () => {
    await fc.assert(
      fc.asyncProperty(any, chance, async (waiters, of) => {
        const runs = await runAll(waiters, of);
        for (const pair of pairs(runs)) expect(share(pair) && overlap(...pair)).toBe(false);
        for (const { records, plan, one } of runs) {
          expect(records.map(({ ending }) => ending)).toEqual(plan.assignments.map(() => "receipt"));
          expect(records).toHaveLength(one.dynos * one.turns);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("do not wait for each other when they load different targets and there is room for all", async () => {
    const apart = fc.tuple(waiter(fc.constant(["0000000a"]), 2), waiter(fc.constant(["0000000b"]), 2));
    const differ = apart.filter(([a, b]) => a.age !== b.age);
    await fc.assert(
      fc.asyncProperty(differ, chance, async (waiters, of) => {
        for (const { started, one, log, fleet } of await runAll(waiters, of)) {
          expect(started).toBe(one.dynos * one.turns);
          expect(log.filter((line) => line.startsWith("Waiting"))).toEqual([]);
          expect(fleet.warnings).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const quick: Chance = { latenciesMs: [200], lagsMs: [0], bootsMs: [5_000], endsMs: [1_000] };
const older: Waiter = { age: 1, beginsMs: 0, targets: ["0000000a"], dynos: 2, turns: 1 };
const younger = { ...older, age: 2 };

describe("of two runs that found the app free at the same moment", () => {
  test("the younger stops its only dyno, says for whom it waits, and begins again", async () => {
    const [first, second] = await runAll([older, younger], quick);
    expect([first?.started, second?.started]).toEqual([2, 3]);
    expect(second?.plan.assignments.map(({ marker }) => marker.replace(/^.*?\//, ""))).toEqual([
      "s0/3",
      "s0/4",
    ]);
    const text = second?.log.join("\n") ?? "";
    expect(text).toMatch(
      /^App "loadtest-app" is busy with another run: run\.1 \(run 20261124t000000z-00000001, up for 1 s\)\. This run stops its own dynos and waits$/m,
    );
    expect(text).toMatch(
      /^Waiting for another run to end: run\.1 \(run 20261124t000000z-00000001, up for \d+ s\), run\.\d \(.*\), in app loadtest-app, which loads the same target$/m,
    );
  });

  test("the older goes on, and neither doubts its numbers for the other's few seconds", async () => {
    const runs = await runAll([younger, older], quick);
    expect(runs.map(({ started }) => started)).toEqual([3, 2]);
    expect(runs.flatMap(({ fleet }) => fleet.warnings)).toEqual([]);
  });

  test("the younger stops its dynos also when the older one's come later, for a run looks on", async () => {
    // The older's look finds the app free, and its create takes 20 s.
    const slow = { ...quick, latenciesMs: [10, 10, 10, 10, 20_000, 10] };
    const runs = await runAll([{ ...older, beginsMs: 15 }, younger], slow);
    for (const pair of pairs(runs)) expect(overlap(...pair)).toBe(false);
    expect(runs.map(({ started }) => started)).toEqual([2, 4]);
    // It had begun to load.
    expect(runs.map(({ fleet }) => fleet.warnings.map(({ code }) => code))).toEqual([["other-run"], []]);
  });

  test("both have their load when together they do not fit: the younger waits for room", async () => {
    const wide = { ...older, targets: ["0000000b"], dynos: 4 };
    const runs = await runAll([wide, { ...younger, dynos: 4 }], quick);
    for (const { records } of runs)
      expect(records.map(({ ending }) => ending)).toEqual(Array(4).fill("receipt"));
    expect(runs[1]?.log.join("\n")).toMatch(
      /^Waiting for room in app loadtest-app: 4 one-off Performance dynos are needed, and \d of at most 5 are up: run\.\d/m,
    );
  });
});
