import fc from "fast-check";
import { expect, test } from "vitest";
import { pollWaitSeconds } from "../../src/watch/poll-wait.ts";

test("while the account has 500 calls or more, or nobody knows, the interval is the one that was asked for", () => {
  for (const callsLeft of [undefined, 500, 4500])
    expect(pollWaitSeconds({ intervalSeconds: 10, lists: 1 }, callsLeft)).toBe(10);
});

test.each([
  [250, 20],
  [100, 50],
  [50, 60],
  [0, 60],
])("with %i calls left a poll every 10 s becomes one every %i s", (callsLeft, seconds) => {
  expect(pollWaitSeconds({ intervalSeconds: 10, lists: 1 }, callsLeft)).toBe(seconds);
});

test("it is never shorter than asked for, never shrinks as calls run out, and is at most a minute unless asked for", () => {
  fc.assert(
    fc.property(
      fc.record({
        intervalSeconds: fc.integer({ min: 1, max: 300 }),
        lists: fc.integer({ min: 0, max: 20 }),
      }),
      fc.integer({ min: 0, max: 4500 }),
      fc.integer({ min: 0, max: 4500 }),
      (pace, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        expect(pollWaitSeconds(pace, fewer)).toBeGreaterThanOrEqual(pollWaitSeconds(pace, more));
        expect(pollWaitSeconds(pace, a)).toBeGreaterThanOrEqual(pace.intervalSeconds);
        expect(pollWaitSeconds(pace, a)).toBeLessThanOrEqual(Math.max(pace.intervalSeconds, 60));
      },
    ),
  );
});

test("polls of many apps slow down to what the account gets back, about 75 calls a minute", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 499 }), (lists, callsLeft) => {
      const seconds = pollWaitSeconds({ intervalSeconds: 1, lists }, callsLeft);
      expect((60 / seconds) * lists).toBeLessThanOrEqual(75 + 1e-6);
    }),
  );
});
