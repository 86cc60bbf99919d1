import { wilson } from "./binomial.ts";
import { findJump, type Jump } from "./jump.ts";
import { percentileMs } from "./measure.ts";
import { aggregatedKey, mergeCounts } from "./merge.ts";
import { steadyBlocks } from "./steady-blocks.ts";
import { type Line, theilSen } from "./theil-sen.ts";
import type { Block, Drift, DriftFinding } from "./types.ts";
import type { UserCount } from "./user-counts.ts";

/** Response times of fewer requests say little about their p99, and nothing about how it develops. */
const fewestRequests = 20;

/** A bucket is rounded to about this share of its response time, so that a lesser drift cannot be seen. */
const rounding = 0.01;

/** A line, or two levels, through fewer blocks could not be told from chance. */
const fewestBlocks = 7;

/** From a lag of so much on, the level changes more slowly than a run of twelve blocks can average out. */
const wanderingLag = 0.5;

/** The logarithm of nothing is no number. */
const shortestMs = 0.001;

/**
 * How response times and failures developed over the judged blocks in which all users were there.
 * @param startedAt when the load started, in epoch milliseconds
 */
export function findDrift(
  blocks: readonly Block[],
  users: readonly UserCount[],
  startedAt: number,
): DriftFinding {
  if (blocks.length < fewestBlocks) return { kind: "short" };
  const steady = steadyBlocks(blocks, users);
  if (steady.length < fewestBlocks) return { kind: "users" };
  const busy = steady.filter(({ aggregated }) => aggregated.count - aggregated.none >= fewestRequests);
  if (busy.length < fewestBlocks) return { kind: "sparse" };
  return {
    kind: "measured",
    drifts: [
      timeDrift("p99", busy, startedAt),
      timeDrift("median", busy, startedAt),
      failureDrift(busy, startedAt),
    ],
  };
}

/** By the logarithm of the times, so that growth is in parts of what it began with. */
function timeDrift(metric: "p99" | "median", blocks: readonly Block[], startedAt: number): Drift {
  const percentage = metric === "p99" ? 99 : 50;
  const values = blocks.map(({ aggregated }) =>
    Math.log(Math.max(shortestMs, percentileMs(aggregated, percentage) ?? 0)),
  );
  const { line, seconds } = lineThrough(blocks, values);
  const same = { metric, seconds, ...movedSlowly(line) };
  const jump = jumpIn(values, line, { variance: (rounding / 2) ** 2, change: rounding });
  if (jump !== undefined) {
    const interval = { low: Math.expm1(jump.by - jump.half), high: Math.expm1(jump.by + jump.half) };
    const ends = { from: Math.exp(jump.from), to: Math.exp(jump.to) };
    return { ...same, ...ends, ...interval, ...jumped(jump, blocks, startedAt) };
  }
  const grown = (slope: number) => Math.expm1(slope * seconds);
  const ends = { from: Math.exp(line.level), to: Math.exp(line.level + line.slope * seconds) };
  return { ...same, ...ends, ...judged({ low: grown(line.low), high: grown(line.high) }, rounding) };
}

/** In blocks without any failure a ratio has no spread, yet there may be failures too rare to have come up. */
function failureDrift(blocks: readonly Block[], startedAt: number): Drift {
  const values = blocks.map(({ aggregated }) => aggregated.failures / aggregated.count);
  const { line, seconds } = lineThrough(blocks, values);
  const same = { metric: "failures" as const, seconds, ...movedSlowly(line) };
  const { ratio, count } = ratioOf(blocks);
  const jump = jumpIn(values, line, { variance: (ratio * (1 - ratio) * blocks.length) / count, change: 0 });
  if (jump !== undefined) {
    const interval = { low: jump.by - jump.half, high: jump.by + jump.half };
    return { ...same, from: jump.from, to: jump.to, ...interval, ...jumped(jump, blocks, startedAt) };
  }
  const third = Math.floor(blocks.length / 3);
  const first = ratioOf(blocks.slice(0, third));
  const unseen = ratioOf(blocks.slice(-third)).high - first.ratio;
  const ends = { from: within01(line.level), to: within01(line.level + line.slope * seconds) };
  const interval = { low: line.low * seconds, high: line.high * seconds };
  return { ...same, ...ends, ...judged(interval, Math.max(0, unseen)) };
}

/** Two levels, where they lie nearer to the values than the line does, and farther apart than can be told at all. */
function jumpIn(
  values: readonly number[],
  line: Line,
  least: { variance: number; change: number },
): Jump | undefined {
  const jump = findJump(values, least.variance);
  return jump !== undefined && jump.squares < line.squares && Math.abs(jump.by) > least.change
    ? jump
    : undefined;
}

function jumped(
  { by, place }: Jump,
  blocks: readonly Block[],
  startedAt: number,
): Pick<Drift, "found" | "jumpSeconds"> {
  const at = blocks[place]?.startedAt ?? startedAt;
  return { found: by > 0 ? "growth" : "fall", jumpSeconds: (at - startedAt) / 1000 };
}

/** As long as no jump is found. */
function movedSlowly({ lag }: Line): Pick<Drift, "wanders" | "jumpSeconds"> {
  return { wanders: lag >= wanderingLag, jumpSeconds: undefined };
}

/** What the interval says; when it says that there may be none, it is as wide as what cannot be seen, at least. */
function judged(
  { low, high }: { low: number; high: number },
  unseen: number,
): Pick<Drift, "low" | "high" | "found"> {
  if (low > 0) return { low, high, found: "growth" };
  if (high < 0) return { low, high, found: "fall" };
  return { low: Math.min(low, -unseen), high: Math.max(high, unseen), found: "none" };
}

function lineThrough(blocks: readonly Block[], values: readonly number[]): { line: Line; seconds: number } {
  const begin = blocks[0]?.startedAt ?? 0;
  const secondsUntil = ({ startedAt }: Block) => (startedAt - begin) / 1000;
  const points = blocks.map((block, place) => ({
    at: secondsUntil(block) + block.seconds / 2,
    value: values[place] ?? 0,
  }));
  const last = blocks.at(-1);
  return { line: theilSen(points), seconds: last === undefined ? 0 : secondsUntil(last) + last.seconds };
}

function ratioOf(blocks: readonly Block[]): { ratio: number; count: number; high: number } {
  const all = mergeCounts(
    aggregatedKey,
    blocks.map(({ aggregated }) => aggregated),
  );
  const count = Math.max(1, all.count);
  return { ratio: all.failures / count, count, high: wilson(all)?.high ?? 1 };
}

function within01(ratio: number): number {
  return Math.max(0, Math.min(1, ratio));
}
