import fc from "fast-check";
import { expect, test } from "vitest";
import { pollWaitSeconds } from "../../src/watch/poll-wait.ts";

test("while the account has 500 calls or more, or nobody knows, the interval is the one that was asked for", () => {
  for (const callsLeft of [undefined, 500, 4500]) expect(pollWaitSeconds(10, callsLeft)).toBe(10);
});

test.each([
  [250, 20],
  [100, 50],
  [50, 60],
  [0, 60],
])("with %i calls left a poll every 10 s becomes one every %i s", (callsLeft, seconds) => {
  expect(pollWaitSeconds(10, callsLeft)).toBe(seconds);
});

test("it is never shorter than asked for, never shrinks as calls run out, and is at most a minute unless asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 4500 }),
      fc.integer({ min: 0, max: 4500 }),
      (interval, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        expect(pollWaitSeconds(interval, fewer)).toBeGreaterThanOrEqual(pollWaitSeconds(interval, more));
        expect(pollWaitSeconds(interval, a)).toBeGreaterThanOrEqual(interval);
        expect(pollWaitSeconds(interval, a)).toBeLessThanOrEqual(Math.max(interval, 60));
      },
    ),
  );
});
