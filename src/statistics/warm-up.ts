import type { WarmUp } from "../plan/types.ts";
import type { UserCount } from "./user-counts.ts";

type RunOfUsers = { startedAt: number; counts: readonly UserCount[]; asked: number };

/**
 * When the warm-up ends, epoch milliseconds: a window that begins before it is not judged. `ramp` ends when all users
 * that were asked for are there, and with Infinity, so that nothing is left to judge, when they never were.
 */
export function warmUpEnd(warmUp: WarmUp, { startedAt, counts, asked }: RunOfUsers): number {
  if (warmUp.kind === "seconds") return startedAt + warmUp.seconds * 1000;
  return counts.find(({ users }) => users >= asked)?.at ?? Number.POSITIVE_INFINITY;
}
