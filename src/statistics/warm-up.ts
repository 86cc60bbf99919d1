import type { Window } from "../locust/types.ts";
import type { WarmUp } from "../plan/types.ts";

/**
 * When the warm-up ends, epoch milliseconds: windows that begin before it are not judged. `ramp`: when the users of
 * all dynos together have reached what was asked; Infinity when they never did, so that nothing is left to judge.
 */
export function warmUpEnd(
  windowsByDyno: readonly (readonly Window[])[],
  warmUp: WarmUp,
  usersAsked: number,
): number {
  const all = windowsByDyno.flat();
  const begun = Math.min(...all.map(({ startedAt }) => startedAt));
  return warmUp.kind === "seconds" ? begun + warmUp.seconds * 1000 : rampEnd(windowsByDyno, usersAsked);
}

function rampEnd(windowsByDyno: readonly (readonly Window[])[], usersAsked: number): number {
  const events = windowsByDyno
    .flatMap((windows, dyno) => windows.map(({ endedAt, users }) => ({ dyno, endedAt, users })))
    .sort((a, b) => a.endedAt - b.endedAt);
  const users = new Map<number, number>();
  for (const event of events) {
    users.set(event.dyno, event.users);
    const sum = users.values().reduce((total, one) => total + one, 0);
    if (sum >= usersAsked) return event.endedAt;
  }
  return Number.POSITIVE_INFINITY;
}
