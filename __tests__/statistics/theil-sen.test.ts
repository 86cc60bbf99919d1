import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { theilSen } from "../../src/statistics/theil-sen.ts";

const line = (slope: number, values: (nth: number) => number = () => 0) =>
  Array.from({ length: 12 }, (_, nth) => ({ at: 10 * nth, value: 5 + slope * 10 * nth + values(nth) }));

describe("a line through points", () => {
  test("that lie on one is that line, without doubt", () => {
    expect(theilSen(line(0.5))).toMatchObject({ slope: 0.5, low: 0.5, high: 0.5, level: 5, squares: 0 });
  });

  test("has Sen's interval: of the slopes in order, those by Kendall's variance around the middle", () => {
    // Of 12 points 66 slopes; 1.96 × √(12 × 11 × 29 / 18) is 28.6, half of it 14.3 to either side of the 33rd.
    const points = line(0, (nth) => [1, -2, 3, -1, 2, -3, 1, -1, 3, -2, 1, -1][nth] ?? 0);
    const slopes = points
      .flatMap((one, place) =>
        points.slice(place + 1).map((two) => (two.value - one.value) / (two.at - one.at)),
      )
      .sort((a, b) => a - b);
    expect(theilSen(points)).toMatchObject({ low: slopes[17], high: slopes[48] });
  });

  test("does not mind a fifth of them, wherever they lie", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (odd, value) => {
          const { slope, level } = theilSen(line(0.5, (nth) => (odd.includes(nth) ? value : 0)));
          expect(slope).toBeCloseTo(0.5, 6);
          expect(level).toBeCloseTo(5, 6);
        },
      ),
    );
  });

  test("does not depend on their order in the list of slopes, nor on the unit", () => {
    const noise = (nth: number) => Math.sin(nth * 2.3);
    const [small, large] = [
      theilSen(line(0.1, noise)),
      theilSen(line(0.1, noise).map(({ at, value }) => ({ at, value: value * 1000 }))),
    ];
    expect(large.slope).toBeCloseTo(small.slope * 1000, 9);
    expect(large.low).toBeCloseTo(small.low * 1000, 9);
  });

  test("is less sure when each point resembles the one before", () => {
    const width = (values: (nth: number) => number) => {
      const { low, high } = theilSen(line(0, values));
      return high - low;
    };
    const waves = [3, 2, 1, -1, -2, -3, -2, -1, 1, 2, 3, 2];
    const mixed = [3, -3, 2, -2, 1, -1, 2, -2, 1, -1, 2, 3];
    expect(width((nth) => waves[nth] ?? 0)).toBeGreaterThan(1.3 * width((nth) => mixed[nth] ?? 0));
  });
});
