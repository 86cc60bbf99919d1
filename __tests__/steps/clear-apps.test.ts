import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/types.ts";
import { clearTheApps } from "../../src/steps/clear-apps.ts";
import { dynoOf, newScene, plan, worldOf } from "./world.ts";

const other = dynoOf("run.1", "worker_scene_1 # 20261124t000000z-00000000/worker_scene_1/1");
const console_ = dynoOf("run.2", "bash");
const web = dynoOf("web.1", "locust-loadtest # not ours");
const batch = dynoOf("run.3", "sleep 60 # batch/users/2");

describe("an app in which dynos are alive", () => {
  test("is free when none of them carries the mark of a run", async () => {
    const scene = newScene([console_, web, batch]);
    expect(await clearTheApps(plan, { whenBusy: "fail", clockAheadMs: 0 }, worldOf(scene))).toBe(false);
  });

  test("is free when the dyno of another run is over and only its row lingers", async () => {
    const scene = newScene([{ ...other, state: "complete" }]);
    expect(await clearTheApps(plan, { whenBusy: "fail", clockAheadMs: 0 }, worldOf(scene))).toBe(false);
  });

  test("of another run is refused with the dyno's name, run and age", async () => {
    const scene = newScene([other, console_]);
    await expect(clearTheApps(plan, { whenBusy: "fail", clockAheadMs: 0 }, worldOf(scene))).rejects.toThrow(
      'App "loadtest" is busy with another run: run.1 (run 20261124t000000z-00000000, up for 60 s).',
    );
    expect(scene.stops).toEqual([]);
  });

  test("of another run is waited for, as long as it takes", async () => {
    const scene = newScene([other]);
    const world = worldOf(scene, () => {
      if (scene.now >= 1_050_000) scene.dynos = [];
    });
    expect(await clearTheApps(plan, { whenBusy: "wait", clockAheadMs: 0 }, world)).toBe(true);
    expect(scene.now).toBe(1_050_000);
    expect(scene.stops).toEqual([]);
  });

  test("goes on waiting when a look fails", async () => {
    const scene = newScene([other]);
    const world = worldOf(scene, () => {
      scene.listFails = scene.now < 1_060_000 ? 1 : 0;
      if (scene.now >= 1_060_000) scene.dynos = [];
    });
    expect(await clearTheApps(plan, { whenBusy: "wait", clockAheadMs: 0 }, world)).toBe(true);
  });

  test("of another run is not waited for longer than an hour", async () => {
    await expect(
      clearTheApps(plan, { whenBusy: "wait", clockAheadMs: 0 }, worldOf(newScene([other]))),
    ).rejects.toThrow("is busy");
  });

  test("of another run is stopped, and somebody's console is left alone", async () => {
    const scene = newScene([other, console_]);
    const world = worldOf(scene, () => {
      scene.dynos = [console_];
    });
    expect(await clearTheApps(plan, { whenBusy: "stop", clockAheadMs: 0 }, world)).toBe(true);
    expect(scene.stops).toEqual([other.id]);
  });

  test("of several is looked into like the others, and all that are busy are told at once", async () => {
    const both = { ...plan, beds: ["loadtest", "loadtest-us"].map((app) => ({ app })) } as unknown as Plan;
    const scene = newScene([other, { ...other, id: "id-us", app: "loadtest-us", createdAt: 970_000 }]);
    const refused = clearTheApps(both, { whenBusy: "fail", clockAheadMs: 0 }, worldOf(scene));
    await expect(refused).rejects.toThrow(
      /App "loadtest" is busy .* up for 60 s\)\. App "loadtest-us" is busy .* up for 30 s\)\. Wait/,
    );
    const world = worldOf(scene, () => {
      scene.dynos = [];
    });
    expect(await clearTheApps(both, { whenBusy: "stop", clockAheadMs: 0 }, world)).toBe(true);
    expect(scene.stops).toEqual([other.id, "id-us"]);
  });
});
