import type { Ending } from "./types.ts";

/** What one of the three sources or the deadline has to say about a dyno. `at`: epoch milliseconds. */
export type Evidence =
  | { source: "list"; at: number; present: boolean; state: string | undefined }
  | { source: "exit"; at: number; status: number }
  | { source: "memory"; code: "R14" | "R15" }
  | { source: "receipt"; at: number; found: boolean }
  | { source: "deadline"; at: number };

/** One dyno as the evidence so far tells it. Instants are epoch milliseconds. */
export type DynoState = {
  phase: "starting" | "up" | "finished";
  createdAt: number;
  seen: boolean;
  /** Looks in a row that did not find it. */
  absences: number;
  exitStatus: number | undefined;
  memoryErrors: readonly ("R14" | "R15")[];
  endedAt: number | undefined;
  ending: Ending | undefined;
};

/** A new dyno may be missing from the list for a while; after this long it is not coming. */
const firstSightMs = 60_000;
/** A row may linger in the list after the dyno's end. Heroku does not promise a closed set of states. */
const finalStates: ReadonlySet<string | undefined> = new Set(["complete", "crashed", "down"]);
/** One look may miss a dyno; two do not. */
const absencesUntilGone = 2;

export function newDynoState(createdAt: number): DynoState {
  return {
    phase: "starting",
    createdAt,
    seen: false,
    absences: 0,
    exitStatus: undefined,
    memoryErrors: [],
    endedAt: undefined,
    ending: undefined,
  };
}

/** The next state. A finished dyno stays finished; only an exit status or a memory error seen late is still noted. */
export function advance(state: DynoState, evidence: Evidence): DynoState {
  switch (evidence.source) {
    case "exit":
      return { ...state, exitStatus: state.exitStatus ?? evidence.status };
    case "memory":
      return { ...state, memoryErrors: [...new Set([...state.memoryErrors, evidence.code])] };
    case "list":
      return state.phase === "finished" ? state : afterLook(state, evidence);
    case "receipt":
      return evidence.found ? finish(state, "receipt", evidence.at) : afterNoReceipt(state, evidence.at);
    case "deadline":
      return finish(state, state.phase === "starting" ? "never-started" : "deadline", evidence.at);
  }
}

function finish(state: DynoState, ending: Ending, at: number): DynoState {
  return state.phase === "finished" ? state : { ...state, phase: "finished", ending, endedAt: at };
}

/** True for a state that a dyno does not leave any more. */
export function isOver(state: string | undefined): boolean {
  return finalStates.has(state);
}

function afterLook(state: DynoState, look: Evidence & { source: "list" }): DynoState {
  const seen = state.seen || look.present;
  if (!look.present || isOver(look.state)) return { ...state, seen, absences: state.absences + 1 };
  const running = look.state !== "starting" || state.phase === "up";
  return { ...state, seen, absences: 0, phase: running ? "up" : "starting" };
}

/** The receipt is uploaded before the process ends, so a dyno that is gone without one will not send it any more. */
function afterNoReceipt(state: DynoState, at: number): DynoState {
  const ended = state.absences >= absencesUntilGone && (state.seen || state.exitStatus !== undefined);
  if (ended) return finish(state, "gone", at);
  const missed = state.absences > 0 && at - state.createdAt > firstSightMs;
  return missed && !state.seen ? finish(state, "never-started", at) : state;
}

/** A receipt may be there: the dyno is missing, its end was logged, or its run time is over. */
export function receiptIsDue(state: DynoState, now: number, runTimeSeconds: number): boolean {
  if (state.phase === "finished") return false;
  const overdue = now - state.createdAt >= runTimeSeconds * 1000;
  return overdue || state.absences > 0 || state.exitStatus !== undefined;
}
