import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RequestCounts } from "../../src/locust/types.ts";
import { measuredByWindows } from "../../src/statistics/measured-windows.ts";
import { aggregatedKey, mergeCounts } from "../../src/statistics/merge.ts";
import type { ScenarioStatistics } from "../../src/statistics/types.ts";
import { judge } from "../../src/verdict/judge.ts";
import type { Judgement } from "../../src/verdict/types.ts";
import { writeFinding } from "../../src/verdict/write-judgement.ts";
import {
  countsOf,
  firstOf,
  scenarioAtEach,
  scenarioOf,
  start,
  statisticsOf,
  thresholdOf,
} from "./samples.ts";

/** Response times 1 ms, 2 ms, …: of 200, the p99 is 199 ms. */
function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

const quick = countsOf("/quick", upTo(200));
const slow = countsOf(
  "/slow?page=[1]",
  upTo(200).map((ms) => ms * 4),
  20,
);
const rare = countsOf("/rare", [7, 8]);

/** Statistics of a scenario with these requests, in one block. */
function madeOf(
  scenario: string,
  requests: readonly RequestCounts[],
  changes: Partial<ScenarioStatistics> = {},
) {
  const aggregated = mergeCounts(aggregatedKey, requests);
  const block = { startedAt: start, seconds: 100, exceptions: 0, aggregated, requests };
  return statisticsOf(scenario, { aggregated, requests, seconds: 100, blocks: [block], ...changes });
}

function judged(line: string, ...statistics: ScenarioStatistics[]): readonly Judgement[] {
  const scenarios = statistics.map(({ scenario }) => scenarioOf(scenario));
  return judge({
    thresholds: [thresholdOf(line)],
    scenarios,
    measured: statistics.map(measuredByWindows),
    minRequests: 100,
  });
}

function judgedOnce(line: string, requests: readonly RequestCounts[] = [quick, slow, rare]): Judgement {
  const judgements = judged(line, madeOf("s1", requests, { exceptions: 3 }));
  expect(judgements).toHaveLength(1);
  return firstOf(judgements);
}

/** Whether the average in the sentence is below (−1), at (0) or above (1) the limit in ms, as a person reads it. */
function sideOf(finding: string, limit: number): number {
  const [, just, number = "", unit] = /^is (?:(just above|just below) )?([\d.,]+) (ms|s)/.exec(finding) ?? [];
  if (just !== undefined) return just === "just above" ? 1 : -1;
  const ms = Number(`${number.replaceAll(",", "")}e${unit === "s" ? 3 : 0}`);
  return Math.sign(ms - limit);
}

function compare(side: number, operator: "<" | "<=" | ">" | ">="): boolean {
  if (side === 0) return operator.endsWith("=");
  return side < 0 === operator.startsWith("<");
}

describe("judge", () => {
  it.each([
    ["p99 of GET /quick < 200", "met", 199],
    ["p99 of GET /quick < 199", "breached", 199],
    ["p99 of GET /quick <= 199", "met", 199],
    ["median of GET /quick < 1s", "met", 101],
    ["avg of GET /quick > 100", "met", 100.5],
    ["min of GET /quick >= 1", "met", 1],
    ["max of GET /quick > 200", "breached", 200],
    ["failures of GET /slow* < 10%", "breached", 0.1],
    ["failures of GET /slow* <= 10%", "met", 0.1],
    ["requests >= 402", "met", 402],
    ["requests/s > 4.02", "breached", 4.02],
    ["exceptions <= 2", "breached", 3],
  ])("judges %s: %s", (line, outcome, value) => {
    expect(judgedOnce(line)).toMatchObject({ outcome, value });
  });

  it("never says of a number what the number beside it denies, however near its limit", () => {
    const near = fc
      .tuple(
        fc.integer({ min: 1, max: 900_000 }),
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: 1, max: 8 }),
      )
      .map(([limit, steps, digits]) => [limit / 100, limit / 100 + steps * 10 ** -digits] as const)
      .filter(([, value]) => value > 0);
    fc.assert(
      fc.property(near, fc.constantFrom("<", "<=", ">", ">="), ([limit, value], operator) => {
        const counts = { ...countsOf("/", [value]), count: 100, sumMs: 100 * value };
        const judgement = judgedOnce(`avg ${operator} ${limit}`, [counts]);
        expect(compare(sideOf(writeFinding(judgement), limit), operator)).toBe(judgement.outcome === "met");
      }),
      { numRuns: 500 },
    );
  });

  it("judges each of several thresholds on one metric", () => {
    const thresholds = ["p99 < 150", "warn: p99 < 198", "p99 <= 199", "p99 > 1"].map(thresholdOf);
    const judgements = judge({
      thresholds,
      scenarios: [scenarioOf("s1")],
      measured: [measuredByWindows(madeOf("s1", [quick]))],
      minRequests: 100,
    });
    expect(judgements.map(({ outcome }) => outcome)).toEqual(["breached", "breached", "met", "met"]);
  });

  it("compares the unrounded value", () => {
    const third = countsOf("/third", upTo(300), 1);
    expect(judgedOnce("failures < 0.3333%", [third])).toMatchObject({ outcome: "breached", value: 1 / 300 });
    expect(judgedOnce("failures < 0.3334%", [third]).outcome).toBe("met");
  });

  it("judges the aggregated row when no request is named", () => {
    expect(judgedOnce("p99 < 1s")).toMatchObject({ where: "Aggregated", requests: 402, outcome: "met" });
  });

  it("calls one match by its name and several by the glob, which are merged", () => {
    expect(judgedOnce('p99 of "*page=[1]" < 2s')).toMatchObject({
      where: "GET /slow?page=[1]",
      requests: 200,
    });
    expect(judgedOnce("p99 of GET * < 2s")).toMatchObject({ where: "GET *", requests: 402 });
    expect(judgedOnce("avg of GET /[qs]* < 2s", [quick, slow]).outcome).toBe("unmeasured");
    expect(judgedOnce("avg of */*w* < 2s", [slow, countsOf("/swift", upTo(200)), quick]).value).toBe(251.25);
  });

  it("judges each match on its own when asked to", () => {
    const judgements = judged("p99 of each GET * < 400", madeOf("s1", [quick, slow]));
    expect(judgements.map(({ where, outcome }) => [where, outcome])).toEqual([
      ["GET /quick", "met"],
      ["GET /slow?page=[1]", "breached"],
    ]);
  });

  it.each(["p99 of GET /quikc < 2s", "p99 of each POST * < 2s", "requests of GET /quikc < 5"])(
    "does not take %s for met when no request matches",
    (line) => {
      expect(judgedOnce(line)).toMatchObject({
        where: thresholdOf(line).request?.glob,
        outcome: "unmeasured",
        value: undefined,
        reason: "no request matches; there is `GET /quick`, `GET /slow?page=[1]` and `GET /rare`",
      });
    },
  );

  it("names only a few requests when there are many", () => {
    const many = Array.from({ length: 9 }, (_, nth) => countsOf(`/page/${nth}`, upTo(100)));
    expect(judgedOnce("p99 of POST * < 2s", many).reason).toBe(
      "no request matches; there is `GET /page/0`, `GET /page/1`, `GET /page/2`, `GET /page/3` and `GET /page/4` and 4 more",
    );
  });

  it.each(["p99", "median", "avg", "min", "max"])("does not judge %s on too few requests", (metric) => {
    expect(judgedOnce(`${metric} of GET /rare < 2s`)).toMatchObject({
      outcome: "unmeasured",
      requests: 2,
      reason: "2 of at least 100 requests (`min-requests`)",
    });
  });

  it("does not judge failures on too few requests", () => {
    expect(judgedOnce("failures of GET /rare < 50%").outcome).toBe("unmeasured");
    expect(judgedOnce("failures < 50%", [countsOf("/", upTo(99))]).outcome).toBe("unmeasured");
    expect(judgedOnce("failures < 50%", [countsOf("/", upTo(100))]).outcome).toBe("met");
  });

  it("judges counts at any count", () => {
    expect(judgedOnce("requests of GET /rare > 1")).toMatchObject({ outcome: "met", value: 2 });
    expect(judgedOnce("requests > 1000", [rare])).toMatchObject({ outcome: "breached", value: 2 });
    expect(judgedOnce("requests/s > 1", [rare]).outcome).toBe("breached");
    expect(judgedOnce("exceptions <= 3", [rare]).outcome).toBe("met");
  });

  it("counts only requests that have a response time towards a time", () => {
    const silent = { ...countsOf("/silent", upTo(50)), count: 500, none: 450, failures: 450 };
    expect(judgedOnce("p99 < 1s", [silent])).toMatchObject({
      outcome: "unmeasured",
      requests: 50,
      reason: "50 of at least 100 requests with a response time (`min-requests`)",
    });
    expect(judgedOnce("failures < 1%", [silent])).toMatchObject({ outcome: "breached", requests: 500 });
  });

  it("judges each scenario unless one is named", () => {
    const both = [madeOf("s1", [quick]), madeOf("s2", [slow])];
    expect(judged("p99 < 400", ...both).map(({ scenario, outcome }) => [scenario, outcome])).toEqual([
      ["s1", "met"],
      ["s2", "breached"],
    ]);
    expect(judged("p99 in s2 < 400", ...both).map(({ scenario }) => scenario)).toEqual(["s2"]);
  });

  it("judges each scenario at each test bed unless one is named", () => {
    const scenarios = ["s1", "s2"].flatMap((name) => scenarioAtEach(["eu", "us"], name));
    const statistics = scenarios.map(({ name }) => madeOf(name, [name === "s2 at us" ? slow : quick]));
    const scopeOf = (line: string) =>
      judge({
        thresholds: [thresholdOf(line)],
        scenarios,
        measured: statistics.map(measuredByWindows),
        minRequests: 100,
      }).map(({ scenario, outcome }) => `${scenario}: ${outcome}`);
    expect(scopeOf("p99 < 400")).toEqual([
      "s1 at eu: met",
      "s1 at us: met",
      "s2 at eu: met",
      "s2 at us: breached",
    ]);
    expect(scopeOf("p99 in s2 < 400")).toEqual(["s2 at eu: met", "s2 at us: breached"]);
    expect(scopeOf("p99 at us < 400")).toEqual(["s1 at us: met", "s2 at us: breached"]);
    expect(scopeOf("p99 in s2 at eu < 400")).toEqual(["s2 at eu: met"]);
  });

  it("does not forget a scenario that left nothing", () => {
    const judgements = judge({
      thresholds: [thresholdOf("requests < 10")],
      scenarios: [scenarioOf("s1"), scenarioOf("s2")],
      measured: [measuredByWindows(madeOf("s1", [rare]))],
      minRequests: 0,
    });
    expect(judgements.map(({ scenario, outcome, reason }) => [scenario, outcome, reason])).toEqual([
      ["s1", "met", undefined],
      ["s2", "unmeasured", "the scenario left no results"],
    ]);
  });

  it("calls a result borderline exactly when the limit lies inside the interval", () => {
    const windows = Array.from({ length: 12 }, (_, nth) =>
      countsOf(
        "/",
        upTo(200).map((ms) => ms + 10 * (nth % 3)),
      ),
    );
    const blocks = windows.map((counts, nth) => ({
      startedAt: start + nth * 10_000,
      seconds: 10,
      exceptions: 0,
      aggregated: counts,
      requests: [counts],
    }));
    const statistics = madeOf("s1", [mergeCounts({ type: "GET", name: "/" }, windows)], { blocks });
    const judgedAt = (limit: number) => firstOf(judged(`p99 <= ${limit}`, statistics));
    const { low = -1, high = -1 } = judgedAt(1).interval ?? {};
    expect(low).toBeGreaterThan(1);
    expect(high).toBeGreaterThan(low);
    const limits = [low - 0.001, low, high, high + 0.001];
    expect(limits.map((limit) => judgedAt(limit).borderline)).toEqual([false, true, true, false]);
    expect(judgedAt(high + 0.001).interval).toEqual({ low, high, method: "block bootstrap" });
  });

  it("is never in doubt about a limit that no ratio can break", () => {
    const failing = countsOf("/down", upTo(200), 200);
    expect(judgedOnce("failures <= 100%", [failing])).toMatchObject({ outcome: "met", borderline: false });
    expect(judgedOnce("failures >= 0%", [quick])).toMatchObject({ outcome: "met", borderline: false });
    expect(judgedOnce("failures < 100%", [failing])).toMatchObject({ outcome: "breached", borderline: true });
  });

  it("has no upper end for a percentile that too few requests stand behind, so any limit above is borderline", () => {
    const { interval, borderline, outcome } = judgedOnce("p99 of GET /quick < 9s");
    expect(interval).toMatchObject({ high: undefined, method: "order statistics" });
    expect({ borderline, outcome }).toEqual({ borderline: true, outcome: "met" });
  });

  it("never calls anything met that has no value", () => {
    const line = fc.constantFrom(
      "p99 < 1s",
      "failures <= 0%",
      "requests >= 0",
      "requests/s >= 0",
      "max of GET * < 9s",
      "exceptions <= 0",
    );
    const requests = fc.array(fc.constantFrom(quick, slow, rare, countsOf("/none", [])), { maxLength: 3 });
    fc.assert(
      fc.property(line, requests, fc.integer({ min: 0, max: 500 }), (line, requests, minRequests) => {
        const measured = [measuredByWindows(madeOf("s1", requests))];
        const judgements = judge({
          thresholds: [thresholdOf(line)],
          scenarios: [scenarioOf("s1")],
          measured,
          minRequests,
        });
        for (const { outcome, value, reason } of judgements) {
          expect(outcome === "unmeasured").toBe(value === undefined);
          expect(outcome === "unmeasured").toBe(reason !== undefined);
        }
      }),
    );
  });
});
