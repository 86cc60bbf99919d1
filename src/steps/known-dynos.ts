import { z } from "zod";
import type { Fleet } from "./fleet.ts";

/** What must be known of a dyno to stop it, also when Heroku's list cannot be read. `startedAt`: epoch milliseconds. */
export type KnownDyno = { id: string; name: string; startedAt: number; timeToLiveSeconds: number };

const stored = z.array(
  z.object({ id: z.string(), name: z.string(), startedAt: z.number(), timeToLiveSeconds: z.number() }),
);

/** The fleet's dynos that have not been seen to end. */
export function knownDynos({ watched }: Fleet): KnownDyno[] {
  return watched
    .filter(({ state }) => state.phase !== "finished" || state.ending === "receipt")
    .map(({ dyno, state, assignment }) => ({
      id: dyno.id,
      name: dyno.name,
      startedAt: state.createdAt,
      timeToLiveSeconds: assignment.timeToLiveSeconds,
    }));
}

/** For the state that the job hands to the post step. */
export function writeKnownDynos(known: readonly KnownDyno[]): string {
  return JSON.stringify(known);
}

/** None when the state is empty or is not what we wrote: the dyno list is what counts. */
export function readKnownDynos(state: string): KnownDyno[] {
  try {
    return stored.parse(JSON.parse(state));
  } catch {
    return [];
  }
}
