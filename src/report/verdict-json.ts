import type { Plan, PlannedScenario } from "../plan/types.ts";
import { metricName } from "../statistics/metrics.ts";
import type { Judgement } from "../verdict/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { redact } from "../words/failure.ts";
import { shorten } from "./escape.ts";
import { isoInstant } from "./format.ts";
import { numbersOf } from "./numbers-json.ts";
import { scenarioNumbers } from "./scenario-numbers.ts";
import type { RunReport, ScenarioReport } from "./types.ts";
import { type VerdictJson, verdictSchema } from "./verdict-schema.ts";

/** Longer than every sentence; a request's name may have megabytes. */
const longestText = 4_000;

/** The verdict as JSON in the published format, checked against it and without secrets. */
export function renderVerdictJson(report: RunReport): string {
  const checked = verdictSchema.parse(verdictOf(report));
  const write = (_: string, value: unknown) =>
    typeof value === "string" ? shorten(redact(value), longestText) : value;
  return `${JSON.stringify(checked, write, 2)}\n`;
}

function verdictOf(report: RunReport): VerdictJson {
  const { verdict, plan, origin, cost } = report;
  return {
    v: 1,
    verdict: verdict.word,
    reasons: verdict.reasons.map(({ level, code, scenario, text }) => ({
      level,
      code,
      ...(scenario === undefined ? { scenario: null } : placeOf(plan, scenario)),
      text,
    })),
    thresholds: verdict.judgements.map((judgement) => thresholdOf(judgement, plan)),
    thresholdsLeftOut: report.leftOut?.thresholds ?? 0,
    scenarios: report.scenarios.map((scenario) => scenarioOf(report, scenario)),
    dynos: report.scenarios.flatMap(({ planned, dynos }) =>
      dynos.flatMap(({ record }) => (record === undefined ? [] : dynoOf(record, planned))),
    ),
    dynosLeft: report.dynosLeft ?? null,
    run: runOf(report),
    origin: { ...origin, environment: origin.environment ?? null, runUrl: origin.runUrl ?? null },
    cost: {
      usd: cost.usd ?? null,
      dynoSeconds: cost.dynoSeconds,
      plannedUsd: plan.estimate.usd ?? null,
      prices: [...plan.prices].map(([size, price]) => ({
        size,
        usdPerMonth: price?.usdPerMonth ?? null,
        from: price?.from ?? null,
      })),
    },
  };
}

/** The two parts of a scenario's name in the plan; no `bed` where the app has no test bed's name. */
function placeOf({ scenarios }: Plan, name: string): { scenario: string; bed?: string } {
  const planned = scenarios.find((scenario) => scenario.name === name);
  return { scenario: planned?.ownName ?? name, ...bedOf(planned?.bed) };
}

function bedOf(bed: string | undefined): { bed?: string } {
  return bed === undefined ? {} : { bed };
}

function runOf({ plan, startedAt, finishedAt, warmUp, minRequests, version }: RunReport): VerdictJson["run"] {
  const { runId, beds, mode, targetUrl, targetRelease: release } = plan;
  const [first, ...others] = beds;
  const only = others.length === 0 ? first : undefined;
  const named = beds.flatMap(({ name, app, region }) =>
    name === undefined ? [] : [{ bed: name, app, region }],
  );
  return {
    id: runId,
    startedAt: isoInstant(startedAt),
    finishedAt: isoInstant(finishedAt),
    app: only?.app ?? null,
    region: only?.region ?? null,
    ...(named.length === 0 ? {} : { beds: named }),
    mode,
    targetUrl,
    targetRelease: release === undefined ? null : { ...release, content: release.content ?? null },
    warmUp,
    minRequests,
    actionVersion: version,
  };
}

function thresholdOf(judgement: Judgement, plan: Plan): VerdictJson["thresholds"][number] {
  const { threshold, scenario, where, outcome, value, range, interval, borderline, requests, reason } =
    judgement;
  const { source, level, operator, limit, unit } = threshold;
  return {
    source,
    level,
    ...placeOf(plan, scenario),
    where,
    metric: metricName(threshold.metric),
    operator,
    limit,
    unit,
    outcome,
    value: value ?? null,
    range: range ?? null,
    interval: interval === undefined ? null : { ...interval, high: interval.high ?? null },
    borderline,
    requests,
    reason: reason ?? null,
  };
}

function scenarioOf(
  report: RunReport,
  { planned, measured: found }: ScenarioReport,
): VerdictJson["scenarios"][number] {
  const { name, ownName, bed, users, spawnRate, runTimeSeconds, dynos, dynoSize } = planned;
  const drift = found?.drift;
  const { usersPeak, ...measured } = measuredOf(report, name);
  return {
    name: ownName,
    ...bedOf(bed),
    users: { asked: users, peak: usersPeak },
    spawnRate,
    runTimeSeconds,
    dynos,
    dynoSize,
    ...measured,
    requestsLeftOut: report.leftOut?.requests.get(name) ?? 0,
    drift:
      drift?.kind === "measured"
        ? drift.drifts.map((one) => ({ ...one, jumpSeconds: one.jumpSeconds ?? null }))
        : null,
  };
}

type ScenarioJson = VerdictJson["scenarios"][number];

type MeasuredJson = { usersPeak: ScenarioJson["users"]["peak"] } & Pick<
  ScenarioJson,
  "source" | "judgedSeconds" | "warmUpSeconds" | "exceptions" | "aggregated" | "requests"
>;

/** Zeros where the scenario left nothing, null where it left something that does not tell. */
function measuredOf(report: RunReport, name: string): MeasuredJson {
  const found = scenarioNumbers(report).find(({ scenario }) => scenario === name);
  if (found === undefined) {
    const zeros = { usersPeak: 0, judgedSeconds: 0, warmUpSeconds: 0, exceptions: 0 };
    return { ...zeros, source: null, aggregated: null, requests: [] };
  }
  return {
    usersPeak: found.usersPeak ?? null,
    source: found.source,
    judgedSeconds: found.seconds ?? null,
    warmUpSeconds: found.warmUpSeconds,
    exceptions: found.exceptions ?? null,
    aggregated: numbersOf(found.aggregated),
    requests: found.requests.map(({ type, name: of, numbers }) => ({
      type,
      name: of,
      ...numbersOf(numbers),
    })),
  };
}

function dynoOf(record: DynoRecord, { ownName, bed }: PlannedScenario): VerdictJson["dynos"][number] {
  const { assignment, name, ending, exitStatus, startedAt, endedAt, errorCodes, stopCause } = record;
  return {
    ...{ scenario: ownName, ...bedOf(bed) },
    dyno: assignment.dyno,
    of: assignment.of,
    name: name ?? null,
    size: assignment.dynoSize,
    ending,
    exitStatus: exitStatus ?? null,
    startedAt: startedAt === undefined ? null : isoInstant(startedAt),
    endedAt: endedAt === undefined ? null : isoInstant(endedAt),
    errorCodes: [...errorCodes],
    stopCause: stopCause ?? null,
  };
}
