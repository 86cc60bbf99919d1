import { describe, expect, test } from "vitest";
import { endDynos, isCleared } from "../../src/ending/end-dynos.ts";
import { endedLines } from "../../src/ending/ended-lines.ts";
import { Failure } from "../../src/words/failure.ts";
import type { World } from "../../src/world.ts";
import { standIn } from "../heroku/stand-in.ts";
import { dynoOf, newScene, type Scene, worldOf } from "./world.ts";

const own = dynoOf("run.1", "worker_scene_1 # run1/worker_scene_1/1");
const foreign = dynoOf("run.2", "worker_scene_1 # run2/worker_scene_1/1");
const target = {
  runId: "run1",
  app: "loadtest",
  known: [],
  unclear: { creates: 0, at: 0 },
  stopped: new Set<string>(),
};
/** Started a moment ago. */
const young = {
  ...{ id: own.id, name: "run.1", app: "loadtest", startedAt: 998_000, timeToLiveSeconds: 300 },
  ...{ seen: false, heard: false, ended: false, stopped: false },
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

  test("knows those by their ids that Heroku shows without their marker", async () => {
    const bare = { ...own, command: "bash run.sh" };
    const stranger = { ...foreign, command: "bash run.sh" };
    const scene = newScene([bare, stranger]);
    const world = worldOf(scene, () => {
      if (scene.now >= 1_002_000) scene.dynos = [stranger];
    });
    const known = [{ ...young, seen: true }];
    expect(await endDynos({ ...target, known }, world, atOnce)).toMatchObject({
      stopped: ["run.1"],
      left: [],
      unsure: [],
    });
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

  test.each([
    ["without its command", { ...foreign, command: "", type: "run" }],
    ["of which nothing can be read", { ...foreign, id: "", name: "", command: "", type: undefined }],
  ])("does not take a dyno %s for none after a create without a clear answer", async (_, dyno) => {
    const unclear = { creates: 1, at: 900_000, timeToLiveSeconds: 300 };
    const ended = await endDynos({ ...target, unclear }, worldOf(newScene([dyno])), atOnce);
    expect([isCleared(ended), ended.mayComeUp, ended.untold]).toEqual([false, true, 1]);
    // Of a run that knows all its dynos it is none.
    expect(isCleared(await endDynos(target, worldOf(newScene([dyno])), atOnce))).toBe(true);
  });

  test("takes a process type's dyno without its command for none of a run's", async () => {
    const web = { ...foreign, command: "", type: "web" };
    const unclear = { creates: 1, at: 900_000 };
    const ended = await endDynos({ ...target, unclear }, worldOf(newScene([web])), atOnce);
    expect(isCleared(ended)).toBe(true);
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

  describe("whose app is not there any more", () => {
    const gone = new Failure("Couldn't find that app. (404, not_found)", { notFound: true });
    const worldWithout = (scene: Scene): World => {
      const world = worldOf(scene);
      return { ...world, dynos: { ...world.dynos, list: () => Promise.reject(gone) } };
    };

    test("has nothing left to end, and does not wait, when all of them had ended before", async () => {
      const scene = newScene();
      const ended = await endDynos(target, worldWithout(scene), atOnce);
      expect(endedLines(ended, target, scene.now)).toEqual([
        "App loadtest is not there any more, nor are dynos in it; had it been renamed, they would be in the app of its new name",
        "No dyno of this run had to be stopped; 0 dynos left.",
      ]);
      expect([isCleared(ended), scene.now]).toEqual([true, 1_000_000]);
    });

    test.each([
      { creates: 1, at: 1_000_000 },
      { creates: Number.POSITIVE_INFINITY, at: 1_000_000 },
    ])("is not believed to have none while a create may still show up: %j", async (unclear) => {
      const ended = await endDynos({ ...target, unclear }, worldWithout(newScene()), atOnce);
      expect(isCleared(ended)).toBe(false);
    });

    test("has none of those either that a list has shown, which is said without waiting", async () => {
      const scene = newScene();
      const known = [{ ...young, seen: true }];
      const ended = await endDynos({ ...target, known }, worldWithout(scene), atOnce);
      expect([isCleared(ended), ended.trouble.length, scene.now]).toEqual([true, 1, 1_000_000]);
    });

    test("is not believed to have none while one of them may be too new for the list", async () => {
      const known = [young];
      const ended = await endDynos({ ...target, known }, worldWithout(newScene()), atOnce);
      expect(isCleared(ended)).toBe(false);
    });

    test("is told from one that may not be looked at", async () => {
      await using known = await standIn();
      await using locked = await standIn({ key: "HRKU-another" });
      const areCleared = [known, locked].map(async ({ dynos }) =>
        isCleared(await endDynos({ ...target, app: "gone" }, { ...worldOf(newScene()), dynos }, atOnce)),
      );
      expect(await Promise.all(areCleared)).toEqual([true, false]);
    });
  });

  test("stops a dyno that it finds at its very last look", async () => {
    const scene = newScene([own]);
    scene.listFails = 10;
    const ended = await endDynos(target, worldOf(scene), atOnce);
    expect([ended.stopped, scene.stops]).toEqual([["run.1"], [own.id]]);
  });

  describe("of which one was started a moment ago and is not in the list yet", () => {
    const known = [young];

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
        ...{ seen: true, heard: false, ended: false, stopped: false },
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
