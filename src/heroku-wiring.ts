import { systemClock } from "./clock.ts";
import type { Dynos, Job } from "./edges.ts";
import { herokuDynos } from "./heroku/dynos.ts";
import type { HerokuInputs } from "./inputs.ts";
import { cleanUp } from "./steps/clean-up.ts";

/** Keeps a value out of every log. */
export type Mask = (secret: string) => void;

export function quietHeroku(): void {
  // heroku-client calls url.parse(); its deprecation notice tells the user nothing that they could act on.
  process.noDeprecation = true;
  // Its debug output would print whole answers, log-session addresses included.
  delete process.env.DEBUG;
}

export function herokuOf({ herokuApiUrl: apiUrl, herokuApiKey: apiKey }: HerokuInputs, mask: Mask): Dynos {
  return herokuDynos({ apiUrl, apiKey, clock: systemClock, mask });
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
