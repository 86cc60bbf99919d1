import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { quote, quoteLine } from "../words/wording.ts";
import { crossReasons } from "./cross-reasons.ts";
import { dynoName } from "./dyno-reasons.ts";
import { csvFindings, endFindings, type Finding, greenletFindings } from "./ending-reasons.ts";
import { oddFindings } from "./odd-reasons.ts";
import type { Reason } from "./types.ts";
import { userFindings } from "./users-reasons.ts";

/** A generator above this share of one core measures its own delays (Locust warns at the same figure). */
const busyCpuPercent = 90;
/** A few busy windows are normal while users spawn; more than this share is not. */
const busyShare = 0.1;

const advice = "so response times are partly its own. Take more `dynos` or a larger `dyno-size`.";

/** What is to be said of what one dyno left. Says nothing of a dyno whose end is a reason already. */
export function resultReasons(
  assignment: Assignment,
  record: DynoRecord | undefined,
  result: DynoResult | undefined,
): readonly Reason[] {
  const { scenario, ownName } = assignment;
  const name = dynoName(assignment, record);
  const problems = result?.problems ?? [];
  const named = (finding: Finding): Finding => ({ ...finding, text: `${name} ${finding.text}` });
  const damages = problems.map((text): Finding => ({ level: "invalid", code: "results-damaged", text }));
  const ends = (record?.ending === "receipt" ? endOf(result, record) : []).map(named);
  // What broke Locust off may have damaged its files, too.
  const isCause = result?.receipt?.stopReason === "error";
  const findings: readonly Finding[] = [
    ...(isCause ? [...ends, ...damages] : [...damages, ...ends]),
    ...(result === undefined ? [] : loadFindings(assignment, result)).map(named),
    ...(result === undefined ? [] : crossReasons(name, result, ownName)),
    ...doubts(result).map(named),
  ];
  const unread = (result?.unread ?? []).map(
    (text): Finding => ({
      level: "note",
      code: "results-unread",
      text: `${text} It is left out of this report.`,
    }),
  );
  return [...findings, ...unread].map((finding): Reason => ({ scenario, ...finding }));
}

function endOf(result: DynoResult | undefined, record: DynoRecord): readonly Finding[] {
  if (result?.receipt !== undefined) return endFindings(result.receipt, record);
  // A receipt that was refused, or could not be downloaded, is a problem that says so itself.
  if (result !== undefined && result.problems.length > 0) return [];
  return [{ level: "invalid", code: "no-receipt", text: "has finished, but its receipt is missing." }];
}

function loadFindings(assignment: Assignment, result: DynoResult): readonly Finding[] {
  const { receipt } = result;
  const troubles = [otherTarget(receipt, assignment.targetUrl), lostWorkers(receipt), overloaded(result)];
  return [
    ...userFindings(assignment, result),
    ...troubles.flatMap((note): Finding[] => (note === undefined ? [] : [{ level: "invalid", ...note }])),
  ];
}

function doubts(result: DynoResult | undefined): readonly Finding[] {
  if (result === undefined) return [];
  const { receipt } = result;
  const folded = foldedNote(receipt);
  return [
    ...(result.cutOff ? [{ level: "warn", ...cutOff } as const] : []),
    ...csvFindings(result),
    ...(receipt === undefined ? [] : [...greenletFindings(receipt), ...oddFindings(receipt)]),
    ...(folded === undefined ? [] : [{ level: "note", ...folded } as const]),
  ];
}

const cutOff: Note = {
  code: "users-cut-off",
  text: "cut users off that were still busy when the stop timeout was over. Their last requests are not counted, so a request that is slow or hangs may be missing from these numbers. Raise `stop-timeout` (at most 20s).",
};

/** A locustfile may set its environment's host; a path behind the target's is still the target. */
function otherTarget(receipt: Receipt | undefined, targetUrl: string): Note | undefined {
  const host = receipt?.host;
  if (host === undefined || URL.parse(host)?.origin === URL.parse(targetUrl)?.origin) return undefined;
  const who = receipt?.hostFrom === "locustfile" ? "The locustfile sets" : "Its command or locustfile sets";
  const text = `loaded ${quote(host)}, and not the target ${quote(targetUrl)}. ${who} a host of its own; leave that to \`target-url\`.`;
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
  const why = receipt?.reason === undefined ? "" : ` It ended with ${quoteLine(receipt.reason)}.`;
  const advice = why === "" ? " Take fewer `LOCUST_PROCESSES`, or a larger `dyno-size`." : why;
  const text = `lost ${workers}, and with it what it counted last.${advice}`;
  return { code: "workers-lost", text };
}

function overloaded(result: DynoResult | undefined): Note | undefined {
  const warnings = result?.receipt?.cpuWarnings ?? 0;
  const code = "generator-overloaded";
  if (warnings > 0) return { code, text: `ran out of CPU (Locust warned ${times(warnings)}), ${advice}` };
  const loads = (result?.windows ?? []).flatMap(({ cpuPercent }) => cpuPercent ?? []);
  const busy = loads.filter((percent) => percent > busyCpuPercent).length;
  if (busy <= loads.length * busyShare) return undefined;
  return {
    code,
    text: `was overloaded: CPU above ${busyCpuPercent}% in ${busy} of ${loads.length} windows, ${advice}`,
  };
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
