import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Assignment } from "../plan/types.ts";
import { quote } from "../plan/wording.ts";
import type { DynoRecord } from "../watch/types.ts";
import { crossReasons } from "./cross-reasons.ts";
import { dynoName, whyStopped } from "./dyno-reasons.ts";
import type { Reason } from "./types.ts";

/** A generator above this share of one core measures its own delays (Locust warns at the same figure). */
const busyCpuPercent = 90;
/** A few busy windows are normal while users spawn; more than this share is not. */
const busyShare = 0.1;

const advice = "so response times are partly its own. Take more `dynos` or a larger `dyno-size`.";
const moreTime = "Raise `spawn-rate` or `run-time`, or take more `dynos`.";

/** Why what one dyno left makes the run invalid. Says nothing of a dyno whose end is a reason already. */
export function resultReasons(
  { scenario, ownName, dyno, of, targetUrl }: Assignment,
  record: DynoRecord | undefined,
  result: DynoResult | undefined,
): readonly Reason[] {
  const name = dynoName({ dyno, of }, record);
  const problems = result?.problems ?? [];
  const finished = record?.ending === "receipt";
  const texts = [
    ...problems,
    ...(finished ? receiptTroubles(result?.receipt, { problems, record }) : []).map(
      (trouble) => `${name} ${trouble}`,
    ),
    ...loadTroubles(result, targetUrl).map((trouble) => `${name} ${trouble}`),
  ];
  const doubts = [
    ...(result?.cutOff === true ? [cutOffText] : []),
    ...[disagreement(result?.receipt, record?.exitStatus)].filter((text) => text !== undefined),
  ].map((text) => ({ level: "warn", text: `${name} ${text}` }) as const);
  const cross = result === undefined ? [] : crossReasons(name, result, ownName);
  const invalid = texts.map((text) => ({ level: "invalid", text }) as const);
  const folded = foldedText(result?.receipt);
  const unread = (result?.unread ?? []).map((text) => `${text} It is left out of this report.`);
  const notes = [...(folded === undefined ? [] : [`${name} ${folded}`]), ...unread].map(
    (text) => ({ level: "note", text }) as const,
  );
  return [...invalid, ...cross, ...doubts, ...notes].map((reason): Reason => ({ scenario, ...reason }));
}

const cutOffText =
  "cut users off that were still busy when the stop timeout was over. Their last requests are not counted, so a request that is slow or hangs may be missing from these numbers. Raise `stop-timeout` (at most 20s).";

function receiptTroubles(
  receipt: Receipt | undefined,
  { problems, record }: { problems: readonly string[]; record: DynoRecord | undefined },
): readonly string[] {
  // A receipt that was refused, or could not be downloaded, is a problem that says so itself.
  if (receipt === undefined) return problems.length > 0 ? [] : ["has finished, but its receipt is missing."];
  const { stopReason, exitCode } = receipt;
  if (stopReason === "signal")
    return [`was told to stop before it had finished. ${(record && whyStopped(record)) ?? ""}`.trimEnd()];
  if (stopReason === "error")
    return [`ended with an error (Locust's exit code ${exitCode}); the end of its log is in the job's log.`];
  if (exitCode !== 0)
    return [
      `ran to its end, but Locust's exit code is ${exitCode}: does the locustfile set \`environment.process_exit_code\`? Leave the judging to the thresholds.`,
    ];
  return [];
}

/** The runner exits with Locust's code, with 128 and the signal's number, or with 1 when Locust broke off with 0. */
function disagreement(receipt: Receipt | undefined, exitStatus: number | undefined): string | undefined {
  if (receipt === undefined || exitStatus === undefined) return undefined;
  const { exitCode, stopReason } = receipt;
  const told = stopReason === "signal" ? [128 + 2, 128 + 15] : [];
  const broken = stopReason === "error" ? [1] : [];
  if ([exitCode, ...told, ...broken].includes(exitStatus)) return undefined;
  return `left a receipt of a run that ended with ${exitCode}, but exited with ${exitStatus} by Heroku's log. Its results are whole; its log may say what happened after the upload.`;
}

function loadTroubles(result: DynoResult | undefined, targetUrl: string): readonly string[] {
  const receipt = result?.receipt;
  return [
    otherTarget(receipt, targetUrl),
    tooFewUsers(receipt),
    lostWorkers(receipt),
    overloaded(result),
  ].filter((trouble) => trouble !== undefined);
}

/** A locustfile may set its environment's host; a path behind the target's is still the target. */
function otherTarget(receipt: Receipt | undefined, targetUrl: string): string | undefined {
  const host = receipt?.host;
  if (host === undefined || URL.parse(host)?.origin === URL.parse(targetUrl)?.origin) return undefined;
  return `loaded ${quote(host)}, and not the target ${quote(targetUrl)}. Does the locustfile set a host of its own? Leave that to \`target-url\`.`;
}

function foldedText(receipt: Receipt | undefined): string | undefined {
  if (receipt?.folded === undefined) return undefined;
  const { names, requests, type, name } = receipt.folded;
  return `met more request names than are kept apart: the ${names} rarest, with ${requests} requests, are in the row \`${type} ${name}\`. A threshold on one of those finds no request or only a part of them; group URLs with \`name=\` in the locustfile.`;
}

function lostWorkers(receipt: Receipt | undefined): string | undefined {
  const lost = receipt?.workersLost ?? 0;
  if (lost === 0) return undefined;
  const workers = lost === 1 ? "one of its Locust workers" : `${lost} of its Locust workers`;
  return `lost ${workers}, and with it what it counted last. Take fewer \`LOCUST_PROCESSES\`, or a larger \`dyno-size\`.`;
}

function tooFewUsers(receipt: Receipt | undefined): string | undefined {
  // Locust that could not start has no users, and its error is a reason already.
  if (receipt === undefined || receipt.stopReason === "error") return undefined;
  if (receipt.usersPeak >= receipt.usersAsked) return undefined;
  const { usersPeak, usersAsked } = receipt;
  return `reached ${usersPeak} of its ${usersAsked} users. ${moreTime}`;
}

function overloaded(result: DynoResult | undefined): string | undefined {
  const warnings = result?.receipt?.cpuWarnings ?? 0;
  if (warnings > 0) return `was overloaded: Locust warned of its CPU ${times(warnings)}, ${advice}`;
  const loads = (result?.windows ?? []).flatMap(({ cpuPercent }) => cpuPercent ?? []);
  const busy = loads.filter((percent) => percent > busyCpuPercent).length;
  if (busy <= loads.length * busyShare) return undefined;
  return `was overloaded: CPU above ${busyCpuPercent} % in ${busy} of ${loads.length} windows, ${advice}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
