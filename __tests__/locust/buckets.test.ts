import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bucketCode,
  bucketCodeOf,
  bucketCodes,
  bucketEntries,
  bucketMs,
  makeBuckets,
} from "../../src/locust/buckets.ts";

test("every code stands for a time of 3 significant digits, each longer than the one before", () => {
  for (let code = 0; code < bucketCodes; code += 1) {
    const ms = bucketMs(code);
    expect(ms).toBe(Number(ms.toPrecision(3)));
    expect(ms).toBeGreaterThan(code === 0 ? -1 : bucketMs(code - 1));
    expect(bucketCodeOf(ms)).toBe(code);
  }
});

test("a time has the code of its digits, however they are written", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: -7, max: 9 }),
      fc.nat(5),
      (digits, power, zeros) => {
        const code = bucketCode(digits * 10 ** zeros, power - zeros);
        expect(bucketMs(code)).toBe(Number(`${digits}e${power}`));
        expect(bucketCodeOf(Number(`${digits}e${power}`))).toBe(code);
      },
    ),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, -1e-300, 1234, 0.1001, 1e12, 9.99e-8, 1e300])(
  "%d has no code",
  (ms) => {
    expect(bucketCodeOf(ms)).toBe(-1);
  },
);

test("buckets are ascending, whatever the order of their times", () => {
  const buckets = makeBuckets([
    [230, 1],
    [0, 4],
    [8.4, 115],
  ]);
  expect(buckets === undefined ? [] : bucketEntries(buckets)).toEqual([
    [0, 4],
    [8.4, 115],
    [230, 1],
  ]);
});

test("buckets with a time twice, or with one that is none, are refused", () => {
  const twice = [
    [8.4, 1],
    [230, 1],
    [8.4, 2],
  ] as const;
  expect(makeBuckets(twice)).toBeUndefined();
  expect(makeBuckets([[1234, 1]])).toBeUndefined();
});
