import type { Inputs } from "../inputs/inputs.ts";
import type { Deployment } from "../plan/deployment.ts";
import { environmentProblem } from "../plan/environments.ts";
import { Failure } from "../words/failure.ts";
import { quote } from "../words/wording.ts";
import type { Dynos } from "../world.ts";

type Asked = Pick<Inputs, "allowProduction" | "environments" | "targetApp">;

/**
 * A load test of production, or of nobody knows what, is never started by accident: not by an event that nobody thought
 * of. Nor one of a deployment that has not succeeded: that has left the old version up. Each check is one of the run's
 * problems.
 */
export function checksOf(
  inputs: Asked,
  deployment: Deployment,
  dynos: Pick<Dynos, "stage">,
): (() => Promise<void>)[] {
  return [
    async () => refuseProduction(inputs, deployment, dynos),
    async () => refuseUnknown(inputs, deployment),
    async () => refuseUndeployed(deployment),
  ];
}

async function refuseProduction(
  inputs: Asked,
  deployment: Deployment,
  dynos: Pick<Dynos, "stage">,
): Promise<void> {
  if (inputs.allowProduction) return;
  if (deployment.isProduction)
    throw new Failure(
      "`allow-production`: the deployment that this run is for is one to production, which a load test may bring down; write `allow-production: true` if that is meant, or run the job for other environments only",
    );
  const app = await productionApp(inputs, deployment, dynos);
  if (app !== undefined)
    throw new Failure(
      `\`allow-production\`: app ${quote(app)} is at the stage production of its pipeline, and a load test may bring it down; write \`allow-production: true\` if that is meant, or run the job for other environments only`,
    );
}

/** Where the key may see it. A run that no deployment has started loads what its people have written. */
async function productionApp(
  { targetApp }: Asked,
  { environment, app, isReviewApp }: Deployment,
  dynos: Pick<Dynos, "stage">,
): Promise<string | undefined> {
  if (environment === undefined || isReviewApp) return undefined;
  const apps = [...new Set([app, targetApp])].filter((one) => one !== undefined);
  const stages = await Promise.all(apps.map((one) => dynos.stage(one).catch(() => undefined)));
  return apps.find((_, index) => stages[index] === "production");
}

function refuseUnknown(
  { environments }: Asked,
  { environment: name, isProduction, isReviewApp }: Deployment,
): void {
  if (name === undefined || isProduction) return;
  const problem = environmentProblem({ name, isReviewApp }, environments);
  if (problem !== undefined) throw new Failure(problem);
}

function refuseUndeployed({ state }: Deployment): void {
  if (state === undefined || state === "success") return;
  throw new Failure(
    `The deployment's state is "${state}", so there is nothing new to load; run the job only when \`github.event.deployment_status.state\` is \`success\``,
  );
}
