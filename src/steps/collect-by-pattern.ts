import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { World } from "../edges.ts";
import { describe } from "../failure.ts";
import { mapAtOnce } from "../fleet/at-once.ts";
import { type DynoBlobs, matchResults, type ScenarioBlobs } from "../locust/match-results.ts";
import { type CsvFile, readCsvDyno } from "../locust/read-csv-dyno.ts";
import type { DynoResult } from "../locust/types.ts";
import { megabyte } from "../plan/sizes.ts";
import type { Plan } from "../plan/types.ts";
import { readDynoHistory } from "../statistics/csv-history.ts";
import type { CsvScenarioFiles } from "../statistics/csv-scenario.ts";
import type { CsvDynoFiles, DynoHistory } from "../statistics/csv-types.ts";
import type { DynoRecord } from "../watch/types.ts";

/** How the results of an app that uploads in its own way are found: by their names, among the blobs since that time. */
export type OwnUpload = {
  pattern: string;
  /** By the storage's own clock, epoch milliseconds, before the first dyno. */
  since: number;
};

/** A history is read row by row, the other files as a whole: 16 MB are a hundred thousand rows. */
const mostHistoryBytes = 256 * megabyte;
const mostTableBytes = 16 * megabyte;

/** Each dyno has at most six blobs; a history may be large, and is never held in memory as a whole. */
const dynosAtOnce = 4;

/** Finds, downloads and reads what the dynos of these records left; files go into `results/SCENARIO/N/` of the run's folder. */
export async function collectByPattern(
  { plan, ownUpload }: { plan: Plan; ownUpload: OwnUpload },
  records: readonly DynoRecord[],
  world: World,
): Promise<CsvScenarioFiles[]> {
  const started = Map.groupBy(
    records.filter(({ id }) => id !== undefined),
    ({ assignment }) => assignment.ownName,
  );
  // All scenarios, that of another batch too: a blob that fits two is the longer name's.
  const scenarios = plan.scenarios.map(({ ownName, dynos }) => ({ name: ownName, dynos }));
  const names = [...started.keys()];
  try {
    const blobs = await world.results.listSince(ownUpload.since);
    const found = matchResults({ pattern: ownUpload.pattern, blobs, scenarios });
    const own = found.filter(({ scenario }) => names.includes(scenario));
    const collected = await Promise.all(own.map((one) => collectScenario(one, world)));
    return collected.map((one) => ({ ...one, scenario: nameInPlan(plan, one.scenario) }));
  } catch (error) {
    const nothing = { dynos: [], mismatches: [`${describe(error)}.`] };
    return names.map((ownName) => ({ scenario: nameInPlan(plan, ownName), ...nothing }));
  }
}

/** With its test bed; there is only one. */
function nameInPlan(plan: Plan, ownName: string): string {
  return plan.scenarios.find((scenario) => scenario.ownName === ownName)?.name ?? ownName;
}

/** What the failures of each dyno are shown from. Which dyno has which number, its files do not tell. */
export function resultsOf({ scenario, dynos }: CsvScenarioFiles): DynoResult[] {
  return dynos.map(({ stats, failures, exceptions, problems }, index) => ({
    ...{ scenario, dyno: index + 1, of: dynos.length },
    ...{ receipt: undefined, windows: undefined, cutOff: false },
    ...{ stats, failures: failures ?? [], exceptions: exceptions ?? [], problems },
  }));
}

/** Files of which it is not known that they are this run's are left where they are. */
async function collectScenario(
  { scenario, dynos, problems }: ScenarioBlobs,
  world: World,
): Promise<CsvScenarioFiles> {
  if (problems.length > 0) return { scenario, dynos: [], mismatches: problems };
  const numbered = dynos.map((dyno, index) => ({ ...dyno, number: index + 1 }));
  const read = await mapAtOnce(numbered, dynosAtOnce, ({ blobs, number }) => {
    const start = join(world.files.folder, "results", scenario, String(number), scenario);
    return collectDyno(blobs, (kind) => `${start}_${kind}.csv`, world);
  });
  return { scenario, dynos: read, mismatches: [] };
}

type Blob = DynoBlobs["blobs"][number];

/** A colon, as in the older script's names, may stand in no file of an artifact, so that files are named as ours are. */
type PathOf = (kind: Blob["kind"]) => string;

async function collectDyno(blobs: readonly Blob[], pathOf: PathOf, world: World): Promise<CsvDynoFiles> {
  const files: CsvFile[] = [];
  let history: DynoHistory | undefined;
  try {
    for (const { kind, name } of blobs) {
      const most = kind === "stats_history" ? mostHistoryBytes : mostTableBytes;
      const chunks = await world.results.fetch(name, { path: pathOf(kind), most });
      if (kind === "stats_history") history = await readDynoHistory({ blob: name, chunks });
      else files.push({ kind, blob: name, text: await text(chunks) });
    }
    return { ...readCsvDyno(files), history };
  } catch (error) {
    const nothing = { stats: undefined, failures: undefined, exceptions: undefined };
    return { ...nothing, problems: [`${describe(error)}.`], history };
  }
}
