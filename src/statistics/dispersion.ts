import { bucketMs } from "../locust/buckets.ts";
import type { RequestCounts } from "../locust/types.ts";

/** How many of a block's requests had an event: a failure, or a response time above some other. */
export type Events = { events: number; requests: number };

/**
 * By how much the number of events varies more from block to block than independent ones would: their variance over the
 * binomial one. At least 1, and 1 where nothing can be told. Events that clump are worth so many times less as evidence.
 */
export function dispersionOf(blocks: readonly Events[]): number {
  const busy = blocks.filter(({ requests }) => requests > 0);
  const all = busy.reduce((sum, { requests }) => sum + requests, 0);
  const ratio = busy.reduce((sum, { events }) => sum + events, 0) / Math.max(1, all);
  if (busy.length < 2 || ratio === 0 || ratio === 1) return 1;
  const excess = busy.map(
    ({ events, requests }) => (events - requests * ratio) ** 2 / (requests * ratio * (1 - ratio)),
  );
  return Math.max(1, excess.reduce((sum, one) => sum + one, 0) / (busy.length - 1));
}

/** The failed ones of a row's requests. */
export function failedOnes({ failures, count }: RequestCounts): Events {
  return { events: failures, requests: count };
}

/** Those that took longer than a time, of the ones that have a response time. */
export function slowerOnes({ count, none, buckets }: RequestCounts, ms: number): Events {
  const { codes, counts } = buckets;
  let events = 0;
  for (let place = codes.length - 1; place >= 0 && bucketMs(codes[place] ?? 0) > ms; place -= 1)
    events += counts[place] ?? 0;
  return { events, requests: count - none };
}
