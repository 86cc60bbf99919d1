import type { Dyno, World } from "../edges.ts";
import { describe } from "../failure.ts";
import type { Assignment } from "../plan/types.ts";
import { advance, type DynoState, type Evidence, newDynoState } from "../watch/dyno-state.ts";
import { readLogLine } from "../watch/log-event.ts";
import type { DynoRecord, Progress } from "../watch/types.ts";
import { mapAtOnce } from "./at-once.ts";

/** A dyno under watch: the one thing in the walk that changes while it runs. */
export type Watched = {
  readonly assignment: Assignment;
  readonly dyno: Dyno;
  state: DynoState;
  progress: Progress | undefined;
  /** The last lines of its log, oldest first. */
  log: string[];
  notes: string[];
  /** When it was told to stop because its deadline had passed. */
  stoppedAt: number | undefined;
  /** Further dynos with the same marker that were stopped. */
  readonly twins: Set<string>;
};

/** An assignment that Heroku would not start. */
type Refused = { readonly assignment: Assignment; readonly refusal: string };

/** The dynos of a run, in the order of the plan. */
export type Fleet = {
  readonly watched: Watched[];
  readonly refused: Refused[];
  /** Creates that were sent, settled or not: a broken run must know of those still under way. */
  readonly creates: Promise<unknown>[];
};

export function newFleet(): Fleet {
  return { watched: [], refused: [], creates: [] };
}

const keptLogLines = 50;

/** Creates that are under way at once: quick for a few dynos, gentle on the account's API limit for many. */
const createsAtOnce = 5;

type Started = Awaited<ReturnType<World["dynos"]["start"]>>;

type LaunchOptions = {
  world: World;
  secretEnv: Readonly<Record<string, string>>;
  /** Aborted when the logs need not be followed any longer. */
  ended: AbortSignal;
};

/** Starts one dyno per assignment, adds each to the fleet as it comes up, and follows its log from then on. */
export async function launch(
  assignments: readonly Assignment[],
  fleet: Fleet,
  options: LaunchOptions,
): Promise<void> {
  const { job } = options.world;
  job.saveState("launching", "yes");
  await mapAtOnce(assignments, createsAtOnce, async (assignment) => {
    options.world.cancelled.throwIfAborted();
    // Without this one the run can only be invalid: the rest would cost money for nothing.
    if (fleet.refused.length > 0) return;
    const create = launchOne(assignment, fleet, options);
    fleet.creates.push(create);
    await create;
  });
  job.saveState("launching", "no");
}

async function launchOne(assignment: Assignment, fleet: Fleet, options: LaunchOptions): Promise<void> {
  const { world } = options;
  try {
    const env = { ...assignment.env, ...options.secretEnv };
    const started = await world.dynos.start(assignment, env);
    const { dyno } = started;
    const watched = watchOf(assignment, started, world.clock.now());
    fleet.watched.push(watched);
    if (world.cancelled.aborted) return await world.dynos.stop(dyno);
    void world.dynos.follow(dyno, (line) => hear(watched, line, world.clock.now()), options.ended);
    world.job.info(`Started ${dyno.name} (${assignment.dynoSize}) for ${nameOf(assignment)}`);
  } catch (error) {
    fleet.refused.push({ assignment, refusal: describe(error) });
    world.job.info(`Not started: ${nameOf(assignment)}: ${describe(error)}`);
  }
}

/** `now` and not Heroku's time of creation: the two clocks may differ by more than a deadline's spare time. */
function watchOf(assignment: Assignment, { dyno, adopted }: Started, now: number): Watched {
  const notes = adopted
    ? [`Heroku's answer to the start of ${dyno.name} was lost; the dyno was found and used.`]
    : [];
  return {
    assignment,
    dyno,
    state: newDynoState(now),
    progress: undefined,
    log: [],
    notes,
    stoppedAt: undefined,
    twins: new Set(),
  };
}

/** `worker_scene_1 1/2`. */
export function nameOf(assignment: Assignment): string {
  return `${assignment.scenario} ${assignment.dyno}/${assignment.of}`;
}

export function take(watched: Watched, evidence: Evidence): void {
  watched.state = advance(watched.state, evidence);
}

function hear(watched: Watched, line: { source: "app" | "heroku"; text: string }, at: number): void {
  const event = readLogLine(line.source, line.text);
  if (event?.kind === "progress") {
    watched.progress = event.progress;
    return;
  }
  watched.log = [...watched.log.slice(1 - keptLogLines), line.text];
  if (event?.kind === "exit") take(watched, { source: "exit", at, status: event.status });
  if (event?.kind === "memory") take(watched, { source: "memory", code: event.code });
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

function recordOf({ assignment, dyno, state, notes }: Watched): DynoRecord {
  const { id, name } = dyno;
  const { exitStatus, memoryErrors, endedAt } = state;
  const ending = state.ending ?? "stopped";
  return {
    assignment,
    id,
    name,
    startedAt: state.createdAt,
    endedAt,
    ending,
    exitStatus,
    memoryErrors,
    notes,
  };
}

function refusedRecord({ assignment, refusal }: Refused): DynoRecord {
  const none = { id: undefined, name: undefined, startedAt: undefined, endedAt: undefined };
  const nothing = { exitStatus: undefined, memoryErrors: [] };
  return { assignment, ...none, ...nothing, ending: "refused", notes: [refusal] };
}
