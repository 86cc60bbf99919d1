import type { World } from "./edges.ts";
import type { Inputs } from "./inputs.ts";
import type { Origin, RunReport } from "./report/types.ts";
import { collect } from "./steps/collect.ts";
import { endDynos, endOfBrokenRun } from "./steps/end-dynos.ts";
import { newFleet } from "./steps/fleet.ts";
import { judgeRun } from "./steps/judge-run.ts";
import { orCancelled } from "./steps/or-cancelled.ts";
import { type Deployment, prepare } from "./steps/prepare.ts";
import { publish } from "./steps/publish.ts";
import { runDynos } from "./steps/run-dynos.ts";

/** What is known of this run before it begins. */
export type RunContext = { runId: string; origin: Origin; deployment: Deployment };

/** inputs → plan → dynos → results → statistics → verdict → reports. Whatever happens, no dyno outlives it. */
export async function run(inputs: Inputs, context: RunContext, world: World): Promise<RunReport> {
  const startedAt = world.clock.now();
  const prepared = await orCancelled(prepare(inputs, context, world), world.cancelled);
  const { runId } = context;
  world.job.saveState("run-id", runId);
  const fleet = newFleet();
  try {
    return await orCancelled(walk(), world.cancelled);
  } catch (error) {
    throw await endOfBrokenRun(error, { runId, fleet }, world);
  }

  async function walk(): Promise<RunReport> {
    const dynos = await runDynos(prepared, { ...inputs, fleet }, world);
    const results = await collect(prepared.plan, dynos, world);
    const ended = await endDynos(runId, world);
    const report = judgeRun(inputs, context, {
      plan: prepared.plan,
      startedAt,
      finishedAt: world.clock.now(),
      dynos,
      results,
      dynosLeft: ended.left?.length,
    });
    await publish(report, inputs, world);
    return report;
  }
}
