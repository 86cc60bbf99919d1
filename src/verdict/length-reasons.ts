import type { DynoResult, Receipt } from "../locust/types.ts";
import { formatDuration } from "../plan/duration.ts";
import type { Assignment } from "../plan/types.ts";
import { quoteLine } from "../plan/wording.ts";
import { spanMs } from "../statistics/time-grid.ts";
import type { DynoRecord } from "../watch/types.ts";
import { dynoName } from "./dyno-reasons.ts";
import type { Finding } from "./ending-reasons.ts";
import type { Reason } from "./types.ts";
import { isHeldUp, wholeShare } from "./whole-run.ts";

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
  const recorded = spanMs(windows) / 1000;
  const findings = [
    ...lengthFindings(receipt, { recorded, runTimeSeconds }),
    ...(receipt.stopReason === "error" || receipt.usersAsked === users ? [] : [otherUsers(receipt, users)]),
  ];
  const name = dynoName(assignment, record);
  return findings.map((finding) => ({ scenario, ...finding, text: `${name} ${finding.text}` }));
}

type Length = { recorded: number; runTimeSeconds: number };

function lengthFindings(receipt: Receipt, length: Length): readonly Finding[] {
  const { recorded, runTimeSeconds } = length;
  const loaded = Math.min(recorded, receipt.runSeconds ?? recorded);
  const isShort = loaded < wholeShare * runTimeSeconds - slackSeconds;
  const isEarly = isShort && receipt.stopReason === "finished";
  if (isEarly) return [{ level: "note", code: "ended-early", text: whyEarly(receipt, length) }];
  if (receipt.stopReason !== "run-time" || !(isShort || isHeldUp(receipt, runTimeSeconds))) return [];
  return [{ level: "invalid", code: "cut-short", text: whyShort(receipt, length) }];
}

function whyEarly({ stopCause, shape, runSeconds }: Receipt, { recorded, runTimeSeconds }: Length): string {
  const after = formatDuration(runSeconds ?? recorded);
  const times = `ended by itself after ${after}, and its run time is ${formatDuration(runTimeSeconds)}`;
  if (stopCause === "load-shape") return `${times}: its load shape ${quoteLine(shape ?? "")} ended.`;
  if (stopCause === "quit") return `${times}: the locustfile called \`runner.quit()\`.`;
  return `${times}: a load shape, or the locustfile, told it to.`;
}

function whyShort(receipt: Receipt, { recorded, runTimeSeconds }: Length): string {
  const { startSeconds = 0, runSeconds, runTime = runTimeSeconds } = receipt;
  const planned = formatDuration(runTimeSeconds);
  if (isHeldUp(receipt, runTimeSeconds))
    return `was cut short: it loaded for ${formatDuration(runSeconds ?? recorded)} of its run time of ${planned}, because listeners of \`test_start\` took ${formatDuration(startSeconds)} of it. Do their work in a listener of \`init\`, or lengthen \`run-time\`.`;
  if (runTime < wholeShare * runTimeSeconds)
    return `was cut short: the locustfile set Locust's run time to ${formatDuration(runTime)}, and \`run-time\` is ${planned}. Leave that to \`run-time\`.`;
  const isWhole = runSeconds !== undefined && runSeconds >= wholeShare * runTimeSeconds - slackSeconds;
  const why = isWhole
    ? `Locust ran for ${formatDuration(runSeconds)}, so the dyno's clock jumped.`
    : "Did the dyno sleep, or its clock jump?";
  return `was cut short: what it recorded covers ${formatDuration(recorded)}, and its run time is ${planned}. ${why} Run again.`;
}

function otherUsers({ usersAsked, shape, stopCause }: Receipt, users: number): Finding {
  const unknown =
    stopCause === undefined ? "a load shape, or a configuration file, decides" : "the locustfile decides";
  const who = shape === undefined ? unknown : `its load shape ${quoteLine(shape)} decides`;
  const text = `asked for ${usersAsked} users, and its share is ${users}: ${who}.`;
  return { level: "note", code: "users-differ", text };
}
