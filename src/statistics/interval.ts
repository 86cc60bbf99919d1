import type { RequestCounts } from "../locust/types.ts";
import { bootstrap, type Estimator, percentileEstimator, ratioEstimator } from "./bootstrap.ts";
import { fractionOf } from "./histogram.ts";
import { ratioOf, withinRange } from "./measure.ts";
import { mergeCounts } from "./merge.ts";
import { seedOf } from "./random.ts";
import type { Block, Interval, Metric, Tally } from "./types.ts";

/** With fewer blocks the bootstrap draws the same few again and again, and its interval is too narrow. */
const fewestBlocks = 8;

/** Two-sided 95 %, normal. */
const z = 1.959964;

type Options = {
  metric: Metric;
  blocks: readonly Block[];
  /** The judged row within a block. */
  pick: (block: Block) => RequestCounts;
};

/**
 * The 95 % interval of a judged number, in its unit: from a block bootstrap, because requests within a run are not
 * independent of each other; with too few blocks from order statistics or Wilson's formula, which take them to be.
 * Undefined for what a sample says little about (`min`, `max`) or what is counted, not estimated.
 */
export function intervalOf({ metric, blocks, pick }: Options): Interval | undefined {
  const tallies = blocks.map((block) => tallyOf(block, pick(block)));
  const filled = tallies.filter(({ counts }) => counts.count > 0).length;
  if (filled < fewestBlocks) return withoutBlocks(metric, tallies);
  const estimator = estimatorOf(metric, tallies);
  return estimator === undefined ? undefined : fromBootstrap(tallies, estimator);
}

function tallyOf({ seconds, exceptions }: Block, counts: RequestCounts): Tally {
  return { counts, seconds, exceptions };
}

function estimatorOf(metric: Metric, tallies: readonly Tally[]): Estimator | undefined {
  const percentage = percentageOf(metric);
  if (percentage !== undefined) return percentileEstimator(tallies, percentage);
  switch (metric.kind) {
    case "avg":
    case "failures":
    case "requests/s": {
      const { kind } = metric;
      return ratioEstimator(tallies.map((tally) => ratioOf(kind, tally)));
    }
    default:
      return undefined;
  }
}

function percentageOf(metric: Metric): number | undefined {
  if (metric.kind === "percentile") return metric.percentile;
  return metric.kind === "median" ? 50 : undefined;
}

/** Seeded by what was counted, so that the same files give the same interval. */
function fromBootstrap(tallies: readonly Tally[], estimator: Estimator): Interval | undefined {
  const seed = seedOf(tallies.flatMap(({ counts }) => [counts.count, counts.failures, counts.sumMs]));
  const estimates = bootstrap(tallies.length, seed, estimator);
  const low = estimates[Math.floor(estimates.length * 0.025)];
  const high = estimates[Math.ceil(estimates.length * 0.975) - 1];
  return low === undefined || high === undefined ? undefined : { low, high, method: "block bootstrap" };
}

function withoutBlocks(metric: Metric, tallies: readonly Tally[]): Interval | undefined {
  const counts = mergeCounts(
    { type: "", name: "" },
    tallies.map((tally) => tally.counts),
  );
  const percentage = percentageOf(metric);
  if (percentage !== undefined) return orderStatistics(counts, percentage);
  return metric.kind === "failures" ? wilson(counts) : undefined;
}

/** The response times at the ranks between which the percentile lies, by the normal approximation of the binomial. */
function orderStatistics(counts: RequestCounts, percentage: number): Interval | undefined {
  const n = counts.count - counts.none;
  const share = fractionOf(percentage);
  const spread = z * Math.sqrt(n * share * (1 - share));
  const low = atRank(counts, Math.max(0, Math.floor(n * share - spread)));
  if (low === undefined) return undefined;
  return { low, high: atRank(counts, Math.ceil(n * share + spread)), method: "order statistics" };
}

/** The response time with so many smaller ones before it; undefined when there are not that many. */
function atRank(counts: RequestCounts, rank: number): number | undefined {
  let seen = 0;
  for (const [time, count] of counts.buckets) {
    seen += count;
    if (seen > rank) return withinRange(counts, time);
  }
  return undefined;
}

/** Wilson's score interval, which does not leave 0…1 and is not empty when nothing failed. */
function wilson({ count: n, failures }: RequestCounts): Interval | undefined {
  if (n === 0) return undefined;
  const ratio = failures / n;
  const scale = 1 + z ** 2 / n;
  const middle = (ratio + z ** 2 / (2 * n)) / scale;
  const spread = (z / scale) * Math.sqrt((ratio * (1 - ratio)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - spread), high: Math.min(1, middle + spread), method: "Wilson" };
}
