import { join } from "node:path";
import { text } from "node:stream/consumers";
import { mapAtOnce } from "../fleet/at-once.ts";
import type { Chunks } from "../locust/csv-stream.ts";
import { type DynoBlobs, matchResults, type ScenarioBlobs } from "../locust/match-results.ts";
import { type CsvDyno, type CsvFile, readCsvDyno } from "../locust/read-csv-dyno.ts";
import type { HistoryFile } from "../locust/read-history.ts";
import type { RunBudget } from "../locust/run-budget.ts";
import type { DynoResult } from "../locust/types.ts";
import type { Plan } from "../plan/types.ts";
import { readDynoHistory } from "../statistics/csv-history.ts";
import type { CsvScenarioFiles } from "../statistics/csv-scenario.ts";
import type { CsvDynoFiles, DynoHistory } from "../statistics/csv-types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { describe, Failure } from "../words/failure.ts";
import { megabyte } from "../words/sizes.ts";
import type { World } from "../world.ts";
import { keepShown } from "./keep-shown.ts";

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
  { plan, ownUpload, budget }: { plan: Plan; ownUpload: OwnUpload; budget: RunBudget },
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
    const left = await fetchAll(own, world);
    const options = { budget, dynos: plan.assignments.length };
    const collected: CsvScenarioFiles[] = [];
    // One after the other: what is left out must not depend on which came first.
    for (const one of own) collected.push(await readScenario(one, left, options));
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

type Blob = DynoBlobs["blobs"][number];

/** A dyno's blobs on the disk, or why they are not all there. */
type Left = { files: readonly (Blob & { chunks: Chunks })[]; fault?: unknown };

/** Files of which it is not known that they are this run's are left where they are. */
async function fetchAll(found: readonly ScenarioBlobs[], world: World): Promise<Map<DynoBlobs, Left>> {
  const wanted = found
    .filter(({ problems }) => problems.length === 0)
    .flatMap(({ scenario, dynos }) =>
      dynos.map((dyno, index) => ({ dyno, start: join(scenario, String(index + 1), scenario) })),
    );
  const fetched = await mapAtOnce(wanted, dynosAtOnce, async ({ dyno, start }) => {
    // A colon, as in the older script's names, may stand in no file of an artifact, so that files are named as ours are.
    const pathOf = (kind: Blob["kind"]) => join(world.files.folder, "results", `${start}_${kind}.csv`);
    return [dyno, await fetchDyno(dyno.blobs, pathOf, world)] as const;
  });
  return new Map(fetched);
}

async function fetchDyno(
  blobs: readonly Blob[],
  pathOf: (kind: Blob["kind"]) => string,
  world: World,
): Promise<Left> {
  const files: (Blob & { chunks: Chunks })[] = [];
  try {
    for (const { kind, name } of blobs) {
      const most = kind === "stats_history" ? mostHistoryBytes : mostTableBytes;
      files.push({ kind, name, chunks: await world.results.fetch(name, { path: pathOf(kind), most }) });
    }
    return { files };
  } catch (fault) {
    return { files, fault };
  }
}

type Reading = { budget: RunBudget; dynos: number };

async function readScenario(
  { scenario, dynos, problems }: ScenarioBlobs,
  left: ReadonlyMap<DynoBlobs, Left>,
  reading: Reading,
): Promise<CsvScenarioFiles> {
  if (problems.length > 0) return { scenario, dynos: [], mismatches: problems };
  const read: CsvDynoFiles[] = [];
  for (const dyno of dynos) read.push(await readLeft(left.get(dyno) ?? { files: [] }, reading));
  return { scenario, dynos: read, mismatches: [] };
}

async function readLeft({ files, fault }: Left, { budget, dynos }: Reading): Promise<CsvDynoFiles> {
  const tables: CsvFile[] = [];
  let history: DynoHistory | undefined;
  try {
    for (const { kind, name, chunks } of files) {
      if (kind === "stats_history") history = await readHistoryWithin({ blob: name, chunks }, budget);
      else tables.push({ kind, blob: name, text: await tableWithin({ kind, name, chunks }, budget) });
    }
    if (fault !== undefined) throw fault;
    return { ...shownOf(readCsvDyno(tables), dynos), history };
  } catch (error) {
    const nothing = { stats: undefined, failures: undefined, exceptions: undefined };
    return { ...nothing, problems: [`${describe(error)}.`], history };
  }
}

/** Failures and exceptions are only shown, and thinned for that; all rows of the statistics are judged. */
async function tableWithin(
  { kind, name, chunks }: Blob & { chunks: Chunks },
  budget: RunBudget,
): Promise<string> {
  const read = await text(chunks);
  const leftOut =
    kind === "failures" || kind === "exceptions" ? undefined : budget.take("tables", read.length);
  if (leftOut !== undefined) throw new Failure(`\`${name}\` ${leftOut}`);
  return read;
}

async function readHistoryWithin(file: HistoryFile, budget: RunBudget): Promise<DynoHistory> {
  const history = await readDynoHistory(file);
  const leftOut = budget.take("points", history.points.length);
  return leftOut === undefined
    ? history
    : { ...history, points: [], problem: `\`${file.blob}\` ${leftOut}.` };
}

function shownOf(dyno: CsvDyno, dynos: number): CsvDyno {
  const { failures = [], exceptions = [] } = dyno;
  const shown = keepShown({ failures, exceptions }, dynos);
  return {
    ...dyno,
    failures: dyno.failures && shown.failures,
    exceptions: dyno.exceptions && shown.exceptions,
  };
}
