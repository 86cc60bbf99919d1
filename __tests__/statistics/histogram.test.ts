import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketEntries } from "../../src/locust/buckets.ts";
import { mergeBuckets, percentile, rankOf } from "../../src/statistics/histogram.ts";
import { bucketsOf } from "../locust/rows.ts";
import { countsOf } from "./samples.ts";

const times = fc.array(fc.double({ min: 0.001, max: 100_000, noNaN: true }), {
  minLength: 1,
  maxLength: 300,
});
/** Percentages with the fractions that Locust multiplies by. */
const percentages = fc.constantFrom<[number, number][]>(
  [0, 0],
  [0.1, 0.001],
  [29, 0.29],
  [50, 0.5],
  [57.5, 0.575],
  [90, 0.9],
  [99, 0.99],
  [99.9, 0.999],
  [99.99, 0.9999],
  [100, 1],
);

describe("a percentile", () => {
  test("is the response time that Locust's rank points at in the sorted, rounded times", () => {
    fc.assert(
      fc.property(times, percentages, (samples, [percentage, fraction]) => {
        const sorted = samples.map((time) => Number(time.toPrecision(3))).sort((a, b) => a - b);
        const rank = Math.min(Math.trunc(sorted.length * fraction), sorted.length - 1);
        expect(percentile(countsOf(samples).buckets, percentage)).toBe(sorted[rank]);
      }),
    );
  });

  test("is the one that Locust finds: the first, walking down, with at most int(n × p) times below it", () => {
    fc.assert(
      fc.property(times, percentages, (samples, [percentage, fraction]) => {
        const groups = Map.groupBy(samples, (time) => Number(time.toPrecision(3)));
        let below = samples.length;
        const found = [...groups.keys()]
          .sort((a, b) => b - a)
          .find((time) => {
            below -= groups.get(time)?.length ?? 0;
            return below <= Math.trunc(samples.length * fraction);
          });
        expect(percentile(countsOf(samples).buckets, percentage)).toBe(found);
      }),
    );
  });

  test("p99 of 100 is the greatest, as in Locust, and of 101 the one before", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(countsOf(hundred).buckets, 99)).toBe(100);
    expect(percentile(countsOf([...hundred, 101]).buckets, 99)).toBe(100);
    expect(percentile(countsOf([...hundred, 101]).buckets, 100)).toBe(101);
    expect(percentile(countsOf(hundred).buckets, 0)).toBe(1);
  });

  test("does not depend on the order of the buckets", () => {
    const buckets = bucketsOf([
      [300, 1],
      [1, 1],
      [20, 1],
    ]);
    expect([0, 50, 100].map((percentage) => percentile(buckets, percentage))).toEqual([1, 20, 300]);
  });

  test("of nothing is undefined", () => {
    expect(percentile(bucketsOf([]), 99)).toBeUndefined();
    expect(percentile(bucketsOf([[5, 0]]), 99)).toBeUndefined();
  });

  // int(n * p) of Python, with p as Locust writes it: 0.999, and not the neighbouring 99.9 / 100.
  test.each([
    [99.9, 1000, 999],
    [99.99, 10_000, 9999],
    [57, 100, 56],
    [29, 100, 28],
    [57.5, 1000, 575],
    [99, 7, 6],
    [100, 7, 6],
  ])("p%d of %d has the rank that Python computes, %d", (percentage, size, rank) => {
    expect(rankOf(percentage, size)).toBe(rank);
  });
});

test("merging histograms adds bucket by bucket, ascending", () => {
  const merged = mergeBuckets([
    bucketsOf([
      [230, 1],
      [8.4, 2],
    ]),
    bucketsOf([]),
    bucketsOf([
      [8.4, 3],
      [1.2, 1],
    ]),
  ]);
  expect(bucketEntries(merged)).toEqual([
    [1.2, 1],
    [8.4, 5],
    [230, 1],
  ]);
});
