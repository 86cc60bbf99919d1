import type { RequestKey } from "../locust/request-key.ts";
import type { RequestCounts } from "../locust/types.ts";
import { greatest, least } from "./extremes.ts";
import { mergeBuckets } from "./histogram.ts";

/** The name that Locust gives to the row over all requests. */
export const aggregatedKey: RequestKey = { type: "", name: "Aggregated" };

/**
 * Any number of counts as one, under the given key. The result is the same, bit by bit, in whatever order and groups
 * they come: response times are summed in whole microseconds, which doubles add without error.
 */
export function mergeCounts(key: RequestKey, counts: readonly RequestCounts[]): RequestCounts {
  const sumOf = (amount: (one: RequestCounts) => number) => counts.reduce((sum, one) => sum + amount(one), 0);
  return {
    type: key.type,
    name: key.name,
    count: sumOf((one) => one.count),
    failures: sumOf((one) => one.failures),
    none: sumOf((one) => one.none),
    bytes: sumOf((one) => one.bytes),
    sumMs: sumOf((one) => Math.round(one.sumMs * 1000)) / 1000,
    minMs: least(counts.map((one) => one.minMs)),
    maxMs: greatest(counts.map((one) => one.maxMs)),
    buckets: mergeBuckets(counts.map((one) => one.buckets)),
  };
}

/** Merges what belongs to the same request; sorted by name, then type, so that the order of the files never shows. */
export function mergeByRequest(counts: readonly RequestCounts[]): RequestCounts[] {
  return groupByRequest(counts).map((group) => mergeCounts(group.key, group.members));
}

/** What belongs to the same request, sorted by name, then type. */
export function groupByRequest<Member extends RequestKey>(
  members: Iterable<Member>,
): { key: RequestKey; members: Member[] }[] {
  const byName = Map.groupBy(members, ({ name }) => name);
  return sorted(byName.keys()).flatMap((name) => {
    const byType = Map.groupBy(byName.get(name) ?? [], ({ type }) => type);
    return sorted(byType.keys()).map((type) => ({ key: { type, name }, members: byType.get(type) ?? [] }));
  });
}

/** By code unit: a collation would depend on the machine. */
function sorted(texts: Iterable<string>): string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : Number(a > b)));
}
