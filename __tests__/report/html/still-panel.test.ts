import { describe, expect, it } from "vitest";
import { stillPanel } from "../../../src/report/html/still-panel.ts";
import type { Limit, Panel, TimeChart } from "../../../src/report/html/time-chart.ts";

type Options = { limits?: readonly Limit[]; warmUpSeconds?: number };

/** A panel of points of five seconds each. */
function drawn(p99s: readonly (number | null)[], { limits = [], warmUpSeconds = 0 }: Options = {}): string {
  const panel: Panel = {
    title: "Response time",
    unit: "ms",
    lines: [{ name: "p99", kind: "p99", values: p99s }],
    limits,
  };
  const chart: TimeChart = {
    startedAt: 0,
    seconds: p99s.map((_, index) => 2.5 + index * 5),
    endSeconds: p99s.length * 5,
    warmUpSeconds,
    panels: [panel],
  };
  return stillPanel(chart, panel, 200);
}

function path(svg: string): string | undefined {
  return /class="series p99" d="([^"]*)"/.exec(svg)?.[1];
}

const limit: Limit = { name: "p99 limit", kind: "p99", value: 800 };

describe("stillPanel", () => {
  it("draws a line through the middle of its points, from 0 at the bottom", () => {
    expect(path(drawn([400, 800]))).toBe("M250 116L750 16");
  });

  it("breaks the line where nothing was measured, and shows a point that stands alone", () => {
    expect(path(drawn([400, 400, null, 400, null]))).toMatch(/^M[^ML]+L[^ML]+M[^ML]+h0$/);
  });

  it("draws the limit as a line with its name, within the picture", () => {
    const svg = drawn([400, 400], { limits: [limit] });
    expect(svg).toContain('<line class="series limit" x1="0" x2="100%" y1="16" y2="16"/>');
    expect(svg).toContain(">p99 limit 800 ms</text>");
    expect(drawn([400, 400])).not.toContain("limit");
  });

  it("does not press its lines flat for a limit far above them", () => {
    const svg = drawn([10, 10], { limits: [limit] });
    expect(svg).not.toContain("series limit");
    expect(path(svg)).toBe("M250 16L750 16");
  });

  it("shades the warm-up", () => {
    expect(drawn([1, 1, 1, 1], { warmUpSeconds: 5 })).toContain(
      '<rect class="warm-up" x="0" y="16" width="25%"',
    );
    expect(drawn([1, 1])).not.toContain("<rect");
  });

  it("says in words between what its lines lie, and the limit", () => {
    expect(drawn([400, 820], { limits: [limit] })).toContain(
      'aria-label="Response time over the run: p99 400 ms to 820 ms, p99 limit 800 ms"',
    );
  });

  it("holds no coordinate that is not a number, whatever is missing", () => {
    for (const p99s of [
      [null, null],
      [0, 0],
      [null, 3],
    ])
      expect(drawn(p99s)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
