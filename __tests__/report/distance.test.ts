import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDistance } from "../../src/report/distance.ts";
import { judgementOf } from "../verdict/samples.ts";

describe("formatDistance", () => {
  it.each([
    ["p99 < 800", 496, "38% below"],
    ["p99 < 800", 1680, "2.1× over"],
    ["p99 < 800", 1512, "89% over"],
    ["p99 < 800", 800, "at the limit"],
    ["p99 < 800", 799.9, "less than 0.1% below"],
    ["p99 < 800", 0, "100% below"],
    ["p99 < 800", 0.1, "more than 99% below"],
    ["p99 < 1", 1_234_567, "1,200,000× over"],
    ["failures <= 1%", 0.0817, "8.2× over"],
    ["failures <= 0%", 0, "at the limit"],
    ["failures <= 0%", 0.0451, "4.51% over"],
    ["exceptions <= 0", 3, "3 over"],
    ["requests/s > 20", 15, "25% below"],
  ])("of %s to %d is `%s`", (line, value, text) => {
    expect(formatDistance(judgementOf(line, { value }))).toBe(text);
  });

  it("is none of what was not measured", () => {
    expect(formatDistance(judgementOf("p99 < 800", { value: undefined }))).toBe("–");
  });

  it("names the side that the value is on, and never says nothing or everything of what is in between", () => {
    const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (value, limit) => {
        const judgement = judgementOf("p99 < 800", { value });
        const text = formatDistance({ ...judgement, threshold: { ...judgement.threshold, limit } });
        expect(text.split(" ").at(-1)).toBe(value === limit ? "limit" : value > limit ? "over" : "below");
        expect(text).not.toMatch(/NaN|∞|^0%|^100% below/);
      }),
    );
  });
});
