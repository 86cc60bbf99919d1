import { join } from "node:path";
import type { World } from "../edges.ts";
import { describe } from "../failure.ts";
import { readDyno } from "../locust/read-dyno.ts";
import type { DynoResult } from "../locust/types.ts";
import type { Plan } from "../plan/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { mapAtOnce } from "./at-once.ts";

/** Each dyno has seven blobs; this many dynos at once keep the connection busy and the memory small. */
const dynosAtOnce = 4;

/** Downloads and reads what every started dyno left, into `results/SCENARIO/N/` of the run's folder. */
export async function collect(
  plan: Plan,
  records: readonly DynoRecord[],
  world: World,
): Promise<DynoResult[]> {
  const started = records.filter((record) => record.id !== undefined);
  return mapAtOnce(started, dynosAtOnce, (record) => collectDyno(plan.runId, record, world));
}

async function collectDyno(runId: string, { assignment }: DynoRecord, world: World): Promise<DynoResult> {
  const { scenario, dyno, of, marker } = assignment;
  const folder = join(world.files.folder, "results", scenario, String(dyno));
  try {
    const files = await world.results.download(marker, scenario, folder);
    return readDyno({ runId, scenario, dyno, of, files });
  } catch (error) {
    const nothing = readDyno({ runId, scenario, dyno, of, files: [] });
    return { ...nothing, problems: [...nothing.problems, `${marker}: ${describe(error)}`] };
  }
}
