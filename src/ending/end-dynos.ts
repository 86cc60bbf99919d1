import { isOfRun, isUntold } from "../plan/marker.ts";
import { isOver } from "../watch/dyno-state.ts";
import { describe, Failure } from "../words/failure.ts";
import type { Dyno } from "../world.ts";
import type { KnownDyno, Unclear } from "./known-dynos.ts";
import {
  betweenLooksMs,
  type Call,
  type EndingWorld,
  isVerified,
  listLagMs,
  stopAll,
  type Told,
} from "./tell-to-end.ts";

/** Whose dynos are to end. */
export type Target = {
  runId: string;
  /** In which they are. */
  app: string;
  /** Dynos that were started and are not known to be gone. */
  known: readonly KnownDyno[];
  /** Creates without a clear answer, whose dynos may still show up. */
  unclear: Unclear;
  /** Names of those that were told to stop before. */
  stopped: ReadonlySet<string>;
};

/** What the last look found. Dynos by name. */
export type Ended = {
  /** Told to stop, and Heroku took it. */
  stopped: readonly string[];
  /** Could not be told. */
  failed: readonly string[];
  /** Alive; undefined when Heroku could not be asked. */
  left: readonly string[] | undefined;
  /** Started and not in the list, and it could not be verified that they are gone. */
  unsure: readonly string[];
  /** A create without a clear answer may still bring up one more. */
  mayComeUp: boolean;
  /** Dynos in the list that do not say their command, so that one of them may be that one. */
  untold: number;
  trouble: readonly string[];
};

/** How long dynos may end by themselves before they are stopped, and how long to look until none is left. */
export type Patience = { graceMs: number; lookMs: number };

/** A dyno whose receipt is there ends within a moment; what does not is stopped. */
const afterReceipts: Patience = { graceMs: 3_000, lookMs: 40_000 };

/** A list that hangs must not keep the stops of those that are known waiting. */
const longestLookMs = 5_000;
/** However little time is left, one call may take so long: without an answer nothing is known. */
const shortestCallMs = 1_000;

/**
 * Stops every dyno of the run and looks until none is left. What it says was verified, never assumed: a list without a
 * dyno says that it is gone when there is its exit status or receipt; else Heroku must also have taken a stop of it, or
 * have answered one that it knows none such. Lists are late, and have been seen to forget dynos that live.
 */
export async function endDynos(
  target: Target,
  world: EndingWorld,
  { graceMs, lookMs }: Patience = afterReceipts,
): Promise<Ended> {
  const begun = world.clock.now();
  const told: Told = {
    stopped: new Set(target.stopped),
    failed: new Set(),
    trouble: new Set(),
    seen: new Set(),
    hidden: new Set(),
    unknown: new Set(),
    untold: 0,
    next: new Map(),
  };
  for (;;) {
    const alive = await look(target, { world, told, callMs: Math.min(longestLookMs, timeLeft()) });
    const missing = missingOf(target, alive);
    // Without a list, all that are known may still be alive.
    const open = missing.filter((dyno) => alive === undefined || !isVerified(dyno, told, world.clock.now()));
    if (world.clock.now() - begun >= graceMs)
      await stopAll({ alive: alive ?? [], missing: open }, { world, told, callMs: timeLeft() });
    const now = world.clock.now();
    const unsure = open.filter((dyno) => !isVerified(dyno, told, now));
    const ended = { ...endedOf(told, alive, unsure), mayComeUp: mayComeUp(target, told, now) };
    if (isCleared(ended) || now - begun >= lookMs) return ended;
    await world.clock.sleep(betweenLooksMs);
  }

  function timeLeft(): number {
    return Math.max(shortestCallMs, begun + lookMs - world.clock.now());
  }
}

/**
 * The dyno of a create without a clear answer; one that the list shows and that is not known is such a one. It may be
 * there unrecognized as long as the list has one of which nobody knows whose it is.
 */
function mayComeUp({ unclear, known }: Target, told: Told, now: number): boolean {
  const found = [...told.seen].filter((seen) => known.every(({ id }) => id !== seen)).length;
  return found < unclear.creates && (told.untold > 0 || now - unclear.at < listLagMs);
}

/** Those that the list, if there is one, is without. */
function missingOf({ known }: Target, alive: readonly Dyno[] | undefined): readonly KnownDyno[] {
  return known.filter(({ id }) => alive === undefined || alive.every((dyno) => dyno.id !== id));
}

function endedOf(
  { stopped, failed, untold, trouble }: Told,
  alive: readonly Dyno[] | undefined,
  unsure: readonly KnownDyno[],
): Omit<Ended, "mayComeUp"> {
  return {
    stopped: [...stopped],
    failed: [...failed].filter((name) => !stopped.has(name)),
    left: alive?.map(({ name }) => name),
    unsure: unsure.map(({ name }) => name),
    untold,
    trouble: [...trouble],
  };
}

/**
 * An app that was taken down meanwhile, say by `teardown`, which comes before the post step, says as much as a list
 * without a dyno; Heroku says 403 of one that may not be looked at.
 */
async function look(target: Target, { world, told, callMs }: Call): Promise<readonly Dyno[] | undefined> {
  const { runId, app, known } = target;
  const isOwn = ({ id, command }: Dyno) => isOfRun(command, runId) || known.some((dyno) => dyno.id === id);
  try {
    const listed = await world.dynos.list(app, callMs);
    const dynos = listed.filter(isOwn);
    told.untold = listed.filter((dyno) => isUntold(dyno) && !isOwn(dyno) && !isOver(dyno.state)).length;
    for (const { id } of dynos) told.seen.add(id);
    return dynos.filter(({ state }) => !isOver(state));
  } catch (error) {
    if (error instanceof Failure && error.notFound) {
      told.trouble.add(
        `App ${app} is not there any more, nor are dynos in it; had it been renamed, they would be in the app of its new name`,
      );
      return [];
    }
    told.trouble.add(`The dyno list could not be read: ${describe(error)}`);
    return undefined;
  }
}

/** True when it was verified that no dyno of the run is alive, and none can come up any more. */
export function isCleared({ left, unsure, mayComeUp }: Ended): boolean {
  return left?.length === 0 && unsure.length === 0 && !mayComeUp;
}
