import fc from "fast-check";
import { expect, test } from "vitest";
import { epochMs } from "../../src/locust/epoch-ms.ts";

test("agrees with Date from the year 1 to 9999", () => {
  const dates = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (date) => {
      expect(epochMs(date.toISOString())).toBe(date.getTime());
    }),
    { numRuns: 1000 },
  );
});

test("reads seconds with any number of decimals, or none", () => {
  expect(epochMs("2026-11-23T20:00:00Z")).toBe(1_795_464_000_000);
  expect(epochMs("2026-11-23T20:00:00.5Z")).toBe(1_795_464_000_500);
  expect(epochMs("2026-11-23T20:00:00.123456Z")).toBe(1_795_464_000_123);
});
