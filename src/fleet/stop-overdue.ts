import type { Note } from "../plan/reason-codes.ts";
import { overdueFor } from "../watch/dyno-state.ts";
import { formatDuration } from "../words/duration.ts";
import type { World } from "../world.ts";
import { noteOnce, take, tellToStop, type Watched } from "./fleet.ts";

/** Lists have been seen to forget a dyno that lives: without its exit status, one that is given up is told to stop. */
export async function stopForgotten(watched: Watched, world: World): Promise<void> {
  const { state, toldToStop, dyno, notes } = watched;
  if (state.ending !== "gone" || state.exitStatus !== undefined || toldToStop !== undefined) return;
  await tellToStop(watched, "broke-off", world);
  if (watched.toldToStop?.taken !== true) return;
  const text = `${dyno.name} was missing from Heroku's list, and Heroku knew it all the same when it was told to stop.`;
  noteOnce(notes, { code: "dyno-forgotten", text });
}

/** A dyno told to stop has 30 s to upload what it has; only then is it given up. */
const lastUploadMs = 35_000;

export async function stopOverdue(watched: Watched, world: World): Promise<void> {
  const { state, assignment, toldToStop } = watched;
  const now = world.clock.now();
  if (toldToStop !== undefined) {
    if (!toldToStop.taken) await tellToStop(watched, toldToStop.reason, world);
    giveUp(watched, toldToStop, world.clock.now());
    return;
  }
  const reason = overdueFor(state, now, assignment);
  if (reason === undefined) return;
  if (reason === "deadline") watched.notes.push(overdueNote(assignment.deadlineSeconds));
  await tellToStop(watched, reason, world);
}

/** What was there and is gone uploads nothing any more; after the second look its receipt was looked for, too. */
function giveUp(watched: Watched, told: NonNullable<Watched["toldToStop"]>, now: number): void {
  const { seen, absences } = watched.state;
  const isGone = told.reason !== "deadline" && (seen || told.taken) && absences > 1;
  if (isGone || now - told.at >= lastUploadMs)
    take(watched, { source: "given-up", at: now, reason: told.reason });
}

function overdueNote(deadlineSeconds: number): Note {
  const text = `It ran past its deadline of ${formatDuration(deadlineSeconds)} and was told to stop; a load shape ignores \`run-time\`, so set that to the shape's length, and so does a script that has one of its own.`;
  return { code: "dyno-past-deadline", text };
}
