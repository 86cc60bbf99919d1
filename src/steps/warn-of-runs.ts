import { runIdOf } from "../plan/marker.ts";
import type { SetupWorld } from "../setup-world.ts";
import { isOver } from "../watch/dyno-state.ts";
import { describe } from "../words/failure.ts";
import { enumerate } from "../words/wording.ts";

/** It is only for a warning. */
const lookWithinMs = 10_000;

/** Before a release: whether it ends one-off dynos, Heroku does not say; those that are started later run other content. */
export async function warnOfRuns(app: string, { dynos, job }: SetupWorld): Promise<void> {
  try {
    const alive = (await dynos.list(app, lookWithinMs)).filter(({ state }) => !isOver(state));
    const runs = new Set(alive.flatMap(({ command }) => runIdOf(command) ?? []));
    if (runs.size === 0) return;
    const message = `App ${app} has dynos of run ${enumerate([...runs])}, and is now released all the same: that may end them, or have them run different content; let setup come after the run`;
    job.annotate({ level: "warning", title: "A load test is on", message });
  } catch (error) {
    job.info(`Whether a load test is on in app ${app} could not be looked up: ${describe(error)}`);
  }
}
