import { formatDuration } from "../plan/duration.ts";
import type { Assignment } from "../plan/types.ts";
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
  const invalid = [end, memory(record)].filter((text) => text !== undefined);
  // A refusal's notes are the refusal: they are part of its sentence.
  const notes = record.ending === "refused" ? [] : record.notes;
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
  // Locust itself exits with 1 when a request failed, which is for the thresholds to judge.
  const fine = record.exitStatus === undefined || record.exitStatus <= 1;
  return fine ? undefined : `was lost. ${exitHint(record)}`;
}

function badStop({ ending, assignment, notes }: DynoRecord): string | undefined {
  switch (ending) {
    case "refused":
      return `was refused by Heroku: ${notes.length === 0 ? "no reason was given." : notes.join(" ")}`;
    case "never-started":
      return "was created but never came up. Look at the app's Heroku log and at status.heroku.com, then run again.";
    case "deadline":
      return `was still busy at its deadline, ${formatDuration(assignment.deadlineSeconds)} after its start, and was stopped. Its last requests or its upload took too long: see the app's Heroku log.`;
    case "stopped":
      return "was stopped before it had finished, because the run was cancelled or broke off.";
    default:
      return undefined;
  }
}

function exitHint({ exitStatus, memoryErrors }: DynoRecord): string {
  switch (exitStatus) {
    case undefined:
      return "Its exit status was not seen; the end of its log is in the job's log.";
    case 0:
      return "It exited with 0: does the command end in `run.sh`, which uploads the receipt?";
    case 126:
    case 127:
      return `It exited with ${exitStatus}: the command was not found. Compare the process type with the app's Procfile.`;
    case 137:
      return memoryErrors.length > 0
        ? `It exited with 137: it was killed for its memory (${memoryErrors.join(", ")}). ${moreMemory}`
        : `It exited with 137: it was killed, most often for lack of memory. ${moreMemory}`;
    case 143:
      return "It exited with 143: Heroku or somebody stopped it. Run again.";
    default:
      return `It exited with ${exitStatus}; the end of its log is in the job's log.`;
  }
}

function memory({ ending, exitStatus, memoryErrors }: DynoRecord): string | undefined {
  const saidAlready = ending === "gone" && exitStatus === 137;
  if (memoryErrors.length === 0 || saidAlready) return undefined;
  return `ran out of memory (${memoryErrors.join(", ")}), so its response times are partly its own. ${moreMemory}`;
}
