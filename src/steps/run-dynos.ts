import type { World } from "../edges.ts";
import type { Assignment } from "../plan/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { type Fleet, launch, recordsOf } from "./fleet.ts";
import type { Prepared } from "./prepare.ts";
import { watchDynos } from "./watch-dynos.ts";

/** Launches the plan's dynos, all at once or scenario after scenario, and watches them until they have finished. */
export async function runDynos(
  { plan, uploadToken }: Prepared,
  { fleet, pollIntervalSeconds }: { fleet: Fleet; pollIntervalSeconds: number },
  world: World,
): Promise<DynoRecord[]> {
  const logs = new AbortController();
  const options = { world, secretEnv: { SAS_TOKEN: uploadToken }, ended: logs.signal };
  try {
    for (const batch of batchesOf(plan)) {
      await launch(batch, fleet, options);
      await watchDynos(fleet, { world, pollIntervalSeconds });
    }
    return recordsOf(plan.assignments, fleet);
  } finally {
    logs.abort();
  }
}

function batchesOf(plan: Prepared["plan"]): (readonly Assignment[])[] {
  if (plan.mode === "parallel") return [plan.assignments];
  return plan.scenarios.map(({ name }) => plan.assignments.filter(({ scenario }) => scenario === name));
}
