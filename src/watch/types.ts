import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import type { Said } from "./runner-event.ts";

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

/** A claim of an assignment; `isOurs`: whoever wrote it knew the nonce of this one. `writtenAt` is by the storage's clock. */
export type SeenClaim = { dyno: string | undefined; isOurs: boolean; writtenAt: number | undefined };

/** What must agree with a dyno's receipt. Epoch milliseconds of this machine's clock, where no other is named. */
export type DynoLife = {
  /** Before the first create was sent, and what Heroku's clock said then. */
  sentAt: number;
  sentAtByHeroku: number | undefined;
  /** SHA-256 of the nonce that it was given; undefined for an app that uploads in its own way. */
  nonceSha256: string | undefined;
  /** False for a given SAS, which is good for the whole container. */
  hasOwnTokens: boolean;
  /** When its exit status was heard. */
  exitedAt: number | undefined;
  /** When its receipt was seen and written, by the storage's clock; undefined without one. */
  receipt: { seenAt: number | undefined; writtenAt: number | undefined } | undefined;
  /** Undefined when they could not be read, or were not looked for. */
  claims: { first: SeenClaim | undefined; second: SeenClaim | undefined } | undefined;
  /** Names of further dynos of the assignment that the dyno list has shown. */
  others: readonly string[];
  /** How many requests it had made when its log last told. */
  requestsSaid: number | undefined;
};

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
  /** A word for its state in the newest list that had it, of which we do not know what it means; empty: none was given. */
  oddState?: string | undefined;
  /** From `Process exited with status N` in the log session; undefined when that line was not seen. */
  exitStatus: number | undefined;
  /** Heroku's error codes in its log, of `herokuCodes`. */
  errorCodes: readonly string[];
  /** Undefined when its log tells of no stop, and when it was we who stopped it. */
  stopCause: StopCause | undefined;
  /** What its runner has said in its log, or what a locustfile has printed in its place. */
  said?: Said | undefined;
  /** Undefined when Heroku refused to start it. */
  life?: DynoLife | undefined;
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
