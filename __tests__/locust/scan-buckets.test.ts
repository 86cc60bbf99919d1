import fc from "fast-check";
import { expect, test } from "vitest";
import { readRequestCounts } from "../../src/locust/read-request-counts.ts";
import { scanBuckets } from "../../src/locust/scan-buckets.ts";
import { entryOf } from "./window-line.ts";

/** As the recorder writes a response time: 3 significant digits, no exponent. */
const key = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: -6, max: 9 }))
  .map(([digits, exponent]) =>
    exponent < 0
      ? String(Number((digits / 10 ** -exponent).toFixed(-exponent)))
      : String(digits * 10 ** exponent),
  )
  .filter((text) => !text.includes("e"));
const buckets = fc.dictionary(key, fc.integer({ min: 0, max: 1e9 }));

test("the scanner reads what JSON.parse and Number read", () => {
  fc.assert(
    fc.property(buckets, (object) => {
      const inside = JSON.stringify(object).slice(1, -1);
      const expected = Object.entries(object).map(([text, count]) => [Number(text), count] as const);
      expect([...(scanBuckets(inside) ?? [])].sort()).toEqual(expected.sort());
    }),
  );
});

test("what the scanner takes, the slow way takes as well, and to the same buckets", () => {
  const characters = fc.string({ unit: fc.constantFrom(...'0123456789.,:"'), maxLength: 30 });
  const nearly = fc.array(
    fc.tuple(fc.constantFrom("1", "12.5", "007", "1.", ".5", "1234", "1200"), characters),
  );
  const inside = fc.oneof(
    characters,
    nearly.map((all) => all.map(([time, rest]) => `"${time}":3${rest}`).join(",")),
  );
  fc.assert(
    fc.property(inside, (text) => {
      const scanned = scanBuckets(text);
      if (scanned === undefined) return;
      const count = [...scanned.values()].reduce((sum, one) => sum + one, 0);
      const times = count === 0 ? { min: null, max: null } : {};
      const entry = entryOf({ count, failures: 0, ...times, buckets: JSON.parse(`{${text}}`) });
      expect(readRequestCounts(entry)).toMatchObject({ buckets: scanned });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '"1.234":3',
  '"1":007',
  '"1":3,',
  '"1":3 ',
  '"1":3,"1":4',
  '"1":3,"1.0":4',
  '"":3',
  '"1":',
  "1:3",
  ":",
])("the scanner leaves %s alone", (inside) => {
  expect(scanBuckets(inside)).toBeUndefined();
});
