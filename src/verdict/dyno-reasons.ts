import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import { describeState } from "../watch/dyno-state.ts";
import type { DynoRecord } from "../watch/types.ts";
import { formatDuration } from "../words/duration.ts";
import { exitHint, memoryCodes, moreMemory, whyStopped } from "./exit-hint.ts";
import type { Reason } from "./types.ts";

/** Why a dyno's end makes the run invalid, and what else was noted about it. One sentence for each. */
export function dynoReasons(
  assignment: Assignment,
  record: DynoRecord | undefined,
  receiptsExpected: boolean,
): readonly Reason[] {
  const { scenario } = assignment;
  const name = dynoName(assignment, record);
  const reason = (level: Reason["level"], { code, text }: Note): Reason => ({ level, code, scenario, text });
  if (record === undefined) {
    const text = `${name} was not started: the run broke off before it.`;
    return [reason("invalid", { code: "dyno-not-started", text })];
  }
  const end = receiptsExpected ? badEnd(record) : badOwnEnd(record);
  const invalid = [end, outOfMemory(record)].filter((note) => note !== undefined);
  // A refusal's notes are the refusal: they are part of its sentence.
  const notes = record.ending === "refused" ? [] : [...record.notes];
  if (!receiptsExpected && record.ending === "gone" && record.exitStatus === undefined)
    notes.push({ code: "log-incomplete", text: unseenExit });
  return [
    ...invalid.map(({ code, text }) => reason("invalid", { code, text: `${name} ${text}` })),
    ...notes.map(({ code, text }) => reason("note", { code, text: `${name}: ${text}` })),
  ];
}

const unseenExit = "its exit status was not seen, so that how it ended is not known.";

/** `Dyno 1/2 (run.1234)`. */
export function dynoName({ dyno, of }: { dyno: number; of: number }, record: DynoRecord | undefined): string {
  const name = record?.name === undefined ? "" : ` (${record.name})`;
  return `Dyno ${dyno}/${of}${name}`;
}

function badEnd(record: DynoRecord): Note | undefined {
  switch (record.ending) {
    case "receipt":
      return undefined;
    case "gone": {
      const { code, text } = exitHint(record);
      return { code, text: `was lost: it left no receipt, so its results are not complete. ${text}` };
    }
    default:
      return badStop(record);
  }
}

/** An app that uploads in its own way leaves no receipt: it is gone when it is done. */
function badOwnEnd(record: DynoRecord): Note | undefined {
  if (record.ending !== "gone") return badStop(record);
  if (endedWell(record)) return undefined;
  const stopped = whyStopped(record);
  if (stopped !== undefined)
    return { code: stopped.code, text: `was told to stop before it had finished. ${stopped.text}` };
  const { code, text } = exitHint(record);
  return { code, text: `was lost. ${text}` };
}

/** Whether a dyno that leaves no receipt ended by itself. Locust itself exits with 1 when a request failed. */
export function endedWell({ ending, exitStatus, stopCause }: DynoRecord): boolean {
  return ending === "gone" && stopCause === undefined && (exitStatus ?? 0) <= 1;
}

function badStop({ ending, assignment, notes, oddState }: DynoRecord): Note | undefined {
  switch (ending) {
    case "refused": {
      const why = notes.length === 0 ? "no reason was given." : notes.map(({ text }) => text).join(" ");
      return { code: "dyno-refused", text: `was refused by Heroku: ${why}` };
    }
    case "never-started":
      return {
        code: "dyno-never-came-up",
        text: "was created but never came up. Look at the app's Heroku log and at status.heroku.com, then run again.",
      };
    case "deadline": {
      const deadline = formatDuration(assignment.deadlineSeconds);
      return {
        code: "dyno-past-deadline",
        text: `was still busy at its deadline, ${deadline} after its start, and was told to stop. ${oddState === undefined ? "Its last requests or its upload took too long" : `Heroku gave ${describeState(oddState)}, of which is not known what it means`}: see the app's Heroku log.`,
      };
    }
    case "stopped":
      return {
        code: "dyno-stopped",
        text: "was stopped before it had finished, because the run was cancelled or broke off.",
      };
    default:
      return undefined;
  }
}

function outOfMemory({ ending, exitStatus, errorCodes }: DynoRecord): Note | undefined {
  const codes = memoryCodes(errorCodes);
  const saidAlready = ending === "gone" && (exitStatus === undefined || exitStatus === 137);
  if (codes.length === 0 || saidAlready) return undefined;
  return {
    code: "dyno-out-of-memory",
    text: `ran out of memory (${codes.join(", ")}), so its response times are partly its own. ${moreMemory}`,
  };
}
