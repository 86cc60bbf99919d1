import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJump } from "../../src/statistics/jump.ts";
import { lagOf } from "../../src/statistics/lag.ts";
import { makeRandom } from "../../src/statistics/random.ts";

/** Series of normal values of which each resembles the one before by `memory`. */
function seriesOf(length: number, memory: number, seed: number): number[] {
  const random = makeRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let value = normal();
  return Array.from({ length }, () => {
    const now = value;
    value = memory * value + Math.sqrt(1 - memory ** 2) * normal();
    return now;
  });
}

const many = Array.from({ length: 2000 }, (_, seed) => 7919 * seed + 13);

describe("a series without a jump", () => {
  test.each([7, 8, 9, 10, 11, 12])("of %d values is seldom said to have one", (length) => {
    const alarms = (memory: number) =>
      many.filter((seed) => findJump(seriesOf(length, memory, seed), 0) !== undefined).length / many.length;
    const [independent, alike] = [alarms(0), alarms(0.3)];
    console.log(
      `jump in ${length} values: ${(100 * independent).toFixed(1)} and ${(100 * alike).toFixed(1)} of 100`,
    );
    expect(independent).toBeLessThan(0.02);
    expect(alike).toBeLessThan(0.04);
  });

  test("of values that are all the same has none", () => {
    expect(findJump(Array(12).fill(5), 0)).toBeUndefined();
  });

  test("of fewer than seven values cannot be told from chance", () => {
    expect(findJump([0, 0, 0, 9, 9, 9], 0.001)).toBeUndefined();
  });
});

describe("a series that jumps", () => {
  test.each([
    [4, 7, 0.85],
    [4, 9, 0.7],
    [10, 9, 0.98],
    [10, 10, 0.98],
  ])("by %d standard deviations before the value %d of 12 is found in at least %d", (by, place, least) => {
    const found = many.filter((seed) => {
      const values = seriesOf(12, 0, seed).map((value, nth) => value + (nth < place ? 0 : by));
      return findJump(values, 0) !== undefined;
    });
    console.log(`jump of ${by} at ${place}: ${((100 * found.length) / many.length).toFixed(1)} of 100`);
    expect(found.length / many.length).toBeGreaterThan(least);
  });

  test("has the two levels and the place between them, whatever unit they are in", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 7, max: 12 })
          .chain((length) => fc.tuple(fc.constant(length), fc.integer({ min: 2, max: length - 2 }))),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        ([length, place], by) => {
          const values = Array.from({ length }, (_, nth) => (nth < place ? 0 : by));
          const jump = findJump(values, (by / 20) ** 2);
          expect(jump).toMatchObject({ place, from: 0, squares: expect.closeTo(0, 3) });
          expect(jump?.to).toBeCloseTo(by, 6);
        },
      ),
    );
  });

  test("by less than its values vary at least by is none", () => {
    expect(findJump([0, 0, 0, 0, 1, 1, 1, 1], 1)).toBeUndefined();
  });
});

describe("how much values resemble the one before", () => {
  test("is nothing for equal ones and for those that alternate, and at most 0.6", () => {
    expect(lagOf([3, 3, 3])).toBe(0);
    expect(lagOf([1, -1, 1, -1, 1, -1])).toBe(0);
    expect(lagOf(Array.from({ length: 12 }, (_, nth) => nth))).toBe(0.6);
    expect(lagOf([])).toBe(0);
  });

  test("is what the series was made with, on average, though each is short", () => {
    const average = many.reduce((sum, seed) => sum + lagOf(seriesOf(12, 0.4, seed)), 0) / many.length;
    expect(average).toBeGreaterThan(0.25);
    expect(average).toBeLessThan(0.5);
  });
});
