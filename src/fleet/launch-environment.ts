import { tokenSpareMs } from "../plan/deadlines.ts";
import type { Assignment } from "../plan/types.ts";
import type { World } from "../world.ts";

/**
 * What a dyno is created with: its share of the load, how it uploads, and the nonce by which its claim and its receipt
 * are known; without a nonce the app uploads in its own way. Tokens last until its own deadline, counted from this create.
 */
export function launchEnvironment(
  { env, marker, ownName, deadlineSeconds }: Assignment,
  nonce: string | undefined,
  { clock, dynos, results }: Pick<World, "clock" | "dynos" | "results">,
): Record<string, string> {
  const from = clock.now() - (dynos.clockAheadMs() ?? 0);
  const period = { from, until: from + deadlineSeconds * 1000 + tokenSpareMs };
  const dyno = { prefix: marker, scenario: ownName, ownWay: nonce === undefined };
  const proof = nonce === undefined ? {} : { LOADTEST_NONCE: nonce };
  return { ...env, ...results.uploadEnvironment(dyno, period), ...proof };
}
