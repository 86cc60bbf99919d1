import { describe, expect, test } from "vitest";
import { watchOf } from "../../src/fleet/fleet.ts";
import { nonceHash } from "../../src/fleet/nonce.ts";
import { noteClaims, settleTwins } from "../../src/fleet/twins.ts";
import type { Claim, Dyno, World } from "../../src/world.ts";
import { firstOf, planOf, scenarioOf } from "../verdict/samples.ts";
import { createAt } from "./world.ts";

const assignment = firstOf(planOf(scenarioOf("s1")).assignments);
const dyno = (name: string, command = assignment.command): Dyno => ({
  id: `id-${name}`,
  name,
  app: assignment.app,
  command,
  state: "up",
  createdAt: 1_000_000,
  release: 1,
});
const [own, twin, stranger] = [dyno("run.1"), dyno("run.2"), dyno("run.3", "s1 # another/s1/1")];

type Seen = { first?: string; second?: string; afterMs?: number; nonce?: string };

/** As a dyno of this nonce writes it. */
function claimOf(name: string | undefined, nonce = "nonce"): Claim | undefined {
  return name === undefined ? undefined : { dyno: name, nonceSha256: nonceHash(nonce), writtenAt: 1_000_000 };
}

/** Two dynos of one assignment are seen so long after the start; `first` has claimed it. */
async function settle(alive: readonly Dyno[], seen: Seen) {
  const stops: string[] = [];
  const followed: string[] = [];
  const world = {
    clock: { now: () => 1_000_000 + (seen.afterMs ?? 2_000) },
    dynos: { stop: async ({ id }: Dyno) => void stops.push(id) },
    results: {
      claims: async () => ({
        first: claimOf(seen.first, seen.nonce),
        second: claimOf(seen.second, seen.nonce),
      }),
    },
    job: { info: () => undefined },
  } as unknown as World;
  const watched = watchOf(assignment, { dyno: own, adopted: false, create: createAt(1_000_000) }, 1_000_000);
  await settleTwins(watched, alive, { world, follow: (one) => void followed.push(one.dyno.name) });
  await noteClaims(watched, world);
  return { watched, stops, followed };
}

const note = (used: string, other: string) => ({
  code: "second-dyno",
  text: `Heroku started a second dyno for the same share of the load: ${used} came first and was used, ${other} loaded nothing.`,
});

describe("of two dynos of one assignment", () => {
  test("the other is stopped when ours has claimed it", async () => {
    const { watched, stops, followed } = await settle([own, twin, stranger], { first: "run.1" });
    expect([watched.dyno.name, stops, followed]).toEqual(["run.1", ["id-run.2"], []]);
    expect(watched.notes).toEqual([note("run.1", "run.2")]);
  });

  test("the one that has claimed it takes the place of ours, which is stopped", async () => {
    const { watched, stops, followed } = await settle([own, twin], { first: "run.2" });
    expect([watched.dyno.name, stops, followed]).toEqual(["run.2", ["id-run.1"], ["run.2"]]);
    expect(watched.notes).toEqual([note("run.2", "run.1")]);
  });

  test("ours need not be stopped when it has found the share taken and has ended", async () => {
    const { watched, stops } = await settle([twin], { first: "run.2", second: "run.1" });
    expect([watched.dyno.name, stops]).toEqual(["run.2", []]);
    expect(watched.notes).toEqual([note("run.2", "run.1")]);
  });

  test("neither is stopped while none has claimed it", async () => {
    const { stops, watched } = await settle([own, twin], {});
    expect([stops, watched.notes]).toEqual([[], []]);
  });

  test("the other is stopped when half a minute has passed without a claim", async () => {
    const { stops, watched } = await settle([own, twin], { afterMs: 31_000 });
    expect(stops).toEqual(["id-run.2"]);
    expect(watched.notes[0]?.text).toContain("which came first could not be told; run.2 was stopped");
  });

  test("the one that was never seen is told of when it proves that it came first", async () => {
    const { watched } = await settle([own], { first: "run.2", second: "run.1" });
    expect(watched.notes).toEqual([note("run.2", "run.1")]);
  });

  test("neither is stopped for a claim of somebody who does not know the nonce", async () => {
    const { watched, stops } = await settle([own, twin], { first: "run.2", nonce: "another" });
    expect([watched.dyno.name, stops, watched.notes]).toEqual(["run.1", [], []]);
    expect(watched.life.claims?.first).toMatchObject({ dyno: "run.2", isOurs: false });
    expect([...watched.life.others.values()]).toEqual(["run.2"]);
  });

  test("the one that came and went between two looks is told of, once", async () => {
    const { watched, stops } = await settle([own], { first: "run.1", second: "run.2" });
    expect([stops, watched.notes]).toEqual([[], [note("run.1", "run.2")]]);
  });
});
