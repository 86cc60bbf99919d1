import type { Dyno, World } from "../edges.ts";
import { describe } from "../failure.ts";
import { formatDuration } from "../plan/duration.ts";
import { carriesMarker } from "../plan/marker.ts";
import { progressLine } from "../report/terminal.ts";
import { isOver, receiptIsDue } from "../watch/dyno-state.ts";
import { type Fleet, nameOf, take, type Watched } from "./fleet.ts";

type Options = { world: World; pollIntervalSeconds: number };

/** Looks at the dynos of the fleet, one list call a poll for all of them, until every one has finished. */
export async function watchDynos(fleet: Fleet, { world, pollIntervalSeconds }: Options): Promise<void> {
  for (let open = unfinished(fleet); open.length > 0; open = unfinished(fleet)) {
    await world.clock.sleep(pollIntervalSeconds * 1000, world.cancelled);
    world.cancelled.throwIfAborted();
    await look(open, world);
    await Promise.all(open.map((watched) => stopOverdue(watched, world)));
    await Promise.all(open.map((watched) => lookForReceipt(watched, world)));
    world.job.info(progressLine(progressOf(fleet, world.clock.now())));
    for (const watched of open) tellBadEnding(watched, world);
  }
}

function unfinished(fleet: Fleet): Watched[] {
  return fleet.watched.filter((watched) => watched.state.phase !== "finished");
}

/** A look that fails says nothing about the dynos: they run on, and the deadline still holds. */
async function look(open: readonly Watched[], world: World): Promise<void> {
  try {
    const dynos = await world.dynos.list();
    const at = world.clock.now();
    for (const watched of open) {
      const dyno = dynos.find(({ id }) => id === watched.dyno.id);
      take(watched, { source: "list", at, present: dyno !== undefined, state: dyno?.state });
    }
    await Promise.all(open.map((watched) => stopTwins(watched, dynos, world)));
  } catch (error) {
    world.job.info(`The dyno list could not be read, trying again: ${describe(error)}`);
  }
}

/** Heroku promises no exactly-once start: a second dyno of one assignment doubles its load. */
async function stopTwins(watched: Watched, dynos: readonly Dyno[], world: World): Promise<void> {
  const { assignment, dyno: own, twins } = watched;
  const isTwin = ({ id, command, state }: Dyno): boolean =>
    id !== own.id && !twins.has(id) && !isOver(state) && carriesMarker(command, assignment.marker);
  for (const twin of dynos.filter(isTwin)) {
    await world.dynos.stop(twin);
    twins.add(twin.id);
    watched.notes.push(
      `Heroku started a second dyno, ${twin.name}, for the same share of the load; it was stopped.`,
    );
  }
}

async function lookForReceipt(watched: Watched, world: World): Promise<void> {
  const { assignment, state } = watched;
  if (!receiptIsDue(state, world.clock.now(), assignment.runTimeSeconds)) return;
  try {
    const found = await world.results.hasReceipt(assignment.marker);
    take(watched, { source: "receipt", at: world.clock.now(), found });
  } catch (error) {
    world.job.info(`The receipt of ${nameOf(assignment)} could not be looked for: ${describe(error)}`);
  }
}

/** A dyno told to stop has 30 s to upload what it has; only then is it given up. */
const lastUploadMs = 35_000;

async function stopOverdue(watched: Watched, world: World): Promise<void> {
  const { state, assignment, dyno } = watched;
  const now = world.clock.now();
  if (state.phase === "finished" || now - state.createdAt < assignment.deadlineSeconds * 1000) return;
  if (watched.stoppedAt !== undefined) {
    if (now - watched.stoppedAt >= lastUploadMs) take(watched, { source: "deadline", at: now });
    return;
  }
  watched.stoppedAt = now;
  watched.notes.push(
    `It ran past its deadline of ${formatDuration(assignment.deadlineSeconds)} and was told to stop; a load shape ignores \`run-time\`, so set that to the shape's length.`,
  );
  try {
    await world.dynos.stop(dyno);
  } catch (error) {
    watched.notes.push(`${dyno.name} outstayed its deadline and could not be stopped: ${describe(error)}`);
  }
}

/** The end of the log of a dyno that left no receipt. */
function tellBadEnding(watched: Watched, world: World): void {
  if (watched.state.phase !== "finished" || watched.state.ending === "receipt") return;
  const lines = watched.log.map((line) => `${watched.dyno.name} | ${line}`);
  world.job.group(`The last ${lines.length} log lines of ${nameOf(watched.assignment)}`, lines);
}

function progressOf(fleet: Fleet, now: number): Parameters<typeof progressLine>[0] {
  return {
    now,
    dynos: fleet.watched.map(({ assignment, state, progress }) => ({ assignment, state, progress })),
  };
}
