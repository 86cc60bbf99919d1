import type { DynoResult, Receipt } from "../locust/types.ts";
import { quoteLine } from "../words/wording.ts";
import type { Finding } from "./ending-reasons.ts";
import { isHeldUp, wholeShare } from "./whole-run.ts";

type Share = { of: number; runTimeSeconds: number };

/** Whether the users that were asked for came up and stayed, without the dyno's name. */
export function userFindings({ of, runTimeSeconds }: Share, result: DynoResult): readonly Finding[] {
  const { receipt } = result;
  // Locust that could not start has no users, and its error is a reason already; so is a `test_start` that took the time.
  if (receipt === undefined || receipt.stopReason === "error" || isHeldUp(receipt, runTimeSeconds)) return [];
  const { usersPeak, usersAsked } = receipt;
  if (usersPeak >= usersAsked) return usersLeft(receipt, result);
  const text = `reached ${usersPeak} of its ${usersAsked} users${whyMissing(receipt, result, of)}`;
  return [{ level: "invalid", code: "users-missing", text }];
}

function whyMissing(receipt: Receipt, result: DynoResult, of: number): string {
  const { usersAsked, fixedUsers = usersAsked, shape, usersSpawned } = receipt;
  if (fixedUsers < usersAsked) return allFixed(fixedUsers, shape, of);
  // Of a load shape Locust says so after each of its steps.
  if (usersSpawned === true && (shape === undefined || endedByExceptions(receipt)))
    return `, although Locust started all of them: ${whyGone(result)}`;
  if (shape !== undefined)
    return `: its load shape ${quoteLine(shape)} asks for more than come up in its time. Raise its spawn rate or lengthen its stages.`;
  return ". Raise `spawn-rate` or `run-time`, or take more `dynos`.";
}

function allFixed(fixedUsers: number, shape: string | undefined, of: number): string {
  const set =
    of === 1 ? `\`users: ${fixedUsers}\`` : `\`users: ${fixedUsers * of}\` (${fixedUsers} for each dyno)`;
  const ask = shape === undefined ? `Set ${set}` : `Let its load shape ask for ${fixedUsers}`;
  return `: each of its user classes has a \`fixed_count\`, and these add up to ${fixedUsers}. ${ask}, or give one class a \`weight\` instead.`;
}

/** Those who end by themselves end the load with them. A load shape may want it so. */
function usersLeft(receipt: Receipt, result: DynoResult): readonly Finding[] {
  const { usersAtEnd, usersPeak, usersSpawned, stopCause, shape } = receipt;
  if (stopCause !== "run-time" || shape !== undefined || usersAtEnd === undefined) return [];
  if (usersAtEnd >= wholeShare * usersPeak) return [];
  if (usersSpawned === false) return [{ level: "invalid", code: "users-missing", text: tooLate(receipt) }];
  const text = `had ${usersAtEnd} of its ${usersPeak} users left when the run time was over: ${whyGone(result)}`;
  const isDead = usersAtEnd === 0 && endedByExceptions(receipt);
  return [{ level: isDead ? "invalid" : "warn", code: "users-left", text }];
}

/** Locust goes on starting users while it ends, when code of theirs has kept it from starting them in time. */
function tooLate({ usersAtEnd, usersAsked }: Receipt): string {
  return `had ${usersAtEnd} of its ${usersAsked} users when the run time was over: the others came up too late. Raise \`spawn-rate\` or \`run-time\`, or take more \`dynos\`.`;
}

/** Some exceptions end a user without a word of Locust's. */
function endedByExceptions({ exceptions, greenlets }: Receipt): boolean {
  return exceptions > 0 || (greenlets?.count ?? 0) > 0;
}

function whyGone({ exceptions, receipt }: DynoResult): string {
  const message = exceptions[0]?.message;
  const first = message || receipt?.greenlets?.first;
  if (receipt !== undefined && endedByExceptions(receipt))
    return `the others were ended by an exception${first === undefined ? "" : `, such as ${quoteLine(first)}`}.`;
  return "the others ended by themselves, as with `StopUser` or `runner.quit()`.";
}
