import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestCounts } from "../../src/locust/types.ts";
import { aggregatedKey, mergeByRequest, mergeCounts } from "../../src/statistics/merge.ts";
import { anyCounts, countsOf } from "./samples.ts";

const merge = (all: readonly RequestCounts[]) => mergeCounts(aggregatedKey, all);
const several = fc.array(anyCounts, { minLength: 1, maxLength: 12 });

describe("merging counts", () => {
  test("is the same in any order, to the last bit", () => {
    const shuffled = several.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(merge(other)).toEqual(merge(all));
      }),
    );
  });

  test("is the same in any groups, to the last bit", () => {
    fc.assert(
      fc.property(several, several, several, (one, two, three) => {
        expect(merge([merge([merge(one), ...two]), merge(three)])).toEqual(merge([...one, ...two, ...three]));
      }),
    );
  });

  test("of shards is the pooled run, bucket for bucket", () => {
    const times = fc.array(fc.double({ min: 0.001, max: 100_000, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(fc.array(times, { maxLength: 5 }), (shards) => {
        const merged = merge(shards.map((shard) => countsOf(shard)));
        const pooled = countsOf(shards.flat(), aggregatedKey);
        expect(merged.sumMs).toBeCloseTo(pooled.sumMs, 0);
        expect({ ...merged, sumMs: 0 }).toEqual({ ...pooled, sumMs: 0 });
      }),
    );
  });

  test("loses no microsecond to the order in which a run of a million windows is summed", () => {
    const small = countsOf([0.001]);
    const great = countsOf([1e9 + 0.002]);
    const all = [great, ...Array.from({ length: 1000 }, () => small)];
    expect(merge(all).sumMs).toBe(1e9 + 1.002);
  });

  test("of nothing is nothing", () => {
    expect(merge([])).toEqual({ ...countsOf([]), ...aggregatedKey });
  });

  test("keeps the least and the greatest time past requests without any", () => {
    const untimed = countsOf([], { count: 2, none: 2 });
    expect(merge([untimed, countsOf([3, 7]), untimed])).toMatchObject({
      count: 6,
      none: 4,
      minMs: 3,
      maxMs: 7,
    });
  });
});

describe("merging by request", () => {
  test("keeps methods and names apart, however they are written", () => {
    const keys = [
      { type: "GET", name: "/" },
      { type: "POST", name: "/" },
      { type: "GET/", name: "" },
      { type: "", name: "GET/" },
      { type: "__proto__", name: "__proto__" },
    ];
    const merged = mergeByRequest([...keys, ...keys].map((key) => countsOf([5], key)));
    expect(merged).toHaveLength(keys.length);
    expect(merged.every(({ count }) => count === 2)).toBe(true);
  });

  test("is sorted by name, then type", () => {
    const merged = mergeByRequest([
      countsOf([1], { type: "POST", name: "/b" }),
      countsOf([1], { type: "GET", name: "/b" }),
      countsOf([1], { type: "PUT", name: "/a" }),
    ]);
    expect(merged.map(({ type, name }) => `${type} ${name}`)).toEqual(["PUT /a", "GET /b", "POST /b"]);
  });

  test("adds up to the aggregated row", () => {
    fc.assert(
      fc.property(several, (all) => {
        expect(merge(mergeByRequest(all))).toEqual(merge(all));
      }),
    );
  });
});
