import { nonceHash } from "../../src/fleet/nonce.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { Dyno, World } from "../../src/world.ts";

/** A list of dynos that changes as time passes: each look sees what is alive at that moment. */
export type Scene = { now: number; dynos: Dyno[]; stops: string[]; log: string[]; listFails: number };

export function newScene(dynos: Dyno[] = []): Scene {
  return { now: 1_000_000, dynos, stops: [], log: [], listFails: 0 };
}

export function dynoOf(name: string, command: string, state = "up"): Dyno {
  return { id: `id-${name}`, name, app: "loadtest", command, state, createdAt: 940_000, release: 11 };
}

/** The part of the world that the steps about dynos take; waiting turns the clock and then lets `onTurn` act. */
export function worldOf(scene: Scene, onTurn: (scene: Scene) => void = () => undefined): World {
  const world = {
    clock: {
      now: () => scene.now,
      sleep: async (ms: number) => {
        scene.now += ms;
        onTurn(scene);
      },
    },
    dynos: {
      list: async (app: string) => {
        if (scene.listFails > 0) {
          scene.listFails -= 1;
          throw new Error("503");
        }
        return scene.dynos.filter((dyno) => dyno.app === app);
      },
      stop: async ({ id }: { id: string }) => {
        scene.stops.push(id);
        return scene.dynos.some((dyno) => dyno.id === id);
      },
    },
    job: { info: (line: string) => scene.log.push(line) },
    cancelled: new AbortController().signal,
  };
  return world as unknown as World;
}

/** A create that was sent at that moment, of a dyno that was given the nonce `nonce`. */
export function createAt(sentAt: number) {
  return { sentAt, sentAtByHeroku: sentAt, nonceSha256: nonceHash("nonce"), hasOwnTokens: true };
}

/** What its dynos load, and what another run loads. */
export const ours = "0123abcd";
export const theirs = "89abcdef";

export const plan = {
  beds: [{ app: "loadtest" }],
  runId: "run1",
  targets: [ours],
  rooms: [],
} as unknown as Plan;
