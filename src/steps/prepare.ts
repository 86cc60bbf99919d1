import { defaultsLine, type Inputs } from "../inputs/inputs.ts";
import { withoutSlash } from "../plan/base-url.ts";
import { spanSeconds, tokenSpareMs } from "../plan/deadlines.ts";
import type { Deployment } from "../plan/deployment.ts";
import { type BedFacts, makePlan } from "../plan/make-plan.ts";
import type { Plan } from "../plan/types.ts";
import { planLines } from "../report/terminal.ts";
import { awaitVersion } from "../targeting/await-version.ts";
import { addressRefusal, findTarget } from "../targeting/find-target.ts";
import { findTargetRelease } from "../targeting/find-target-release.ts";
import { checksOf } from "../targeting/may-be-loaded.ts";
import { targetHashes } from "../targeting/target-hash.ts";
import { waitForTargets } from "../targeting/wait-for-targets.ts";
import { Failure } from "../words/failure.ts";
import { newProblems, type Problems } from "../words/problems.ts";
import type { StorageNeed, World } from "../world.ts";
import { clearTheApps, newPatience } from "./clear-apps.ts";
import type { OwnUpload } from "./collect-by-pattern.ts";
import type { Prepared } from "./prepared.ts";

/**
 * Everything that can go wrong before a cent is spent: app, target, plan, storage, whether the target answers,
 * other runs. Throws one Failure that lists every problem with the first four.
 */
export async function prepare(
  inputs: Inputs,
  run: { runId: string; deployment: Deployment },
  world: World,
): Promise<Prepared> {
  const { plan, clockAheadMs } = await planWhole(inputs, run, world);
  const isInSpace = plan.beds.some((bed) => bed.isInSpace);
  tellPlan(plan, inputs, world);
  if (inputs.planOnly) return { plan, ownUpload: undefined };
  const versioned = await withVersion(plan, { inputs, deployment: run.deployment }, world);
  const waitedForTarget = await waitForTargets(plan, { ...inputs, ofEvent: eventTarget(inputs, run) }, world);
  const need = (): StorageNeed => needOf(inputs, world, { clockAheadMs, isInSpace });
  const patience = newPatience();
  const clear = async (holdOffMs = 0): Promise<boolean> =>
    clearTheApps(plan, { ...inputs, clockAheadMs, patience, holdOffMs }, world);
  const waitedForOthers = await clear();
  // Either wait may take long, so the storage is looked at again.
  if (waitedForTarget || waitedForOthers) await world.results.check(need());
  const gate = {
    clear: async (holdOffMs: number) => {
      if (await clear(holdOffMs)) await world.results.check(need());
    },
    findOwnUpload: () => findOwnUpload(inputs, world),
  };
  const ownUpload = await gate.findOwnUpload();
  return { plan: versioned, ownUpload, gate: inputs.whenBusy === "wait" ? gate : undefined };
}

function tellPlan(plan: Plan, inputs: Inputs, { job }: World): void {
  const byDefault = defaultsLine(inputs);
  const told = planLines(plan, inputs.thresholds);
  const lines = byDefault === undefined ? told : [...told, byDefault];
  if (inputs.planOnly) for (const line of lines) job.info(line);
  else job.group("Plan", lines);
}

/** An event names the commit to wait for; without one the release is only for the report. */
async function withVersion(
  plan: Plan,
  { inputs, deployment }: { inputs: Inputs; deployment: Deployment },
  world: World,
): Promise<Plan> {
  const { app, sha } = deployment;
  const targetRelease =
    sha === undefined
      ? await findTargetRelease(inputs, world)
      : await awaitVersion(inputs, { app, sha }, world);
  return { ...plan, targetRelease, deployedCommit: sha };
}

/** Asks everybody before it gives up, so that all problems are told at once. */
async function planWhole(
  inputs: Inputs,
  { runId, deployment }: { runId: string; deployment: Deployment },
  world: World,
): Promise<{ plan: Plan; clockAheadMs: number }> {
  const problems = newProblems();
  const beds = await inspectBeds(inputs, problems, world);
  const clockAheadMs = beds[0]?.facts.clockAheadMs ?? 0;
  const place = { clockAheadMs, isInSpace: beds.some(({ facts }) => facts.isInSpace) };
  for (const check of checksOf(inputs, deployment, world.dynos)) await problems.attempt(check);
  const target = await problems.attempt(() => findTarget(inputs, deployment, world.dynos));
  const excess = await problems.attempt(() => world.results.check(needOf(inputs, world, place)));
  // Without the apps there is no plan; without a target its other problems can still be told.
  const plan = await problems.attempt(async () =>
    beds.length < inputs.testBeds.length
      ? undefined
      : planOf(inputs, { runId, targetUrl: target?.url ?? "", beds }),
  );
  problems.throwAny("This run cannot be started:");
  if (plan === undefined) throw new Failure("There is no plan");
  warnOfExcess(excess ?? [], world);
  if (target !== undefined && target.url !== "") world.job.info(`Target ${target.url}, from ${target.from}`);
  return { plan, clockAheadMs };
}

/** The target that nobody but the event has named. */
function eventTarget(inputs: Inputs, { deployment: { address } }: { deployment: Deployment }) {
  if (inputs.targetUrl !== undefined || address === undefined) return undefined;
  return {
    url: withoutSlash(new URL(address.url)),
    refusal: (address: string) => addressRefusal(address, inputs),
  };
}

/** Every dyno of the run gets a SAS that was given, and whoever reads it there can do all that it allows. */
function warnOfExcess(excess: readonly string[], { job }: World): void {
  if (excess.length === 0) return;
  const message = `\`azure-sas-token\` allows more than a run needs, and every dyno has it. ${excess.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`).join(". ")}.`;
  job.annotate({ level: "warning", title: "The SAS allows too much", message });
}

/** Those whose app Heroku shows to us. */
async function inspectBeds({ testBeds }: Inputs, problems: Problems, { dynos }: World): Promise<BedFacts[]> {
  const read = testBeds.map(async (bed) => {
    const facts = await problems.attempt(() => dynos.inspect(bed.app));
    return facts === undefined ? [] : [{ ...bed, facts }];
  });
  return (await Promise.all(read)).flat();
}

function planOf(inputs: Inputs, run: { runId: string; targetUrl: string; beds: BedFacts[] }): Plan {
  const { mode, scenarios, maxCost } = inputs;
  const targets = targetHashes(scenarios.map((scenario) => scenario.targetUrl ?? run.targetUrl));
  return makePlan({ ...run, targets, mode, scenarios, maxCost });
}

/** By Heroku's clock, when it is known, from now to the last deadline and some spare time. */
function needOf(
  inputs: Inputs,
  { clock }: World,
  { clockAheadMs, isInSpace }: { clockAheadMs: number; isInSpace: boolean },
): StorageNeed {
  const from = clock.now() - clockAheadMs;
  const until = from + spanSeconds(inputs, isInSpace) * 1000 + tokenSpareMs;
  return { from, until, lists: inputs.resultsPattern !== undefined };
}

/** What is in the container before the first dyno is older than this run, by the storage's own clock. */
async function findOwnUpload(
  { resultsPattern: pattern }: Inputs,
  { results }: World,
): Promise<OwnUpload | undefined> {
  return pattern === undefined ? undefined : { pattern, since: await results.now() };
}
