import { describe, expect, it } from "vitest";
import { makeTimeChart } from "../../../src/report/html/time-chart.ts";
import type { TimePoint } from "../../../src/statistics/types.ts";
import { start } from "../../verdict/samples.ts";
import { reportOf } from "../samples.ts";
import { storyOf } from "../stories.ts";

function pointOf(index: number, changes: Partial<TimePoint> = {}): TimePoint {
  return {
    startedAt: start + index * 5000,
    endedAt: start + (index + 1) * 5000,
    users: 50,
    requests: 100,
    failures: 0,
    p50Ms: 10,
    p95Ms: 20,
    p99Ms: 40,
    warmUp: false,
    ...changes,
  };
}

function chartOf(...timeline: TimePoint[]) {
  return makeTimeChart(reportOf(storyOf("pass")), { scenario: "worker_scene_1", timeline });
}

describe("makeTimeChart", () => {
  it("has each point's middle, and says how long the warm-up lasts", () => {
    expect(chartOf(pointOf(0, { warmUp: true }), pointOf(1))).toMatchObject({
      startedAt: start,
      seconds: [2.5, 7.5],
      endSeconds: 10,
      warmUpSeconds: 5,
    });
  });

  it("has percentiles, requests per second, the share that failed and users, each with its limit", () => {
    const chart = chartOf(pointOf(0, { failures: 25 }), pointOf(1, { requests: 0, p99Ms: undefined }));
    const panels = chart?.panels.map(({ title, lines, limits }) => [
      title,
      lines.map(({ values }) => values),
      limits.map(({ value }) => value),
    ]);
    expect(panels).toEqual([
      [
        "Response time",
        [
          [40, null],
          [20, 20],
          [10, 10],
        ],
        [800],
      ],
      ["Requests per second", [[20, 0]], [20]],
      ["Failures", [[0.25, null]], [0.01]],
      ["Users", [[50, 50]], []],
    ]);
  });

  it("has no panel of failures when none happened", () => {
    expect(chartOf(pointOf(0), pointOf(1))?.panels.map(({ title }) => title)).not.toContain("Failures");
  });

  it("is left out when there is nothing to draw a line between", () => {
    expect(chartOf()).toBeUndefined();
    expect(chartOf(pointOf(0))).toBeUndefined();
  });
});
