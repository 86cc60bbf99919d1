import type { Answer } from "../heroku/call.ts";
import type { Clock } from "../world.ts";

/** `unlike`: it works, but not as on record; `unchecked`: there was nothing to check it by. */
export type Outcome = "holds" | "unlike" | "fails" | "unchecked";

/** What one check has found out. */
export type Finding = {
  check: string;
  outcome: Outcome;
  /** A run needs what is checked: the doctor's step fails when it does not hold. */
  needed: boolean;
  /** What was seen, in words. */
  says: string;
  /** What to do about it. */
  advice?: string | undefined;
  /** What was seen, as the service gave it, without secrets. */
  seen?: unknown;
};

/** What the checks need of Heroku: its answers as they come. */
export type HerokuAccess = {
  clock: Clock;
  /** A read is sent again when that may help, everything else once. Throws a HerokuFailure. */
  ask(call: { method: "GET" | "POST"; path: string; body?: unknown; accept?: string }): Promise<Answer>;
  /** A stream's head and the lines that came within the time, at most so many. */
  readStream(url: string, accept: string, withinMs: number): Promise<StreamHead>;
};

export type StreamHead = { status: number; contentType: string; lines: readonly string[] };
