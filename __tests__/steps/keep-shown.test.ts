import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepShown } from "../../src/steps/keep-shown.ts";

const failure = fc.record({
  method: fc.string(),
  name: fc.string(),
  error: fc.string({ maxLength: 4_000 }),
  occurrences: fc.nat(1_000),
});
const exception = fc.record({
  count: fc.nat(1_000),
  message: fc.string({ maxLength: 4_000 }),
  traceback: fc.string({ maxLength: 4_000 }),
});
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe("the failures and exceptions that are kept to be shown", () => {
  test("lose no occurrence and have no more than the dyno's share, however many there are", () => {
    fc.assert(
      fc.property(
        fc.array(failure),
        fc.array(exception),
        fc.integer({ min: 1, max: 255 }),
        (failures, exceptions, dynos) => {
          const most = 100_000;
          const kept = keepShown({ failures, exceptions }, dynos, most);
          expect(sumOf(kept.failures.map(({ occurrences }) => occurrences))).toBe(
            sumOf(failures.map(({ occurrences }) => occurrences)),
          );
          expect(sumOf(kept.exceptions.map(({ count }) => count))).toBe(
            sumOf(exceptions.map(({ count }) => count)),
          );
          // And the row that says how many are left out.
          expect(JSON.stringify(kept.failures.map(({ error }) => error)).length).toBeLessThan(
            6 * (most / 2 / dynos + 300),
          );
        },
      ),
    );
  });

  test("are the most frequent, and a row for the rest", () => {
    const failures = [1, 9, 5].map((occurrences) => ({
      ...{ method: "GET", name: "/", error: "x".repeat(100), occurrences },
    }));
    expect(keepShown({ failures, exceptions: [] }, 10, 10_000).failures).toEqual([
      failures[1],
      failures[2],
      {
        method: "",
        name: "(several)",
        error:
          "1 rarer ones of this dyno, which are not told apart: what all dynos say together is more than is kept",
        occurrences: 1,
      },
    ]);
    expect(keepShown({ failures, exceptions: [] }, 1, 10_000).failures).toEqual(failures);
  });

  test("have a traceback's last line alone, and no text that is longer than is shown", () => {
    const exceptions = [
      { count: 1, message: "m".repeat(9_000), traceback: "Traceback:\n  File x\nKeyError: 'a'\n" },
    ];
    const [kept] = keepShown({ failures: [], exceptions }, 1).exceptions;
    expect(kept).toMatchObject({ count: 1, traceback: "KeyError: 'a'" });
    expect(kept?.message).toHaveLength(2_000);
  });
});
