import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeBeside, writeLimit, writeValue } from "../../src/verdict/write-value.ts";

describe("writeValue", () => {
  it.each([
    [0.1234, "ms", "0.123 ms"],
    [8.4, "ms", "8.4 ms"],
    [412.4, "ms", "412 ms"],
    [999.7, "ms", "1 s"],
    [1238, "ms", "1.24 s"],
    [0, "ratio", "0%"],
    [0.0024, "ratio", "0.24%"],
    [0.99996, "ratio", "99.996%"],
    [1, "ratio", "100%"],
    [1_234_567, "count", "1,234,567"],
    [20.49, "per second", "20.5/s"],
    [12_345.6, "per second", "12,346/s"],
  ] as const)("rounds %d (%s) to %s", (value, unit, text) => {
    expect(writeValue(value, unit)).toBe(text);
  });
});

describe("writeLimit", () => {
  it.each([
    [0.07, "ratio", "7%"],
    [0.57, "ratio", "57%"],
    [800.125, "ms", "800.125 ms"],
    [1500, "ms", "1.5 s"],
    [20, "per second", "20/s"],
  ] as const)("writes %d (%s) as it was typed: %s", (limit, unit, text) => {
    expect(writeLimit(limit, unit)).toBe(text);
  });
});

describe("writeBeside", () => {
  it.each([
    [800.4, 800, "ms", "800.4 ms"],
    [799.96, 800, "ms", "799.96 ms"],
    [812.4, 812.3, "ms", "812.4 ms"],
    [800, 800, "ms", "800 ms"],
    [1240, 800, "ms", "1.24 s"],
    [0.01004, 0.01, "ratio", "1.004%"],
    [800.0000000000001, 800, "ms", "just above 800 ms"],
    [799.9999999999999, 800, "ms", "just below 800 ms"],
  ] as const)("writes %d beside %d (%s) as %s", (value, limit, unit, text) => {
    expect(writeBeside(value, limit, unit)).toBe(text);
  });

  it("always shows on which side of the limit the value lies", () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    const near = fc
      .tuple(number, fc.double({ min: -1e-6, max: 1e-6, noNaN: true }))
      .map(([at, off]) => [at, at * (1 + off)] as const);
    const pair = fc.oneof(fc.tuple(number, number), near);
    fc.assert(
      fc.property(pair, fc.constantFrom("ms", "ratio", "count", "per second"), ([value, limit], unit) => {
        const text = writeBeside(value, limit, unit);
        const difference = text.startsWith("just")
          ? { above: 1, below: -1 }[text.slice(5, 10)]
          : side(text, limit, unit);
        expect(difference).toBe(Math.sign(value - limit));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Reads both texts back, as a person would. */
function side(text: string, limit: number, unit: "ms" | "ratio" | "count" | "per second"): number {
  return Math.sign(readBack(text) - readBack(writeLimit(limit, unit)));
}

function readBack(text: string): number {
  const number = Number(text.replace(/[^\d.]/g, ""));
  return text.endsWith(" s") ? number * 1000 : number;
}
