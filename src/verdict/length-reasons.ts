import type { DynoResult } from "../locust/types.ts";
import { formatDuration } from "../plan/duration.ts";
import type { ReasonCode } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import { spanMs } from "../statistics/time-grid.ts";
import type { DynoRecord } from "../watch/types.ts";
import { dynoName } from "./dyno-reasons.ts";
import type { Reason } from "./types.ts";

/** Less of the run time than this is another run than was asked for. */
export const wholeShare = 0.9;
/** Locust starts its clock before its users, and the recorder with them. */
const slackSeconds = 2;

/** Whether Locust ran the load that was asked for: so long, with so many users. */
export function lengthReasons(
  assignment: Assignment,
  record: DynoRecord | undefined,
  { receipt, windows }: DynoResult,
): readonly Reason[] {
  if (receipt === undefined || windows === undefined || windows.length === 0) return [];
  const { scenario, users, runTimeSeconds } = assignment;
  const name = dynoName(assignment, record);
  const reason = (level: Reason["level"], code: ReasonCode, text: string): Reason => ({
    level,
    code,
    scenario,
    text: `${name} ${text}`,
  });
  const lasted = spanMs(windows) / 1000;
  const times = `${formatDuration(lasted)}, and its run time is ${formatDuration(runTimeSeconds)}`;
  const isShort = lasted < wholeShare * runTimeSeconds - slackSeconds;
  const reasons: Reason[] = [];
  if (isShort && receipt.stopReason === "run-time")
    reasons.push(
      reason(
        "invalid",
        "cut-short",
        `was cut short: what it recorded covers ${times}. Did the dyno sleep, or its clock jump? Run again.`,
      ),
    );
  if (isShort && receipt.stopReason === "finished")
    reasons.push(
      reason(
        "note",
        "ended-early",
        `ended by itself after ${times}: a load shape, or the locustfile, told it to.`,
      ),
    );
  if (receipt.stopReason !== "error" && receipt.usersAsked !== users)
    reasons.push(
      reason(
        "note",
        "users-differ",
        `asked for ${receipt.usersAsked} users, and its share is ${users}: a load shape, or a configuration file, decides.`,
      ),
    );
  return reasons;
}
