import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationWithin, formatDuration, parseDuration } from "../../src/words/duration.ts";

describe("parseDuration", () => {
  test.each([
    ["90", 90],
    ["0", 0],
    ["45s", 45],
    ["2m", 120],
    ["1h", 3600],
    ["1h30m", 5400],
    ["1h30m15s", 5415],
    ["1h5s", 3605],
    ["90m", 5400],
  ])("reads %s", (text, seconds) => {
    expect(parseDuration(text)).toEqual({ value: seconds });
  });

  test.each(["", " ", "1h30", "10mm", "2 m", "-5", "1.5h", "m", "30m1h", "2M", "1d", "2m\n"])(
    "refuses %j instead of reading a part of it",
    (text) => {
      expect(parseDuration(text)).toHaveProperty("problem", expect.stringContaining("is not a duration"));
    },
  );

  test("reads back whatever formatDuration writes", () => {
    fc.assert(
      fc.property(fc.nat(200_000), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toEqual({ value: seconds });
      }),
    );
  });

  test("takes any text for a duration or a problem, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseDuration(text);
        expect("problem" in parsed || Number.isInteger(parsed.value)).toBe(true);
      }),
    );
  });
});

describe("formatDuration", () => {
  test.each([
    [0, "0s"],
    [59.6, "1m"],
    [90, "1m30s"],
    [5400, "1h30m"],
    [86_400, "24h"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe("durationWithin", () => {
  const parse = durationWithin({ least: 1, most: 60, because: "for a reason" });

  test("takes both limits", () => {
    expect([parse("1"), parse("1m")]).toEqual([{ value: 1 }, { value: 60 }]);
  });

  test("says which limit was passed, and why there is one", () => {
    expect(parse("0")).toEqual({ problem: "`0` is too short; at least `1s`" });
    expect(parse("61s")).toEqual({ problem: "`61s` is too long; at most `1m`, for a reason" });
  });
});
