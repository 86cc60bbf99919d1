import type { Clock } from "../edges.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { type Access, type Answer, type Call, sendOnce } from "./request.ts";

/** The API's own policy stands on these two: at most so many tries, and never a wait longer than this. */
const maximumTries = 5;
const longestWaitMs = 30_000;

/**
 * Sends a call that does no harm when it arrives twice (reads, stops), again after no answer, 429 and 5xx.
 * 400, 401, 403, 404 and 422 are final. Creates never go through here.
 */
export async function sendRepeatable(access: Access, call: Call, clock: Clock): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOnce(access, call);
    } catch (error) {
      if (!(error instanceof HerokuFailure) || !error.mayPass || tries === maximumTries) throw error;
      await clock.sleep(waitBeforeTry(error, tries));
    }
  }
}

/** `Retry-After` when Heroku sent one, else 0.5, 1, 2, 4 s. */
export function waitBeforeTry(error: HerokuFailure, tries: number): number {
  return Math.min(error.retryAfterMs ?? 500 * 2 ** (tries - 1), longestWaitMs);
}
