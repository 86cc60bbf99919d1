import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/types.ts";
import { clearTheApps, newPatience } from "../../src/steps/clear-apps.ts";
import { dynoOf, newScene, ours, plan, theirs, worldOf } from "./world.ts";

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

  test("is free beside a run that says that it loads something else", async () => {
    const scene = newScene([{ ...other, command: `${other.command} ${theirs}` }]);
    expect(await clearTheApps(plan, { whenBusy: "fail", clockAheadMs: 0 }, worldOf(scene))).toBe(false);
  });

  test("of a run that loads one of the plan's targets is waited for, and the log says why and for whom, once a minute", async () => {
    const scene = newScene([{ ...other, command: `${other.command} ${theirs},${ours}` }]);
    const world = worldOf(scene, () => {
      if (scene.now >= 1_120_000) scene.dynos = [];
    });
    expect(await clearTheApps(plan, { whenBusy: "wait", clockAheadMs: 0 }, world)).toBe(true);
    const line = (seconds: number): string =>
      `Waiting for another run to end: run.1 (run 20261124t000000z-00000000, up for ${seconds} s), in app loadtest, which loads the same target`;
    expect(scene.log).toEqual([line(60), line(120)]);
  });

  test("is waited for no longer than an hour in all, however often", async () => {
    const scene = newScene([other]);
    const patience = newPatience();
    const world = worldOf(scene, () => {
      if (scene.now === 2_000_000) scene.dynos = [];
    });
    const options = { whenBusy: "wait", clockAheadMs: 0, patience } as const;
    expect(await clearTheApps(plan, options, world)).toBe(true);
    scene.dynos = [other];
    const again = scene.now;
    await expect(clearTheApps(plan, options, world)).rejects.toThrow("is busy");
    expect(scene.now - again).toBeLessThanOrEqual(3_610_000 - 1_000_000);
  });

  test("is looked into again after a hold-off, and must have stayed clear", async () => {
    const scene = newScene();
    const world = worldOf(scene, () => {
      scene.dynos = scene.now === 1_030_000 ? [other] : [];
    });
    const options = { whenBusy: "wait", clockAheadMs: 0, holdOffMs: 60_000 } as const;
    expect(await clearTheApps(plan, options, world)).toBe(true);
    expect(scene.now).toBe(1_100_000);
  });
});

describe("an app whose one-off dynos are nearly at their limit", () => {
  const rooms = [{ kind: "Performance", needed: 3, most: 5 }];
  const own = { app: "loadtest", generation: "cedar", processTypes: ["web"], rooms };
  const wide = { ...plan, rooms: [own] };
  const performance = (name: string, command: string) => ({
    ...dynoOf(name, command),
    size: "Performance-M",
  });
  const beside = (number: number) => performance(`run.${number}`, `${other.command} ${theirs}`);
  const fail = { whenBusy: "fail", clockAheadMs: 0 } as const;

  test("has room for a run beside another one when both fit, whatever else is up", async () => {
    const elsewhere = [
      performance("web.1", "x"),
      { ...performance("web.2", "x"), type: "web" },
      { ...beside(3), size: "Standard-1X" },
      { ...beside(4), state: "complete" },
      performance("run.5", "x # run1/s1/1"),
    ];
    const scene = newScene([beside(1), beside(2), ...elsewhere]);
    expect(await clearTheApps(wide, fail, worldOf(scene))).toBe(false);
  });

  test("has none when they do not, and a console takes room like any other", async () => {
    const scene = newScene([beside(1), beside(2), performance("run.3", "bash")]);
    await expect(clearTheApps(wide, fail, worldOf(scene))).rejects.toThrow(
      'App "loadtest" has no room for this run, which needs 3 one-off Performance dynos: Heroku runs at most 5 at once, and 3 are up: run.1 (run 20261124t000000z-00000000, up for 60 s), run.2 (run 20261124t000000z-00000000, up for 60 s), run.3 (of no run, up for 60 s). Wait for it, or set `when-busy`',
    );
  });

  test("is waited for until there is room, though not all of the others have ended", async () => {
    const scene = newScene([beside(1), beside(2), beside(3)]);
    const world = worldOf(scene, () => {
      if (scene.now >= 1_030_000) scene.dynos = [beside(1), beside(2)];
    });
    expect(await clearTheApps(wide, { ...fail, whenBusy: "wait" }, world)).toBe(true);
    expect(scene.now).toBe(1_030_000);
    expect(scene.log[0]).toMatch(
      /^Waiting for room in app loadtest: 3 one-off Performance dynos are needed, and 3 of at most 5 are up: run\.1/,
    );
  });

  test("is emptied of other runs by `stop`, and never of consoles", async () => {
    const scene = newScene([beside(1), beside(2), performance("run.3", "bash")]);
    const world = worldOf(scene, () => {
      scene.dynos = [performance("run.3", "bash")];
    });
    expect(await clearTheApps(wide, { ...fail, whenBusy: "stop" }, world)).toBe(true);
    expect(scene.stops).toEqual(["id-run.1", "id-run.2"]);
    const consoles = [3, 4, 5].map((number) => performance(`run.${number}`, "bash"));
    const stuck = clearTheApps(wide, { ...fail, whenBusy: "stop" }, worldOf(newScene(consoles)));
    await expect(stuck).rejects.toThrow(
      "None of these is a load test's, and `when-busy: stop` stops no others",
    );
  });
});
