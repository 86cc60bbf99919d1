import type { Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import { runnerExit } from "../watch/exit-codes.ts";
import type { DynoRecord } from "../watch/types.ts";
import { quote } from "../words/wording.ts";
import { isIdleTwin } from "./loading-dyno.ts";
import { writeValue } from "./write-value.ts";

/** How the receipt and the end that Heroku's log tells of disagree. `signal`: something ended the dyno after its upload. */
export type ExitFinding = Note & { kind: "contradiction" | "signal" };

/** Whether exit status and log agree with the receipt; an idle twin's say nothing about it. */
export function exitFindings(record: DynoRecord, receipt: Receipt | undefined): readonly ExitFinding[] {
  if (receipt === undefined || record.ending !== "receipt" || isIdleTwin(record)) return [];
  const log = logContradiction(record, receipt);
  const exit = exitDisagreement(record, receipt);
  return [log && { ...log, kind: "contradiction" as const }, exit].filter((finding) => finding !== undefined);
}

/** The runner exits with Locust's code, with 128 and the signal's number, or with 1 when Locust broke off with 0. */
function exitDisagreement(record: DynoRecord, receipt: Receipt): ExitFinding | undefined {
  const { exitStatus } = record;
  const { exitCode, stopReason } = receipt;
  const told = stopReason === "signal" ? [128 + 2, 128 + 15] : [];
  const broken = stopReason === "error" ? [1] : [];
  // That another dyno has the share is a reason of its own.
  const expected = [undefined, runnerExit.nameTaken, exitCode, ...told, ...broken];
  if (expected.includes(exitStatus) || exitStatus === undefined) return undefined;
  const differ = `left a receipt of a run that ended with ${exitCode}, but exited with ${exitStatus} by Heroku's log`;
  const code = "exit-status-differs";
  if (isSignal(exitStatus) || isLateAnswer(record)) {
    const text = `${differ}. Its results are whole; its log may say what happened after the upload.`;
    return { kind: "signal", code, text };
  }
  const text = `${differ}, and the runner exits as its receipt says. Does the command go on after \`run.sh\`, or has something else written the receipt?`;
  return { kind: "contradiction", code, text };
}

/** A shell's way to say that a signal ended a process. Source: bash(1), "exit status"; signals end at 64. */
function isSignal(status: number): boolean {
  return status > 128 && status <= 128 + 64;
}

/** The receipt came through, and only the storage's answer to it was lost. */
function isLateAnswer({ exitStatus, said }: DynoRecord): boolean {
  return exitStatus === runnerExit.notUploaded && said?.notUploaded?.file === "receipt.json";
}

function logContradiction({ life, said }: DynoRecord, receipt: Receipt): Note | undefined {
  const { notUploaded: failed, exitCode } = said ?? {};
  const requests = life?.requestsSaid;
  const code = "log-contradicts";
  if (failed?.beforeLoad === true) {
    const why = quote(`${failed.file}: ${failed.reason}`);
    const text = `says in its log that it loaded nothing, because it could not upload to the storage (${why}), but a receipt is there.`;
    return { code, text };
  }
  if (exitCode !== undefined && exitCode !== receipt.exitCode) {
    const text = `says in its log that Locust ended with ${exitCode}, but in its receipt that it ended with ${receipt.exitCode}.`;
    return { code, text };
  }
  if (requests === undefined || requests <= receipt.requests) return undefined;
  const counts = [requests, receipt.requests].map((count) => writeValue(count, "count"));
  const text = `says in its log that it has made ${counts[0]} requests, but in its receipt that it made ${counts[1]}.`;
  return { code, text };
}
