import { describe, expect, it } from "vitest";
import { chart } from "../../../src/report/html/chart.ts";
import { roundTicks, scaleOf } from "../../../src/report/html/scale.ts";
import type { TimePoint } from "../../../src/statistics/types.ts";
import { start, statisticsOf } from "../../verdict/samples.ts";

function pointsOf(p99s: readonly (number | undefined)[], warmUps = 0): TimePoint[] {
  return p99s.map((p99Ms, index) => ({
    startedAt: start + index * 5000,
    endedAt: start + (index + 1) * 5000,
    users: 50,
    requests: 100,
    failures: 0,
    p50Ms: p99Ms === undefined ? undefined : p99Ms / 4,
    p95Ms: undefined,
    p99Ms,
    warmUp: index < warmUps,
  }));
}

function drawn(
  p99s: readonly (number | undefined)[],
  options: { limitMs?: number; warmUps?: number } = {},
): string {
  return chart(statisticsOf("s1", { timeline: pointsOf(p99s, options.warmUps) }), options.limitMs);
}

function path(svg: string, name: string): string | undefined {
  return new RegExp(`class="series ${name}" d="([^"]*)"`).exec(svg)?.[1];
}

describe("chart", () => {
  it("draws each percentile through the middle of its windows", () => {
    const svg = drawn([400, 800]);
    expect(path(svg, "p99")).toBe("M223.0 119.0L541.0 12.0");
    expect(path(svg, "p50")).toBe("M223.0 199.3L541.0 172.5");
  });

  it("breaks the line where a window had no response", () => {
    expect(path(drawn([400, 400, undefined, 400, 400]), "p99")).toMatch(
      /^M[^ML]+ [^ML]+L[^ML]+M[^ML]+L[^ML]+$/,
    );
  });

  it("draws the limit within the frame even when every response was far below it", () => {
    const svg = drawn([10, 10], { limitMs: 800 });
    expect(svg).toContain('class="series limit" x1="64" x2="700" y1="12.0" y2="12.0"');
    expect(svg).toContain(">limit</text>");
    expect(drawn([10, 10])).not.toContain("limit");
  });

  it("shades the warm-up", () => {
    expect(drawn([1, 1, 1, 1], { warmUps: 1 })).toContain(
      '<rect class="warm-up" x="64.0" y="12" width="159.0"',
    );
    expect(drawn([1, 1])).not.toContain("<rect");
  });

  it("keeps the names at the line ends apart", () => {
    const svg = drawn([800, 800], { limitMs: 801 });
    const places = [...svg.matchAll(/<text x="708" y="([\d.]+)" dy="4">(p99|limit|p50)</g)].map(([, y]) =>
      Number(y),
    );
    const sorted = places.toSorted((a, b) => a - b);
    expect(places).toHaveLength(3);
    expect(Math.min(...sorted.slice(1).map((y, index) => y - (sorted[index] ?? 0)))).toBeCloseTo(14);
  });

  it("holds no coordinate that is not a number, whatever is missing", () => {
    for (const p99s of [
      [undefined, undefined],
      [0, 0],
      [undefined, 3],
    ]) {
      expect(drawn(p99s)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("is left out when there is nothing to draw a line between", () => {
    expect(drawn([])).toBe("");
    expect(drawn([400])).toBe("");
  });

  it("escapes the scenario's name", () => {
    expect(chart(statisticsOf("<s>", { timeline: pointsOf([1, 2]) }), undefined)).toContain("&lt;s&gt;");
  });
});

describe("roundTicks", () => {
  it.each([
    [800, [0, 200, 400, 600, 800]],
    [812, [0, 500, 1000]],
    [3, [0, 1, 2, 3]],
    [0.4, [0, 0.1, 0.2, 0.30000000000000004, 0.4]],
    [0, [0, 1]],
  ])("covers 0 to %d with round steps", (highest, ticks) => {
    expect(roundTicks(highest, 4)).toEqual(ticks);
  });
});

describe("scaleOf", () => {
  it("maps ends to ends and the middle to the middle", () => {
    const scale = scaleOf([0, 10], [100, 200]);
    expect([0, 5, 10].map(scale)).toEqual([100, 150, 200]);
    expect(scaleOf([5, 5], [100, 200])(5)).toBe(100);
  });
});
