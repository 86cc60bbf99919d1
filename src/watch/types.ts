import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";

/**
 * What one look at a target came to: its answer with the beginning of the page and where it redirects to, or why there
 * was none.
 */
export type TargetAnswer =
  | { status: number; text: string; location?: string | undefined }
  | { error: string };

/** Why a dyno is no longer waited for. */
export type Ending =
  /** Its receipt is there. */
  | "receipt"
  /** It was seen and then was gone, without a receipt. */
  | "gone"
  /** It never left `starting`, or was never seen. */
  | "never-started"
  /** It outstayed its deadline and was stopped. */
  | "deadline"
  /** It was stopped because the run was cancelled or broke off. */
  | "stopped"
  /** Heroku refused to start it. */
  | "refused";

/** Why Heroku stopped a dyno that we did not stop, as its log tells it; `signal`: it got SIGTERM, no reason given. */
export type StopCause = "cycled" | "restarted" | "signal";

/** What became of one assignment's dyno. Instants are epoch milliseconds. */
export type DynoRecord = {
  assignment: Assignment;
  /** Undefined when Heroku refused to start it. */
  id: string | undefined;
  /** `run.1234`. */
  name: string | undefined;
  startedAt: number | undefined;
  endedAt: number | undefined;
  ending: Ending;
  /** From `Process exited with status N` in the log session; undefined when that line was not seen. */
  exitStatus: number | undefined;
  /** Heroku's error codes in its log: `R12`, `R14`, `R15`. */
  errorCodes: readonly string[];
  /** Undefined when its log tells of no stop, and when it was we who stopped it. */
  stopCause: StopCause | undefined;
  /** As its runner's log tells it; its exit status says whether that is what ended it. */
  notUploaded?: { reason: string; beforeLoad: boolean } | undefined;
  /** Evidence that disagrees, refusals, adoptions. */
  notes: readonly Note[];
};

/** What a dyno last said of itself in a `loadtest progress` line. */
export type Progress = {
  elapsedSeconds: number;
  users: number;
  requests: number;
  failures: number;
  requestsPerSecond: number;
  p99Ms: number | undefined;
};
