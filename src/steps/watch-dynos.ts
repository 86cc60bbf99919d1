import type { World } from "../edges.ts";
import { describe } from "../failure.ts";
import { progressLine } from "../report/terminal.ts";
import { receiptIsDue } from "../watch/dyno-state.ts";
import { type Fleet, nameOf, take, type Watched } from "./fleet.ts";

type Options = { world: World; pollIntervalSeconds: number };

/** Looks at the dynos of the fleet, one list call a poll for all of them, until every one has finished. */
export async function watchDynos(fleet: Fleet, { world, pollIntervalSeconds }: Options): Promise<void> {
  for (let open = unfinished(fleet); open.length > 0; open = unfinished(fleet)) {
    await world.clock.sleep(pollIntervalSeconds * 1000, world.cancelled);
    world.cancelled.throwIfAborted();
    await look(open, world);
    await Promise.all(open.map((watched) => lookForReceipt(watched, world)));
    await Promise.all(open.map((watched) => stopOverdue(watched, world)));
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
    const alive = new Map((await world.dynos.list()).map((dyno) => [dyno.id, dyno]));
    const at = world.clock.now();
    for (const watched of open) {
      const dyno = alive.get(watched.dyno.id);
      take(watched, { source: "list", at, present: dyno !== undefined, state: dyno?.state });
    }
  } catch (error) {
    world.job.info(`The dyno list could not be read, trying again: ${describe(error)}`);
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

async function stopOverdue(watched: Watched, world: World): Promise<void> {
  const { state, assignment, dyno } = watched;
  const now = world.clock.now();
  if (state.phase === "finished" || now - state.createdAt < assignment.deadlineSeconds * 1000) return;
  take(watched, { source: "deadline", at: now });
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
