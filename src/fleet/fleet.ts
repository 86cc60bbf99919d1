import type { EndedInApp } from "../ending/end-in-apps.ts";
import type { Unclear } from "../ending/known-dynos.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import { advance, type DynoState, type Evidence, newDynoState, type OwnStop } from "../watch/dyno-state.ts";
import { readLogLine } from "../watch/log-event.ts";
import { hearRunner, type Said } from "../watch/runner-event.ts";
import type { DynoRecord, Progress } from "../watch/types.ts";
import { describe } from "../words/failure.ts";
import type { Dyno, LogLine, World } from "../world.ts";
import { type Create, type LifeNotes, lifeOf, newLife } from "./dyno-life.ts";
import { eventProof } from "./nonce.ts";

/** A dyno under watch: the one thing in the walk that changes while it runs. */
export type Watched = {
  readonly assignment: Assignment;
  /** Another one of the same assignment may take its place. */
  dyno: Dyno;
  state: DynoState;
  progress: Progress | undefined;
  said: Said;
  readonly life: LifeNotes;
  /** The last lines of its log, oldest first. */
  log: string[];
  notes: Note[];
  /** When we first told it to stop, why, and whether Heroku knew it then. */
  toldToStop: { at: number; reason: OwnStop; taken: boolean } | undefined;
  /** Further dynos with the same marker that were told to stop, by id, and whether Heroku took it. */
  readonly twins: Map<string, { dyno: Dyno; taken: boolean }>;
};

/** An assignment that Heroku would not start. */
type Refused = { readonly assignment: Assignment; readonly refusal: string };

/** The dynos of a run, in the order in which they came up. */
export type Fleet = {
  readonly watched: Watched[];
  readonly refused: Refused[];
  /** Creates that were sent, settled or not: a broken run must know of those still under way. */
  readonly creates: Promise<unknown>[];
  /** What was noticed about the run as a whole, each sentence once: to know, and to doubt its numbers for. */
  readonly notes: Note[];
  readonly warnings: Note[];
  /** Dynos that were told to stop because the run broke off. */
  readonly stopped: Dyno[];
  /** Aborted when the run breaks off: nothing more is started or watched then. */
  readonly over: AbortController;
  /** Whose creates have not settled. */
  readonly pending: Set<Assignment>;
  /** By app. */
  readonly unclear: Map<string, Unclear>;
};

export function newFleet(): Fleet {
  return {
    watched: [],
    refused: [],
    creates: [],
    notes: [],
    warnings: [],
    stopped: [],
    over: new AbortController(),
    pending: new Set(),
    unclear: new Map(),
  };
}

const keptLogLines = 50;

export type Started = Awaited<ReturnType<World["dynos"]["start"]>> & { create: Create };

/** `now` and not Heroku's time of creation: the two clocks may differ by more than a deadline's spare time. */
export function watchOf(assignment: Assignment, { dyno, adopted, create }: Started, now: number): Watched {
  const lost = `Heroku's answer to the start of ${dyno.name} was lost; the dyno was found and used.`;
  const notes: Note[] = adopted ? [{ code: "dyno-adopted", text: lost }] : [];
  return {
    assignment,
    dyno,
    state: newDynoState(now),
    progress: undefined,
    said: {},
    life: newLife(create),
    log: [],
    notes,
    toldToStop: undefined,
    twins: new Map(),
  };
}

/** `worker_scene_1 1/2`. */
export function nameOf(assignment: Assignment): string {
  return `${assignment.scenario} ${assignment.dyno}/${assignment.of}`;
}

export function take(watched: Watched, evidence: Evidence): void {
  watched.state = advance(watched.state, evidence);
}

/** Takes in the dyno's log, line by line, until the run is cancelled or another dyno has taken its place. */
export function followLog(watched: Watched, world: World): void {
  const { dyno, life } = watched;
  const since = dyno.createdAt ?? life.sentAtByHeroku ?? life.sentAt;
  const onLine = (line: LogLine): void => {
    // Names of one-off dynos come again, and the app's log goes back to those that had it before.
    if (watched.dyno === dyno && line.at >= since) hear(watched, line, world.clock.now());
  };
  void world.dynos.follow(dyno, onLine, world.cancelled);
}

function hear(watched: Watched, line: { source: "app" | "heroku"; text: string }, at: number): void {
  const event = readLogLine(line.source, line.text, eventProof(watched.life.nonceSha256));
  if (event?.kind === "progress") {
    watched.progress = event.progress;
    return;
  }
  if (event?.kind === "runner") {
    watched.said = hearRunner(watched.said, event.said);
    return;
  }
  watched.log = [...watched.log.slice(1 - keptLogLines), line.text];
  if (event?.kind === "up") take(watched, { source: "up" });
  if (event?.kind === "exit") take(watched, { source: "exit", at, status: event.status });
  if (event?.kind === "code") take(watched, { source: "code", code: event.code });
  // A stop that we asked for explains itself.
  if (event?.kind === "stop" && watched.toldToStop === undefined)
    take(watched, { source: "stop", cause: event.cause });
  if (event?.kind === "dropped") noteOnce(watched.notes, droppedNote(event.code));
}

function droppedNote(code: string): Note {
  const text = `Heroku dropped lines of its log (${code}), so its progress may have been shown late; its results are not affected.`;
  return { code: "log-incomplete", text };
}

/** As many as the reports show of a kind; each look of a day could bring another one. */
const mostNotes = 200;

export function noteOnce(notes: Note[], note: Note): void {
  if (notes.length < mostNotes && !notes.some(({ text }) => text === note.text)) notes.push(note);
}

/** Tells a dyno to stop and remembers why; telling it again is for one that Heroku did not know yet. */
export async function tellToStop(watched: Watched, reason: OwnStop, world: World): Promise<void> {
  const told = watched.toldToStop ?? { at: world.clock.now(), reason, taken: false };
  watched.toldToStop = told;
  try {
    told.taken = await world.dynos.stop(watched.dyno, stopWithinMs);
  } catch (error) {
    const text = `${watched.dyno.name} could not be stopped: ${describe(error)}`;
    noteOnce(watched.notes, { code: "stop-failed", text });
  }
}

/** The other dynos are not to wait for it. */
const stopWithinMs = 10_000;

/** Dynos that had to be stopped at the end of a run: most have uploaded everything and go on all the same. */
export function noteLateEnds(apps: readonly EndedInApp[], { watched }: Fleet): Note[] {
  const stopped = apps.flatMap(({ app, ended }) => ended.stopped.map((name) => ({ app, name })));
  return stopped.map(({ app, name }) => {
    const dyno = watched.find((one) => one.dyno.name === name && one.dyno.app === app);
    const text =
      dyno?.state.ending === "receipt"
        ? `${name} went on running after it had uploaded its results, and was stopped at the end.`
        : `${name} was still alive when the run had ended, and was stopped.`;
    return { code: "dyno-outlived", text };
  });
}

/** What the verdict and the reports need to know of every assignment's dyno, in the order of the plan. */
export function recordsOf(assignments: readonly Assignment[], fleet: Fleet): DynoRecord[] {
  return assignments.flatMap((assignment) => {
    const watched = fleet.watched.find((dyno) => dyno.assignment === assignment);
    if (watched !== undefined) return [recordOf(watched)];
    const refused = fleet.refused.find((dyno) => dyno.assignment === assignment);
    return refused === undefined ? [] : [refusedRecord(refused)];
  });
}

function recordOf(watched: Watched): DynoRecord {
  const { assignment, dyno, state, notes, said } = watched;
  const { id, name } = dyno;
  const { exitStatus, errorCodes, stopCause, endedAt, oddState } = state;
  const times = { startedAt: state.createdAt, endedAt };
  const ended = { ending: state.ending ?? "stopped", oddState, exitStatus, errorCodes, stopCause, said };
  return { assignment, id, name, ...times, ...ended, life: lifeOf(watched), notes };
}

function refusedRecord({ assignment, refusal }: Refused): DynoRecord {
  const none = { id: undefined, name: undefined, startedAt: undefined, endedAt: undefined };
  const nothing = { exitStatus: undefined, errorCodes: [], stopCause: undefined };
  return {
    assignment,
    ...none,
    ...nothing,
    ending: "refused",
    notes: [{ code: "dyno-refused", text: refusal }],
  };
}
