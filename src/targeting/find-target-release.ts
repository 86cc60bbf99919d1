import type { Inputs } from "../inputs/inputs.ts";
import type { TargetRelease } from "../plan/types.ts";
import { describe } from "../words/failure.ts";
import type { World } from "../world.ts";

/** It is only for the report. */
const lookWithinMs = 10_000;

/** What `target-app` runs now. A key that may not look there is no reason not to run. */
export async function findTargetRelease(
  { targetApp }: Inputs,
  { dynos, job }: Pick<World, "dynos" | "job">,
): Promise<TargetRelease | undefined> {
  if (targetApp === undefined) return undefined;
  try {
    const release = await dynos.currentRelease(targetApp, lookWithinMs);
    return release && { app: targetApp, ...release };
  } catch (error) {
    job.info(`Which release of \`target-app\` runs could not be looked up: ${describe(error)}`);
    return undefined;
  }
}
