import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "../../src/statistics/binomial.ts";
import { makeBlocks } from "../../src/statistics/make-blocks.ts";
import { mergeCounts } from "../../src/statistics/merge.ts";
import type { Metric } from "../../src/statistics/metrics.ts";
import { intervalOf, measure } from "../../src/statistics/metrics.ts";
import { t95 } from "../../src/statistics/normal.ts";
import type { Block, Interval } from "../../src/statistics/types.ts";
import { countsOf, simulate, windowsFor } from "./samples.ts";

const p99: Metric = { kind: "percentile", percentile: 99 };
const steady = { seconds: 120, perSecond: 20, drift: 0.05, failureRatio: 0.02 };

function intervalIn(blocks: readonly Block[], metric: Metric): Interval | undefined {
  return intervalOf({ metric, blocks, pick: ({ aggregated }) => aggregated });
}

/** Blocks of a run with one request each second. */
function blocksOf(
  seconds: number,
  ms: (second: number) => number,
  failed: (second: number) => boolean = () => false,
): Block[] {
  return makeBlocks(
    windowsFor(seconds, (second) => ({
      requests: [countsOf([ms(second)], { failures: failed(second) ? 1 : 0 })],
    })),
  );
}

describe("with enough blocks", () => {
  const blocks = makeBlocks(simulate(steady, 1));
  const counts = mergeCounts(
    { type: "", name: "" },
    blocks.map(({ aggregated }) => aggregated),
  );
  const metrics: Metric[] = [
    { kind: "median" },
    { kind: "percentile", percentile: 95 },
    p99,
    { kind: "avg" },
    { kind: "failures" },
    { kind: "requests/s" },
  ];

  test.each(metrics)("%j has an interval around it, from a block bootstrap", (metric) => {
    const value = measure(metric, { counts, seconds: 120, exceptions: 0 }) ?? Number.NaN;
    const interval = intervalIn(blocks, metric);
    expect(interval?.method).toBe("block bootstrap");
    expect(interval?.low).toBeLessThan(value);
    expect(interval?.high).toBeGreaterThan(value);
  });

  test("the interval is the same each time, and for the same files in another order", () => {
    const windows = simulate(steady, 1);
    const again = intervalIn(makeBlocks([...windows].reverse()), { kind: "avg" });
    expect(again).toEqual(intervalIn(blocks, { kind: "avg" }));
  });

  test("the interval of an average is about as wide as Student's", () => {
    const means = blocks.map(({ aggregated }) => aggregated.sumMs / aggregated.count);
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
    const variance = means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (means.length - 1);
    const expected = t95(means.length - 1) * Math.sqrt(variance / means.length);
    const { low = 0, high = 0 } = intervalIn(blocks, { kind: "avg" }) ?? {};
    expect((high - low) / 2 / expected).toBeGreaterThan(0.85);
    expect((high - low) / 2 / expected).toBeLessThan(1.15);
  });

  test("an average that is always the same has no spread, however many requests each block has", () => {
    const uneven = makeBlocks(
      windowsFor(120, (second) => ({
        requests: Array.from({ length: 1 + (second % 17) }, () => countsOf([100])),
      })),
    );
    expect(intervalIn(uneven, { kind: "avg" })).toMatchObject({ low: 100, high: 100 });
  });

  test("a longer run is surer", () => {
    const widthIn = (seconds: number) => {
      const all = [1, 2, 3, 4, 5].map((seed) => {
        const { low = 0, high = 0 } =
          intervalIn(makeBlocks(simulate({ ...steady, seconds }, seed)), { kind: "avg" }) ?? {};
        return high - low;
      });
      return all.reduce((sum, width) => sum + width, 0) / all.length;
    };
    expect(widthIn(1200)).toBeLessThan(widthIn(120) / 2);
  });

  test("a run that drifts is less sure than its requests, taken one by one, would make it", () => {
    const calm = makeBlocks(simulate({ ...steady, drift: 0 }, 1));
    const restless = makeBlocks(simulate({ ...steady, drift: 0.2 }, 1));
    const width = ({ low = 0, high = 0 }: Partial<Interval> = {}) => high - low;
    expect(width(intervalIn(restless, { kind: "median" }))).toBeGreaterThan(
      2 * width(intervalIn(calm, { kind: "median" })),
    );
  });

  test("the interval is that of the row that is picked", () => {
    const slow = countsOf([500, 600, 700]);
    const interval = intervalOf({ metric: { kind: "avg" }, blocks, pick: () => slow });
    expect(interval).toEqual({ low: 600, high: 600, method: "block bootstrap" });
    expect(intervalOf({ metric: p99, blocks, pick: () => countsOf([]) })).toBeUndefined();
  });

  test("a percentile's interval is not beyond the least and the greatest time", () => {
    const equal = blocksOf(120, () => 12.34);
    expect(intervalIn(equal, { kind: "median" })).toEqual({
      low: 12.34,
      high: 12.34,
      method: "block bootstrap",
    });
  });
});

describe("with few blocks", () => {
  // 1 to 30 ms, in no order of time.
  const few = blocksOf(30, (second) => ((7 * second) % 30) + 1);

  test("a percentile has the times at the ranks between which it lies", () => {
    // Ranks 10 and 21 of 30, as tables of the median's confidence interval have them.
    expect(intervalIn(few, { kind: "median" })).toEqual({ low: 10, high: 21, method: "order statistics" });
  });

  test("a percentile of times that clump is less sure: each is worth less", () => {
    const { low, high } =
      intervalIn(
        blocksOf(30, (second) => second + 1),
        { kind: "median" },
      ) ?? {};
    expect(low).toBeLessThan(10);
    expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(21);
  });

  test("failures that come in one burst are less sure than as many that are spread", () => {
    const failed = (is: (second: number) => boolean) =>
      intervalIn(
        blocksOf(120, () => 5, is),
        { kind: "failures" },
      );
    const spread = failed((second) => second % 15 === 0);
    const burst = failed((second) => second >= 40 && second < 48);
    expect(spread?.method).toBe("Wilson");
    expect(burst?.high).toBeGreaterThan(1.5 * (spread?.high ?? 1));
  });

  test("a percentile may lie above all that was measured", () => {
    expect(intervalIn(few, p99)).toEqual({ low: 29, high: undefined, method: "order statistics" });
  });

  test("a percentile may lie below all that was measured, but not below 0", () => {
    expect(intervalIn(few, { kind: "percentile", percentile: 1 })).toMatchObject({ low: 0, high: 2 });
  });

  test("a percentile takes no account of requests without a response time", () => {
    const untimed = few.map((block) => ({
      ...block,
      aggregated: { ...block.aggregated, count: block.aggregated.count + 9, none: 9 },
    }));
    expect(intervalIn(untimed, { kind: "median" })).toEqual(intervalIn(few, { kind: "median" }));
  });

  test("failures have Wilson's interval", () => {
    const half = blocksOf(
      20,
      () => 5,
      (second) => second % 2 === 0,
    );
    // 10 of 20, as in Wilson 1927 and every table since.
    const interval = intervalIn(half, { kind: "failures" });
    expect(interval?.method).toBe("Wilson");
    expect(interval?.low).toBeCloseTo(0.2993, 4);
    expect(interval?.high).toBeCloseTo(0.7007, 4);
  });

  test("an average and a rate have none", () => {
    expect(intervalIn(few, { kind: "avg" })).toBeUndefined();
    expect(intervalIn(few, { kind: "requests/s" })).toBeUndefined();
  });
});

describe("with many blocks and little in them", () => {
  test("a p99 with fewer than 10 requests beyond it has order statistics", () => {
    expect(
      intervalIn(
        blocksOf(400, (second) => ((149 * second) % 400) + 1),
        p99,
      ),
    ).toEqual({
      low: 393,
      high: 400,
      method: "order statistics",
    });
    expect(
      intervalIn(
        blocksOf(1001, (second) => second + 1),
        p99,
      )?.method,
    ).toBe("block bootstrap");
  });

  test("no failure at all is not surely none", () => {
    const interval = intervalIn(
      blocksOf(400, () => 5),
      { kind: "failures" },
    );
    expect(interval).toMatchObject({ low: 0, method: "Wilson" });
    expect(interval?.high).toBeCloseTo(0.0095, 4);
  });

  test("nothing but failures is not surely always", () => {
    const interval = intervalIn(
      blocksOf(
        400,
        () => 5,
        () => true,
      ),
      { kind: "failures" },
    );
    expect(interval).toMatchObject({ high: 1, method: "Wilson" });
    expect(interval?.low).toBeCloseTo(0.9905, 4);
  });

  test("a request that is in few of them has no average with an interval", () => {
    const blocks = makeBlocks(
      windowsFor(120, (second) => ({ requests: second < 60 ? [countsOf([5])] : [] })),
    );
    expect(intervalIn(blocks, { kind: "avg" })).toBeUndefined();
  });
});

test.each(["min", "max", "requests", "exceptions"] as const)(
  "%s is no estimate and has no interval",
  (kind) => {
    expect(intervalIn(makeBlocks(simulate(steady, 1)), { kind })).toBeUndefined();
  },
);

test("Wilson's interval holds the measured ratio, also when that is 0 or 1", () => {
  const some = fc.integer({ min: 1, max: 1e7 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count)));
  fc.assert(
    fc.property(
      fc.oneof(
        some,
        fc.integer({ min: 1, max: 1e7 }).map((n) => [n, 0]),
        fc.integer({ min: 1, max: 1e7 }).map((n) => [n, n]),
      ),
      ([count = 1, failures = 0]) => {
        const interval = wilson({ ...countsOf([]), count, failures });
        expect(interval?.low).toBeGreaterThanOrEqual(0);
        expect(interval?.low).toBeLessThanOrEqual(failures / count);
        expect(interval?.high).toBeGreaterThanOrEqual(failures / count);
        expect(interval?.high).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 1000 },
  );
});

test("of no blocks there is no interval", () => {
  for (const metric of [p99, { kind: "failures" }, { kind: "avg" }] as Metric[])
    expect(intervalIn([], metric)).toBeUndefined();
});
