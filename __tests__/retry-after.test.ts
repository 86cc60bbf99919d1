import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { retryAfterMs } from "../src/network/retry-after.ts";

const date = "Thu, 15 Nov 2012 18:11:22 GMT";

describe("a Retry-After", () => {
  test.each([
    ["7", 7_000],
    ["0", 0],
    ["0.5", 500],
    ["1353003093", 11_000],
    ["Thu, 15 Nov 2012 18:12:22 GMT", 60_000],
    ["Thu, 15 Nov 2012 18:10:22 GMT", 0],
    ["1353000000", 0],
    ["soon", undefined],
    ["-3", undefined],
    ["", undefined],
    ["1e3", undefined],
  ])("of %j is %j ms", (text, ms) => {
    expect(retryAfterMs({ "retry-after": text, date })).toBe(ms);
  });

  test("that is a moment says nothing without the service's clock", () => {
    expect(retryAfterMs({ "retry-after": "1353003093" })).toBeUndefined();
    expect(retryAfterMs({ "retry-after": "1353003093", date: "now" })).toBeUndefined();
    expect(retryAfterMs({})).toBeUndefined();
  });

  test("is the same wait in whatever way it is written", () => {
    const instant = fc.integer({ min: 1_100_000_000, max: 4_000_000_000 });
    const wait = fc.integer({ min: 0, max: 86_400 });
    fc.assert(
      fc.property(instant, wait, (now, seconds) => {
        const served = new Date(now * 1000).toUTCString();
        const ways = [String(seconds), String(now + seconds), new Date((now + seconds) * 1000).toUTCString()];
        const waits = ways.map((way) => retryAfterMs({ "retry-after": way, date: served }));
        expect(waits).toEqual([seconds * 1000, seconds * 1000, seconds * 1000]);
      }),
    );
  });
});
