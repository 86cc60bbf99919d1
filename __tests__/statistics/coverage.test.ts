import { describe, expect, test } from "vitest";
import { makeBlocks } from "../../src/statistics/make-blocks.ts";
import type { Metric } from "../../src/statistics/metrics.ts";
import { intervalOf } from "../../src/statistics/metrics.ts";
import { tailBeyond } from "../../src/statistics/normal.ts";
import { makeRandom } from "../../src/statistics/random.ts";
import type { Block } from "../../src/statistics/types.ts";
import { countsOf, type Drifting, simulate, windowsFor } from "./samples.ts";

/** What a run of endless length would measure; see `simulate`. */
function truth(metric: Metric, { drift, perSecond, failureRatio }: Drifting): number {
  const spread = Math.sqrt(0.5 ** 2 + drift ** 2);
  if (metric.kind === "failures") return failureRatio;
  if (metric.kind === "requests/s") return perSecond;
  if (metric.kind === "avg") return 120 * Math.exp(spread ** 2 / 2) * (0.98 + 0.02 * 4);
  const percentage = metric.kind === "percentile" ? metric.percentile : 50;
  return solve((ms) => 0.98 * below(ms / 120, spread) + 0.02 * below(ms / 480, spread) - percentage / 100);
}

function below(ratio: number, spread: number): number {
  const z = Math.log(ratio) / spread;
  return z < 0 ? tailBeyond(-z) : 1 - tailBeyond(z);
}

function solve(rising: (ms: number) => number): number {
  let [low, high] = [1, 10_000];
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** In how many of the simulated runs the true number lies in the interval. */
function coverage(metric: Metric, system: Drifting, runs: readonly Block[][]): number {
  const expected = truth(metric, system);
  const held = runs.filter((blocks) => {
    const interval = intervalOf({ metric, blocks, pick: ({ aggregated }) => aggregated });
    return interval !== undefined && interval.low <= expected && expected <= (interval.high ?? Infinity);
  });
  return held.length / runs.length;
}

const steady: Drifting = { seconds: 120, perSecond: 20, drift: 0, failureRatio: 0.02 };
const median: Metric = { kind: "median" };
const p95: Metric = { kind: "percentile", percentile: 95 };
const p99: Metric = { kind: "percentile", percentile: 99 };
const average: Metric = { kind: "avg" };
const failures: Metric = { kind: "failures" };
const rate: Metric = { kind: "requests/s" };

function nameOf(metric: Metric): string {
  return metric.kind === "percentile" ? `p${metric.percentile}` : metric.kind;
}

/** Of 300 runs 95% are 285; chance alone may make that 272. */
const byChance = 0.9;

describe.each<[string, Drifting, readonly (readonly [Metric, number])[]]>([
  [
    "a steady system, for two minutes",
    steady,
    [median, p95, p99, average, failures, rate].map((metric) => [metric, byChance]),
  ],
  [
    "a steady system with few requests, for two minutes",
    { ...steady, perSecond: 4 },
    [
      [p99, byChance],
      [failures, byChance],
    ],
  ],
  // A level that lasts ten seconds is more than a run of two minutes can average out.
  [
    "a system whose level drifts by 10%, for two minutes",
    { ...steady, perSecond: 50, drift: 0.1 },
    [median, p95, p99, average].map((metric) => [metric, 0.88]),
  ],
  // 300 s of 50 requests a second, one in fifty four times as long, and a level that drifts by 20% within the run.
  [
    "a system whose level drifts by 20%, for five minutes",
    { seconds: 300, perSecond: 50, drift: 0.2, failureRatio: 0.02 },
    [median, p95, p99, average, failures].map((metric) => [metric, byChance]),
  ],
])("a run of %s", (_, system, metrics) => {
  const runs = Array.from({ length: 300 }, (__, seed) => makeBlocks(simulate(system, 7919 * seed + 13)));

  test.each(metrics)(
    "measure %j with an interval that holds the true number in %d of all runs",
    (metric, least) => {
      const share = coverage(metric, system, runs);
      console.log(
        `interval of ${nameOf(metric)} holds the true number in ${(100 * share).toFixed(1)} of 100 runs`,
      );
      expect(share).toBeGreaterThanOrEqual(least);
    },
  );
});

test("failures that come in bursts have an interval that holds their true ratio in at least 80 of 100 runs", () => {
  const [bursts, failed, perSecond] = [2, 8, 50];
  const expected = (bursts * failed) / (120 * perSecond);
  const held = Array.from({ length: 300 }, (_, seed) => {
    const random = makeRandom(7919 * seed + 13);
    // As many as Poisson's, two on average, each of them within one second.
    const burstAt = Array.from({ length: 120 }, () => random() < bursts / 120);
    const blocks = makeBlocks(
      windowsFor(120, (second) => ({
        requests: [countsOf(Array(perSecond).fill(100), { failures: burstAt[second] ? failed : 0 })],
      })),
    );
    const interval = intervalOf({ metric: failures, blocks, pick: ({ aggregated }) => aggregated });
    return interval !== undefined && interval.low <= expected && expected <= (interval.high ?? 1);
  });
  const share = held.filter((holds) => holds).length / held.length;
  console.log(
    `interval of failures in bursts holds the true number in ${(100 * share).toFixed(1)} of 100 runs`,
  );
  expect(share).toBeGreaterThanOrEqual(0.8);
});
