import { describe, expect, test } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import { renderSummary } from "../../src/report/markdown.ts";
import { outputsOf } from "../../src/report/outputs.ts";
import type { RunReport } from "../../src/report/types.ts";
import { renderVerdictJson } from "../../src/report/verdict-json.ts";
import { verdictSchema } from "../../src/report/verdict-schema.ts";
import type { CsvStatistics, CsvTimePoint } from "../../src/statistics/csv-types.ts";
import { measuredByCsv } from "../../src/statistics/measured-csv.ts";
import { csvScenarioOf, start, statsRowOf, tallyOf } from "../verdict/samples.ts";
import { reportOf, withDynos } from "./samples.ts";
import { storyOf } from "./stories.ts";

const paths = { results: "", report: "", verdict: "", junit: "", markdown: "" };

/** The story of a run that passed, with the CSV files of an app of its own in the place of our recordings. */
function ownReport(changes: Partial<CsvStatistics> = {}): RunReport {
  const report = reportOf(storyOf("pass"));
  const scenarios = report.scenarios.map((one) => {
    const { statistics } = csvScenarioOf(one.planned.name);
    return { ...one, measured: statistics && measuredByCsv({ ...statistics, ...changes }) };
  });
  const ownUpload = { pattern: "{scenario}_*.csv" };
  return withDynos({ ...report, scenarios, ownUpload }, (dyno) => ({ ...dyno, result: undefined }));
}

function timelineOf(p99s: readonly (number | undefined)[]): CsvTimePoint[] {
  return p99s.map((p99Ms, index) => ({
    startedAt: start + index * 10_000,
    endedAt: start + (index + 1) * 10_000,
    users: 10,
    requests: 100,
    failures: 0,
    p50Ms: p99Ms,
    p95Ms: p99Ms,
    p99Ms,
  }));
}

describe("the report of an app that uploads in its own way", () => {
  test("shows times as ranges, and users that are not known as such", () => {
    const summary = renderSummary(ownReport({ usersPeak: undefined })).replaceAll("\u00a0", " ");
    expect(summary).toMatch(/\| 405 ms to 413 ms \| 8\.25\/s \| – \|/);
    expect(summary).toContain("found by `{scenario}_*.csv`");
  });

  test("draws a history whose percentiles are of their own time, and no other", () => {
    const drawn = renderHtml(ownReport({ timeline: timelineOf([100, 200, 150]) }));
    expect(drawn).toContain('<path class="series p99" d="M');
    const undrawn = [ownReport({ timeline: timelineOf([undefined, undefined]) }), ownReport()].map(
      renderHtml,
    );
    for (const html of undrawn) expect(html).not.toContain('class="series p99"');
  });

  test("has in its JSON the ranges, their upper ends, and null for what is not known", () => {
    const report = ownReport({ usersPeak: undefined, exceptions: undefined });
    const { scenarios } = verdictSchema.parse(JSON.parse(renderVerdictJson(report)));
    expect(scenarios[0]).toMatchObject({
      source: "csv",
      users: { peak: null },
      exceptions: null,
      judgedSeconds: null,
      aggregated: {
        responseTimeMs: { p99: 412.5, average: 120 },
        responseTimeRangesMs: { p99: { low: 405, high: 412.5 }, average: { low: 120, high: 120 } },
      },
    });
  });

  test("gives as outputs the upper ends, and a rate only where scenarios ran at the same time", () => {
    const tally = tallyOf([statsRowOf({ failures: 20 }), statsRowOf()]);
    const report = ownReport({ aggregated: tally });
    const twice = { ...report, scenarios: [...report.scenarios, ...report.scenarios] };
    expect(outputsOf(twice, paths, undefined)).toMatchObject({
      "p99-ms": "412.5",
      "failure-ratio": "0.01",
      requests: "4000",
      "requests-per-second": "33",
    });
    const inSequence = { ...twice, plan: { ...report.plan, mode: "sequence" as const } };
    expect(outputsOf(inSequence, paths, undefined)["requests-per-second"]).toBe("");
  });
});
