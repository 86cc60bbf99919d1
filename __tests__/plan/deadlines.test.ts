import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlinesOf, longestRunTimeSeconds, longestStopTimeoutSeconds } from "../../src/plan/deadlines.ts";

test("gives boot and upload their time on top of the load, and ours a minute before Heroku's end", () => {
  expect(deadlinesOf({ runTimeSeconds: 120, stopTimeoutSeconds: 10 }, false)).toEqual({
    bootSeconds: 120,
    deadlineSeconds: 310,
    timeToLiveSeconds: 370,
  });
});

test("gives dynos of a space six minutes to start", () => {
  expect(deadlinesOf({ runTimeSeconds: 120, stopTimeoutSeconds: 10 }, true)).toEqual({
    bootSeconds: 360,
    deadlineSeconds: 550,
    timeToLiveSeconds: 610,
  });
});

test("stays within Heroku's day for every run time and stop timeout that may be asked for", () => {
  const runTime = fc.integer({ min: 1, max: longestRunTimeSeconds });
  const stopTimeout = fc.integer({ min: 0, max: longestStopTimeoutSeconds });
  fc.assert(
    fc.property(runTime, stopTimeout, fc.boolean(), (runTimeSeconds, stopTimeoutSeconds, isInSpace) => {
      const { deadlineSeconds, timeToLiveSeconds } = deadlinesOf(
        { runTimeSeconds, stopTimeoutSeconds },
        isInSpace,
      );
      expect(timeToLiveSeconds).toBeLessThanOrEqual(86_400);
      // SIGKILL comes 30 seconds after our stop: `time_to_live` must not cut into that.
      expect(timeToLiveSeconds - deadlineSeconds).toBeGreaterThan(30);
      expect(deadlineSeconds).toBeGreaterThan(runTimeSeconds + stopTimeoutSeconds);
    }),
  );
});

test("uses the day up: one second more of run time would not fit", () => {
  const longest = { runTimeSeconds: longestRunTimeSeconds, stopTimeoutSeconds: longestStopTimeoutSeconds };
  expect(deadlinesOf(longest, false).timeToLiveSeconds).toBe(86_400);
});
