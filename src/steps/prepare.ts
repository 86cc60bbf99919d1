import type { Period, World } from "../edges.ts";
import { Failure } from "../failure.ts";
import type { Inputs } from "../inputs.ts";
import { parseTargetUrl } from "../plan/base-url.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { AppFacts, Plan } from "../plan/types.ts";
import { planLines } from "../report/terminal.ts";
import { clearTheApp } from "./clear-app.ts";

/** A plan that may be started, and the SAS that its dynos upload with. */
export type Prepared = { plan: Plan; uploadToken: string };

/** What a `deployment_status` event says of the deployment. */
export type Deployment = { url: string | undefined; state: string | undefined };

/** How long after the last deadline the SAS still holds: clocks differ, and a late upload is better than none. */
const tokenSpareMs = 15 * 60_000;

/** Everything that can go wrong before a cent is spent: app, target, plan, storage, other runs. */
export async function prepare(
  inputs: Inputs,
  run: { runId: string; deployment: Deployment },
  world: World,
): Promise<Prepared> {
  const facts = await world.dynos.inspect();
  const targetUrl = await findTarget(inputs, run.deployment, world);
  const plan = planOf(inputs, { runId: run.runId, targetUrl, facts });
  if (inputs.planOnly) for (const line of planLines(plan)) world.job.info(line);
  else world.job.group("Plan", planLines(plan));
  const period = (): Period => periodOf(plan, world.clock.now() - facts.clockAheadMs);
  await world.results.check(period());
  if (inputs.planOnly) return { plan, uploadToken: "" };
  // Waiting for another run may take long, so the storage is looked at again.
  if (await clearTheApp(plan, { ...inputs, clockAheadMs: facts.clockAheadMs }, world))
    await world.results.check(period());
  return { plan, uploadToken: await world.results.uploadToken(period()) };
}

function planOf(inputs: Inputs, run: { runId: string; targetUrl: string; facts: AppFacts }): Plan {
  const { mode, scenarios, maxCost, azureContainerUrl: containerUrl } = inputs;
  return makePlan({ ...run, mode, scenarios, maxCost, containerUrl });
}

/** From now to the last deadline, and some spare time: in sequence, the deadlines of the scenarios add up. */
function periodOf(plan: Plan, from: number): Period {
  const longest = plan.scenarios.map(({ name }) =>
    Math.max(0, ...plan.assignments.filter((one) => one.scenario === name).map((one) => one.deadlineSeconds)),
  );
  const seconds =
    plan.mode === "sequence" ? longest.reduce((sum, one) => sum + one, 0) : Math.max(0, ...longest);
  return { from, until: from + seconds * 1000 + tokenSpareMs };
}

/** The input, else what the deployment says, else the target app's own address. */
async function findTarget(inputs: Inputs, deployment: Deployment, world: World): Promise<string> {
  const { targetUrl, targetApp } = inputs;
  if (targetUrl !== undefined) return targetUrl;
  if (deployment.url !== undefined) return deployedUrl(deployment.url, deployment.state);
  if (targetApp === undefined) {
    if (inputs.scenarios.every((scenario) => scenario.targetUrl !== undefined)) return "";
    throw new Failure(
      "Nothing says what to load: give `target-url` or `target-app`, or run on `deployment_status` with an `environment_url`",
    );
  }
  const webUrl = await world.dynos.webUrl(targetApp);
  if (webUrl !== undefined) return checked(webUrl, `\`target-app\`: the web address of app "${targetApp}"`);
  throw new Failure(`\`target-app\`: Heroku knows no web address of app "${targetApp}"; give \`target-url\``);
}

/** A deployment that failed has left the old version up, and that is not what the report would speak of. */
function deployedUrl(url: string, state: string | undefined): string {
  if (state !== undefined && state !== "success")
    throw new Failure(
      `The deployment's state is "${state}", so there is nothing new to load; run the job only when \`github.event.deployment_status.state\` is \`success\``,
    );
  return checked(url, "The deployment's `environment_url`");
}

/** What others say is checked as strictly as what the user types. */
function checked(url: string, what: string): string {
  const parsed = parseTargetUrl(url);
  if ("problem" in parsed)
    throw new Failure(`${what} cannot be used: ${parsed.problem}. Give \`target-url\``);
  return parsed.value;
}
