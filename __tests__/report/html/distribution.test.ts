import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketEntries } from "../../../src/locust/buckets.ts";
import { makeBins } from "../../../src/report/html/distribution.ts";
import { bucketsOfTimes } from "../../locust/rows.ts";

const times = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });

describe("makeBins", () => {
  it("counts each response time in the one bin that it lies in", () => {
    fc.assert(
      fc.property(times, (each) => {
        const buckets = bucketsOfTimes(each);
        const bins = makeBins(buckets);
        for (const { fromMs, toMs, count } of bins) {
          const own = bucketEntries(buckets).filter(
            ([ms]) => ms >= fromMs * (1 - 1e-9) && ms < toMs * (1 - 1e-9),
          );
          expect(count).toBe(own.reduce((sum, [, many]) => sum + many, 0));
        }
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(each.length);
      }),
    );
  });

  it("leaves no gap between bins of one width on a logarithmic axis, and makes no more than can be seen", () => {
    fc.assert(
      fc.property(times, (each) => {
        const bins = makeBins(bucketsOfTimes(each));
        expect(bins.length).toBeLessThanOrEqual(80);
        const ratio = (bins[0]?.toMs ?? 0) / (bins[0]?.fromMs ?? 1);
        bins.forEach(({ fromMs, toMs }, index) => {
          expect(toMs / fromMs).toBeCloseTo(ratio, 6);
          if (index > 0) expect(fromMs).toBe(bins[index - 1]?.toMs);
        });
      }),
    );
  });

  it("puts a time of 0, which has no place on the axis, into the first bin", () => {
    const bins = makeBins(bucketsOfTimes([0, 0, 10]));
    expect(bins[0]?.count).toBe(3);
  });

  it("is empty without a response time to draw", () => {
    expect(makeBins(bucketsOfTimes([]))).toEqual([]);
    expect(makeBins(bucketsOfTimes([0]))).toEqual([]);
  });
});
