import { describe } from "../words/failure.ts";
import type { World } from "../world.ts";
import { type Fleet, noteOnce, type Watched } from "./fleet.ts";

/** It is only for a note. */
const lookWithinMs = 10_000;

/**
 * A release of the app while its dynos run may stop them, and later dynos run other code. Says so where a dyno was
 * stopped and not by us, and where dynos of one run are of different releases.
 */
export async function noteReleases(fleet: Fleet, world: World): Promise<void> {
  const byApp = Map.groupBy(fleet.watched, ({ assignment }) => assignment.app);
  const nameOf = (app: string): string => (byApp.size === 1 ? "The app" : `App \`${app}\``);
  await Promise.all(
    [...byApp].map(([app, watched]) => noteReleasesOf(app, { fleet, watched, name: nameOf(app) }, world)),
  );
}

async function noteReleasesOf(
  app: string,
  { fleet, watched, name }: { fleet: Fleet; watched: readonly Watched[]; name: string },
  world: World,
): Promise<void> {
  const releases = new Set(watched.flatMap(({ dyno }) => dyno.release ?? []));
  if (releases.size > 1) {
    const text = `${name} was released while the run was on: its dynos ran the releases ${[...releases].map((one) => `v${one}`).join(", ")}.`;
    noteOnce(fleet.notes, { code: "released", text });
  }
  const stopped = watched.filter(wasStopped);
  if (stopped.length === 0) return;
  try {
    const releasedAt = await world.dynos.releasedAt(app, lookWithinMs);
    for (const one of stopped) noteRelease(one, releasedAt);
  } catch (error) {
    world.job.info(`When app ${app} was last released could not be looked up: ${describe(error)}`);
  }
}

function wasStopped({ state, toldToStop }: Watched): boolean {
  const toldByHeroku = state.stopCause === "signal" || state.stopCause === "restarted";
  return toldToStop === undefined && (toldByHeroku || state.exitStatus === 143);
}

/** Both instants are Heroku's: the release's and the dyno's creation. */
function noteRelease(watched: Watched, releasedAt: number | undefined): void {
  const { createdAt = Number.POSITIVE_INFINITY } = watched.dyno;
  if (releasedAt === undefined || releasedAt < createdAt) return;
  const seconds = Math.round((releasedAt - createdAt) / 1000);
  const text = `The app was released ${seconds} s after this dyno's start, which may have stopped it. Keep deployments of the app out of its load tests.`;
  noteOnce(watched.notes, { code: "released", text });
}
