import { describe, expect, it } from "vitest";
import { costSheet, priceSource } from "../../src/report/cost-sheet.ts";
import type { RunReport } from "../../src/report/types.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

function rowsOf(report: RunReport): readonly (readonly unknown[])[] {
  return costSheet(report).rows.map(({ cells }) => cells);
}

describe("costSheet", () => {
  it("gives each scenario its dyno time, its cost to a hundredth of a cent, and that of a million requests", () => {
    // 142 s and 2 × 142 s at 25 dollars for 2,592,000 s.
    expect(rowsOf(reportOf(storyOf("two-scenarios")))).toEqual([
      [{ code: "worker_scene_1" }, "1", "Standard-1X, $25 a month", "2m22s", "$0.0014", "2,880", "$0.4756"],
      [{ code: "worker_scene_2" }, "2", "Standard-1X, $25 a month", "4m44s", "$0.0027", "2,880", "$0.9511"],
      ["All", "3", "", "7m6s", "$0.0041", "5,760", "$0.7133"],
    ]);
  });

  it("has no sum of one", () => {
    expect(rowsOf(reportOf(storyOf("pass")))).toHaveLength(1);
  });

  it("guesses no price, and divides by no requests", () => {
    const report = reportOf(storyOf("invalid-no-requests"));
    expect(rowsOf(report)[0]?.slice(4)).toEqual(["$0.0014", "0", "–"]);
    const cost = { usd: undefined, dynoSeconds: 142, unpriced: ["Standard-1X"] };
    const unpriced = {
      ...report,
      cost,
      costByScenario: new Map([["worker_scene_1", cost]]),
      plan: { ...report.plan, prices: new Map() },
    };
    expect(rowsOf(unpriced)[0]?.slice(2)).toEqual(["Standard-1X, no price known", "2m22s", "–", "0", "–"]);
  });
});

describe("priceSource", () => {
  it("says whose prices they are and of which day", () => {
    expect(priceSource(reportOf(storyOf("pass")))).toMatch(
      /^Prices are those of Heroku's price list, as its API gave them on 2026-11-23: for a month of 720 hours/,
    );
  });
});
