import { describe, expect, it } from "vitest";
import { roundTicks, scaleOf, timeTicks, topOf } from "../../../src/report/html/scale.ts";

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

describe("timeTicks", () => {
  it.each([
    [120, [0, 30, 60, 90, 120]],
    [7200, [0, 1800, 3600, 5400, 7200]],
    [0, [0]],
    [4, [0, 1, 2, 3, 4]],
  ])("are round times within %d seconds", (end, ticks) => {
    expect(timeTicks(end, 6)).toEqual(ticks);
  });
});

describe("topOf", () => {
  it("has room for a limit up to three times as high as the lines", () => {
    const limits = [300, 301].map((value) => ({ name: "limit", kind: "p99", value }) as const);
    expect(topOf(limits, 100)).toBe(300);
    expect(topOf([], 100)).toBe(100);
  });
});
