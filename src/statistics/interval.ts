import type { RequestCounts } from "../locust/types.ts";
import { orderStatistics, wilson } from "./binomial.ts";
import { bootstrap, percentileEstimator, ratioEstimator } from "./bootstrap.ts";
import { fractionOf } from "./histogram.ts";
import { fewestBlocks } from "./make-blocks.ts";
import { ratioOf, withinRange } from "./measure.ts";
import { mergeCounts } from "./merge.ts";
import type { Block, Interval, Metric, Tally } from "./types.ts";

/** A judged number: what is measured, and on which row of each block. */
type Judged = { metric: Metric; blocks: readonly Block[]; pick: (block: Block) => RequestCounts };

/** With fewer requests beyond a percentile, or fewer failures, a draw of blocks holds too few of them to go by. */
const fewestBeyond = 10;

/**
 * The 95 % interval of a judged number, in its unit. Undefined for what has none: `min` and `max`, of which a sample
 * says only that they may lie further out; `requests` and `exceptions`, which are counted and not estimated; `avg` and
 * `requests/s` of a run with fewer than 8 blocks.
 */
export function intervalOf({ metric, blocks, pick }: Judged): Interval | undefined {
  const tallies = blocks.map((block) => ({ ...block, counts: pick(block) }));
  switch (metric.kind) {
    case "percentile":
      return percentileInterval(tallies, metric.percentile);
    case "median":
      return percentileInterval(tallies, 50);
    case "failures":
      return failureInterval(tallies);
    case "avg":
    case "requests/s":
      return isEnough(tallies) ? bootstrapRatio(metric.kind, tallies) : undefined;
    default:
      return undefined;
  }
}

function percentileInterval(tallies: readonly Tally[], percentage: number): Interval | undefined {
  const counts = mergeTallies(tallies);
  const fraction = fractionOf(percentage);
  const beyond = (counts.count - counts.none) * Math.min(fraction, 1 - fraction);
  const interval =
    isEnough(tallies) && beyond >= fewestBeyond
      ? bootstrap(tallies, percentileEstimator(tallies, percentage))
      : orderStatistics(counts, percentage);
  return interval === undefined ? undefined : keepWithin(counts, interval);
}

/** As the measured number is kept within what was measured exactly, so are the ends of its interval. */
function keepWithin(counts: RequestCounts, { low, high, method }: Interval): Interval {
  return {
    low: low === 0 ? 0 : withinRange(counts, low),
    high: high === undefined ? undefined : withinRange(counts, high),
    method,
  };
}

function failureInterval(tallies: readonly Tally[]): Interval | undefined {
  const counts = mergeTallies(tallies);
  const rarer = Math.min(counts.failures, counts.count - counts.failures);
  return isEnough(tallies) && rarer >= fewestBeyond ? bootstrapRatio("failures", tallies) : wilson(counts);
}

function bootstrapRatio(
  kind: "avg" | "failures" | "requests/s",
  tallies: readonly Tally[],
): Interval | undefined {
  const ratios = tallies.map((tally) => ratioOf(kind, tally));
  return bootstrap(tallies, ratioEstimator(ratios));
}

/** Blocks in which there is nothing of the row cannot tell how it varies. */
function isEnough(tallies: readonly Tally[]): boolean {
  return tallies.filter(({ counts }) => counts.count > 0).length >= fewestBlocks;
}

function mergeTallies(tallies: readonly Tally[]): RequestCounts {
  return mergeCounts(
    { type: "", name: "" },
    tallies.map(({ counts }) => counts),
  );
}
