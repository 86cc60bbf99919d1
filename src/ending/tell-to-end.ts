import { describe } from "../words/failure.ts";
import type { Clock, Dyno, Dynos } from "../world.ts";
import type { KnownDyno } from "./known-dynos.ts";

/** The part of the world that ending dynos takes, so that the post step can do it too. */
export type EndingWorld = { dynos: Pick<Dynos, "list" | "stop">; clock: Clock };

export const betweenLooksMs = 500;
const longestStopWaitMs = 8_000;
/** So long a new dyno may be missing from the list, and 404. Source: heroku-sdk `wait-for-info.ts`, 20 tries of 1 s. */
export const listLagMs = 25_000;

/**
 * Names of those `stopped` and `failed`, and ids: `seen` in a list of this clean-up; `hidden`, for they took a stop while
 * the list was without them, which is then not believed; `unknown` to Heroku when they were told to stop.
 */
export type Told = Record<"stopped" | "failed" | "trouble" | "seen" | "hidden" | "unknown", Set<string>> & {
  /** How many dynos the newest list has that do not say their command, and may be any. */
  untold: number;
  /** By name, when a dyno may be told again, and the wait until then. */
  next: Map<string, { at: number; waitMs: number }>;
};

export type Call = { world: EndingWorld; told: Told; callMs: number };

/** Whether a dyno that is not in the list is gone, or has been told to go. */
export function isVerified(dyno: KnownDyno, told: Told, now: number): boolean {
  const { id, name } = dyno;
  if (told.unknown.has(id)) return true;
  if (told.hidden.has(id)) return false;
  if (told.stopped.has(name) || dyno.stopped) return true;
  return dyno.ended && (dyno.seen || told.seen.has(id) || !isYoung(dyno, now));
}

/** It may be missing from the list, and 404, because it is so new, or although its log says that it is up. */
function isYoung({ heard, startedAt }: KnownDyno, now: number): boolean {
  return heard || now - startedAt < listLagMs;
}

type Suspects = { alive: readonly Dyno[]; missing: readonly KnownDyno[] };

/**
 * Each is told once: Heroku then gives it 30 s, and telling it again would not make it quicker. One that Heroku does not
 * know, that could not be told, or that the list hides is told again after ever longer waits: each call counts against
 * the account's limit.
 */
export async function stopAll({ alive, missing }: Suspects, call: Call): Promise<void> {
  const shown = alive.map((dyno) => tell(dyno, call, () => undefined));
  const unshown = missing.map((dyno) =>
    tell(dyno, call, (taken) => {
      const { told, world } = call;
      const canBeKnown = dyno.seen || told.seen.has(dyno.id) || !isYoung(dyno, world.clock.now());
      if (taken) told.hidden.add(dyno.id);
      else if (canBeKnown || told.hidden.has(dyno.id)) told.unknown.add(dyno.id);
    }),
  );
  await Promise.all([...shown, ...unshown]);
}

async function tell(
  dyno: Pick<Dyno, "id" | "name" | "app">,
  { world, told, callMs }: Call,
  learn: (taken: boolean) => void,
): Promise<void> {
  const { id, name } = dyno;
  const now = world.clock.now();
  const next = told.next.get(name);
  const isTold = told.stopped.has(name) && !told.hidden.has(id);
  if (isTold || now < (next?.at ?? 0)) return;
  const waitMs = Math.min(2 * (next?.waitMs ?? betweenLooksMs), longestStopWaitMs);
  told.next.set(name, { at: now + waitMs, waitMs });
  try {
    const taken = await world.dynos.stop(dyno, callMs);
    if (taken) told.stopped.add(name);
    learn(taken);
  } catch (error) {
    told.failed.add(name);
    told.trouble.add(`${name} could not be stopped: ${describe(error)}`);
  }
}
