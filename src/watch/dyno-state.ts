import { quote } from "../words/wording.ts";
import type { Ending, StopCause } from "./types.ts";

/**
 * What one of the three sources, or our own patience, has to say about a dyno. `at`: epoch milliseconds. From the log session
 * come `exit` (`Process exited with status N`), `code` (an error code of Heroku), `stop` (why the dyno is being stopped) and
 * `up` (it has started, whether the list shows it or not).
 */
export type Evidence =
  | { source: "list"; at: number; present: boolean; state: string | undefined }
  | { source: "exit"; at: number; status: number }
  | { source: "code"; code: string }
  | { source: "stop"; cause: StopCause }
  | { source: "up" }
  | { source: "receipt"; at: number; found: boolean }
  /** We told it to stop for this reason, and it has had the time to end by itself since. */
  | { source: "given-up"; at: number; reason: OwnStop };

/** Why we tell a dyno to stop: it has not come up in time, has not finished by its deadline, or its run broke off. */
export type OwnStop = "boot" | "deadline" | "broke-off";

/** One dyno as the evidence so far tells it. Instants are epoch milliseconds. */
export type DynoState = {
  phase: "starting" | "up" | "finished";
  createdAt: number;
  seen: boolean;
  /** The last look that brought a list. */
  lookedAt: number | undefined;
  /** By the newest look that found it, a state of which we do not know what it means; empty: none was given. */
  oddState: string | undefined;
  /** Looks in a row that did not find it, and the first of them. */
  absences: number;
  absentSince: number | undefined;
  exitStatus: number | undefined;
  /** When it was heard. */
  exitedAt: number | undefined;
  /** Of `herokuCodes`. */
  errorCodes: readonly string[];
  stopCause: StopCause | undefined;
  endedAt: number | undefined;
  ending: Ending | undefined;
};

/** A new dyno may be missing from the list for a while; after this long it is not coming. */
const firstSightMs = 60_000;
/**
 * A row may linger in the list after the dyno's end. Heroku does not promise a closed set of states: what is in neither set
 * says nothing.
 */
const finalStates: ReadonlySet<string | undefined> = new Set(["complete", "crashed", "down"]);
const liveStates: ReadonlySet<string | undefined> = new Set(["starting", "up", "idle"]);
/** One look may miss a dyno; two do not. */
const absencesUntilGone = 2;
/**
 * The receipt is uploaded before the process ends, but storage may be slow to show it, and the log session may bring
 * the exit status after the dyno has left the list: so long both are waited for.
 */
const lateEvidenceMs = 10_000;

/** The causes of a stop from the vaguest to the one that explains it. */
const stopCauses: readonly StopCause[] = ["signal", "restarted", "cycled"];

export function newDynoState(createdAt: number): DynoState {
  return {
    phase: "starting",
    createdAt,
    seen: false,
    lookedAt: undefined,
    oddState: undefined,
    absences: 0,
    absentSince: undefined,
    exitStatus: undefined,
    exitedAt: undefined,
    errorCodes: [],
    stopCause: undefined,
    endedAt: undefined,
    ending: undefined,
  };
}

/** The next state. A finished dyno stays finished; what the log says late is still noted. */
export function advance(state: DynoState, evidence: Evidence): DynoState {
  switch (evidence.source) {
    case "exit":
      return afterExit(state, evidence);
    case "code":
      return { ...state, errorCodes: [...new Set([...state.errorCodes, evidence.code])] };
    case "stop":
      return { ...state, stopCause: clearer(state.stopCause, evidence.cause) };
    case "up":
      return state.phase === "starting" ? { ...state, phase: "up" } : state;
    case "list":
      return state.phase === "finished" ? state : afterLook({ ...state, lookedAt: evidence.at }, evidence);
    case "receipt":
      return evidence.found ? finish(state, "receipt", evidence.at) : afterNoReceipt(state, evidence.at);
    case "given-up":
      return finish(state, endings[evidence.reason], evidence.at);
  }
}

/** The first status counts, and when it was heard. */
function afterExit(state: DynoState, { status, at }: Evidence & { source: "exit" }): DynoState {
  return state.exitedAt === undefined ? { ...state, exitStatus: status, exitedAt: at } : state;
}

const endings: Readonly<Record<OwnStop, Ending>> = {
  boot: "never-started",
  deadline: "deadline",
  "broke-off": "stopped",
};

function finish(state: DynoState, ending: Ending, at: number): DynoState {
  return state.phase === "finished" ? state : { ...state, phase: "finished", ending, endedAt: at };
}

/** The log's lines may come in any order, and "it got SIGTERM" says less than "it was cycled". */
function clearer(known: StopCause | undefined, heard: StopCause): StopCause {
  return known === undefined || stopCauses.indexOf(heard) > stopCauses.indexOf(known) ? heard : known;
}

/** True for a state that a dyno does not leave any more. */
export function isOver(state: string | undefined): boolean {
  return finalStates.has(state);
}

/** True for a word of which it is not known whether a dyno in that state is alive. For stopping it counts as alive. */
export function isOdd(state: string | undefined): boolean {
  return !finalStates.has(state) && !liveStates.has(state);
}

/** `the state `zombie``, or that there is none; the word is Heroku's, and none that we know. */
export function describeState(state: string): string {
  return state === "" ? "no state" : `the state ${quote(state)}`;
}

function afterLook(state: DynoState, look: Evidence & { source: "list" }): DynoState {
  const seen = state.seen || look.present;
  if (!look.present || isOver(look.state)) {
    return { ...state, seen, absences: state.absences + 1, absentSince: state.absentSince ?? look.at };
  }
  const found = { ...state, seen, absences: 0, absentSince: undefined };
  if (isOdd(look.state)) return { ...found, oddState: look.state ?? "" };
  const running = look.state !== "starting" || state.phase === "up";
  return { ...found, oddState: undefined, phase: running ? "up" : "starting" };
}

function afterNoReceipt(state: DynoState, at: number): DynoState {
  const { absences, absentSince, seen, exitStatus, exitedAt, oddState, createdAt } = state;
  // Its row may stay for ever.
  if (oddState !== undefined && exitedAt !== undefined && at - exitedAt >= lateEvidenceMs)
    return finish(state, "gone", exitedAt);
  if (absentSince === undefined) return state;
  // What is up by its log alone is only late in the list; its deadline holds all the same.
  const wasThere = seen || exitStatus !== undefined;
  if (wasThere && absences >= absencesUntilGone && at - absentSince >= lateEvidenceMs)
    return finish(state, "gone", absentSince);
  const isMissing = !wasThere && state.phase === "starting" && at - createdAt > firstSightMs;
  return isMissing ? finish(state, "never-started", at) : state;
}

/** A receipt may be there: the dyno is missing, its end was logged, or its run time is over. */
export function receiptIsDue(state: DynoState, now: number, runTimeSeconds: number): boolean {
  if (state.phase === "finished") return false;
  const overdue = now - state.createdAt >= runTimeSeconds * 1000;
  return overdue || state.absences > 0 || state.exitStatus !== undefined;
}

/**
 * Why the dyno must be stopped now; undefined while it is in time. That it has not come up counts only when a look says
 * so: while the list cannot be read, or has a word for its state that we do not know, the dyno may well be at work.
 */
export function overdueFor(
  state: DynoState,
  now: number,
  { bootSeconds, deadlineSeconds }: { bootSeconds: number; deadlineSeconds: number },
): Exclude<OwnStop, "broke-off"> | undefined {
  if (state.phase === "finished") return undefined;
  const { phase, createdAt, lookedAt = createdAt, oddState } = state;
  const isStarting = phase === "starting" && oddState === undefined;
  if (isStarting && lookedAt - createdAt >= bootSeconds * 1000) return "boot";
  return now - createdAt >= deadlineSeconds * 1000 ? "deadline" : undefined;
}
