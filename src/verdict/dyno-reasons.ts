import { formatDuration } from "../plan/duration.ts";
import type { Assignment } from "../plan/types.ts";
import { quote } from "../plan/wording.ts";
import type { DynoRecord } from "../watch/types.ts";
import type { Reason } from "./types.ts";

const moreMemory = "Take a larger `dyno-size` or more `dynos`.";

/** Why a dyno's end makes the run invalid, and what else was noted about it. One sentence for each. */
export function dynoReasons(
  assignment: Assignment,
  record: DynoRecord | undefined,
  receiptsExpected: boolean,
): readonly Reason[] {
  const { scenario } = assignment;
  const name = dynoName(assignment, record);
  if (record === undefined)
    return [{ level: "invalid", scenario, text: `${name} was not started: the run broke off before it.` }];
  const end = receiptsExpected ? badEnd(record) : badOwnEnd(record);
  const invalid = [end, outOfMemory(record)].filter((text) => text !== undefined);
  // A refusal's notes are the refusal: they are part of its sentence.
  const notes = record.ending === "refused" ? [] : [...record.notes];
  if (!receiptsExpected && record.ending === "gone" && record.exitStatus === undefined)
    notes.push("its exit status was not seen, so that how it ended is not known.");
  return [
    ...invalid.map((text): Reason => ({ level: "invalid", scenario, text: `${name} ${text}` })),
    ...notes.map((note): Reason => ({ level: "note", scenario, text: `${name}: ${note}` })),
  ];
}

/** `Dyno 1/2 (run.1234)`. */
export function dynoName({ dyno, of }: { dyno: number; of: number }, record: DynoRecord | undefined): string {
  const name = record?.name === undefined ? "" : ` (${record.name})`;
  return `Dyno ${dyno}/${of}${name}`;
}

function badEnd(record: DynoRecord): string | undefined {
  switch (record.ending) {
    case "receipt":
      return undefined;
    case "gone":
      return `was lost: it left no receipt, so its results are not complete. ${exitHint(record)}`;
    default:
      return badStop(record);
  }
}

/** An app that uploads in its own way leaves no receipt: it is gone when it is done. */
function badOwnEnd(record: DynoRecord): string | undefined {
  if (record.ending !== "gone") return badStop(record);
  if (endedWell(record)) return undefined;
  const stopped = whyStopped(record);
  return stopped === undefined
    ? `was lost. ${exitHint(record)}`
    : `was told to stop before it had finished. ${stopped}`;
}

/** Whether a dyno that leaves no receipt ended by itself. Locust itself exits with 1 when a request failed. */
export function endedWell({ ending, exitStatus, stopCause }: DynoRecord): boolean {
  return ending === "gone" && stopCause === undefined && (exitStatus ?? 0) <= 1;
}

function badStop({ ending, assignment, notes }: DynoRecord): string | undefined {
  switch (ending) {
    case "refused":
      return `was refused by Heroku: ${notes.length === 0 ? "no reason was given." : notes.join(" ")}`;
    case "never-started":
      return "was created but never came up. Look at the app's Heroku log and at status.heroku.com, then run again.";
    case "deadline":
      return `was still busy at its deadline, ${formatDuration(assignment.deadlineSeconds)} after its start, and was told to stop. Its last requests or its upload took too long: see the app's Heroku log.`;
    case "stopped":
      return "was stopped before it had finished, because the run was cancelled or broke off.";
    default:
      return undefined;
  }
}

function exitHint(record: DynoRecord): string {
  const { exitStatus, errorCodes, stopCause } = record;
  const stopped = whyStopped(record);
  switch (exitStatus) {
    case undefined:
      return (
        stopped ??
        memoryHint(errorCodes) ??
        "Its exit status was not seen; the end of its log is in the job's log."
      );
    case 0:
      return "It exited with 0: does the command end in `run.sh`, which uploads the receipt?";
    // The runner's own codes: loadtest/heroku_locust_runner/run.py.
    case 73:
      return "It exited with 73: another dyno has claimed the same share of the load, and none of it left a receipt. Run again.";
    case 74:
      return `It exited with 74: ${whyNotUploaded(record)}`;
    case 126:
    case 127:
      return `It exited with ${exitStatus}: the command was not found. Compare the process type with the app's Procfile.`;
    case 137:
      return `It exited with 137: ${whyKilled(record)}`;
    case 143:
      return `It exited with 143. ${stopped ?? whyStopped({ ...record, stopCause: stopCause ?? "signal" })}`;
    default:
      return `It exited with ${exitStatus}; ${stopped ?? "the end of its log is in the job's log."}`;
  }
}

/** The action has reached the storage itself, from another network. */
function whyNotUploaded({ notUploaded }: DynoRecord): string {
  if (notUploaded === undefined)
    return "it could not upload to the storage; the end of its log, in the job's log, says why.";
  const { reason, beforeLoad } = notUploaded;
  const when = beforeLoad ? "before any load " : "";
  return `${when}it could not upload to the storage, ${quote(reason)}. The action itself could reach it: does the storage account's firewall keep Heroku out, or has its container been removed?`;
}

function whyKilled(record: DynoRecord): string {
  const { errorCodes } = record;
  if (errorCodes.includes("R12"))
    return `told to stop, it had not ended after 30 s and was killed (R12). ${whyStopped(record) ?? ""}`.trimEnd();
  if (memoryCodes(errorCodes).length > 0)
    return `it was killed for its memory (${memoryCodes(errorCodes).join(", ")}). ${moreMemory}`;
  return `it was killed, most often for lack of memory. ${moreMemory}`;
}

function memoryHint(errorCodes: readonly string[]): string | undefined {
  const codes = memoryCodes(errorCodes);
  return codes.length === 0 ? undefined : `It had run out of memory (${codes.join(", ")}). ${moreMemory}`;
}

function memoryCodes(errorCodes: readonly string[]): string[] {
  return errorCodes.filter((code) => code === "R14" || code === "R15");
}

/** Who or what stopped a dyno that we did not stop, as a sentence; undefined when its log tells of no stop. */
export function whyStopped({ stopCause }: Pick<DynoRecord, "stopCause">): string | undefined {
  switch (stopCause) {
    case "cycled":
      return "Heroku cycled it, as it does with every dyno about once a day. Run again.";
    case "restarted":
      return "It was restarted: a release, a changed config var or `heroku ps:restart` does that. Keep those out of a load test, and run again.";
    case "signal":
      return "Heroku or somebody stopped it: `heroku ps:stop`, a release or a changed config var may do that. Run again.";
    case undefined:
      return undefined;
  }
}

function outOfMemory({ ending, exitStatus, errorCodes }: DynoRecord): string | undefined {
  const codes = memoryCodes(errorCodes);
  const saidAlready = ending === "gone" && (exitStatus === undefined || exitStatus === 137);
  if (codes.length === 0 || saidAlready) return undefined;
  return `ran out of memory (${codes.join(", ")}), so its response times are partly its own. ${moreMemory}`;
}
