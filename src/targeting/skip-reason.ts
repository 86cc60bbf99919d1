import type { Inputs } from "../inputs/inputs.ts";
import type { Deployment } from "../plan/deployment.ts";
import { skipReason as skipReasonOf } from "../plan/environments.ts";
import { describe } from "../words/failure.ts";
import type { Job } from "../world.ts";

/** Which status of the deployment was its first `success`: undefined when there is none. */
export type FirstSuccess = (deploymentId: number) => Promise<number | undefined>;

/**
 * Why this event is to be left alone: an environment that is not asked for, or a deployment whose `success` another event
 * has told before, as Heroku sends several in private spaces. Undefined when the run goes on.
 */
export async function skipReason(
  { environments }: Pick<Inputs, "environments">,
  deployment: Deployment,
  { firstSuccess, job }: { firstSuccess: FirstSuccess; job: Pick<Job, "info"> },
): Promise<string | undefined> {
  const { environment } = deployment;
  const skipped = environment === undefined ? undefined : skipReasonOf(environment, environments);
  return skipped ?? (await repeated(deployment, { firstSuccess, job }));
}

async function repeated(
  { id, statusId, state }: Deployment,
  { firstSuccess, job }: { firstSuccess: FirstSuccess; job: Pick<Job, "info"> },
): Promise<string | undefined> {
  if (id === undefined || statusId === undefined || state !== "success") return undefined;
  try {
    const first = await firstSuccess(id);
    return first === undefined || first === statusId
      ? undefined
      : "Another event has told of the same deployment's success before, and its run is the one that loads it";
  } catch (error) {
    job.info(
      `Whether another event has started a run for this deployment could not be looked up, so this one goes on: ${describe(error)}`,
    );
    return undefined;
  }
}
