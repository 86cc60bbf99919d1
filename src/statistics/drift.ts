import { wilson } from "./binomial.ts";
import { fewestBlocks } from "./make-blocks.ts";
import { percentileMs } from "./measure.ts";
import { aggregatedKey, mergeCounts } from "./merge.ts";
import { type Line, type Point, theilSen } from "./theil-sen.ts";
import type { Block, Drift, DriftFinding } from "./types.ts";
import { mostUsers, type UserCount } from "./user-counts.ts";

/** Response times of fewer requests say little about their p99, and nothing about how it develops. */
const fewestRequests = 20;

/** Users that come and go by less than this share make no other load. */
const steadyShare = 0.95;

/** A bucket is rounded to about this share of its response time, so that a lesser drift cannot be seen. */
const rounding = 0.01;

/** The logarithm of nothing is no number. */
const shortestMs = 0.001;

/** How response times and failures developed over the judged blocks in which all users were there. */
export function findDrift(blocks: readonly Block[], users: readonly UserCount[]): DriftFinding {
  if (blocks.length < fewestBlocks) return { kind: "short" };
  const steady = steadyBlocks(blocks, users);
  if (steady.length < fewestBlocks) return { kind: "users" };
  const busy = steady.filter(({ aggregated }) => aggregated.count - aggregated.none >= fewestRequests);
  if (busy.length < fewestBlocks) return { kind: "sparse" };
  return {
    kind: "measured",
    drifts: [timeDrift("p99", busy), timeDrift("median", busy), failureDrift(busy)],
  };
}

/** Response times that grow while users come in say nothing about time. */
function steadyBlocks(blocks: readonly Block[], users: readonly UserCount[]): Block[] {
  const within = blocks.map(({ startedAt, seconds }) =>
    users.filter(({ at }) => at > startedAt && at <= startedAt + seconds * 1000),
  );
  const most = mostUsers(within.flat());
  return blocks.filter((_, place) => within[place]?.every((one) => one.users >= steadyShare * most));
}

/** By the logarithm of the times, so that growth is in parts of what it began with. */
function timeDrift(metric: "p99" | "median", blocks: readonly Block[]): Drift {
  const percentage = metric === "p99" ? 99 : 50;
  const { line, seconds } = lineThrough(blocks, ({ aggregated }) =>
    Math.log(Math.max(shortestMs, percentileMs(aggregated, percentage) ?? 0)),
  );
  const grown = (slope: number) => Math.expm1(slope * seconds);
  const ends = { from: Math.exp(line.level), to: Math.exp(line.level + line.slope * seconds) };
  const interval = { low: grown(line.low), high: grown(line.high) };
  return { metric, seconds, ...ends, ...judged(interval, rounding) };
}

/** In blocks without any failure a ratio has no spread, yet there may be failures too rare to have come up. */
function failureDrift(blocks: readonly Block[]): Drift {
  const { line, seconds } = lineThrough(blocks, ({ aggregated }) => aggregated.failures / aggregated.count);
  const third = Math.floor(blocks.length / 3);
  const first = ratioOf(blocks.slice(0, third));
  const unseen = ratioOf(blocks.slice(-third)).high - first.ratio;
  const ends = { from: within01(line.level), to: within01(line.level + line.slope * seconds) };
  const interval = { low: line.low * seconds, high: line.high * seconds };
  return { metric: "failures", seconds, ...ends, ...judged(interval, Math.max(0, unseen)) };
}

/** What the interval says; when it says that there may be none, it is as wide as what cannot be seen, at least. */
function judged({ low, high }: { low: number; high: number }, unseen: number): Omit<Drift, "metric" | Ends> {
  if (low > 0) return { low, high, found: "growth" };
  if (high < 0) return { low, high, found: "fall" };
  return { low: Math.min(low, -unseen), high: Math.max(high, unseen), found: "none" };
}

type Ends = "seconds" | "from" | "to";

function lineThrough(
  blocks: readonly Block[],
  value: (block: Block) => number,
): { line: Line; seconds: number } {
  const begin = blocks[0]?.startedAt ?? 0;
  const secondsUntil = ({ startedAt }: Block) => (startedAt - begin) / 1000;
  const points = blocks.map(
    (block): Point => ({ at: secondsUntil(block) + block.seconds / 2, value: value(block) }),
  );
  const last = blocks.at(-1);
  return { line: theilSen(points), seconds: last === undefined ? 0 : secondsUntil(last) + last.seconds };
}

function ratioOf(blocks: readonly Block[]): { ratio: number; high: number } {
  const all = mergeCounts(
    aggregatedKey,
    blocks.map(({ aggregated }) => aggregated),
  );
  return { ratio: all.failures / Math.max(1, all.count), high: wilson(all)?.high ?? 1 };
}

function within01(ratio: number): number {
  return Math.max(0, Math.min(1, ratio));
}
