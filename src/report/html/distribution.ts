import { bucketEntries } from "../../locust/buckets.ts";
import type { Buckets } from "../../locust/types.ts";

/** Response times from `fromMs` to below `toMs`, and how many there were. */
export type Bin = { fromMs: number; toMs: number; count: number };

/** More bars than this are too thin to tell apart. */
const mostBins = 80;

/** What a power of ten may be cut into, the finest first. */
const cuts = [50, 20, 10, 5, 2];

/** The exact buckets in bins of equal width on a logarithmic axis, without gaps; empty without a response time above 0. */
export function makeBins(buckets: Buckets): readonly Bin[] {
  const entries = bucketEntries(buckets);
  const positive = entries.filter(([ms]) => ms > 0);
  const [least, greatest] = [positive[0]?.[0], positive.at(-1)?.[0]];
  if (least === undefined || greatest === undefined) return [];
  const cut = cuts.find((each) => placeOf(greatest, each) - placeOf(least, each) < mostBins) ?? 1;
  const first = placeOf(least, cut);
  const bins = Array.from({ length: placeOf(greatest, cut) - first + 1 }, (_, index) => ({
    fromMs: edge(first + index, cut),
    toMs: edge(first + index + 1, cut),
    count: 0,
  }));
  for (const [ms, count] of entries) {
    // A time of 0 has no place on the axis; it is less than all others.
    const bin = bins[ms > 0 ? placeOf(ms, cut) - first : 0];
    if (bin !== undefined) bin.count += count;
  }
  return bins;
}

/** The last digits of a logarithm must not put a round time below its own edge. */
function placeOf(ms: number, cut: number): number {
  return Math.floor(Math.log10(ms) * cut + 1e-9);
}

function edge(index: number, cut: number): number {
  return 10 ** (index / cut);
}
