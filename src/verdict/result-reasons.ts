import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import { quote } from "../plan/wording.ts";
import type { DynoRecord } from "../watch/types.ts";
import { crossReasons } from "./cross-reasons.ts";
import { dynoName } from "./dyno-reasons.ts";
import { whyStopped } from "./exit-hint.ts";
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
  const named = ({ code, text }: Note): Note => ({ code, text: `${name} ${text}` });
  const invalid = [
    ...problems.map((text): Note => ({ code: "results-damaged", text })),
    ...(finished ? receiptTroubles(result?.receipt, { problems, record }) : []).map(named),
    ...loadTroubles(result, targetUrl).map(named),
  ];
  const doubts = result?.cutOff === true ? [cutOff] : [];
  const cross = result === undefined ? [] : crossReasons(name, result, ownName);
  const unread = (result?.unread ?? []).map(
    (text): Note => ({
      code: "results-unread",
      text: `${text} It is left out of this report.`,
    }),
  );
  const notes = [foldedNote(result?.receipt)].filter((note) => note !== undefined);
  const reason = (level: Reason["level"]) => (note: Note) => ({ level, ...note });
  return [
    ...invalid.map(reason("invalid")),
    ...cross,
    ...doubts.map(named).map(reason("warn")),
    ...[...notes.map(named), ...unread].map(reason("note")),
  ].map((one): Reason => ({ scenario, ...one }));
}

const cutOff: Note = {
  code: "users-cut-off",
  text: "cut users off that were still busy when the stop timeout was over. Their last requests are not counted, so a request that is slow or hangs may be missing from these numbers. Raise `stop-timeout` (at most 20s).",
};

function receiptTroubles(
  receipt: Receipt | undefined,
  { problems, record }: { problems: readonly string[]; record: DynoRecord | undefined },
): readonly Note[] {
  // A receipt that was refused, or could not be downloaded, is a problem that says so itself.
  if (receipt === undefined)
    return problems.length > 0
      ? []
      : [{ code: "no-receipt", text: "has finished, but its receipt is missing." }];
  const trouble = endTrouble(receipt, record);
  return trouble === undefined ? [] : [trouble];
}

function endTrouble({ stopReason, exitCode }: Receipt, record: DynoRecord | undefined): Note | undefined {
  if (stopReason === "signal") return stoppedBefore(record);
  if (stopReason === "error") {
    const text = `ended with an error (Locust's exit code ${exitCode}); the end of its log is in the job's log.`;
    return { code: "locust-error", text };
  }
  if (exitCode === 0) return undefined;
  const text = `ran to its end, but Locust's exit code is ${exitCode}: does the locustfile set \`environment.process_exit_code\`? Leave the judging to the thresholds.`;
  return { code: "own-exit-code", text };
}

function stoppedBefore(record: DynoRecord | undefined): Note {
  const stopped = record && whyStopped(record);
  const text = `was told to stop before it had finished. ${stopped?.text ?? ""}`.trimEnd();
  return { code: stopped?.code ?? "dyno-signalled", text };
}

function loadTroubles(result: DynoResult | undefined, targetUrl: string): readonly Note[] {
  const receipt = result?.receipt;
  return [
    otherTarget(receipt, targetUrl),
    tooFewUsers(receipt),
    lostWorkers(receipt),
    overloaded(result),
  ].filter((trouble) => trouble !== undefined);
}

/** A locustfile may set its environment's host; a path behind the target's is still the target. */
function otherTarget(receipt: Receipt | undefined, targetUrl: string): Note | undefined {
  const host = receipt?.host;
  if (host === undefined || URL.parse(host)?.origin === URL.parse(targetUrl)?.origin) return undefined;
  const text = `loaded ${quote(host)}, and not the target ${quote(targetUrl)}. Does the locustfile set a host of its own? Leave that to \`target-url\`.`;
  return { code: "other-target", text };
}

function foldedNote(receipt: Receipt | undefined): Note | undefined {
  if (receipt?.folded === undefined) return undefined;
  const { names, requests, type, name } = receipt.folded;
  const text = `met more request names than are kept apart: the ${names} rarest, with ${requests} requests, are in the row \`${type} ${name}\`. A threshold on one of those finds no request or only a part of them; group URLs with \`name=\` in the locustfile.`;
  return { code: "names-folded", text };
}

function lostWorkers(receipt: Receipt | undefined): Note | undefined {
  const lost = receipt?.workersLost ?? 0;
  if (lost === 0) return undefined;
  const workers = lost === 1 ? "one of its Locust workers" : `${lost} of its Locust workers`;
  const text = `lost ${workers}, and with it what it counted last. Take fewer \`LOCUST_PROCESSES\`, or a larger \`dyno-size\`.`;
  return { code: "workers-lost", text };
}

function tooFewUsers(receipt: Receipt | undefined): Note | undefined {
  // Locust that could not start has no users, and its error is a reason already.
  if (receipt === undefined || receipt.stopReason === "error") return undefined;
  if (receipt.usersPeak >= receipt.usersAsked) return undefined;
  const { usersPeak, usersAsked } = receipt;
  return { code: "users-missing", text: `reached ${usersPeak} of its ${usersAsked} users. ${moreTime}` };
}

function overloaded(result: DynoResult | undefined): Note | undefined {
  const warnings = result?.receipt?.cpuWarnings ?? 0;
  const code = "generator-overloaded";
  if (warnings > 0)
    return { code, text: `was overloaded: Locust warned of its CPU ${times(warnings)}, ${advice}` };
  const loads = (result?.windows ?? []).flatMap(({ cpuPercent }) => cpuPercent ?? []);
  const busy = loads.filter((percent) => percent > busyCpuPercent).length;
  if (busy <= loads.length * busyShare) return undefined;
  return {
    code,
    text: `was overloaded: CPU above ${busyCpuPercent} % in ${busy} of ${loads.length} windows, ${advice}`,
  };
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
