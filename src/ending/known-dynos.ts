import { z } from "zod";
import { parseJson } from "../words/parsed.ts";

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
  /** It has been in the list, so that it can be neither too new for it nor for a stop. */
  seen: boolean;
  /** By its log it is up, whatever the list says. */
  heard: boolean;
  /** Its exit status or its receipt was there: only then a list without it says that it is gone, for lists forget dynos. */
  ended: boolean;
  /** It was told to stop, and Heroku took it. */
  stopped: boolean;
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
    ended: z.boolean(),
    stopped: z.boolean(),
  }),
);

/**
 * How many creates have ended without it being known whether there is a dyno, and when the last did, in epoch ms. Their
 * longest time to live is not known of a run that was killed meanwhile.
 */
export type Unclear = { creates: number; at: number; timeToLiveSeconds?: number | undefined };

export const noneUnclear: Unclear = { creates: 0, at: 0 };

const storedUnclear = z.record(
  z.string(),
  z.object({
    creates: z.int().positive(),
    at: z.int().positive(),
    timeToLiveSeconds: z.number().optional(),
  }),
);

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
