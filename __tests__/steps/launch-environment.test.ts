import { describe, expect, test } from "vitest";
import { newFleet } from "../../src/fleet/fleet.ts";
import { launch } from "../../src/fleet/launch.ts";
import { nonceHash } from "../../src/fleet/nonce.ts";
import type { Period, UploadBy, World } from "../../src/world.ts";
import { planOf, scenarioOf } from "../verdict/samples.ts";

const { assignments } = planOf(scenarioOf("s1", { dynos: 2 }));
const minute = 60_000;

/** Heroku by a clock that is three minutes behind this machine's; each assignment is created in two tries, a minute apart. */
function heroku() {
  let now = 1_000_000;
  let nonces = 0;
  const asked: { dyno: UploadBy; period: Period }[] = [];
  const created: Record<string, string>[] = [];
  const saved: string[] = [];
  const world = {
    newNonce: () => `nonce-${++nonces}`,
    clock: { now: () => now },
    dynos: {
      clockAheadMs: () => 3 * minute,
      start: async ({ app, command, marker }: (typeof assignments)[number], environment: () => object) => {
        created.push({ ...environment() });
        now += minute;
        created.push({ ...environment() });
        now += minute;
        const dyno = { id: marker, name: "run.1", app, command, state: "up", createdAt: 0, release: 1 };
        return { dyno, adopted: true };
      },
      follow: async () => undefined,
    },
    results: {
      givesOwnTokens: true,
      uploadEnvironment: (dyno: UploadBy, period: Period) => {
        asked.push({ dyno, period });
        return { LOADTEST_UPLOADS: `{"${asked.length}":""}` };
      },
    },
    job: { saveState: (_: string, value: string) => void saved.push(value), info: () => undefined },
    cancelled: new AbortController().signal,
  };
  return { world: world as unknown as World, asked, created, saved };
}

describe("the environment that a dyno is created with", () => {
  test("has the same nonce in each try, another one for each assignment, and tokens of its own in each try", async () => {
    const { world, created } = heroku();
    for (const assignment of assignments) await launch([assignment], newFleet(), { world, ownWay: false });
    expect(created.map((env) => env.LOADTEST_NONCE)).toEqual(["nonce-1", "nonce-1", "nonce-2", "nonce-2"]);
    expect(new Set(created.map((env) => env.LOADTEST_UPLOADS)).size).toBe(4);
  });

  test("has tokens that last until fifteen minutes after its own deadline, by Heroku's clock at that try", async () => {
    const { world, asked } = heroku();
    await launch(assignments.slice(1), newFleet(), { world, ownWay: false });
    const dyno = { prefix: "run-42-1/s1/2", scenario: "s1", ownWay: false };
    const from = [1_000_000 - 3 * minute, 1_000_000 - 2 * minute];
    const lasting = 310_000 + 15 * minute;
    expect(asked).toEqual(from.map((at) => ({ dyno, period: { from: at, until: at + lasting } })));
  });

  test("is kept nowhere: of the nonce only its hash is, and that is no part of the state", async () => {
    const { world, saved } = heroku();
    const fleet = newFleet();
    await launch(assignments.slice(1), fleet, { world, ownWay: false });
    expect(JSON.stringify([fleet.watched, saved])).not.toContain("nonce-1");
    expect(JSON.stringify(saved)).not.toContain(nonceHash("nonce-1"));
    expect(fleet.watched[0]?.life).toMatchObject({
      nonceSha256: nonceHash("nonce-1"),
      sentAt: 1_000_000,
      sentAtByHeroku: 1_000_000 - 3 * minute,
      hasOwnTokens: true,
    });
  });

  test("has no nonce for an app that uploads in its own way", async () => {
    const { world, created, asked } = heroku();
    await launch(assignments.slice(1), newFleet(), { world, ownWay: true });
    expect(created[0]).not.toHaveProperty("LOADTEST_NONCE");
    expect(asked[0]?.dyno.ownWay).toBe(true);
  });
});

test("a nonce's hash is as `sha256sum` prints it", () => {
  expect(nonceHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
