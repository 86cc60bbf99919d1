import type { Block } from "./types.ts";
import { mostUsers, type UserCount } from "./user-counts.ts";

/** Users that come and go by less than this share make no other load. */
const steadyShare = 0.95;

/**
 * Response times that grow while users come in say nothing about time. A block at whose end the users leave is steady
 * when they were all there for at least half of it.
 */
export function steadyBlocks(blocks: readonly Block[], users: readonly UserCount[]): Block[] {
  const judged = users.filter(({ at }) => blocks.some((block) => at > block.startedAt && at <= endOf(block)));
  const enough = steadyShare * mostUsers(judged);
  const lastAt = judged.findLast((one) => one.users >= enough)?.at ?? Number.POSITIVE_INFINITY;
  return blocks.filter((block) => {
    const within = judged.filter(({ at }) => at > block.startedAt && at <= Math.min(endOf(block), lastAt));
    return within.every((one) => one.users >= enough) && (block.startedAt + endOf(block)) / 2 <= lastAt;
  });
}

function endOf({ startedAt, seconds }: Block): number {
  return startedAt + seconds * 1000;
}
