import type { Dyno, World } from "../edges.ts";
import { describe } from "../failure.ts";
import { carriesMarker } from "../plan/marker.ts";
import type { Note } from "../plan/reason-codes.ts";
import { isOver, newDynoState } from "../watch/dyno-state.ts";
import { noteOnce, type Watched } from "./fleet.ts";

/** A dyno that has booted claims its assignment within seconds; one that has not by then runs no runner of ours. */
const claimMs = 30_000;

/**
 * Heroku promises no exactly-once start. Of several dynos of one assignment the one that has claimed it is used, and
 * the others are stopped; until one has, none is: stopping the wrong one would end the load.
 */
export async function settleTwins(
  watched: Watched,
  dynos: readonly Dyno[],
  { world, follow }: { world: World; follow: (watched: Watched) => void },
): Promise<void> {
  const twins = dynos.filter((dyno) => isTwin(dyno, watched));
  if (twins.length === 0) return;
  const { first } = await claimsOf(watched, world);
  const isLate = world.clock.now() - watched.state.createdAt > claimMs;
  if (first === undefined && !isLate) return;
  const former = watched.dyno;
  const used = twins.find(({ name }) => name === first) ?? former;
  if (used !== former) {
    change(watched, used, world.clock.now());
    follow(watched);
  }
  const others = [...twins, former].filter((one) => one !== used);
  for (const { name } of others)
    noteOnce(watched.notes, first === undefined ? stoppedNote(name) : unusedNote(used.name, name));
  const stops = others.filter((one) => isUp(one, dynos)).map((one) => stopTwin(watched, one, world));
  await Promise.all(stops);
}

function isUp({ id }: Dyno, dynos: readonly Dyno[]): boolean {
  return dynos.some((dyno) => dyno.id === id && !isOver(dyno.state));
}

function unusedNote(used: string, other: string): Note {
  const text = `Heroku started a second dyno for the same share of the load: ${used} came first and was used, ${other} loaded nothing.`;
  return { code: "second-dyno", text };
}

function stoppedNote(name: string): Note {
  const text = `Heroku started a second dyno, ${name}, for the same share of the load, and which came first could not be told; ${name} was stopped.`;
  return { code: "second-dyno", text };
}

function isTwin({ id, command, state }: Dyno, { assignment, dyno, twins }: Watched): boolean {
  return id !== dyno.id && !twins.has(id) && !isOver(state) && carriesMarker(command, assignment.marker);
}

/** What the log and the list said was of the other dyno. The deadline stays: it is that of the load. */
function change(watched: Watched, dyno: Dyno, now: number): void {
  watched.dyno = dyno;
  watched.state = { ...newDynoState(now), createdAt: watched.state.createdAt };
  watched.log = [];
  watched.progress = undefined;
  watched.notUploaded = undefined;
}

/** A second dyno that found the assignment claimed may have come and gone between two looks at the list. */
export async function noteSecond(watched: Watched, world: World): Promise<void> {
  const { second } = await claimsOf(watched, world);
  if (second !== undefined) noteOnce(watched.notes, unusedNote(watched.dyno.name, second));
}

async function claimsOf(
  { assignment }: Watched,
  world: World,
): Promise<{ first?: string | undefined; second?: string | undefined }> {
  try {
    return await world.results.claims(assignment.marker);
  } catch (error) {
    world.job.info(`Which dyno has claimed ${assignment.marker} could not be read: ${describe(error)}`);
    return {};
  }
}

async function stopTwin(watched: Watched, twin: Dyno, world: World): Promise<void> {
  watched.twins.add(twin.id);
  try {
    await world.dynos.stop(twin);
  } catch (error) {
    const text = `${twin.name} could not be stopped: ${describe(error)}`;
    watched.notes.push({ code: "stop-failed", text });
  }
}
