import type { World } from "../edges.ts";
import type { DynoResult } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import { turnsOf } from "../plan/turns.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import type { CsvScenarioFiles } from "../statistics/csv-scenario.ts";
import type { DynoRecord } from "../watch/types.ts";
import { collect } from "./collect.ts";
import { collectByPattern, resultsOf } from "./collect-by-pattern.ts";
import { type Fleet, followLog, noteOnce, recordsOf, type Watched } from "./fleet.ts";
import { launch } from "./launch.ts";
import { noteReleases } from "./note-releases.ts";
import type { Prepared } from "./prepare.ts";
import { watchDynos } from "./watch-dynos.ts";

/** What the scenarios that ran have left; the plan is that of these alone. */
export type ScenariosRun = {
  plan: Plan;
  results: readonly DynoResult[];
  /** Of an app that uploads in its own way. */
  csv: readonly CsvScenarioFiles[] | undefined;
};

type Options = {
  fleet: Fleet;
  pollIntervalSeconds: number;
  /** Asked after each scenario of a sequence: whether, by what it left, the rest need not run. */
  isEnough: (ran: ScenariosRun & { dynos: readonly DynoRecord[] }) => boolean;
};

/** Launches the plan's dynos, all at once or scenario after scenario, watches them, and downloads what they left. */
export async function runScenarios(
  { plan, ownUpload }: Prepared,
  options: Options,
  world: World,
): Promise<ScenariosRun> {
  const { fleet, pollIntervalSeconds, isEnough } = options;
  const launchOptions = { world, ownWay: ownUpload !== undefined };
  const follow = (watched: Watched): void => followLog(watched, world);
  const receiptsExpected = ownUpload === undefined;
  const watchOptions = { world, plan, pollIntervalSeconds, receiptsExpected, follow };
  let left: Left = { results: [], csv: ownUpload && [] };
  for (const batch of batchesOf(plan)) {
    const launching = launch(batch, fleet, launchOptions);
    await Promise.all([launching, watchDynos(fleet, { ...watchOptions, launching })]);
    await noteReleases(fleet, world);
    left = join(left, await collectLeft({ plan, ownUpload }, recordsOf(batch, fleet), world));
    const ran = planUntil(plan, batch);
    const own = { plan: planOnly(plan, batch), dynos: recordsOf(batch, fleet), ...left };
    if (ran.scenarios.length < plan.scenarios.length && isEnough(own)) {
      noteOnce(fleet.notes, skippedNote(plan, ran));
      return { plan: ran, ...left };
    }
  }
  return { plan, ...left };
}

/** What the dynos of some scenarios left. */
type Left = Pick<ScenariosRun, "results" | "csv">;

async function collectLeft(
  { plan, ownUpload }: Pick<Prepared, "plan" | "ownUpload">,
  records: readonly DynoRecord[],
  world: World,
): Promise<Left> {
  if (ownUpload === undefined) return { results: await collect(plan, records, world), csv: undefined };
  const csv = await collectByPattern({ plan, ownUpload }, records, world);
  return { results: csv.flatMap(resultsOf), csv };
}

function join(before: Left, { results, csv }: Left): Left {
  return { results: [...before.results, ...results], csv: before.csv && [...before.csv, ...(csv ?? [])] };
}

function batchesOf(plan: Plan): (readonly Assignment[])[] {
  return turnsOf(plan).map((turn) =>
    plan.assignments.filter(({ scenario }) => turn.some(({ name }) => name === scenario)),
  );
}

/** The plan as far as it has come with this batch. */
function planUntil(plan: Plan, batch: readonly Assignment[]): Plan {
  const last = plan.scenarios.findLastIndex(({ name }) => batch.some(({ scenario }) => scenario === name));
  return narrowed(plan, plan.scenarios.slice(0, last + 1));
}

function planOnly(plan: Plan, batch: readonly Assignment[]): Plan {
  return narrowed(
    plan,
    plan.scenarios.filter(({ name }) => batch.some(({ scenario }) => scenario === name)),
  );
}

function narrowed(plan: Plan, scenarios: Plan["scenarios"]): Plan {
  const assignments = plan.assignments.filter((one) => scenarios.some(({ name }) => name === one.scenario));
  return { ...plan, scenarios, assignments };
}

function skippedNote(plan: Plan, ran: Plan): Note {
  const skipped = plan.scenarios.slice(ran.scenarios.length).map(({ ownName }) => `\`${ownName}\``);
  const last = ran.scenarios.at(-1)?.ownName;
  const text = `Not run: ${[...new Set(skipped)].join(", ")}. \`fail-fast\` ended the sequence after \`${last}\`.`;
  return { code: "not-run", text };
}
