import { type Fleet, noteOnce, recordsOf } from "../fleet/fleet.ts";
import { giveWay, holdOffMs } from "../fleet/give-way.ts";
import { noteReleases } from "../fleet/note-releases.ts";
import { playPolitely, playTurn } from "../fleet/play-turn.ts";
import { RunBudget } from "../locust/run-budget.ts";
import type { DynoResult } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import { turnsOf } from "../plan/turns.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import type { CsvScenarioFiles } from "../statistics/csv-scenario.ts";
import type { DynoRecord } from "../watch/types.ts";
import type { World } from "../world.ts";
import { collect } from "./collect.ts";
import { collectByPattern, resultsOf } from "./collect-by-pattern.ts";
import type { Prepared } from "./prepared.ts";

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
  prepared: Prepared,
  options: Options,
  world: World,
): Promise<ScenariosRun> {
  const { fleet, isEnough } = options;
  let { plan, ownUpload } = prepared;
  let left: Left = { results: [], csv: ownUpload && [] };
  const budget = new RunBudget();
  for (const [index, turn] of turnsOf(plan).entries()) {
    // Between two scenarios of a sequence somebody else may have begun.
    if (index > 0) await prepared.gate?.clear(0);
    ({ plan, ownUpload } = await play(
      turn,
      { ...options, prepared: { ...prepared, plan, ownUpload } },
      world,
    ));
    const batch = batchOf(turn, plan);
    await noteReleases(fleet, world);
    left = join(left, await collectLeft({ plan, ownUpload, budget }, recordsOf(batch, fleet), world));
    const ran = planUntil(plan, batch);
    const own = { plan: planOnly(plan, batch), dynos: recordsOf(batch, fleet), ...left };
    if (ran.scenarios.length < plan.scenarios.length && isEnough(own)) {
      noteOnce(fleet.notes, skippedNote(plan, ran));
      return { plan: ran, ...left };
    }
  }
  return { plan, ...left };
}

/** The limit of an account may be lower than Heroku's papers say, and then no wait helps. */
const mostBlindWaits = 2;

type Scenarios = readonly Plan["scenarios"][number][];

/** Until the turn's dynos have come to their end; each time that it gave way to others, it begins again. */
async function play(
  scenarios: Scenarios,
  { fleet, pollIntervalSeconds, prepared }: Options & { prepared: Prepared },
  world: World,
): Promise<Pick<Prepared, "plan" | "ownUpload">> {
  const { gate } = prepared;
  let { plan, ownUpload } = prepared;
  const options = { pollIntervalSeconds, ownWay: ownUpload !== undefined };
  for (let blindWaits = 0; ; ) {
    const turn = {
      ...{ plan, batch: batchOf(scenarios, plan), fleet },
      waitsBlindly: blindWaits < mostBlindWaits,
    };
    const way =
      gate === undefined ? await playTurn(turn, options, world) : await playPolitely(turn, options, world);
    if (gate === undefined || way === undefined) return { plan, ownUpload };
    if (way.dynos.length === 0) blindWaits += 1;
    plan = await giveWay(way, turn, world);
    await gate.clear(holdOffMs(way, plan));
    ownUpload = await gate.findOwnUpload();
  }
}

/** What the dynos of some scenarios left. */
type Left = Pick<ScenariosRun, "results" | "csv">;

async function collectLeft(
  { plan, ownUpload, budget }: Pick<Prepared, "plan" | "ownUpload"> & { budget: RunBudget },
  records: readonly DynoRecord[],
  world: World,
): Promise<Left> {
  if (ownUpload === undefined)
    return { results: await collect({ plan, budget }, records, world), csv: undefined };
  const csv = await collectByPattern({ plan, ownUpload, budget }, records, world);
  return { results: csv.flatMap(resultsOf), csv };
}

function join(before: Left, { results, csv }: Left): Left {
  return { results: [...before.results, ...results], csv: before.csv && [...before.csv, ...(csv ?? [])] };
}

function batchOf(turn: Scenarios, plan: Plan): readonly Assignment[] {
  return plan.assignments.filter(({ scenario }) => turn.some(({ name }) => name === scenario));
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
