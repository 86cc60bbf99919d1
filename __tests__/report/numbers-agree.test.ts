import fc from "fast-check";
import { expect, test } from "vitest";
import { dynoSheet } from "../../src/report/dyno-sheet.ts";
import { formatCost, formatCount, formatMs, formatRate, formatRatio } from "../../src/report/format.ts";
import { pastRunOf } from "../../src/report/history/past-run.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { type Found, type JudgeSettings, makeReport } from "../../src/report/make-report.ts";
import { renderComment, renderSummary } from "../../src/report/markdown.ts";
import { outputsOf } from "../../src/report/outputs.ts";
import { requestSheet } from "../../src/report/request-sheet.ts";
import { scenarioSheet } from "../../src/report/scenario-sheet.ts";
import { verdictLines } from "../../src/report/terminal.ts";
import { thresholdSheet } from "../../src/report/threshold-sheet.ts";
import type { RunReport } from "../../src/report/types.ts";
import { renderVerdictJson } from "../../src/report/verdict-json.ts";
import { type VerdictJson, verdictSchema } from "../../src/report/verdict-schema.ts";
import type { CsvScenarioFiles } from "../../src/statistics/csv-scenario.ts";
import { statsRowOf } from "../verdict/samples.ts";
import type { Load } from "./load.ts";
import { origin, partsOf, type Story } from "./samples.ts";
import { writtenRows } from "./written-rows.ts";

const anyRequest = fc.record({
  name: fc.constantFrom("/", "/buy", "/slow?a=1|b"),
  perSecond: fc.integer({ min: 1, max: 12 }),
  medianMs: fc.integer({ min: 3, max: 2_500 }),
  spread: fc.constantFrom(0.1, 0.4),
});

const anyLoad: fc.Arbitrary<Load> = fc
  .record({
    requests: fc.uniqueArray(anyRequest, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
    seconds: fc.constantFrom(20, 60, 120),
    users: fc.integer({ min: 1, max: 40 }),
    rampSeconds: fc.constantFrom(0, 10),
    failsEvery: fc.constantFrom(undefined, 3, 50),
  })
  .map(({ failsEvery, ...load }) => ({
    ...load,
    requests: load.requests.map((one) => (failsEvery === undefined ? one : { ...one, failsEvery })),
  }));

const anyLoads = fc
  .record({
    names: fc.constantFrom(["shop"], ["shop", "admin"], ["shop at eu", "shop at us"], ["a", "b", "c"]),
    loads: fc.array(fc.array(anyLoad, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ names, loads }) => Object.fromEntries(names.map((name, nth) => [name, loads[nth] ?? []])));

const anyLines = fc.subarray([
  "p99 <= 800ms",
  "warn: avg < 100ms",
  "failures < 5%",
  "requests > 50",
  "requests/s > 3",
  'max of each "GET *" < 3s',
  "p50 of GET /buy < 40ms",
]);

/** What became of the first dyno of a scenario. */
const losses = {
  nothing: {},
  windows: { windows: undefined },
  receipt: { receipt: undefined },
  both: { windows: undefined, receipt: undefined },
} as const;

type Run = { settings: JudgeSettings; found: Found };

const anyRun: fc.Arbitrary<Run> = fc
  .record({
    loads: anyLoads,
    thresholds: anyLines,
    borderline: fc.constantFrom("judge" as const, "inconclusive" as const),
    warmUp: fc.constantFrom(
      { kind: "ramp" as const },
      ...[0, 5, 30].map((seconds) => ({ kind: "seconds" as const, seconds })),
    ),
    loss: fc.constantFrom(...Object.values(losses)),
    mode: fc.constantFrom("parallel" as const, "sequence" as const),
    isOwn: fc.boolean(),
  })
  .map(({ loss, mode, isOwn, ...story }) => {
    const [first = ""] = Object.keys(story.loads);
    const run = partsOf({ ...story, results: { [`${first}/1`]: loss } } satisfies Story);
    const found = { ...run.found, plan: { ...run.found.plan, mode } };
    return isOwn ? ownUpload(run.settings, found) : { ...run, found };
  });

/** The same plan, of an app that leaves only Locust's CSV files. */
function ownUpload(settings: JudgeSettings, found: Found): Run {
  const csv = found.plan.scenarios.map(
    ({ name, dynos }, nth): CsvScenarioFiles => ({
      scenario: name,
      mismatches: [],
      dynos: Array.from({ length: nth === 2 ? 0 : dynos }, (_, dyno) => ({
        stats: [
          ...["/", "/buy"].map((path, which) =>
            statsRowOf({
              type: "GET",
              name: path,
              aggregated: false,
              count: 60 * (dyno + 1),
              maxMs: 412.5 + which,
            }),
          ),
          statsRowOf({ count: 120 * (dyno + 1), failures: nth }),
        ],
        failures: [],
        exceptions: dyno === 0 ? [] : undefined,
        problems: [],
        history: undefined,
      })),
    }),
  );
  const dynos = found.dynos.map((dyno) => ({ ...dyno, ending: "gone" as const, exitStatus: 0 }));
  return {
    settings: { ...settings, resultsPattern: "{scenario}_*.csv" },
    found: { ...found, dynos, results: [], csv },
  };
}

const paths = { results: "", report: "", verdict: "", junit: "", markdown: "" };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("every number that stands in several places is the same, whatever the run was", () => {
  let own = 0;
  let lost = 0;
  fc.assert(
    fc.property(anyRun, ({ settings, found }) => {
      const report = makeReport(settings, { origin }, found);
      const json = verdictSchema.parse(JSON.parse(renderVerdictJson(report)));
      own += Number(report.ownUpload !== undefined);
      lost += Number(report.scenarios.some(({ measured }) => measured === undefined));
      agreeOnTheRun(report, json);
      agreeOnScenarios(report, json);
      agreeOnJudgements(report, json);
      agreeOnCost(report, json);
    }),
    { numRuns: 60 },
  );
  expect(own).toBeGreaterThan(10);
  expect(lost).toBeGreaterThan(5);
});

/** Outputs, history, HTML and the JSON's scenarios. */
function agreeOnTheRun(report: RunReport, json: VerdictJson): void {
  const outputs = outputsOf(report, paths, undefined);
  const past = pastRunOf(report);
  const html = renderHtml(report);
  const measured = json.scenarios.flatMap(({ aggregated }) => aggregated ?? []);
  const worst = (pick: (row: (typeof measured)[number]) => number | null): number | undefined => {
    const values = measured.flatMap((row) => pick(row) ?? []);
    return values.length === 0 ? undefined : Math.max(...values);
  };
  const p99Ms = worst(({ responseTimeMs }) => responseTimeMs.p99);
  const failureRatio = worst((row) => row.failureRatio);
  expectNear(outputs["p99-ms"], p99Ms);
  expectNear(outputs["failure-ratio"], failureRatio);
  expect([past.p99Ms, past.failureRatio]).toEqual([sixDigits(p99Ms), sixDigits(failureRatio)]);
  expectNear(outputs["requests-per-second"], past.requestsPerSecond ?? undefined, 3);
  expect(html).toContain(`<dt>p99</dt><dd>${formatMs(p99Ms)}`);
  expect(html).toContain(`<dt>Failures</dt><dd>${formatRatio(failureRatio)}`);
  expect(html).toContain(`<dt>Requests</dt><dd>${formatCount(Number(outputs.requests))}`);
  const judged = sum(measured.map(({ requests }) => requests));
  expect(html.includes("without the warm-up")).toBe(judged !== Number(outputs.requests));
  if (report.ownUpload === undefined) {
    const windows = report.scenarios.flatMap(({ dynos }) =>
      dynos.flatMap(({ result }) => result?.windows ?? []),
    );
    const counted = windows.map(({ requests: { table, from, to } }) => sum([...table.count.slice(from, to)]));
    expect(Number(outputs.requests)).toBe(sum(counted));
  }
}

/** The table of scenarios, that of requests, the summary, the comment and the JSON. */
function agreeOnScenarios(report: RunReport, json: VerdictJson): void {
  const texts = [renderSummary(report), renderComment(report, { marker: "m" })].map((text) =>
    text.replaceAll("\u00a0", " "),
  );
  const rows = writtenRows(scenarioSheet(report));
  expect(rows).toHaveLength(json.scenarios.length);
  for (const [nth, { aggregated, requests }] of json.scenarios.entries()) {
    const [, , count, ratio, p50, p95, p99, rate] = rows[nth] ?? [];
    const times = aggregated?.responseTimeRangesMs ?? aggregated?.responseTimeMs;
    expect([count, ratio, p50, p95, p99, rate]).toEqual([
      formatCount(aggregated?.requests),
      formatRatio(aggregated?.failureRatio ?? undefined),
      ...[times?.p50, times?.p95, times?.p99].map((time) => formatMs(time ?? undefined)),
      formatRate(aggregated?.requestsPerSecond ?? undefined),
    ]);
    for (const text of texts) expect(text).toContain(`| ${String(p99)} |`);
    expect(sum(requests.map((one) => one.requests))).toBe(aggregated?.requests ?? 0);
  }
  const all = sum(json.scenarios.map(({ requests }) => requests.length));
  expect(writtenRows(requestSheet(report))).toHaveLength(all);
  expect(writtenRows(dynoSheet(report))).toHaveLength(json.dynos.length);
  expect(json.dynos).toHaveLength(report.plan.assignments.length);
}

/** The table of thresholds, JUnit, the log and the JSON. */
function agreeOnJudgements(report: RunReport, json: VerdictJson): void {
  const { judgements } = report.verdict;
  expect(report.scenarios.flatMap((one) => one.judgements)).toHaveLength(judgements.length);
  expect(json.thresholds.map(({ value }) => value ?? undefined)).toEqual(
    judgements.map(({ value }) => value),
  );
  expect(writtenRows(thresholdSheet(report))).toHaveLength(json.thresholds.length);
  expect(verdictLines(report)).toHaveLength(json.thresholds.length + 2);
  const junit = renderJunit(report);
  const cases = json.thresholds.length + json.scenarios.length;
  expect(junit.match(/<testcase /g)).toHaveLength(cases);
  const breached = json.thresholds.filter(
    ({ level, outcome, borderline }) =>
      level === "fail" && outcome === "breached" && !(borderline && isUndecided(json)),
  );
  expect(junit.match(/<failure /g) ?? []).toHaveLength(breached.length);
}

function isUndecided({ reasons }: VerdictJson): boolean {
  return reasons.some(({ level }) => level === "inconclusive");
}

/** Output, JSON, log, HTML, and the scenarios' shares. */
function agreeOnCost(report: RunReport, json: VerdictJson): void {
  const { cost, scenarios } = report;
  expectNear(outputsOf(report, paths, undefined)["cost-usd"], cost.usd);
  expect(json.cost.usd).toBe(cost.usd ?? null);
  expect(sum(scenarios.map((one) => one.cost.usd ?? 0))).toBeCloseTo(cost.usd ?? 0, 9);
  expect(sum(scenarios.map((one) => one.cost.dynoSeconds))).toBeCloseTo(cost.dynoSeconds, 6);
  expect(verdictLines(report).at(-2)).toContain(formatCost(cost));
  expect(renderHtml(report)).toContain(formatCost(cost));
}

function sixDigits(value: number | undefined): number | null {
  return value === undefined ? null : Number(value.toPrecision(6));
}

/** An output has six decimals, and is empty where there is no number. */
function expectNear(output: string | undefined, value: number | undefined, digits = 5): void {
  expect(output === "").toBe(value === undefined);
  expect(Number(output)).toBeCloseTo(value ?? 0, digits);
}
