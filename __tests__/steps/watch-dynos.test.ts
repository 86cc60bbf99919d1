import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fleet, newFleet, recordsOf } from "../../src/fleet/fleet.ts";
import { launch } from "../../src/fleet/launch.ts";
import { watchDynos } from "../../src/fleet/watch-dynos.ts";
import { deadlinesOf } from "../../src/plan/deadlines.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { World } from "../../src/world.ts";
import { planOf, scenarioAtEach, scenarioOf } from "../verdict/samples.ts";
import { type History, type Simulation, simulate } from "./simulated-heroku.ts";

const plan = planOf(scenarioOf("s1", { dynos: 2 }), scenarioOf("s2"));
const deadlineMs = 310_000;

async function launchAndWatch(fleet: Fleet, world: World, of: Plan = plan): Promise<void> {
  const launching = launch(of.assignments, fleet, { world, ownWay: false });
  await launching;
  const follow = (): void => undefined;
  const options = { world, plan: of, pollIntervalSeconds: 1, launching, receiptsExpected: true, follow };
  await watchDynos(fleet, options);
}

/** Starts the plan's three dynos and watches them, each with its history, until the watch ends. */
async function watchAll(histories: readonly History[], failing: ReadonlySet<number> = new Set()) {
  const simulation = simulate(histories, failing);
  const { world } = simulation;
  const fleet = newFleet();
  const began = simulation.now();
  await launchAndWatch(fleet, world);
  return { ...simulation, lastedMs: simulation.now() - began, records: recordsOf(plan.assignments, fleet) };
}

const good: History = {
  hiddenMs: 0,
  upMs: 2_000,
  endMs: 140_000,
  lingersMs: 0,
  exitStatus: 0,
  receiptMs: 139_000,
  lines: [{ atMs: 140_000, text: "Process exited with status 0" }],
};

const time = fc.integer({ min: 0, max: 400_000 });
const perhaps = fc.option(time, { nil: undefined });
const lines = fc.array(
  fc.record({
    atMs: time,
    text: fc.constantFrom(
      "Process exited with status 137",
      "Process exited with status 0",
      "State changed from up to complete",
      "Cycling",
      "Stopping all processes with SIGTERM",
      "Error R14 (Memory quota exceeded)",
      "Error L10 (output buffer overflow): 3 messages dropped",
    ),
  }),
  { maxLength: 6 },
);
const known = {
  hiddenMs: fc.oneof(fc.constant(0), time),
  upMs: perhaps,
  endMs: perhaps,
  lingersMs: fc.oneof(fc.constant(0), time),
  exitStatus: fc.constantFrom(0, 1, 2, 137, 143),
  receiptMs: perhaps,
  lines,
};
const anyHistory: fc.Arbitrary<History> = fc.oneof(
  { weight: 3, arbitrary: fc.record(known) },
  fc.record({ ...known, word: fc.constantFrom("zombie", "", "idle") }),
);
const threeHistories = fc.tuple(anyHistory, anyHistory, anyHistory);
const failing = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 200 });

describe("whatever becomes of the dynos", () => {
  const holds = (check: (run: Awaited<ReturnType<typeof watchAll>>, histories: History[]) => void) =>
    fc.assert(
      fc.asyncProperty(threeHistories, failing, async (histories, looks) => {
        check(await watchAll(histories, new Set(looks)), histories);
      }),
      { numRuns: 300 },
    );

  test("the watch ends soon after the last deadline", () =>
    holds(({ lastedMs }) => expect(lastedMs).toBeLessThan(deadlineMs + 60_000)));

  test("each dyno was created once, and has one record with a reason", () =>
    holds(({ starts, records }) => {
      expect(new Set(starts).size).toBe(3);
      expect(starts).toHaveLength(3);
      expect(records.map(({ ending }) => ending)).not.toContain("stopped");
      expect(records).toHaveLength(3);
    }));

  test("none is called finished by a receipt that is not there", () =>
    holds(({ records }, histories) => {
      records.forEach(({ ending }, index) => {
        if (ending === "receipt") expect(histories[index]?.receiptMs).toBeDefined();
      });
    }));

  test("what outstays its deadline is told to stop", () =>
    holds(({ records, stops }) => {
      records.forEach(({ ending, id }) => {
        if (ending === "deadline") expect(stops).toContain(id);
      });
    }));
});

describe("the watch", () => {
  test("of three dynos that do as they should takes as long as they do, and stops none", async () => {
    const { records, lastedMs, stops } = await watchAll([good, good, good]);
    expect(records.map(({ ending }) => ending)).toEqual(["receipt", "receipt", "receipt"]);
    expect(lastedMs).toBeLessThan(142_000);
    expect(stops).toEqual([]);
  });

  test("gives up a dyno that never leaves `starting` after two minutes, not at its deadline", async () => {
    const stuck = { ...good, upMs: undefined, endMs: undefined, receiptMs: undefined, lines: [] };
    const { records, stops, lastedMs } = await watchAll([stuck, good, good]);
    expect(records[0]).toMatchObject({ ending: "never-started" });
    expect(stops).toEqual(["id-1"]);
    expect(lastedMs).toBeLessThan(170_000);
  });

  test("does not take a dyno for gone, or for never started, that may be a row which cannot be read", async () => {
    const nameless = { ...good, isNameless: true } as const;
    const exit = [{ atMs: 90_000, text: "Process exited with status 137" }];
    const killed = { ...nameless, receiptMs: undefined, endMs: 90_000, exitStatus: 137, lines: exit };
    const { records, stops } = await watchAll([nameless, killed, good]);
    expect(records).toMatchObject([
      { ending: "receipt" },
      { ending: "gone", exitStatus: 137 },
      { ending: "receipt" },
    ]);
    expect(stops).toEqual([]);
  });

  test("goes by receipt, exit status and deadline where Heroku's words for the state are unknown", async () => {
    const odd = { ...good, word: "zombie", lingersMs: 1_000_000 };
    const killed = { ...odd, receiptMs: undefined, exitStatus: 137 };
    const exit = [{ atMs: 20_000, text: "Process exited with status 137" }];
    const stuck = { ...odd, endMs: undefined, receiptMs: undefined, lines: [] };
    const { records, stops, log } = await watchAll([odd, { ...killed, lines: exit }, stuck]);
    expect(records).toMatchObject([
      { ending: "receipt" },
      { ending: "gone", exitStatus: 137 },
      { ending: "deadline", oddState: "zombie" },
    ]);
    expect(stops).toContain("id-3");
    expect(log.filter((line) => line.includes("zombie"))).toEqual([
      expect.stringContaining("Heroku gives run.1 the state `zombie`, of which is not known what it means"),
    ]);
  });

  test("gives dynos of a space six minutes to start", async () => {
    const slow = { ...good, upMs: 300_000, endMs: 440_000, receiptMs: 439_000, lines: [] };
    const inSpace = {
      ...plan,
      assignments: plan.assignments.map((one) => ({ ...one, ...deadlinesOf(one, true) })),
    };
    const { world, stops } = simulate([slow, slow, slow], new Set());
    const fleet = newFleet();
    await launchAndWatch(fleet, world, inSpace);
    expect(recordsOf(inSpace.assignments, fleet).map(({ ending }) => ending)).toEqual([
      "receipt",
      "receipt",
      "receipt",
    ]);
    expect(stops).toEqual([]);
  });

  test("believes neither one missing look nor a row that is late", async () => {
    const late = { ...good, hiddenMs: 20_000 };
    const { records } = await watchAll([late, good, good], new Set([3, 4, 5]));
    expect(records.map(({ ending }) => ending)).toEqual(["receipt", "receipt", "receipt"]);
  });

  test("waits for a receipt that storage shows some seconds after the dyno's end", async () => {
    const { records } = await watchAll([{ ...good, receiptMs: 147_000 }, good, good]);
    expect(records[0]?.ending).toBe("receipt");
  });

  test("waits for an exit status that the log brings after the dyno's end", async () => {
    const lost = { ...good, receiptMs: undefined };
    const killed = [{ atMs: 147_000, text: "Process exited with status 137" }];
    const { records } = await watchAll([{ ...lost, lines: killed }, good, good]);
    expect(records[0]).toMatchObject({ ending: "gone", exitStatus: 137 });
  });

  test("says of a run that loses its log only that lines were dropped", async () => {
    const dropped = [{ atMs: 5_000, text: "Error L11 (Tail buffer overflow)" }];
    const { records } = await watchAll([{ ...good, lines: dropped }, good, good]);
    expect(records[0]?.ending).toBe("receipt");
    expect(records[0]?.notes.map(({ text }) => text)).toEqual([
      expect.stringContaining("dropped lines of its log (L11)"),
    ]);
  });
});

describe("the account's API calls", () => {
  const polls = (log: Simulation["log"]) => log.filter((line) => / of 2m10s \|/.test(line)).length;

  test("are saved by polling less often while few are left, which the log says once", async () => {
    const simulation = simulate([good, good, good], new Set());
    let left = 100;
    const world = {
      ...simulation.world,
      dynos: { ...simulation.world.dynos, callsLeft: () => (simulation.now() > 1_060_000 ? 4_000 : left--) },
    };
    const fleet = newFleet();
    await launchAndWatch(fleet, world);
    const said = simulation.log.filter((line) => line.startsWith("The Heroku account"));
    expect(said).toEqual([
      "The Heroku account has 100 API calls left: polling every 5 s instead of 1 s until there are 500",
      "The Heroku account has 4000 API calls left again: polling every 1 s",
    ]);
    expect(polls(simulation.log)).toBeLessThan(100);
  });
});

test("dynos of two test beds are looked for each in its own app, and one list that fails hides no other", async () => {
  const beds = planOf(...scenarioAtEach(["eu", "us"], "s1"));
  const every = (from: number): Set<number> =>
    new Set(Array.from({ length: 2000 }, (_, at) => from + 2 * at));
  const lost: History = { ...good, receiptMs: undefined, endMs: 20_000, lines: [] };
  // Each poll looks into both apps, eu first: of the us app no list ever comes.
  const { world, log } = simulate([lost, good], every(1));
  const fleet = newFleet();
  await launchAndWatch(fleet, world, beds);
  const records = recordsOf(beds.assignments, fleet);
  expect(records.map(({ assignment, ending }) => [assignment.app, ending])).toEqual([
    ["loadtest-eu", "gone"],
    ["loadtest-us", "receipt"],
  ]);
  expect(log.some((line) => line.startsWith("The dyno list could not be read"))).toBe(true);
});
