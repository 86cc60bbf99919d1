import type { World } from "../edges.ts";
import { describe } from "../failure.ts";
import type { Assignment } from "../plan/types.ts";
import { mapAtOnce } from "./at-once.ts";
import { type Fleet, followLog, nameOf, watchOf } from "./fleet.ts";
import { knownDynos, writeKnownDynos } from "./known-dynos.ts";

/** Creates that are under way at once: quick for a few dynos, gentle on the account's API limit for many. */
const createsAtOnce = 5;

export type LaunchOptions = {
  world: World;
  secretEnv: Readonly<Record<string, string>>;
  /** Aborted when the logs need not be followed any longer. */
  ended: AbortSignal;
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
  job.saveState("launching", "yes");
  await mapAtOnce(assignments, createsAtOnce, async (assignment) => {
    options.world.cancelled.throwIfAborted();
    if (isRefused()) return;
    const create = launchOne(assignment, fleet, options);
    fleet.creates.push(create);
    await create;
  });
  job.saveState("launching", "no");
  if (isRefused()) await stopForNothing(assignments, fleet, options.world);
}

async function launchOne(assignment: Assignment, fleet: Fleet, options: LaunchOptions): Promise<void> {
  const { world } = options;
  try {
    const env = { ...assignment.env, ...options.secretEnv };
    const started = await world.dynos.start(assignment, env, world.cancelled);
    const { dyno } = started;
    const watched = watchOf(assignment, started, world.clock.now());
    fleet.watched.push(watched);
    world.job.saveState("dynos", writeKnownDynos(knownDynos(fleet)));
    if (world.cancelled.aborted) return await world.dynos.stop(dyno);
    followLog(watched, world, options.ended);
    world.job.info(`Started ${dyno.name} (${assignment.dynoSize}) for ${nameOf(assignment)}`);
  } catch (error) {
    if (world.cancelled.aborted) return;
    fleet.refused.push({ assignment, refusal: describe(error) });
    world.job.info(`Not started: ${nameOf(assignment)}: ${describe(error)}`);
  }
}

async function stopForNothing(assignments: readonly Assignment[], fleet: Fleet, world: World): Promise<void> {
  const up = fleet.watched.filter(({ assignment }) => assignments.includes(assignment));
  await Promise.all(
    up.map(async (watched) => {
      watched.toldToStop = { at: world.clock.now(), reason: "broke-off" };
      watched.notes.push("It was stopped, because another dyno of the same load could not be started.");
      await world.dynos.stop(watched.dyno).catch((error: unknown) => {
        watched.notes.push(`It could not be stopped: ${describe(error)}`);
      });
    }),
  );
}
