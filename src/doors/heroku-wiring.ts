import { cleanUp } from "../ending/clean-up.ts";
import { herokuDynos } from "../heroku/dynos.ts";
import type { HerokuOptions } from "../heroku/request.ts";
import type { HerokuInputs } from "../inputs/heroku-inputs.ts";
import { openNetwork } from "../network/network.ts";
import type { Mask } from "../words/failure.ts";
import type { Dynos, Job } from "../world.ts";
import { systemClock } from "./clock.ts";

/** Before anything is asked of Heroku: what its client would print is of no use. */
export function quietHeroku(): void {
  // heroku-client calls url.parse(); its deprecation notice tells the user nothing that they could act on.
  process.noDeprecation = true;
}

/** What every edge to Heroku is made of. */
export function accessOf(
  { herokuApiUrl: apiUrl, herokuApiKey: apiKey }: HerokuInputs,
  mask: Mask,
): HerokuOptions {
  return { apiUrl, apiKey, clock: systemClock, mask, network: openNetwork(process.env, mask) };
}

export function herokuOf(inputs: HerokuInputs, mask: Mask): Dynos {
  return herokuDynos(accessOf(inputs, mask));
}

/** Ends what a run has left of dynos; the app itself may be gone by then. */
export async function cleanUpAfter(
  inputs: HerokuInputs,
  { state, job, mask }: { state: (name: string) => string; job: Pick<Job, "info" | "annotate">; mask: Mask },
): Promise<void> {
  const dynos = herokuOf(inputs, mask);
  const apps = inputs.testBeds.map(({ app }) => app);
  await cleanUp(apps, { state, dynos, clock: systemClock, job });
}
