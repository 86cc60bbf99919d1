import type { Dyno, World } from "../edges.ts";
import { describe } from "../failure.ts";
import { carriesMarker } from "../plan/marker.ts";
import { isOver, newDynoState } from "../watch/dyno-state.ts";
import type { Watched } from "./fleet.ts";

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
  const { first: claimant } = await claimsOf(watched, world);
  const chosen = twins.find(({ name }) => name === claimant);
  if (chosen !== undefined) {
    const { dyno: former } = watched;
    change(watched, chosen, world.clock.now());
    follow(watched);
    watched.notes.push(
      `Heroku started it twice, as ${former.name} and ${chosen.name}; ${chosen.name} came first and was used.`,
    );
    const isUp = dynos.some(({ id, state }) => id === former.id && !isOver(state));
    return stopTwins(watched, [...twins.filter((twin) => twin !== chosen), ...(isUp ? [former] : [])], world);
  }
  const isLate = world.clock.now() - watched.state.createdAt > claimMs;
  if (claimant !== undefined || isLate) return stopTwins(watched, twins, world);
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
}

/** A second dyno that found the assignment claimed may have come and gone between two looks at the list. */
export async function noteSecond(watched: Watched, world: World): Promise<void> {
  const { second } = await claimsOf(watched, world);
  if (second === undefined || watched.notes.some((note) => note.includes(second))) return;
  watched.notes.push(
    `Heroku started a second dyno, ${second}, for the same share of the load; it found the share taken and loaded nothing.`,
  );
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

async function stopTwins(watched: Watched, twins: readonly Dyno[], world: World): Promise<void> {
  for (const twin of twins) {
    watched.twins.add(twin.id);
    const start = `Heroku started a second dyno, ${twin.name}, for the same share of the load`;
    try {
      await world.dynos.stop(twin);
      watched.notes.push(`${start}; it was stopped.`);
    } catch (error) {
      watched.notes.push(`${start}; it could not be stopped: ${describe(error)}`);
    }
  }
}
