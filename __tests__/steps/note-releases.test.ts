import { describe, expect, test } from "vitest";
import { type Fleet, newFleet, watchOf } from "../../src/fleet/fleet.ts";
import { noteReleases } from "../../src/fleet/note-releases.ts";
import type { World } from "../../src/world.ts";
import { planOf, scenarioAtEach } from "../verdict/samples.ts";
import { createAt } from "./world.ts";

const { assignments } = planOf(...scenarioAtEach(["eu", "us"], "s1", { dynos: 2 }));

/** The fleet of two dynos at each bed, of these releases in the order of the plan. */
function fleetOf(releases: readonly number[]): Fleet {
  const fleet = newFleet();
  for (const [index, assignment] of assignments.entries()) {
    const { app, command } = assignment;
    const facts = { id: `id-${index}`, name: `run.${index}`, app, command, state: "up", createdAt: 1_000 };
    const dyno = { ...facts, release: releases[index] };
    fleet.watched.push(watchOf(assignment, { dyno, adopted: false, create: createAt(1_000) }, 1_000));
  }
  return fleet;
}

/** Notes the app that was asked about. */
function worldWith(asked: string[]): World {
  const releasedAt = async (app: string): Promise<number> => {
    asked.push(app);
    return 31_000;
  };
  return { dynos: { releasedAt } } as unknown as World;
}

describe("the releases that the dynos of two test beds ran", () => {
  test("may differ from bed to bed", async () => {
    const fleet = fleetOf([11, 11, 23, 23]);
    await noteReleases(fleet, worldWith([]));
    expect(fleet.notes).toEqual([]);
  });

  test("are told of with the app in which they differ", async () => {
    const fleet = fleetOf([11, 11, 23, 24]);
    await noteReleases(fleet, worldWith([]));
    expect(fleet.notes.map(({ text }) => text)).toEqual([
      "App `loadtest-us` was released while the run was on: its dynos ran the releases v23, v24.",
    ]);
  });

  test("are looked up in the app alone of which a dyno was stopped", async () => {
    const fleet = fleetOf([11, 11, 23, 23]);
    const [, , stopped] = fleet.watched;
    if (stopped !== undefined) stopped.state = { ...stopped.state, stopCause: "signal" };
    const asked: string[] = [];
    await noteReleases(fleet, worldWith(asked));
    expect(asked).toEqual(["loadtest-us"]);
    expect(stopped?.notes[0]?.text).toContain("The app was released 30 s after this dyno's start");
  });
});
