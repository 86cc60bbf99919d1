import { describe, expect, it } from "vitest";
import type { Cost, Price } from "../../src/plan/types.ts";
import { costSheet, priceSource } from "../../src/report/cost-sheet.ts";
import { formatCost } from "../../src/report/format.ts";
import type { RunReport } from "../../src/report/types.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";
import { writtenRows } from "./written-rows.ts";

function rowsOf(report: RunReport): readonly (readonly unknown[])[] {
  return writtenRows(costSheet(report));
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
    const cost = { usd: undefined, dynoSeconds: 142, unpriced: ["Standard-1X"], from: [] };
    const unpriced = {
      ...report,
      cost,
      scenarios: report.scenarios.map((one) => ({ ...one, cost })),
      plan: { ...report.plan, prices: new Map() },
    };
    expect(rowsOf(unpriced)[0]?.slice(2)).toEqual(["Standard-1X, no price known", "2m22s", "–", "0", "–"]);
  });
});

/** The report of a run whose only size has that price. */
function pricedAt(price: Price): RunReport {
  const report = reportOf(storyOf("pass"));
  const prices = new Map([["Standard-1X", price]]);
  const recost = (cost: Cost): Cost => ({ ...cost, from: [price.from] });
  const scenarios = report.scenarios.map((one) => ({ ...one, cost: recost(one.cost) }));
  const plan = { ...report.plan, prices, estimate: recost(report.plan.estimate) };
  return { ...report, plan, cost: recost(report.cost), scenarios };
}

describe("a price that is not the API's", () => {
  it("of the list is used, with its date", () => {
    const report = pricedAt({ usdPerMonth: 25, from: "list" });
    expect(rowsOf(report)[0]?.slice(2, 5)).toEqual([
      "Standard-1X, $25 a month (list of 2026-08-04)",
      "2m22s",
      "$0.0014",
    ]);
    expect(priceSource(report)).toContain(
      "Heroku's API gave no price for Standard-1X on 2026-11-23: used is the list price of 2026-08-04",
    );
    expect(priceSource(report)).not.toContain("as its API gave them");
    expect(formatCost(report.cost)).toBe("$0.0014 for 2m22s of dyno time, by list prices");
  });

  it("is none of an Eco dyno, which is not called free", () => {
    const report = pricedAt({ usdPerMonth: 0, from: "pool" });
    expect(rowsOf(report)[0]?.slice(2)).toEqual([
      "Standard-1X, from the Eco plan's hours",
      "2m22s",
      "–",
      "2,880",
      "–",
    ]);
    expect(priceSource(report)).toMatch(
      /^Eco dynos have no price of their own.*at most .* from the Eco plan's hours\.$/,
    );
    expect(formatCost(report.cost)).toBe("2m22s of dyno time from the Eco plan's hours");
  });
});

describe("priceSource", () => {
  it("says whose prices they are and of which day", () => {
    expect(priceSource(reportOf(storyOf("pass")))).toMatch(
      /^Prices are those of Heroku's price list, as its API gave them on 2026-11-23: for a month of 720 hours/,
    );
  });
});
