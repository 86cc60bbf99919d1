import { describe, expect, test } from "vitest";
import { areCleared, countLeft, endInApps, type RunTarget } from "../../src/ending/end-in-apps.ts";
import { dynoOf, newScene, worldOf } from "./world.ts";

const eu = dynoOf("run.1", "worker_scene_1 # run1/worker_scene_1/1");
/** Names of one-off dynos are given by each app for itself. */
const us = { ...dynoOf("run.1", "worker_scene_1 # run1/worker_scene_1/2"), id: "id-us", app: "loadtest-us" };
const run: RunTarget = {
  ...{ runId: "run1", apps: ["loadtest", "loadtest-us"], known: [] },
  ...{ unclear: new Map(), stopped: [] },
};
const atOnce = { graceMs: 0, lookMs: 5_000 };

describe("ending the dynos of a run in two apps", () => {
  test("stops those of the same name in both, and says how it went in each", async () => {
    const scene = newScene([eu, us]);
    const world = worldOf(scene, () => {
      scene.dynos = [];
    });
    const ended = await endInApps(run, world, atOnce);
    expect(scene.stops.sort()).toEqual([eu.id, us.id]);
    expect(ended.map(({ lines }) => lines)).toEqual([
      ["App loadtest: Stopped 1 dyno of this run: run.1; 0 dynos left."],
      ["App loadtest-us: Stopped 1 dyno of this run: run.1; 0 dynos left."],
    ]);
    expect([areCleared(ended), countLeft(ended)]).toEqual([true, 0]);
  });

  test("does not take a stop in the one app for one in the other", async () => {
    const scene = newScene([eu, us]);
    await endInApps({ ...run, stopped: [{ name: "run.1", app: "loadtest" }] }, worldOf(scene), atOnce);
    expect(scene.stops).toEqual([us.id]);
  });

  test("says what is left in one app, with the command for that app", async () => {
    const ended = await endInApps(run, worldOf(newScene([us])), atOnce);
    expect([areCleared(ended), countLeft(ended)]).toEqual([false, 1]);
    expect(ended[1]?.lines.join("\n")).toContain("heroku ps:stop --app loadtest-us --dyno-name run.1");
  });

  test("does not know how many are left when one app could not be looked into", async () => {
    const scene = newScene([eu]);
    scene.listFails = 1;
    const ended = await endInApps(run, worldOf(scene), { graceMs: 0, lookMs: 0 });
    expect([areCleared(ended), countLeft(ended)]).toEqual([false, undefined]);
  });

  test("waits for a create without a clear answer in the app that it was sent to alone", async () => {
    const unclear = new Map([["loadtest-us", { creates: 1, at: 1_000_000 }]]);
    const ended = await endInApps({ ...run, unclear }, worldOf(newScene()), { graceMs: 0, lookMs: 0 });
    expect(ended.map(({ ended: { mayComeUp } }) => mayComeUp)).toEqual([false, true]);
  });
});
