import { describe, expect, it } from "vitest";
import { chartPart } from "../../../src/report/markdown/chart-part.ts";
import type { RunReport } from "../../../src/report/types.ts";
import type { TimePoint } from "../../../src/statistics/types.ts";
import { start } from "../../verdict/samples.ts";
import { reportOf, withMeasured } from "../samples.ts";
import { stories, storyOf } from "../stories.ts";

/** The report with this p99 in each window of ten seconds, for every scenario or for the named ones. */
function withP99s(
  report: RunReport,
  p99s: Readonly<Record<string, readonly (number | undefined)[]>>,
): RunReport {
  return withMeasured(report, (one) => ({
    ...one,
    timeline: (p99s[one.scenario] ?? p99s.all ?? []).map(
      (p99Ms, nth): TimePoint => ({
        startedAt: start + nth * 10_000,
        endedAt: start + (nth + 1) * 10_000,
        users: 50,
        requests: p99Ms === undefined ? 0 : 100,
        failures: 0,
        ...{ p50Ms: p99Ms, p95Ms: p99Ms, p99Ms, warmUp: false },
      }),
    ),
  }));
}

function textOf(report: RunReport): string {
  return chartPart(report)?.open.join("\n").replaceAll("\u00a0", " ") ?? "";
}

function linesOf(report: RunReport): readonly (readonly [string, readonly number[]])[] {
  return [...textOf(report).matchAll(/^ {2}line "(.*)" \[(.*)\]$/gm)].map(([, name = "", values = ""]) => [
    name,
    values.split(", ").map(Number),
  ]);
}

const one = reportOf(storyOf("pass"));
const two = reportOf(storyOf("breach-by-p99"));

describe("the chart of a comment", () => {
  it("draws each scenario's p99 and the limit, from 0", () => {
    expect(linesOf(withP99s(one, { all: [410, 520, 480] }))).toEqual([
      ["worker_scene_1", [410, 520, 480]],
      ["limit 800 ms", [800, 800]],
    ]);
    expect(textOf(one)).toContain('y-axis "p99, ms" 0 -->');
  });

  it("puts the scenario first that is worst off", () => {
    expect(linesOf(two).map(([name]) => name)).toEqual(["worker_scene_1", "worker_scene_2", "limit 800 ms"]);
    const swapped = { ...two, scenarios: two.scenarios.toReversed() };
    expect(linesOf(swapped).map(([name]) => name)[0]).toBe("worker_scene_1");
  });

  it("runs straight through a gap, level before the first and after the last value, and says so", () => {
    const report = withP99s(one, { all: [undefined, 100, undefined, undefined, 400, undefined] });
    expect(linesOf(report)[0]?.[1]).toEqual([100, 100, 200, 300, 400, 400]);
    expect(textOf(report)).toContain(
      "In 40s of `worker_scene_1` there was no response; the line bridges the gap.",
    );
    expect(textOf(one)).not.toContain("there was no response");
  });

  it("has at most 60 points, each the highest of its time", () => {
    const report = withP99s(one, { all: Array.from({ length: 240 }, (_, nth) => (nth === 101 ? 990 : 100)) });
    const [, values = []] = linesOf(report)[0] ?? [];
    expect(values).toHaveLength(60);
    expect(values[25]).toBe(990);
    expect(textOf(report)).toContain("A point is the highest p99 within 40s.");
  });

  it("changes to seconds where milliseconds would be too many digits", () => {
    const report = withP99s(one, { all: [12_000, 31_500] });
    expect(linesOf(report)).toEqual([
      ["worker_scene_1", [12, 31.5]],
      ["limit 800 ms", [0.8, 0.8]],
    ]);
  });

  it("draws a scenario that took another time in a chart of its own, and all in one table", () => {
    const report = withP99s(two, { worker_scene_1: [900, 900, 900, 900], worker_scene_2: [1, 2] });
    const charts = textOf(report).split("**p99 over time:**").slice(1);
    expect(
      charts.map((chart) => [...chart.matchAll(/^ {2}line "(.*)" \[(.*)\]$/gm)].map((found) => found[1])),
    ).toEqual([
      ["worker_scene_1", "limit 800 ms"],
      ["worker_scene_2", "limit 800 ms"],
    ]);
    expect(charts.map((chart) => /x-axis .*/.exec(chart)?.[0])).toEqual([
      'x-axis "seconds since the start" 5 --> 35',
      'x-axis "seconds since the start" 5 --> 15',
    ]);
    expect(charts[1]?.match(/^\| `worker_scene_\d` \|/gm)).toHaveLength(2);
    expect(textOf(report)).not.toContain("more scenario");
  });

  it("draws scenarios in one chart that end a little apart, and says for how long the shorter one was silent", () => {
    const longest = Array.from({ length: 20 }, () => 900);
    const report = withP99s(two, { worker_scene_1: longest.slice(1), worker_scene_2: longest });
    expect(linesOf(report).map(([name, values]) => [name, values.length])).toEqual([
      ["worker_scene_1", 20],
      ["worker_scene_2", 20],
      ["limit 800 ms", 2],
    ]);
    expect(textOf(report)).toContain("In 10s of `worker_scene_1` there was no response");
  });

  it("draws three scenarios and counts the others", () => {
    const [first] = storyOf("pass").loads.worker_scene_1 ?? [];
    if (first === undefined) throw new Error("the story has no load");
    const loads = Object.fromEntries([1, 2, 3, 4, 5].map((nth) => [`s${nth}`, [first]]));
    const report = reportOf({ loads, thresholds: ["p99 < 800"] });
    expect(linesOf(report)).toHaveLength(4);
    expect(textOf(report)).toContain("2 more scenarios in the HTML report.");
  });

  it.each([
    [10, '"seconds since the start" 5 --> 95'],
    [120, '"minutes since the start" 0.167 --> 19.833'],
    [8640, '"hours since the start" 0.2 --> 23.8'],
  ])("counts the time of %i windows in a unit that a reader need not divide", (windows, axis) => {
    expect(textOf(withP99s(one, { all: Array.from({ length: windows }, () => 5) }))).toContain(axis);
  });

  it("says the same in a table, for whoever reads it as an e-mail", () => {
    expect(textOf(withP99s(one, { all: [410, 920, 380, 500] }))).toContain(
      "| `worker_scene_1` | 410 ms | 380 ms | 920 ms after 10s | 500 ms | 10s of 40s |",
    );
  });

  it("is not there when there are no two stretches of time to draw", () => {
    expect(chartPart(withP99s(one, { all: [100] }))).toBeUndefined();
    expect(chartPart(withP99s(one, { all: [undefined, undefined, 3] }))).toBeUndefined();
    expect(chartPart({ ...one, scenarios: [] })).toBeUndefined();
  });

  it("takes less than 5 kB in every story", () => {
    for (const story of Object.values(stories)) {
      const fence = /```mermaid\n([\s\S]*?)```/.exec(textOf(reportOf(story)))?.[1] ?? "";
      expect(new TextEncoder().encode(fence).length).toBeLessThan(5000);
      expect(fence.slice(fence.indexOf("xychart-beta"))).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d/);
    }
  });
});
