import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newFleet, recordsOf } from "../../src/fleet/fleet.ts";
import { runScenarios } from "../../src/steps/run-scenarios.ts";
import { evidenceReasons } from "../../src/verdict/evidence-reasons.ts";
import { firstOf, planOf, scenarioOf } from "../verdict/samples.ts";
import { type DynoStory, honestWorld, type RunStory } from "./honest-world.ts";

const plan = planOf(scenarioOf("s1", { runTimeSeconds: 60 }));
const assignment = firstOf(plan.assignments);

/** Runs the story to its end, and gives what the evidence says of it. */
async function reasonsOf(story: RunStory) {
  const world = honestWorld(assignment, story);
  const fleet = newFleet();
  const options = { fleet, pollIntervalSeconds: 5, isEnough: () => false };
  const { results } = await runScenarios({ plan, ownUpload: undefined }, options, world);
  // The log goes on to tell of the end.
  await world.clock.sleep(60_000);
  const [record] = recordsOf([assignment], fleet);
  const [result] = results;
  return { record, result, reasons: evidenceReasons(assignment, record, result) };
}

const within = (most: number, least = 0) => fc.integer({ min: least, max: most });
const minutes = 60_000;
const dyno: fc.Arbitrary<DynoStory> = fc.record({
  bootMs: within(40_000, 500),
  claimMs: within(5_000),
  loadMs: fc.oneof(fc.constant(60_000), within(60_000, 1_000)),
  uploadMs: within(20_000, 50),
  exitMs: within(8_000, 10),
  strike: fc.record({
    kind: fc.constantFrom("none", "none", "none", "cycled", "killed"),
    atMs: within(120_000, 1_000),
  }),
  endsBySignal: fc.boolean(),
  hiddenMs: fc.oneof(fc.constant(0), within(25_000)),
  forgets: fc.record({ afterMs: within(80_000), forMs: fc.oneof(fc.constant(0), within(25_000)) }),
  lingersMs: fc.oneof(fc.constant(0), within(30_000)),
});
/** Of two dynos, ours comes to its end: a second one that no list shows has no other witness. */
const spared = (story: RunStory): RunStory =>
  story.twin === undefined ? story : { ...story, ours: { ...story.ours, strike: calm.strike } };
const anyRun: fc.Arbitrary<RunStory> = fc.record({
  ours: dyno,
  twin: fc.option(dyno, { nil: undefined }),
  adoptedAfterMs: fc.option(within(25_000, 1_000), { nil: undefined }),
  dynoAheadMs: within(4 * minutes, -4 * minutes),
  machineAheadMs: within(4 * minutes, -4 * minutes),
  lines: fc.array(fc.record({ isLost: fc.boolean(), lateMs: within(6_000) }), { minLength: 1, maxLength: 8 }),
  failures: fc.array(
    fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    { minLength: 1, maxLength: 8 },
  ),
});

const calm: DynoStory = {
  ...{ bootMs: 8_000, claimMs: 1_000, loadMs: 60_000, uploadMs: 1_000, exitMs: 100 },
  ...{ strike: { kind: "none", atMs: 0 }, endsBySignal: false },
  ...{ hiddenMs: 0, forgets: { afterMs: 0, forMs: 0 }, lingersMs: 0 },
};
const calmRun: RunStory = {
  ...{ ours: calm, twin: undefined, adoptedAfterMs: undefined, dynoAheadMs: 0, machineAheadMs: 0 },
  ...{ lines: [{ isLost: false, lateMs: 0 }], failures: [false] },
};

describe("the evidence of an honest run", () => {
  test("is never called a contradiction, whatever clocks, lists, log and Heroku do", () =>
    fc.assert(
      fc.asyncProperty(anyRun.map(spared), async (story) => {
        const { reasons, result } = await reasonsOf(story);
        expect(reasons.filter(({ level }) => level === "invalid")).toEqual([]);
        expect(result?.problems ?? []).toEqual([]);
      }),
      { numRuns: 1_000, seed: 20_261_128 },
    ));

  test("is without a word when all goes well", async () => {
    const { reasons, record, result } = await reasonsOf(calmRun);
    expect(reasons).toEqual([]);
    expect(record).toMatchObject({ ending: "receipt", exitStatus: 0 });
    expect(result).toMatchObject({ proof: "own" });
  });

  test("warns of a dyno that a signal ended after its upload", async () => {
    const { reasons } = await reasonsOf({ ...calmRun, ours: { ...calm, endsBySignal: true, exitMs: 100 } });
    expect(reasons).toMatchObject([{ level: "warn", code: "exit-status-differs" }]);
  });

  test("counts no idle twin's exit against the dyno that loaded, even when the list never showed it", async () => {
    const twin = { ...calm, bootMs: 2_000, loadMs: 5_000, hiddenMs: 10 * minutes };
    const { reasons, record, result } = await reasonsOf({ ...calmRun, twin });
    expect(reasons).toEqual([]);
    expect(record).toMatchObject({ name: "run.1", exitStatus: 73, ending: "receipt" });
    expect(result?.receipt?.finishedAt).toBeDefined();
    expect(record?.notes.map(({ text }) => text)).toEqual([
      "Heroku started a second dyno for the same share of the load: run.2 came first and was used, run.1 loaded nothing.",
    ]);
  });
});
