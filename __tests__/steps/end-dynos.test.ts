import { describe, expect, test } from "vitest";
import { endDynos } from "../../src/steps/end-dynos.ts";
import { endedLines, isCleared } from "../../src/steps/ended-lines.ts";
import { dynoOf, newScene, worldOf } from "./world.ts";

const own = dynoOf("run.1", "worker_scene_1 # run1/worker_scene_1/1");
const foreign = dynoOf("run.2", "worker_scene_1 # run2/worker_scene_1/1");
const target = {
  runId: "run1",
  app: "loadtest",
  known: [],
  unclear: { creates: 0, at: 0 },
  stopped: new Set<string>(),
};
const atOnce = { graceMs: 0, lookMs: 5_000 };

describe("ending the dynos of a run", () => {
  test("stops its own once, leaves another run's alone, and looks until none is left", async () => {
    const scene = newScene([own, foreign]);
    const world = worldOf(scene, () => {
      if (scene.now >= 1_002_000) scene.dynos = [foreign];
    });
    expect(await endDynos(target, world, atOnce)).toMatchObject({ stopped: ["run.1"], left: [] });
    expect(scene.stops).toEqual([own.id]);
  });

  test("lets dynos end by themselves within the grace", async () => {
    const scene = newScene([own]);
    const world = worldOf(scene, () => {
      scene.dynos = [];
    });
    expect(await endDynos(target, world, { graceMs: 3_000, lookMs: 5_000 })).toMatchObject({
      stopped: [],
      left: [],
    });
  });

  test("names what is still alive when its patience ends", async () => {
    const ended = await endDynos(target, worldOf(newScene([own])), atOnce);
    expect(ended.left).toEqual(["run.1"]);
    expect(endedLines(ended, target, 1_000_000).at(-1)).toBe(
      "Stopped 1 dyno of this run: run.1; 1 dyno left.",
    );
  });

  test("never says that none is left without having looked", async () => {
    const scene = newScene([]);
    scene.listFails = Number.POSITIVE_INFINITY;
    const ended = await endDynos(target, worldOf(scene), atOnce);
    expect(ended.left).toBeUndefined();
    expect(endedLines(ended, target, 1_000_000).at(-1)).toContain("could not be looked up");
  });

  test("stops a dyno that it finds at its very last look", async () => {
    const scene = newScene([own]);
    scene.listFails = 10;
    const ended = await endDynos(target, worldOf(scene), atOnce);
    expect([ended.stopped, scene.stops]).toEqual([["run.1"], [own.id]]);
  });

  describe("of which one was started a moment ago and is not in the list yet", () => {
    const known = [
      {
        id: own.id,
        name: "run.1",
        app: "loadtest",
        startedAt: 998_000,
        timeToLiveSeconds: 300,
        seen: false,
        heard: false,
      },
    ];

    test("looks on until the list must have it, and stops it then", async () => {
      const scene = newScene([]);
      const world = worldOf(scene, () => {
        if (scene.now === 1_015_000) scene.dynos = [own];
        if (scene.now >= 1_017_000) scene.dynos = [];
      });
      const ended = await endDynos({ ...target, known }, world, { graceMs: 0, lookMs: 60_000 });
      expect([ended.stopped, ended.left, isCleared(ended)]).toEqual([["run.1"], [], true]);
      expect(scene.now).toBeLessThan(1_020_000);
    });

    test("does not say that it was stopped when Heroku did not know it, nor that none is left", async () => {
      const ended = await endDynos({ ...target, known }, worldOf(newScene([])), atOnce);
      expect([ended.stopped, ended.left, ended.unsure, isCleared(ended)]).toEqual([[], [], ["run.1"], false]);
    });

    test("is asked to stop ever less often while Heroku does not know it", async () => {
      const scene = newScene([]);
      await endDynos({ ...target, known }, worldOf(scene), { graceMs: 0, lookMs: 60_000 });
      expect(scene.stops.length).toBeLessThan(8);
    });

    test("is not believed to be gone however old it is when its log says that it is up", async () => {
      const old = known.map((one) => ({ ...one, startedAt: 900_000, heard: true }));
      const ended = await endDynos({ ...target, known: old }, worldOf(newScene([])), atOnce);
      expect([ended.unsure, isCleared(ended)]).toEqual([["run.1"], false]);
    });

    test("believes the list when it has been seen before", async () => {
      const seen = known.map((one) => ({ ...one, seen: true }));
      const scene = newScene([]);
      const ended = await endDynos({ ...target, known: seen }, worldOf(scene), atOnce);
      expect([isCleared(ended), scene.now]).toEqual([true, 1_000_000]);
    });
  });

  test("stops what is known although the list cannot be read", async () => {
    const scene = newScene([own]);
    scene.listFails = Number.POSITIVE_INFINITY;
    const known = [
      {
        id: own.id,
        name: "run.1",
        app: "loadtest",
        startedAt: 900_000,
        timeToLiveSeconds: 300,
        seen: true,
        heard: false,
      },
    ];
    const ended = await endDynos({ ...target, known }, worldOf(scene), atOnce);
    expect([ended.stopped, ended.left]).toEqual([["run.1"], undefined]);
  });

  test("looks no longer for the dyno of a create without an answer when the list has shown it", async () => {
    const scene = newScene([own]);
    const world = worldOf(scene, () => {
      scene.dynos = [];
    });
    const unclear = { creates: 1, at: 1_000_000 };
    const ended = await endDynos({ ...target, unclear }, world, { graceMs: 0, lookMs: 60_000 });
    expect([ended.stopped, isCleared(ended), scene.now]).toEqual([["run.1"], true, 1_000_500]);
  });

  test("does not believe an empty list while a create may still show up", async () => {
    const scene = newScene([]);
    const world = worldOf(scene, () => {
      if (scene.now === 1_020_000) scene.dynos = [own];
      if (scene.now >= 1_022_000) scene.dynos = [];
    });
    const patience = { graceMs: 0, lookMs: 60_000 };
    const ended = await endDynos({ ...target, unclear: { creates: 1, at: 1_000_000 } }, world, patience);
    expect(ended).toMatchObject({ stopped: ["run.1"], left: [] });
  });
});
