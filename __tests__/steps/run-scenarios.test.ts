import { describe, expect, test } from "vitest";
import { newFleet } from "../../src/fleet/fleet.ts";
import type { Plan } from "../../src/plan/types.ts";
import { runScenarios } from "../../src/steps/run-scenarios.ts";
import { Failure } from "../../src/words/failure.ts";
import { planOf, scenarioAtEach } from "../verdict/samples.ts";
import { type History, simulate } from "./simulated-heroku.ts";

const history: History = {
  ...{ hiddenMs: 0, upMs: 2_000, endMs: 140_000, lingersMs: 0, exitStatus: 0, receiptMs: 139_000 },
  lines: [{ atMs: 140_000, text: "Process exited with status 0" }],
};

const scenarios = ["s1", "s2"].flatMap((name) => scenarioAtEach(["eu", "us"], name));
const plan: Plan = { ...planOf(...scenarios), mode: "sequence" };

async function runInSequence(isEnough: () => boolean) {
  const simulation = simulate([history, history, history, history], new Set());
  const { world } = simulation;
  const started: { marker: string; at: number }[] = [];
  const { start } = world.dynos;
  world.dynos.start = async (assignment, env, signal) => {
    started.push({ marker: assignment.marker, at: simulation.now() });
    return start(assignment, env, signal);
  };
  const fleet = newFleet();
  const prepared = { plan, ownUpload: undefined };
  const ran = await runScenarios(prepared, { fleet, pollIntervalSeconds: 5, isEnough }, world);
  return { started, ran, fleet };
}

describe("a sequence at two test beds", () => {
  test("loads one scenario from both beds at the same time, and the next when both have ended", async () => {
    const { started } = await runInSequence(() => false);
    expect(started.map(({ marker }) => marker.replace(/^.*?\//, ""))).toEqual([
      "s1/1",
      "s1/2",
      "s2/1",
      "s2/2",
    ]);
    const [first, second, third, fourth] = started.map(({ at }) => at);
    expect([second, fourth]).toEqual([first, third]);
    expect((third ?? 0) - (first ?? 0)).toBeGreaterThan(139_000);
  });

  test("leaves out the later scenarios at both beds when the first is enough, and names each once", async () => {
    const { started, ran, fleet } = await runInSequence(() => true);
    expect(started).toHaveLength(2);
    expect(ran.plan.scenarios.map(({ name }) => name)).toEqual(["s1 at eu", "s1 at us"]);
    const text = "Not run: `s2`. `fail-fast` ended the sequence after `s1`.";
    expect(fleet.notes).toEqual([{ code: "not-run", text }]);
  });
});

describe("a start that is refused at one test bed", () => {
  /** Of the second dyno, so long after the first one's. */
  async function refusedAfter(ms: number) {
    const { world } = simulate([history, history], new Set());
    const stops: string[] = [];
    const { start, stop } = world.dynos;
    world.dynos.start = async (assignment, env, signal) => {
      if (assignment.dyno === 1) return start(assignment, env, signal);
      // In steps: one long sleep would turn the clock on past every poll.
      for (let waited = 0; waited < ms; waited += 1_000) await world.clock.sleep(1_000);
      throw new Failure("Heroku refused it");
    };
    world.dynos.stop = (dyno, withinMs) => {
      stops.push(dyno.app);
      return stop(dyno, withinMs);
    };
    const fleet = newFleet();
    const prepared = {
      plan: planOf(...scenarioAtEach(["eu", "us"], "s1")),
      ownUpload: undefined,
    };
    await runScenarios(prepared, { fleet, pollIntervalSeconds: 5, isEnough: () => false }, world);
    return { stops, notes: fleet.watched.flatMap(({ notes }) => notes.map(({ text }) => text)) };
  }

  test("stops the dyno that is up at the other, and says why", async () => {
    const { stops, notes } = await refusedAfter(1_000);
    expect(stops).toContain("loadtest-eu");
    expect(notes).toEqual(["It was not left to run, because another dyno of this run could not be started."]);
  });

  test("says nothing of a dyno that had come to its end by then", async () => {
    expect(await refusedAfter(200_000)).toEqual({ stops: [], notes: [] });
  });
});
