import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highest, thin } from "../../../src/report/html/thin.ts";
import type { TimeChart } from "../../../src/report/html/time-chart.ts";

function chartOf(values: readonly (number | null)[]): TimeChart {
  return {
    startedAt: 0,
    seconds: values.map((_, index) => index * 5 + 2.5),
    endSeconds: values.length * 5,
    warmUpSeconds: 0,
    panels: [{ title: "", unit: "ms", lines: [{ name: "p99", kind: "p99", values }], limits: [] }],
  };
}

const values = fc.array(fc.option(fc.nat(10_000)), { minLength: 1, maxLength: 800 });

describe("thin", () => {
  it("keeps every peak near its place, within the points that were asked for", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 300 }), (before, most) => {
        const chart = chartOf(before);
        const { seconds, panels } = thin(chart, most);
        const after = panels[0]?.lines[0]?.values ?? [];
        expect(seconds.length).toBe(after.length);
        expect(after.length).toBeLessThanOrEqual(most);
        expect(highest(after)).toBe(highest(before));
        const size = Math.ceil(before.length / most);
        const peak = before.indexOf(highest(before));
        if (highest(before) !== null)
          expect(Math.abs((seconds[Math.floor(peak / size)] ?? 0) - (chart.seconds[peak] ?? 0))).toBeLessThan(
            size * 5,
          );
      }),
    );
  });

  it("breaks a line only where nothing at all was measured", () => {
    const { panels } = thin(chartOf([null, 1, null, null, 2, 3]), 3);
    expect(panels[0]?.lines[0]?.values).toEqual([1, null, 3]);
  });

  it("leaves a short chart as it is", () => {
    const chart = chartOf([1, 2]);
    expect(thin(chart, 2)).toBe(chart);
  });
});
