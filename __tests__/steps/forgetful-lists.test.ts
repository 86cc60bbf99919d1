import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanUp } from "../../src/ending/clean-up.ts";
import { areCleared, countLeft, unverifiedIn } from "../../src/ending/end-in-apps.ts";
import { endFleet } from "../../src/fleet/end-fleet.ts";
import { newFleet, recordsOf } from "../../src/fleet/fleet.ts";
import { launch } from "../../src/fleet/launch.ts";
import { watchDynos } from "../../src/fleet/watch-dynos.ts";
import { planOf, scenarioOf } from "../verdict/samples.ts";
import { type Forgets, type History, simulate } from "./simulated-heroku.ts";

const plan = planOf(scenarioOf("s1", { dynos: 2 }));
const app = plan.beds[0]?.app ?? "";
const whose = { runId: plan.runId, apps: [app] };

/** Runs on for an hour, whatever happens, and says nothing. */
const endless: History = {
  ...{ hiddenMs: 0, upMs: 2_000, endMs: 3_600_000, lingersMs: 0, exitStatus: 0 },
  ...{ receiptMs: undefined, lines: [] },
};

async function watchOver(simulation: ReturnType<typeof simulate>) {
  const { world } = simulation;
  const fleet = newFleet();
  const launching = launch(plan.assignments, fleet, { world, ownWay: false });
  await launching;
  const follow = (): void => undefined;
  await watchDynos(fleet, {
    ...{ world, plan, pollIntervalSeconds: 10, launching, receiptsExpected: true, follow },
  });
  return fleet;
}

/** Watches the two dynos to their end and ends what is left, as a run does. */
async function runOver(simulation: ReturnType<typeof simulate>) {
  const fleet = await watchOver(simulation);
  const ended = await endFleet({ ...whose, fleet }, simulation.world);
  return { fleet, ended, records: recordsOf(plan.assignments, fleet) };
}

const annotationsOf = async (simulation: ReturnType<typeof simulate>): Promise<string[]> => {
  const told: string[] = [];
  const annotate = ({ message }: { message: string }): void => void told.push(message);
  const { world, state } = simulation;
  await cleanUp([app], { state, ...world, job: { ...world.job, annotate } });
  return told;
};

const perhaps = fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: undefined });
const anyLife: fc.Arbitrary<History> = fc.record({
  hiddenMs: fc.constantFrom(0, 0, 5_000, 20_000),
  upMs: perhaps,
  endMs: perhaps,
  lingersMs: fc.constantFrom(0, 5_000),
  exitStatus: fc.constantFrom(0, 137),
  receiptMs: perhaps,
  lines: fc.constantFrom([], [{ atMs: 3_000, text: "State changed from starting to up" }]),
});
/** A receipt is the last that a dyno does. */
const anyHistory = anyLife.map((one) =>
  one.receiptMs === undefined ? one : { ...one, endMs: one.receiptMs },
);
/** For each dyno a stretch of looks that forget it, and single ones. */
const anyForgetting: fc.Arbitrary<Forgets> = fc
  .array(
    fc.record({
      id: fc.constantFrom("id-1", "id-2"),
      from: fc.integer({ min: 0, max: 120 }),
      looks: fc.integer({ min: 1, max: 400 }),
    }),
    { maxLength: 6 },
  )
  .map(
    (gaps) => (look, id) =>
      gaps.some((gap) => gap.id === id && look >= gap.from && look < gap.from + gap.looks),
  );
const failing = fc
  .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 })
  .map((all) => new Set(all));
const runs = { numRuns: 400, seed: 12 };

describe("whatever the lists forget", () => {
  test("a dyno that lives and was not told to stop is never verified to be gone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(anyHistory, anyHistory),
        failing,
        anyForgetting,
        async (all, bad, forgets) => {
          const simulation = simulate(all, bad, forgets);
          const { ended } = await runOver(simulation);
          const isNone = areCleared(ended);
          expect(countLeft(ended) === 0).toBe(isNone);
          expect(isNone ? unverifiedIn(ended) : []).toEqual([]);
          expect(isNone ? simulation.untold() : []).toEqual([]);
        },
      ),
      runs,
    );
  }, 60_000);

  test("nor does the post step of a killed run say nothing of one", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(anyHistory, anyHistory),
        failing,
        anyForgetting,
        async (all, bad, forgets) => {
          const simulation = simulate(all, bad, forgets);
          const { world } = simulation;
          world.job.saveState("run-id", plan.runId);
          await launch(plan.assignments, newFleet(), { world, ownWay: false });
          await world.clock.sleep(90_000);
          const told = await annotationsOf(simulation);
          if (told.length === 0) expect(simulation.untold()).toEqual([]);
        },
      ),
      runs,
    );
  }, 60_000);
});

describe("a dyno that was up and that every list forgets from then on", () => {
  const forgotten: Forgets = (look, id) => id === "id-1" && look >= 3;

  test("is told to stop as soon as it is given up, and is verified to be gone when it is", async () => {
    const simulation = simulate([endless, endless], new Set(), forgotten);
    const { ended, records } = await runOver(simulation);
    expect(records[0]).toMatchObject({ ending: "gone" });
    expect(records[0]?.notes).toEqual([
      {
        code: "dyno-forgotten",
        text: "run.1 was missing from Heroku's list, and Heroku knew it all the same when it was told to stop.",
      },
    ]);
    expect(simulation.stops.filter((id) => id === "id-1").length).toBeGreaterThan(0);
    expect([areCleared(ended), countLeft(ended)]).toEqual([true, 0]);
  });

  test("is named when Heroku does not take its stop, and not counted as none", async () => {
    const simulation = simulate([endless, endless], new Set(), forgotten);
    const { dynos } = simulation.world;
    const stop: typeof dynos.stop = async (dyno) => {
      if (dyno.id === "id-1") throw new Error("503");
      return dynos.stop(dyno);
    };
    const { ended } = await runOver({
      ...simulation,
      world: { ...simulation.world, dynos: { ...dynos, stop } },
    });
    expect([areCleared(ended), countLeft(ended), unverifiedIn(ended)]).toEqual([false, undefined, ["run.1"]]);
    expect(simulation.log.at(-1)).toContain(
      "of 1 dyno (run.1), not in Heroku's list, it could not be verified",
    );
  });

  test("is stopped by the post step when the run was killed", async () => {
    const simulation = simulate([endless, endless], new Set(), (_, id) => id === "id-1");
    const { world } = simulation;
    world.job.saveState("run-id", plan.runId);
    await launch(plan.assignments, newFleet(), { world, ownWay: false });
    await world.clock.sleep(90_000);
    expect(await annotationsOf(simulation)).toEqual([]);
    expect(new Set(simulation.stops)).toEqual(new Set(["id-1", "id-2"]));
    expect(simulation.untold()).toEqual([]);
  });
});

test("a dyno with an exit status or a receipt takes no stop to be verified", async () => {
  const exited = {
    ...endless,
    endMs: 50_000,
    lines: [{ atMs: 50_000, text: "Process exited with status 0" }],
  };
  const done = { ...endless, endMs: 50_000, receiptMs: 49_000 };
  const simulation = simulate([exited, done], new Set());
  const { ended } = await runOver(simulation);
  expect([areCleared(ended), simulation.stops]).toEqual([true, []]);
});
