import type { World } from "../edges.ts";
import { describe, Failure } from "../failure.ts";
import { type Ended, endDynos, type Patience } from "./end-dynos.ts";
import { endedLines, isCleared } from "./ended-lines.ts";
import type { Fleet } from "./fleet.ts";
import { knownDynos, writeKnownDynos } from "./known-dynos.ts";
import { markUnclear } from "./launch.ts";

/** GitHub sends SIGTERM 7.5 s after SIGINT; what is not done in six is left to the post step. */
const whenBroken: Patience = { graceMs: 0, lookMs: 2_500 };
/** Stops and creates that are under way are waited for so long; what comes up later, the post step finds. */
const firstStopsMs = 2_000;

/** Ends what a broken or cancelled run has started, says how that went, and gives back the error to throw. */
export async function endOfBrokenRun(
  error: unknown,
  { runId, app, fleet }: { runId: string; app: string; fleet: Fleet },
  world: World,
): Promise<Failure> {
  fleet.over.abort(error);
  await Promise.race([stopKnown(fleet, world), world.clock.sleep(firstStopsMs)]);
  if (fleet.pending > 0) markUnclear(fleet, world, fleet.pending);
  const known = knownDynos(fleet);
  world.job.saveState("dynos", writeKnownDynos(known));
  const { unclear, stopped } = fleet;
  const ended = await endDynos({ runId, known, unclear, stopped }, world, whenBroken);
  if (isCleared(ended)) world.job.saveState("dynos", writeKnownDynos([]));
  for (const line of endedLines(ended, { app, known }, world.clock.now())) world.job.info(line);
  return error instanceof Failure ? error : new Failure(describe(error), { cause: error });
}

/** Ends what a run that came to its end has left alive, and lets the post step know what that may still be. */
export async function endFleet(
  fleet: Fleet,
  { runId, app }: { runId: string; app: string },
  world: World,
): Promise<Ended> {
  const known = knownDynos(fleet);
  const { unclear, stopped } = fleet;
  const ended = await endDynos({ runId, known, unclear, stopped }, world);
  if (isCleared(ended)) world.job.saveState("dynos", writeKnownDynos([]));
  else for (const line of endedLines(ended, { app, known }, world.clock.now())) world.job.info(line);
  return ended;
}

/** What is known to be up is stopped without looking; what is just being created stops itself when it is there. */
async function stopKnown(fleet: Fleet, world: World): Promise<void> {
  const up = fleet.watched.filter(({ state }) => state.phase !== "finished");
  const stops = up.map(async ({ dyno }) => {
    if (await world.dynos.stop(dyno, firstStopsMs)) fleet.stopped.add(dyno.name);
  });
  await Promise.allSettled([...stops, ...fleet.creates]);
  world.job.saveState("launching", "no");
}
