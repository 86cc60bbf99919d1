import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Assignment } from "../plan/types.ts";
import { spanMs } from "../statistics/time-grid.ts";
import type { DynoRecord } from "../watch/types.ts";
import { formatDuration } from "../words/duration.ts";
import { quoteLine } from "../words/wording.ts";
import { blockedFindings } from "./blocked-reasons.ts";
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
    ...blockedFindings(receipt, runTimeSeconds),
    ...(receipt.stopInVain === undefined ? [] : [inVain(receipt.stopInVain)]),
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
  if (isEarly && isMeant(receipt))
    return [{ level: "note", code: "ended-early", text: whyEarly(receipt, length) }];
  if (!(isEarly || receipt.stopReason === "run-time") || !(isShort || isHeldUp(receipt, runTimeSeconds)))
    return [];
  return [{ level: "invalid", code: "cut-short", text: whyShort(receipt, length) }];
}

/** Only these ends are the locustfile's to decide; a runner that knows no causes knows no others. */
function isMeant({ stopCause = "quit" }: Receipt): boolean {
  return ["load-shape", "quit", "stop"].includes(stopCause);
}

function whyEarly({ stopCause, shape, runSeconds }: Receipt, { recorded, runTimeSeconds }: Length): string {
  const after = formatDuration(runSeconds ?? recorded);
  const times = `ended by itself after ${after}, and its run time is ${formatDuration(runTimeSeconds)}`;
  if (stopCause === "load-shape") return `${times}: its load shape ${quoteLine(shape ?? "")} ended.`;
  if (stopCause === "quit" || stopCause === "stop")
    return `${times}: the locustfile called \`runner.${stopCause}()\`.`;
  return `${times}: a load shape, or the locustfile, told it to.`;
}

/** Locust first ends what spawns its users, and a listener of this event runs in it. */
function inVain(stop: string): Finding {
  const call = `runner.${stop}()`;
  const text = `loaded on although the locustfile called \`${call}\`: in a listener of \`spawning_complete\`, Locust cannot obey. Call \`gevent.spawn(runner.${stop})\` there.`;
  return { level: "note", code: "ended-early", text };
}

function whyShort(receipt: Receipt, { recorded, runTimeSeconds }: Length): string {
  const { startSeconds = 0, runSeconds, runTime = runTimeSeconds } = receipt;
  const planned = formatDuration(runTimeSeconds);
  if (isHeldUp(receipt, runTimeSeconds))
    return `was cut short: it loaded for ${formatDuration(runSeconds ?? recorded)} of its run time of ${planned}, because listeners of \`test_start\` took ${formatDuration(startSeconds)} of it. Do their work in a listener of \`init\`, or lengthen \`run-time\`.`;
  if (runTime < wholeShare * runTimeSeconds)
    return `was cut short: the locustfile set Locust's run time to ${formatDuration(runTime)}, and \`run-time\` is ${planned}. Leave that to \`run-time\`.`;
  if (receipt.startedAnew === true)
    return `was cut short: the locustfile stopped the test and started another, which ran for ${formatDuration(runSeconds ?? recorded)}, and its run time is ${planned}. Locust forgets what came before. Start one test only.`;
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
  const text = `asked for ${usersAsked} ${usersAsked === 1 ? "user" : "users"}, and its share is ${users}: ${who}.`;
  return { level: "note", code: "users-differ", text };
}
