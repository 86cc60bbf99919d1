import type { Clock } from "../world.ts";
import type { Answer, Call } from "./call.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { type Access, sendOnce } from "./request.ts";

/** At most so many tries. A `Retry-After` is kept to; one that is longer than this is told instead. */
const maximumTries = 5;
const longestWaitMs = 5 * 60_000;

/** For all tries of a call that was given no time of its own: a rate limit refills meanwhile. */
const longestCallMs = 10 * 60_000;

/**
 * Sends a call that does no harm when it arrives twice (reads, stops), again after no answer, a full limit and a fault of
 * Heroku's own. What else Heroku refuses is final. Creates never go through here.
 */
export async function sendRepeatable(access: Access, call: RepeatableCall, clock: Clock): Promise<Answer> {
  const end = clock.now() + (call.withinMs ?? longestCallMs);
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOnce(access, { ...call, deadlineMs: Math.min(call.deadlineMs, end - clock.now()) });
    } catch (error) {
      const waitMs = waitAfter(error, tries);
      if (waitMs === undefined || clock.now() + waitMs >= end) throw error;
      await clock.sleep(waitMs);
    }
  }
}

/** Undefined when the call is not to be sent again. */
function waitAfter(error: unknown, tries: number): number | undefined {
  if (!(error instanceof HerokuFailure) || !error.mayPass || tries === maximumTries) return undefined;
  if ((error.retryAfterMs ?? 0) > longestWaitMs) return undefined;
  return waitBeforeTry(error, tries);
}

/** `withinMs`: for all tries together, waits included. */
export type RepeatableCall = Call & { withinMs?: number | undefined };

/** `Retry-After` when Heroku sent one, else 0.5, 1, 2, 4 s. */
export function waitBeforeTry(error: HerokuFailure, tries: number): number {
  return Math.min(error.retryAfterMs ?? 500 * 2 ** (tries - 1), longestWaitMs);
}
