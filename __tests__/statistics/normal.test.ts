import { expect, test } from "vitest";
import { t95, tailBeyond } from "../../src/statistics/normal.ts";

// Expected values: tables of the normal and of Student's distribution.

test.each([
  [0, 0.5],
  [1, 0.158655],
  [1.959964, 0.025],
  [2.575829, 0.005],
  [3.5, 0.000233],
])("beyond %d lies %d of the normal distribution", (x, share) => {
  expect(tailBeyond(x)).toBeCloseTo(share, 6);
});

test.each([
  [7, 2.364624],
  [11, 2.200985],
  [19, 2.093024],
  [30, 2.042272],
  [1000, 1.962339],
])("with %d degrees of freedom, 95 in 100 of Student's t lie within %d", (degrees, t) => {
  expect(Math.abs(t95(degrees) - t)).toBeLessThan(0.001);
});
