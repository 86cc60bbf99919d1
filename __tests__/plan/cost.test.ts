import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf } from "../../src/plan/cost.ts";
import type { Price } from "../../src/plan/types.ts";

const prices = new Map<string, Price | undefined>([
  ["Standard-2X", { usdPerMonth: 50, from: "heroku" }],
  ["Performance-M", { usdPerMonth: 250, from: "heroku" }],
  ["Performance-L", { usdPerMonth: 500, from: "list" }],
  ["Eco", { usdPerMonth: 0, from: "pool" }],
  ["Private-S", undefined],
]);

test.each([
  // The reference's own examples.
  ["Standard-2X", 600, 0.0116],
  ["Performance-M", 600, 0.058],
  ["Performance-L", 3600, 0.694],
])("prorates %s for %d s to the second", (dynoSize, seconds, usd) => {
  expect(costOf([{ dynoSize, seconds }], prices).usd).toBeCloseTo(usd, 3);
});

test("adds up dynos of several sizes", () => {
  const times = [
    { dynoSize: "Standard-2X", seconds: 2_592_000 },
    { dynoSize: "Performance-M", seconds: 1_296_000 },
  ];
  expect(costOf(times, prices)).toEqual({
    usd: 175,
    dynoSeconds: 3_888_000,
    unpriced: [],
    from: ["heroku"],
  });
});

test("knows no sum when one price is unknown, and names the size once", () => {
  const times = ["Private-S", "Standard-2X", "Private-S", "Shield-S"].map((dynoSize) => ({
    dynoSize,
    seconds: 60,
  }));
  expect(costOf(times, prices)).toEqual({
    usd: undefined,
    dynoSeconds: 240,
    unpriced: ["Private-S", "Shield-S"],
    from: ["heroku"],
  });
});

test("says whose prices it was reckoned with, Heroku's own first", () => {
  const times = ["Eco", "Performance-L", "Standard-2X"].map((dynoSize) => ({ dynoSize, seconds: 60 }));
  expect(costOf(times, prices).from).toEqual(["heroku", "list", "pool"]);
});

test("is nothing for no dynos", () => {
  expect(costOf([], prices)).toEqual({ usd: 0, dynoSeconds: 0, unpriced: [], from: [] });
});

test("does not depend on how the time is cut", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(86_400), { minLength: 1 }), (seconds) => {
      const parts = costOf(
        seconds.map((part) => ({ dynoSize: "Performance-M", seconds: part })),
        prices,
      );
      const whole = costOf([{ dynoSize: "Performance-M", seconds: parts.dynoSeconds }], prices);
      expect(parts.usd).toBeCloseTo(whole.usd ?? Number.NaN, 9);
    }),
  );
});
