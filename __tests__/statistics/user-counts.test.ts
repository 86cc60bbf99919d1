import { describe, expect, test } from "vitest";
import { countUsers, mostUsers, usersBetween } from "../../src/statistics/user-counts.ts";
import { warmUpEnd } from "../../src/statistics/warm-up.ts";
import { start, windowAt, windowsFor } from "./samples.ts";

const ramp = (from: number) => windowsFor(10, (second) => ({ users: from + second }));

describe("the users of several dynos", () => {
  test("are added up, each dyno's as last counted", () => {
    const odd = ramp(0).map((window) => ({ ...window, endedAt: window.endedAt + 300 }));
    const counts = countUsers([ramp(0), odd]);
    expect(counts.slice(0, 4)).toEqual([
      { at: start + 1000, users: 0 },
      { at: start + 1300, users: 0 },
      { at: start + 2000, users: 1 },
      { at: start + 2300, users: 2 },
    ]);
  });

  test("are those of the dynos that have not ended", () => {
    const early = windowsFor(3, () => ({ users: 7 }));
    const late = [windowAt(5, { users: 5 })];
    expect(mostUsers(countUsers([early, late]))).toBe(7);
  });

  test("do not depend on the order of the dynos", () => {
    expect(countUsers([ramp(0), ramp(50)])).toEqual(countUsers([ramp(50), ramp(0)]));
  });

  test("between two instants are the most that were counted, or those counted before", () => {
    const counts = countUsers([ramp(0)]);
    expect(usersBetween(counts, start + 2000, start + 5000)).toBe(4);
    expect(usersBetween(counts, start + 2100, start + 2900)).toBe(1);
    const falling = countUsers([windowsFor(10, (second) => ({ users: 10 - second }))]);
    expect(usersBetween(falling, start + 2000, start + 5000)).toBe(8);
    expect(usersBetween(counts, start, start + 500)).toBe(0);
  });
});

describe("the warm-up ends", () => {
  const run = { startedAt: start, counts: countUsers([ramp(0), ramp(0)]), asked: 12 };

  test("after the given seconds", () => {
    expect(warmUpEnd({ kind: "seconds", seconds: 30 }, run)).toBe(start + 30_000);
    expect(warmUpEnd({ kind: "seconds", seconds: 0 }, run)).toBe(start);
  });

  test("with the ramp, once all dynos together have all users", () => {
    expect(warmUpEnd({ kind: "ramp" }, run)).toBe(start + 7000);
  });

  test("with the ramp, never, when the users were never all there", () => {
    expect(warmUpEnd({ kind: "ramp" }, { ...run, asked: 19 })).toBe(Number.POSITIVE_INFINITY);
  });
});
