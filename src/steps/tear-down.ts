import { endDynos, isCleared, type Patience } from "../ending/end-dynos.ts";
import { endedLines } from "../ending/ended-lines.ts";
import { noneUnclear } from "../ending/known-dynos.ts";
import type { TeardownInputs } from "../inputs/setup-inputs.ts";
import { runIdOf } from "../plan/marker.ts";
import { refusalOf } from "../setup/marks.ts";
import type { TeardownWorld } from "../setup-world.ts";
import { Failure } from "../words/failure.ts";
import { newProblems } from "../words/problems.ts";

/** A dyno that is told to stop has 30 seconds. */
const patience: Patience = { graceMs: 0, lookMs: 60_000 };

/** Removes what setup has made, or puts it to rest. Throws one Failure that lists every app that was left alone. */
export async function tearDown({ testBeds, mode }: TeardownInputs, world: TeardownWorld): Promise<void> {
  const problems = newProblems();
  const ours: string[] = [];
  for (const { app } of testBeds) {
    if ((await problems.attempt(() => isThere(app, world))) === true) ours.push(app);
  }
  for (const app of ours) {
    world.job.saveState("changing", "yes");
    await problems.attempt(() => end(app, mode, world));
  }
  problems.throwAny("Not every app could be torn down:");
}

/** False when it is gone already. Failure when it is not ours. */
async function isThere(app: string, { apps, job, repository }: TeardownWorld): Promise<boolean> {
  if ((await apps.find(app)) === undefined) {
    job.info(`There is no app ${app}: nothing to do`);
    return false;
  }
  const refusal = refusalOf(app, { config: await apps.configOf(app), repository });
  if (refusal !== undefined) throw new Failure(refusal);
  return true;
}

async function end(app: string, mode: TeardownInputs["mode"], world: TeardownWorld): Promise<void> {
  await endRuns(app, world);
  if (mode === "delete") return remove(app, world);
  const { apps, job } = world;
  const running = (await apps.formation(app)).filter(({ quantity }) => quantity > 0);
  if (running.length > 0)
    await apps.scale(
      app,
      running.map(({ type }) => ({ type, quantity: 0, size: undefined })),
    );
  job.info(`App ${app} has no dynos any more; setup scales it up again`);
}

/** A run that is on would else go on billing, or lose its dynos without a word about it. */
async function endRuns(app: string, { dynos, clock, job }: TeardownWorld): Promise<void> {
  const runs = new Set((await dynos.list(app)).flatMap(({ command }) => runIdOf(command) ?? []));
  for (const runId of runs) {
    const target = { runId, app, known: [], unclear: noneUnclear, stopped: new Set<string>() };
    const ended = await endDynos(target, { dynos, clock }, patience);
    for (const line of endedLines(ended, target, clock.now())) job.info(line);
    if (!isCleared(ended)) throw new Failure(`App "${app}" still has dynos of run ${runId}; try again`);
  }
}

async function remove(app: string, { apps, job }: TeardownWorld): Promise<void> {
  await apps.remove(app);
  if ((await apps.find(app)) !== undefined)
    throw new Failure(`Heroku took the request to delete app "${app}", but still has it; try again`);
  job.info(`Deleted app ${app}`);
}
