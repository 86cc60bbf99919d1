import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketEntries } from "../../src/locust/buckets.ts";
import { TableDraft } from "../../src/locust/count-table.ts";
import { readRequestCounts } from "../../src/locust/read-request-counts.ts";
import { scanBuckets } from "../../src/locust/scan-buckets.ts";
import type { Buckets } from "../../src/locust/types.ts";
import { bucketsOf, countsIn } from "./rows.ts";
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

/** The buckets that the scanner finds in the inside of their JSON object, and their sum; undefined when it gives up. */
function scan(inside: string): { sum: number; buckets: Buckets } | undefined {
  const draft = new TableDraft();
  const cursor = { text: `${inside}}`, at: 0 };
  const sum = scanBuckets(cursor, draft);
  if (Number.isNaN(sum) || cursor.at < cursor.text.length) return undefined;
  const numbers = { count: 0, failures: 0, none: 0, bytes: 0, sumMs: 0, minMs: 0, maxMs: 0 };
  draft.addRow(draft.place('"type":"GET","name":"/"'), numbers);
  const [row] = countsIn({ table: draft.finish(), from: 0, to: 1 });
  return row === undefined ? undefined : { sum, buckets: row.buckets };
}

test("the scanner reads what JSON.parse and Number read", () => {
  fc.assert(
    fc.property(buckets, (object) => {
      const scanned = scan(JSON.stringify(object).slice(1, -1));
      const expected = Object.entries(object).map(([text, count]) => [Number(text), count] as const);
      expect(scanned?.buckets).toEqual(bucketsOf(expected));
      expect(scanned?.sum).toBe(expected.reduce((sum, [, count]) => sum + count, 0));
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
      const scanned = scan(text);
      if (scanned === undefined) return;
      const { sum: count } = scanned;
      const times = count === 0 ? { min: null, max: null } : {};
      const entry = entryOf({ count, failures: 0, ...times, buckets: JSON.parse(`{${text}}`) });
      expect(readRequestCounts(entry)).toMatchObject({ buckets: scanned.buckets });
    }),
    { numRuns: 2000 },
  );
});

test("a bucket that another row has may come again in the next one", () => {
  const draft = new TableDraft();
  const numbers = { count: 3, failures: 0, none: 0, bytes: 0, sumMs: 3, minMs: 1, maxMs: 1 };
  for (const name of ["/", "/cart"]) {
    expect(scanBuckets({ text: '"1":3}', at: 0 }, draft)).toBe(3);
    draft.addRow(draft.place(`"type":"GET","name":"${name}"`), numbers);
  }
  const rows = countsIn({ table: draft.finish(), from: 0, to: 2 });
  expect(rows.map((row) => bucketEntries(row.buckets))).toEqual([[[1, 3]], [[1, 3]]]);
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
  '"1":4294967296',
  '"1000000000000":3',
  '"0.00000001":3',
])("the scanner leaves %s alone", (inside) => {
  expect(scan(inside)).toBeUndefined();
});
