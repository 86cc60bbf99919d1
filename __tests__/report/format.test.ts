import { describe, expect, it } from "vitest";
import {
  formatCost,
  formatInstant,
  formatNumberOf,
  formatTime,
  formatUsd,
  isoInstant,
} from "../../src/report/format.ts";
import { start } from "../verdict/samples.ts";

describe("formatUsd", () => {
  it.each([
    [0, "$0"],
    [0.00004, "less than $0.0001"],
    [0.00417, "$0.0042"],
    [1.5, "$1.5000"],
    [12.345, "$12.35"],
  ])("writes %d as %s", (usd, text) => {
    expect(formatUsd(usd)).toBe(text);
  });
});

describe("formatCost", () => {
  it("names what has no price instead of adding up the rest", () => {
    expect(formatCost({ usd: 0.0042, dynoSeconds: 380, unpriced: [], from: ["heroku"] })).toBe(
      "$0.0042 for 6m20s of dyno time",
    );
    expect(formatCost({ usd: undefined, dynoSeconds: 380, unpriced: ["Performance-L"], from: [] })).toBe(
      "6m20s of dyno time, no price known for Performance-L",
    );
  });
});

describe("formatNumberOf", () => {
  it("counts in words", () => {
    expect([0, 1, 1234].map((count) => formatNumberOf(count, "dyno"))).toEqual([
      "0 dynos",
      "1 dyno",
      "1,234 dynos",
    ]);
  });
});

describe("instants", () => {
  it("are written in UTC, wherever the machine is", () => {
    expect(formatInstant(start)).toBe("2026-11-23 20:00:00 UTC");
    expect(formatTime(start + 61_000)).toBe("20:01:01");
    expect(isoInstant(start)).toBe("2026-11-23T20:00:00Z");
  });
});
