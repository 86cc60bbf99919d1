import { z } from "zod";
import { parseJson } from "../plan/parsed.ts";
import type { Fleet } from "./fleet.ts";

/**
 * A dyno that was started, as the clean-up must know it: Heroku's list may be late, or not to be read. Instants are
 * epoch milliseconds.
 */
export type KnownDyno = {
  id: string;
  name: string;
  app: string;
  startedAt: number;
  timeToLiveSeconds: number;
  /** It has been in the list, or its log has told its end: from then on a list without it says that it is gone. */
  seen: boolean;
  /** By its log it is up, whatever the list says. */
  heard: boolean;
};

const stored = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    app: z.string(),
    startedAt: z.number(),
    timeToLiveSeconds: z.number(),
    seen: z.boolean(),
    heard: z.boolean(),
  }),
);

/** The fleet's dynos but for those that are known to be gone. */
export function knownDynos({ watched }: Fleet): KnownDyno[] {
  return watched
    .filter(({ state }) => state.ending !== "gone")
    .map(({ dyno, state, assignment }) => ({
      id: dyno.id,
      name: dyno.name,
      app: dyno.app,
      startedAt: state.createdAt,
      timeToLiveSeconds: assignment.timeToLiveSeconds,
      seen: state.seen || state.exitStatus !== undefined,
      heard: state.phase === "up" && state.exitStatus === undefined,
    }));
}

/** How many creates have ended without it being known whether there is a dyno, and when the last did; epoch ms. */
export type Unclear = { creates: number; at: number };

export const noneUnclear: Unclear = { creates: 0, at: 0 };

const storedUnclear = z.record(z.string(), z.object({ creates: z.int().positive(), at: z.int().positive() }));

/** By app. None when the state is empty or is not what we wrote. */
export function readUnclear(state: string): ReadonlyMap<string, Unclear> {
  const read = storedUnclear.safeParse(parseJson(state));
  return new Map(Object.entries(read.data ?? {}));
}

export function writeUnclear(unclear: ReadonlyMap<string, Unclear>): string {
  return JSON.stringify(Object.fromEntries(unclear));
}

/** For the state that the job hands to the post step. */
export function writeKnownDynos(known: readonly KnownDyno[]): string {
  return JSON.stringify(known);
}

/** None when the state is empty or is not what we wrote: the dyno list is what counts. */
export function readKnownDynos(state: string): KnownDyno[] {
  return stored.safeParse(parseJson(state)).data ?? [];
}
