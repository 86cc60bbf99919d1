import { failureOf } from "../failure.ts";
import { makeAssignments, type RunFacts } from "./assignments.ts";
import { costOf } from "./cost.ts";
import { formatDuration } from "./duration.ts";
import { sizeProblems, withSize } from "./dyno-sizes.ts";
import { concurrencyProblems, requestRateWarnings } from "./limits.ts";
import type { AppFacts, Cost, Mode, Plan, Scenario } from "./types.ts";
import { enumerate, quote } from "./wording.ts";

/** What a plan is made from. `containerUrl` has no query; `runId` consists of letters, digits, `_` and `-`. */
export type PlanBasis = {
  runId: string;
  mode: Mode;
  targetUrl: string;
  containerUrl: string;
  scenarios: readonly Scenario[];
  /** US dollars. */
  maxCost: number | undefined;
  facts: AppFacts;
};

/** What shall run. Throws one Failure that lists everything the app or Heroku does not allow. */
export function makePlan(basis: PlanBasis): Plan {
  const { facts, mode, scenarios } = basis;
  const sized = scenarios.flatMap((scenario) => withSize(scenario, facts));
  const run: RunFacts = { ...basis, stack: facts.stack };
  const assignments = sized.flatMap(({ scenario, size }) => makeAssignments(scenario, size.name, run));
  const prices = new Map(sized.map(({ size }) => [size.name, size.usdPerMonth]));
  const times = assignments.map(({ dynoSize, deadlineSeconds }) => ({ dynoSize, seconds: deadlineSeconds }));
  const estimate = costOf(times, prices);
  const problems = [
    ...processTypeProblems(scenarios, facts),
    ...sizeProblems(scenarios, facts),
    ...concurrencyProblems(sized, mode, facts),
    ...costProblems(estimate, basis.maxCost),
  ];
  if (problems.length > 0) throw failureOf("This run cannot be started:", problems);
  return {
    runId: basis.runId,
    app: facts.name,
    region: facts.region,
    mode,
    targetUrl: basis.targetUrl,
    scenarios,
    assignments,
    estimate,
    prices,
    warnings: [
      ...unpricedWarnings(estimate),
      ...scenarios.flatMap(spawnWarnings),
      ...requestRateWarnings(scenarios, mode),
      ...clockWarnings(facts.clockAheadMs),
    ],
  };
}

function processTypeProblems(scenarios: readonly Scenario[], facts: AppFacts): string[] {
  const known = facts.formation.map(({ type }) => type).sort();
  return scenarios.flatMap(({ name, start }) => {
    if (start.kind !== "process-type" || known.includes(start.processType)) return [];
    const hint = known.length === 0 ? "it has none: was it ever deployed?" : `it has ${enumerate(known)}`;
    return [
      `\`scenarios\`: ${quote(name)}: app ${quote(facts.name)} has no process type ${quote(start.processType)}; ${hint}`,
    ];
  });
}

/** A limit that cannot be checked is not kept, so an unknown price is refused as well. */
function costProblems(estimate: Cost, maxCost: number | undefined): string[] {
  if (maxCost === undefined) return [];
  if (estimate.usd === undefined)
    return [
      `\`max-cost\`: Heroku states no price for ${enumerate(estimate.unpriced)}, so the limit cannot be kept; choose another \`dyno-size\` or leave \`max-cost\` out`,
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

function unpricedWarnings(estimate: Cost): string[] {
  if (estimate.unpriced.length === 0) return [];
  return [`Heroku states no price for ${enumerate(estimate.unpriced)}: the cost of this run is unknown`];
}

/** Users that are not there in time make the verdict invalid, unless the locustfile has a load shape of its own. */
function spawnWarnings({ name, users, spawnRate, runTimeSeconds }: Scenario): string[] {
  const spawnSeconds = users / spawnRate;
  if (spawnSeconds < runTimeSeconds) return [];
  return [
    `${quote(name)}: with spawn rate ${spawnRate} all ${users} users are there only after ${formatDuration(spawnSeconds)}, and the run time is ${formatDuration(runTimeSeconds)}`,
  ];
}

/** More than answers' ways and whole seconds account for. */
const noticedClockMs = 60_000;

/** Nothing is reckoned with this machine's clock alone, but its times stand in the reports. */
function clockWarnings(aheadMs: number): string[] {
  if (Math.abs(aheadMs) < noticedClockMs) return [];
  const off = formatDuration(Math.round(Math.abs(aheadMs) / 60_000) * 60);
  return [
    `the clock of the machine that runs this action is ${off} ${aheadMs > 0 ? "ahead of" : "behind"} Heroku's; tokens are made by Heroku's time, the times in the reports are this machine's`,
  ];
}
