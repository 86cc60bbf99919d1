import { formatDuration } from "../words/duration.ts";
import { failureOf } from "../words/failure.ts";
import { enumerate, quote } from "../words/wording.ts";
import { makeAssignments, type RunFacts } from "./assignments.ts";
import { costOf, type DynoTime } from "./cost.ts";
import { type SizedScenario, sizeProblems, withSize } from "./dyno-sizes.ts";
import { concurrencyProblems, requestRateWarnings, roomsOf } from "./limits.ts";
import type { Note } from "./reason-codes.ts";
import { scenarioAt } from "./scenario-at.ts";
import type {
  AppFacts,
  AppRooms,
  Assignment,
  Cost,
  Mode,
  Plan,
  PlannedBed,
  PlannedScenario,
  Prices,
  Scenario,
  TestBed,
} from "./types.ts";
import { withWindowsShare } from "./windows-share.ts";

/** What a plan is made from. `runId` consists of letters, digits, `_` and `-`. */
export type PlanBasis = {
  runId: string;
  mode: Mode;
  targetUrl: string;
  /** Hashes of every origin that the run loads. */
  targets: readonly string[];
  scenarios: readonly Scenario[];
  /** US dollars. */
  maxCost: number | undefined;
  beds: readonly BedFacts[];
};

/** A test bed and what Heroku knows of its app. */
export type BedFacts = TestBed & { facts: AppFacts };

/** What shall run. Throws one Failure that lists everything the apps or Heroku do not allow. */
export function makePlan(basis: PlanBasis): Plan {
  const { mode, scenarios } = basis;
  const sized = basis.beds.map((bed) => ({
    ...bed,
    sized: scenarios.flatMap((scenario) => withSize(scenario, bed.facts)),
  }));
  const beds = basis.beds.map(plannedBed);
  const planned = scenarios.flatMap((scenario) => beds.map((bed) => plannedAt(scenario, bed)));
  const assignments = planned.flatMap((scenario) => assignmentsOf(scenario, sized, { ...basis, beds }));
  const prices = new Map(
    sized.flatMap((bed) => bed.sized.map(({ size }) => [size.name, size.price] as const)),
  );
  const times = assignments.map(({ dynoSize, deadlineSeconds }) => ({ dynoSize, seconds: deadlineSeconds }));
  const estimate = costOf(times, prices);
  const problems = [
    ...sized.flatMap(({ facts }) => processTypeProblems(scenarios, facts)),
    ...sized.flatMap(({ facts }) => sizeProblems(scenarios, facts)),
    ...sized.flatMap((bed) => concurrencyProblems(bed.sized, mode, bed.facts)),
    ...costProblems(estimate, basis.maxCost),
  ];
  // A limit of Heroku's is passed in each app alike.
  if (problems.length > 0) throw failureOf("This run cannot be started:", [...new Set(problems)]);
  return {
    runId: basis.runId,
    beds,
    mode,
    targetUrl: basis.targetUrl,
    targets: basis.targets,
    scenarios: planned,
    assignments: withWindowsShare(assignments),
    rooms: sized.map((bed) => appRooms(bed, mode)),
    estimate,
    prices,
    warnings: [
      ...unpricedWarnings(estimate),
      ...poolWarnings(times, { prices, maxCost: basis.maxCost }),
      ...scenarios.flatMap(spawnWarnings),
      ...requestRateWarnings(planned, mode),
      ...clockWarnings(basis.beds[0]?.facts.clockAheadMs ?? 0),
    ],
  };
}

function plannedBed({ name, app, facts: { region, stack, isInSpace } }: BedFacts): PlannedBed {
  return { name, app, region, stack, isInSpace };
}

function appRooms(
  { app, facts, sized }: BedFacts & { sized: readonly SizedScenario[] },
  mode: Mode,
): AppRooms {
  const processTypes = facts.formation.map(({ type }) => type);
  return { app, generation: facts.generation, processTypes, rooms: roomsOf(sized, mode, facts) };
}

function plannedAt(scenario: Scenario, bed: PlannedBed): PlannedScenario {
  const { name: ownName } = scenario;
  return { ...scenario, name: scenarioAt(ownName, bed.name), ownName, bed: bed.name };
}

/** None for a size that the bed's app does not have, which is a problem of its own. */
function assignmentsOf(
  scenario: PlannedScenario,
  sized: readonly (BedFacts & { sized: readonly SizedScenario[] })[],
  run: RunFacts,
): Assignment[] {
  return run.beds.flatMap((bed, index) => {
    if (bed.name !== scenario.bed) return [];
    const own = sized[index]?.sized.find((one) => one.scenario.name === scenario.ownName);
    return own === undefined ? [] : makeAssignments(scenario, { dynoSize: own.size.name, bed }, run);
  });
}

function processTypeProblems(scenarios: readonly Scenario[], facts: AppFacts): string[] {
  const known = facts.formation.map(({ type }) => type).sort();
  return scenarios.flatMap(({ name, start }) => {
    if (start.kind !== "process-type" || known.includes(start.processType)) return [];
    const hint = known.length === 0 ? "it has none: was it ever deployed?" : `it has ${enumerate(known)}`;
    const unnamed = facts.unnamedTypes
      ? `; of ${facts.unnamedTypes} more, Heroku's answer about the app's formation has no \`type\` that can be read`
      : "";
    return [
      `\`scenarios\`: ${quote(name)}: app ${quote(facts.name)} has no process type ${quote(start.processType)}; ${hint}${unnamed}`,
    ];
  });
}

/** A limit that cannot be checked is not kept, so an unknown price is refused as well. */
function costProblems(estimate: Cost, maxCost: number | undefined): string[] {
  if (maxCost === undefined) return [];
  if (estimate.usd === undefined)
    return [
      `\`max-cost\`: no price is known for ${enumerate(estimate.unpriced)}, from Heroku or from its price list, so the limit cannot be kept; choose another \`dyno-size\` or leave \`max-cost\` out`,
    ];
  if (estimate.usd <= maxCost) return [];
  return [
    `\`max-cost\`: the run may cost up to ${dollars(estimate.usd)}, more than ${dollars(maxCost)}; use fewer dynos, a smaller \`dyno-size\` or a shorter \`run-time\``,
  ];
}

/** Four decimals: a minute of a small dyno costs a twentieth of a cent. */
function dollars(usd: number): string {
  return `$${usd.toFixed(4)}`;
}

function unpricedWarnings(estimate: Cost): Note[] {
  if (estimate.unpriced.length === 0) return [];
  const text = `No price is known for ${enumerate(estimate.unpriced)}, from Heroku or from its price list: the cost of this run is unknown`;
  return [{ code: "price-unknown", text }];
}

/** Hours, fee and what it means: Dev Center `eco-dyno-hours`, and heroku/cli `ps/type.ts`. */
function poolWarnings(
  times: readonly DynoTime[],
  { prices, maxCost }: { prices: Prices; maxCost: number | undefined },
): Note[] {
  const pooled = times.filter(({ dynoSize }) => prices.get(dynoSize)?.from === "pool");
  if (pooled.length === 0) return [];
  const time = formatDuration(pooled.reduce((sum, { seconds }) => sum + seconds, 0));
  const limit =
    maxCost === undefined ? "" : "; `max-cost` counts these dynos as $0 and limits the others alone";
  const text = `Eco dynos have no price of their own: this run takes up to ${time} of the 1,000 hours a month that the account pays with one fee ($5), and it is not free when they are used up${limit}`;
  return [{ code: "eco-hours", text }];
}

/** Users that are not there in time make the verdict invalid, unless the locustfile has a load shape of its own. */
function spawnWarnings({ name, users, spawnRate, runTimeSeconds }: Scenario): Note[] {
  const spawnSeconds = users / spawnRate;
  if (spawnSeconds < runTimeSeconds) return [];
  const text = `${quote(name)}: with spawn rate ${spawnRate} all ${users} users are there only after ${formatDuration(spawnSeconds)}, and the run time is ${formatDuration(runTimeSeconds)}`;
  return [{ code: "slow-spawn", text }];
}

/** More than answers' ways and whole seconds account for. */
const noticedClockMs = 60_000;

/** Nothing is reckoned with this machine's clock alone, but its times stand in the reports. */
function clockWarnings(aheadMs: number): Note[] {
  if (Math.abs(aheadMs) < noticedClockMs) return [];
  const off = formatDuration(Math.round(Math.abs(aheadMs) / 60_000) * 60);
  const text = `the clock of the machine that runs this action is ${off} ${aheadMs > 0 ? "ahead of" : "behind"} Heroku's; tokens are made by Heroku's time, the times in the reports are this machine's`;
  return [{ code: "clock-off", text }];
}
