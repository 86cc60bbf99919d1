import { noneUnclear, writeKnownDynos, writeUnclear } from "../ending/known-dynos.ts";
import { carriesMarker } from "../plan/marker.ts";
import type { Assignment } from "../plan/types.ts";
import { BlindFailure, describe, Failure, UnclearFailure } from "../words/failure.ts";
import type { Dyno, World } from "../world.ts";
import { mapAtOnce } from "./at-once.ts";
import { type Fleet, followLog, nameOf, tellToStop, type Watched, watchOf } from "./fleet.ts";
import { knownDynos } from "./fleet-dynos.ts";
import { launchEnvironment } from "./launch-environment.ts";
import { nonceHash } from "./nonce.ts";

/** Creates that are under way at once: quick for a few dynos, gentle on the account's API limit for many. */
const createsAtOnce = 5;

export type LaunchOptions = {
  world: World;
  /** An app that uploads in its own way: it leaves no claims and no receipts. */
  ownWay: boolean;
  /** Awaited after the first create, before any other is sent. */
  afterFirst?: (() => Promise<void>) | undefined;
  /** Asked when Heroku has no room for one more dyno: whether this run waits for it, and so is over for now. */
  waitsForRoom?: ((assignment: Assignment) => Promise<boolean>) | undefined;
};

/**
 * Starts one dyno per assignment, adds each to the fleet as it comes up, and follows its log from then on. When Heroku
 * refuses one, these assignments can only make an invalid run: no more are started, and those that are up are stopped.
 */
export async function launch(
  assignments: readonly Assignment[],
  fleet: Fleet,
  options: LaunchOptions,
): Promise<void> {
  const { job } = options.world;
  const isRefused = (): boolean => fleet.refused.some(({ assignment }) => assignments.includes(assignment));
  const going = AbortSignal.any([options.world.cancelled, fleet.over.signal]);
  job.saveState("launching", "yes");
  const start = async (assignment: Assignment): Promise<void> => {
    going.throwIfAborted();
    if (isRefused()) return;
    fleet.pending.add(assignment);
    const create = launchOne(assignment, fleet, { ...options, going }).finally(() => {
      fleet.pending.delete(assignment);
    });
    fleet.creates.push(create);
    await create;
  };
  const alone = options.afterFirst === undefined ? 0 : 1;
  for (const assignment of assignments.slice(0, alone)) await start(assignment);
  await options.afterFirst?.();
  await mapAtOnce(assignments.slice(alone), createsAtOnce, start);
  job.saveState("launching", "no");
  if (isRefused()) await stopForNothing(assignments, fleet, options.world);
}

/** `going`: aborted when the run was cancelled or breaks off. */
type OneOptions = LaunchOptions & { going: AbortSignal };

async function launchOne(assignment: Assignment, fleet: Fleet, options: OneOptions): Promise<void> {
  const { world, going } = options;
  try {
    const watched = await startOne(assignment, options);
    const { dyno } = watched;
    fleet.watched.push(watched);
    warnOfMarker(watched, fleet, world);
    world.job.saveState("dynos", writeKnownDynos(knownDynos(fleet)));
    if (going.aborted) return await stopAtOnce(dyno, fleet, world);
    followLog(watched, world);
    world.job.info(`Started ${dyno.name} (${assignment.dynoSize}) for ${nameOf(assignment)}`);
  } catch (error) {
    // Also for the post step: there may be a dyno that nobody has seen.
    if (error instanceof UnclearFailure) markUnclear(assignment, fleet, world);
    if (!going.aborted) await refuse(assignment, error, { fleet, ...options });
  }
}

/** Heroku did not start it, and the run was not broken off meanwhile. */
async function refuse(
  assignment: Assignment,
  error: unknown,
  { fleet, world, waitsForRoom }: OneOptions & { fleet: Fleet },
): Promise<void> {
  // Nothing more may be started beside a dyno that cannot be watched.
  if (error instanceof BlindFailure) {
    fleet.over.abort(error);
    throw error;
  }
  if (isNoRoom(error) && (await waitsForRoom?.(assignment)) === true) return;
  fleet.refused.push({ assignment, refusal: describe(error) });
  world.job.info(`Not started: ${nameOf(assignment)}: ${describe(error)}`);
}

function isNoRoom(error: unknown): boolean {
  return error instanceof Failure && error.noRoom;
}

/**
 * Whether the comment at a command's end comes back is not on record. Without it nobody but this run knows its dynos, by
 * their ids.
 */
function warnOfMarker({ dyno, assignment }: Watched, { warnings }: Fleet, { job }: World): void {
  if (carriesMarker(dyno.command, assignment.marker)) return;
  if (warnings.some(({ code }) => code === "marker-missing")) return;
  const text =
    "Heroku shows this run's dynos without the marker at the end of their commands. The run goes on and knows its dynos by their ids, but `when-busy` cannot see this run: start no other one in the app until it has ended.";
  warnings.push({ code: "marker-missing", text });
  job.info(text);
}

/** All creates of one assignment have the same nonce: whichever of them has started the dyno, it can prove itself. */
async function startOne(assignment: Assignment, { world, ownWay, going }: OneOptions): Promise<Watched> {
  const { clock, dynos, results } = world;
  const nonce = ownWay ? undefined : world.newNonce();
  const sentAt = clock.now();
  const environment = () => launchEnvironment(assignment, nonce, world);
  const started = await dynos.start(assignment, environment, going);
  // Read off Heroku's newest answer: this machine's clock may have been set meanwhile, or run at another speed.
  const ahead = dynos.clockAheadMs();
  const create = {
    sentAt,
    sentAtByHeroku: ahead === undefined ? undefined : sentAt - ahead,
    nonceSha256: nonce === undefined ? undefined : nonceHash(nonce),
    hasOwnTokens: results.givesOwnTokens,
  };
  return watchOf(assignment, { ...started, create }, clock.now());
}

async function stopAtOnce(dyno: Dyno, fleet: Fleet, { dynos }: World): Promise<void> {
  if (await dynos.stop(dyno)) fleet.stopped.push(dyno);
}

/** From now on one more dyno may come up in the app that nobody has seen. */
export function markUnclear(assignment: Assignment, fleet: Fleet, { clock, job }: World): void {
  const { app } = assignment;
  const { creates, timeToLiveSeconds = 0 } = fleet.unclear.get(app) ?? noneUnclear;
  const longest = Math.max(timeToLiveSeconds, assignment.timeToLiveSeconds);
  fleet.unclear.set(app, { creates: creates + 1, at: clock.now(), timeToLiveSeconds: longest });
  job.saveState("unclear", writeUnclear(fleet.unclear));
}

async function stopForNothing(assignments: readonly Assignment[], fleet: Fleet, world: World): Promise<void> {
  const up = fleet.watched.filter(
    ({ assignment, state }) => assignments.includes(assignment) && state.phase !== "finished",
  );
  for (const watched of up) {
    const text = "It was not left to run, because another dyno of this run could not be started.";
    watched.notes.push({ code: "dyno-stopped", text });
  }
  await Promise.all(up.map((watched) => tellToStop(watched, "broke-off", world)));
}
