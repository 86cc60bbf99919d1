import { countLeft, unverifiedIn } from "./ending/end-in-apps.ts";
import { endFleet, endOfBrokenRun } from "./fleet/end-fleet.ts";
import { newFleet, noteLateEnds, recordsOf } from "./fleet/fleet.ts";
import type { Inputs } from "./inputs/inputs.ts";
import type { Deployment } from "./plan/deployment.ts";
import { hasFailed, makeReport } from "./report/make-report.ts";
import type { Origin, RunReport } from "./report/types.ts";
import { prepare } from "./steps/prepare.ts";
import { publish } from "./steps/publish.ts";
import { runScenarios } from "./steps/run-scenarios.ts";
import { orCancelled } from "./words/or-cancelled.ts";
import type { World } from "./world.ts";

/** What is known of this run before it begins. */
export type RunContext = { runId: string; origin: Origin; deployment: Deployment };

/**
 * inputs → plan → dynos → results → statistics → verdict → reports. Whatever happens, no dyno outlives it. Undefined
 * when only the plan was asked for.
 */
export async function run(inputs: Inputs, context: RunContext, world: World): Promise<RunReport | undefined> {
  const startedAt = world.clock.now();
  const prepared = await orCancelled(prepare(inputs, context, world), world.cancelled).catch(
    (error: unknown) => {
      if (world.cancelled.aborted) world.job.info("No dyno of this run was started.");
      throw error;
    },
  );
  if (inputs.planOnly) return undefined;
  const { runId } = context;
  world.job.saveState("run-id", runId);
  const fleet = newFleet();
  const whose = { runId, apps: inputs.testBeds.map(({ app }) => app), fleet };
  try {
    return await orCancelled(walk(), world.cancelled);
  } catch (error) {
    throw await endOfBrokenRun(error, whose, world);
  }

  async function walk(): Promise<RunReport> {
    const isEnough = inputs.failFast ? hasFailed(inputs) : () => false;
    const ran = await runScenarios(prepared, { ...inputs, fleet, isEnough }, world);
    const ended = await endFleet(whose, world);
    const report = makeReport(inputs, context, {
      ...ran,
      startedAt,
      finishedAt: world.clock.now(),
      // Only now: the logs have gone on to tell how the dynos ended.
      dynos: recordsOf(ran.plan.assignments, fleet),
      notes: [...fleet.notes, ...noteLateEnds(ended, fleet)],
      warnings: [...fleet.warnings],
      dynosLeft: countLeft(ended),
      dynosUnverified: unverifiedIn(ended),
    });
    await publish(report, inputs, world);
    return report;
  }
}
