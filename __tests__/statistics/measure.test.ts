import { expect, test } from "vitest";
import type { Metric } from "../../src/statistics/metrics.ts";
import { measure } from "../../src/statistics/metrics.ts";
import type { Tally } from "../../src/statistics/types.ts";
import { countsOf } from "./samples.ts";

const tally: Tally = {
  counts: countsOf([10, 20, 30.04, 99.96], { count: 5, none: 1, failures: 2 }),
  seconds: 2,
  exceptions: 3,
};
const nothing: Tally = { counts: countsOf([]), seconds: 0, exceptions: 0 };

test.each<[Metric, number]>([
  [{ kind: "percentile", percentile: 50 }, 30],
  [{ kind: "median" }, 30],
  [{ kind: "avg" }, 40],
  [{ kind: "min" }, 10],
  [{ kind: "max" }, 99.96],
  [{ kind: "failures" }, 0.4],
  [{ kind: "requests" }, 5],
  [{ kind: "requests/s" }, 2.5],
  [{ kind: "exceptions" }, 3],
])("%j is measured", (metric, value) => {
  expect(measure(metric, tally)).toBe(value);
});

test("a percentile is never beyond the least and the greatest time, though buckets are rounded", () => {
  expect(measure({ kind: "percentile", percentile: 100 }, tally)).toBe(99.96);
  const counts = countsOf([12.34, 12.34]);
  expect(measure({ kind: "median" }, { ...tally, counts })).toBe(12.34);
});

test("what rests on response times, requests or time is undefined without them, and a count is 0", () => {
  const kinds = ["median", "avg", "min", "max", "failures", "requests/s"] as const;
  for (const kind of kinds) expect(measure({ kind }, nothing)).toBeUndefined();
  expect(measure({ kind: "percentile", percentile: 99 }, nothing)).toBeUndefined();
  expect(measure({ kind: "requests" }, nothing)).toBe(0);
  expect(measure({ kind: "exceptions" }, nothing)).toBe(0);
});
