import { redact } from "../failure.ts";
import type { RequestCounts } from "../locust/types.ts";
import type { Scenario } from "../plan/types.ts";
import { metricName } from "../verdict/metric.ts";
import type { Judgement } from "../verdict/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { isoInstant } from "./format.ts";
import { rowNumbers } from "./row-numbers.ts";
import type { RunReport } from "./types.ts";
import { type VerdictJson, verdictSchema } from "./verdict-schema.ts";

/** The verdict as JSON in the published format, checked against it and without secrets. */
export function renderVerdictJson(report: RunReport): string {
  const checked = verdictSchema.parse(verdictOf(report));
  return `${JSON.stringify(checked, (_, value) => (typeof value === "string" ? redact(value) : value), 2)}\n`;
}

function verdictOf(report: RunReport): VerdictJson {
  const { verdict, plan, origin, cost, dynos } = report;
  return {
    v: 1,
    verdict: verdict.word,
    reasons: verdict.reasons.map(({ level, scenario, text }) => ({
      level,
      scenario: scenario ?? null,
      text,
    })),
    thresholds: verdict.judgements.map(thresholdOf),
    scenarios: plan.scenarios.map((scenario) => scenarioOf(report, scenario)),
    dynos: dynos.map(dynoOf),
    dynosLeft: report.dynosLeft ?? null,
    run: runOf(report),
    origin: { ...origin, environment: origin.environment ?? null, runUrl: origin.runUrl ?? null },
    cost: { usd: cost.usd ?? null, dynoSeconds: cost.dynoSeconds, plannedUsd: plan.estimate.usd ?? null },
  };
}

function runOf({ plan, startedAt, finishedAt, warmUp, minRequests, version }: RunReport): VerdictJson["run"] {
  const { runId, app, region, mode, targetUrl } = plan;
  return {
    id: runId,
    startedAt: isoInstant(startedAt),
    finishedAt: isoInstant(finishedAt),
    app,
    region,
    mode,
    targetUrl,
    warmUp,
    minRequests,
    actionVersion: version,
  };
}

function thresholdOf(judgement: Judgement): VerdictJson["thresholds"][number] {
  const { threshold, scenario, where, outcome, value, interval, borderline, requests, reason } = judgement;
  const { source, level, operator, limit, unit } = threshold;
  return {
    source,
    level,
    scenario,
    where,
    metric: metricName(threshold.metric),
    operator,
    limit,
    unit,
    outcome,
    value: value ?? null,
    interval: interval === undefined ? null : { ...interval, high: interval.high ?? null },
    borderline,
    requests,
    reason: reason ?? null,
  };
}

function scenarioOf(report: RunReport, planned: Scenario): VerdictJson["scenarios"][number] {
  const { name, users, spawnRate, runTimeSeconds, dynos, dynoSize } = planned;
  const statistics = report.statistics.find(({ scenario }) => scenario === name);
  return {
    name,
    users: { asked: users, peak: statistics?.usersPeak ?? 0 },
    spawnRate,
    runTimeSeconds,
    dynos,
    dynoSize,
    source: statistics?.source ?? null,
    judgedSeconds: statistics?.seconds ?? 0,
    warmUpSeconds: statistics?.warmUpSeconds ?? 0,
    exceptions: statistics?.exceptions ?? 0,
    aggregated: statistics === undefined ? null : numbersOf(statistics.aggregated, statistics.seconds),
    drift:
      statistics?.drift?.kind === "measured" ? statistics.drift.drifts.map((drift) => ({ ...drift })) : null,
    requests: (statistics?.requests ?? []).map((request) => ({
      type: request.type,
      name: request.name,
      ...numbersOf(request, statistics?.seconds ?? 0),
    })),
  };
}

function numbersOf(
  row: RequestCounts,
  seconds: number,
): NonNullable<VerdictJson["scenarios"][number]["aggregated"]> {
  const numbers = rowNumbers(row, seconds);
  return {
    requests: numbers.requests,
    failures: numbers.failures,
    failureRatio: numbers.failureRatio ?? null,
    requestsPerSecond: numbers.requestsPerSecond ?? null,
    responseTimeMs: {
      p50: numbers.p50Ms ?? null,
      p95: numbers.p95Ms ?? null,
      p99: numbers.p99Ms ?? null,
      average: numbers.averageMs ?? null,
      min: numbers.minMs ?? null,
      max: numbers.maxMs ?? null,
    },
  };
}

function dynoOf(record: DynoRecord): VerdictJson["dynos"][number] {
  const { assignment, name, ending, exitStatus, startedAt, endedAt, errorCodes, stopCause } = record;
  return {
    scenario: assignment.scenario,
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
