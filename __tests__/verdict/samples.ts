import type { StatsRow } from "../../src/locust/csv-types.ts";
import type { DynoResult, Receipt, RequestCounts, Window } from "../../src/locust/types.ts";
import { scenarioAt } from "../../src/plan/scenario-at.ts";
import type { Assignment, Plan, PlannedScenario } from "../../src/plan/types.ts";
import type { CsvScenario, CsvTally } from "../../src/statistics/csv-types.ts";
import type { MeasuredScenario } from "../../src/statistics/measured.ts";
import { measuredByWindows } from "../../src/statistics/measured-windows.ts";
import type { ScenarioStatistics } from "../../src/statistics/types.ts";
import type { Findings } from "../../src/verdict/decide.ts";
import { parseThreshold } from "../../src/verdict/parse-threshold.ts";
import type { Judgement, Threshold } from "../../src/verdict/types.ts";
import type { DynoRecord } from "../../src/watch/types.ts";
import { bucketsOfTimes, rowsOf } from "../locust/rows.ts";
import { sampleScenario } from "../plan/sample-scenario.ts";

/** 2026-11-23 20:00:00 UTC. */
export const start = 1_795_464_000_000;

/** The threshold that the line stands for; the test fails when it is refused. */
export function thresholdOf(line: string): Threshold {
  const read = parseThreshold(line);
  if ("problem" in read) throw new Error(read.problem);
  return read.threshold;
}

/** What the line is refused with; the test fails when it is read. */
export function problemOf(line: string): string {
  const read = parseThreshold(line);
  if ("threshold" in read) throw new Error(`was read: ${JSON.stringify(read.threshold)}`);
  return read.problem;
}

export function scenarioOf(name: string, changes: Partial<PlannedScenario> = {}): PlannedScenario {
  const scenario = sampleScenario({ name, start: { kind: "process-type", processType: name } });
  return { ...scenario, ownName: name, bed: undefined, ...changes };
}

/** The scenario at each of the test beds. */
export function scenarioAtEach(
  beds: readonly string[],
  name: string,
  changes: Partial<PlannedScenario> = {},
): PlannedScenario[] {
  return beds.map((bed) => scenarioOf(name, { ...changes, name: scenarioAt(name, bed), bed }));
}

const oneBed = { name: undefined, app: "loadtest-app", region: "eu", stack: "heroku-24", isInSpace: false };

/** With a test bed in each region that a scenario names, or with one app. */
export function planOf(...scenarios: PlannedScenario[]): Plan {
  const runId = "run-42-1";
  const names = [...new Set(scenarios.flatMap(({ bed }) => bed ?? []))];
  const named = names.map((name) => ({ ...oneBed, name, app: `loadtest-${name}`, region: name }));
  const beds = named.length === 0 ? [oneBed] : named;
  return {
    runId,
    beds,
    mode: "parallel",
    targetUrl: "https://shop-pr-7.herokuapp.com",
    targets: ["0123abcd"],
    scenarios,
    assignments: scenarios.flatMap((scenario) => assignmentsOf(runId, scenario, beds)),
    rooms: [],
    estimate: { usd: 0.0083, dynoSeconds: 860, unpriced: [], from: ["heroku"] },
    prices: new Map([["Standard-1X", { usdPerMonth: 25, from: "heroku" }]]),
    warnings: [],
  };
}

function assignmentsOf(runId: string, scenario: PlannedScenario, beds: Plan["beds"]): Assignment[] {
  const { ownName, dynos } = scenario;
  const at = beds.findIndex(({ name }) => name === scenario.bed);
  const before = at * dynos;
  return Array.from({ length: dynos }, (_, index) => ({
    scenario: scenario.name,
    ownName,
    app: beds[at]?.app ?? "",
    dyno: before + index + 1,
    of: beds.length * dynos,
    users: Math.ceil((scenario.users - index) / scenario.dynos),
    spawnRate: scenario.spawnRate / scenario.dynos,
    runTimeSeconds: scenario.runTimeSeconds,
    stopTimeoutSeconds: scenario.stopTimeoutSeconds,
    targetUrl: "https://shop-pr-7.herokuapp.com",
    dynoSize: "Standard-1X",
    marker: `${runId}/${ownName}/${before + index + 1}`,
    command: `${ownName} # ${runId}/${ownName}/${before + index + 1}`,
    env: {},
    timeToLiveSeconds: 430,
    bootSeconds: 120,
    deadlineSeconds: 310,
  }));
}

export function recordOf(assignment: Assignment, changes: Partial<DynoRecord> = {}): DynoRecord {
  return {
    assignment,
    id: `id-${assignment.marker}`,
    name: `run.${assignment.scenario.endsWith("2") ? 2 : 1}00${assignment.dyno}`,
    startedAt: start,
    endedAt: start + 142_000,
    ending: "receipt",
    exitStatus: 0,
    errorCodes: [],
    stopCause: undefined,
    notes: [],
    ...changes,
  };
}

export function receiptOf(
  { ownName: scenario, dyno, of, users }: Assignment,
  changes: Partial<Receipt> = {},
): Receipt {
  return {
    runId: "run-42-1",
    scenario,
    dyno,
    of,
    locust: "2.47.0",
    python: "3.13.1",
    host: "https://shop-pr-7.herokuapp.com",
    locustfile: `locustfile_${scenario}.py`,
    locustfileSha256: undefined,
    startedAt: start + 10_000,
    finishedAt: start + 141_000,
    exitCode: 0,
    stopReason: "run-time",
    usersAsked: users,
    usersPeak: users,
    requests: 1000,
    failures: 0,
    exceptions: 0,
    cpuWarnings: 0,
    cpuMaxPercent: 41,
    workersLost: 0,
    folded: undefined,
    files: [],
    ...changes,
  };
}

export function resultOf(assignment: Assignment, changes: Partial<DynoResult> = {}): DynoResult {
  const given = changes.receipt ?? receiptOf(assignment);
  const windows = changes.windows ?? [windowOf({ users: given.usersPeak })];
  return {
    scenario: assignment.scenario,
    dyno: assignment.dyno,
    of: assignment.of,
    receipt: receiptOf(assignment, tellingOf(windows)),
    windows,
    stats: [],
    failures: [],
    exceptions: [],
    cutOff: false,
    problems: [],
    ...changes,
  };
}

/** What a receipt says of these windows. */
function tellingOf(windows: readonly Window[]): Partial<Receipt> {
  const { startedAt = start + 10_000, endedAt = startedAt } = windows[0] ?? {};
  const users = Math.max(0, ...windows.map((window) => window.users));
  const cpuMaxPercent = Math.max(41, ...windows.map(({ cpuPercent = 0 }) => cpuPercent));
  const time = { startedAt, finishedAt: Math.max(endedAt, startedAt) + 11_000 };
  return { ...(windows.length === 0 ? {} : time), usersPeak: users, cpuMaxPercent };
}

export function windowOf(changes: Partial<Window> = {}): Window {
  return {
    startedAt: start,
    endedAt: start + 120_000,
    users: 50,
    cpuPercent: 40,
    rssBytes: 60_000_000,
    exceptions: 0,
    requests: rowsOf([]),
    ...changes,
  };
}

/** Counts of a request whose response times, in whole milliseconds below 1000, are the given ones. */
export function countsOf(name: string, timesMs: readonly number[], failures = 0): RequestCounts {
  return {
    type: "GET",
    name,
    count: timesMs.length,
    failures,
    none: 0,
    bytes: 100 * timesMs.length,
    sumMs: timesMs.reduce((sum, ms) => sum + ms, 0),
    minMs: timesMs.length === 0 ? undefined : Math.min(...timesMs),
    maxMs: timesMs.length === 0 ? undefined : Math.max(...timesMs),
    buckets: bucketsOfTimes(timesMs),
  };
}

export function statisticsOf(
  scenario: string,
  changes: Partial<ScenarioStatistics> = {},
): ScenarioStatistics {
  return {
    scenario,
    aggregated: countsOf("Aggregated", [100, 200]),
    requests: [],
    exceptions: 0,
    seconds: 120,
    all: { requests: 2, failures: 0 },
    warmUpSeconds: 0,
    rampUsers: undefined,
    usersPeak: 50,
    cpuMaxPercent: 41,
    timeline: [],
    blocks: [],
    drift: undefined,
    ...changes,
  };
}

/** What a reader makes of them. */
export function measuredOf(scenario: string, changes: Partial<ScenarioStatistics> = {}): MeasuredScenario {
  return measuredByWindows(statisticsOf(scenario, changes));
}

export function judgementOf(line: string, changes: Partial<Judgement> = {}): Judgement {
  return {
    threshold: thresholdOf(line),
    scenario: "s1",
    where: "Aggregated",
    outcome: "met",
    value: 412,
    interval: undefined,
    borderline: false,
    requests: 1234,
    reason: undefined,
    ...changes,
  };
}

/** A row of `_stats.csv` with the percentiles that Locust writes. */
export function statsRowOf(changes: Partial<StatsRow> = {}): StatsRow {
  const columns = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100];
  return {
    type: "",
    name: "Aggregated",
    aggregated: true,
    count: 1000,
    failures: 0,
    medianMs: 110,
    averageMs: 120,
    minMs: 40,
    maxMs: 412.5,
    averageBytes: 900,
    requestsPerSecond: 8.25,
    percentiles: new Map(columns.map((column) => [column, column < 99 ? 110 : 410])),
    cutToMs: false,
    ...changes,
  };
}

/** Several dynos' rows of one request as the CSV files count it. */
export function tallyOf(rows: readonly StatsRow[]): CsvTally {
  const [{ type, name }] = [rows[0] ?? statsRowOf()];
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { type, name, count, failures: rows.reduce((sum, row) => sum + row.failures, 0), dynos: rows };
}

/** A scenario whose app uploads in its own way, and of which nothing is wrong. */
export function csvScenarioOf(scenario: string, changes: Partial<CsvScenario> = {}): CsvScenario {
  const aggregated = tallyOf([statsRowOf()]);
  const unknown = ["The last second may be missing."];
  const numbers = { aggregated, requests: [], exceptions: 0, usersPeak: 50, timeline: [], unknown };
  return { scenario, statistics: { scenario, ...numbers }, problems: [], historyProblems: [], ...changes };
}

/** A run of one scenario `s1` on one dyno in which all went well. */
export function goodFindings(changes: Partial<Findings> = {}): Findings {
  const plan = changes.plan ?? planOf(scenarioOf("s1"));
  return {
    plan,
    dynos: plan.assignments.map((assignment) => recordOf(assignment)),
    results: plan.assignments.map((assignment) => resultOf(assignment)),
    measured: plan.scenarios.map(({ name }) => measuredOf(name)),
    judgements: [judgementOf("p99 < 800")],
    borderline: "judge",
    warnings: [],
    ...changes,
  };
}

export function firstOf<Value>(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error("the sample is empty");
  return first;
}
