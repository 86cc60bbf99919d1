import { describe, expect, test } from "vitest";
import type { CsvStatistics } from "../../src/statistics/csv-types.ts";
import { measuredByCsv } from "../../src/statistics/measured-csv.ts";
import { judge } from "../../src/verdict/judge.ts";
import type { Judgement } from "../../src/verdict/types.ts";
import { writeFinding, writeJudgedEnd, writeMeasured } from "../../src/verdict/write-judgement.ts";
import { csvScenarioOf, scenarioOf, statsRowOf, tallyOf, thresholdOf } from "./samples.ts";

const columns = (p50: number, p99: number) =>
  new Map([
    [50, p50],
    [95, p50],
    [99, p99],
    [100, p99],
  ]);

/** Two dynos: a p99 of 400 ms over 600 requests, and one of 700 ms over 400. */
const rows = [
  statsRowOf({ count: 600, failures: 6, percentiles: columns(100, 400), maxMs: 404 }),
  statsRowOf({ count: 400, failures: 14, percentiles: columns(200, 700), maxMs: 702 }),
];

function statisticsOf(changes: Partial<CsvStatistics> = {}): CsvStatistics {
  const { statistics } = csvScenarioOf("shop");
  if (statistics === undefined) throw new Error("the sample has statistics");
  const requests = ["/a", "/b"].map((name, index) =>
    tallyOf(rows.map((row) => ({ ...row, type: "GET", name, aggregated: false, count: 100 * (index + 1) }))),
  );
  return { ...statistics, aggregated: tallyOf(rows), requests, ...changes };
}

function judged(line: string, changes: Partial<CsvStatistics> = {}): readonly Judgement[] {
  return judge({
    thresholds: [thresholdOf(line)],
    scenarios: [scenarioOf("shop")],
    measured: [measuredByCsv(statisticsOf(changes))],
    minRequests: 100,
  });
}

const outcomes = (line: string, changes: Partial<CsvStatistics> = {}): string[] =>
  judged(line, changes).map(({ outcome }) => outcome);

describe("a percentile of several dynos", () => {
  test("is the range from the least to the greatest of theirs, Locust's rounding included", () => {
    const [judgement] = judged("p99 < 800ms");
    expect(judgement).toMatchObject({ value: 702, range: { low: 395, high: 702 }, interval: undefined });
    expect(judgement?.requests).toBe(1000);
  });

  test.each([
    ["p99 <= 702ms", "met"],
    ["p99 < 702ms", "breached"],
    ["p99 < 500ms", "breached"],
    ["p99 > 394ms", "met"],
    ["p99 > 395ms", "breached"],
    ["p99 >= 395ms", "met"],
    ["p99 > 500ms", "breached"],
  ])("is judged by the end that is worse for %s: %s", (line, outcome) => {
    expect(outcomes(line)).toEqual([outcome]);
  });

  test("is written as a range with the end that was judged, each end on its side of the limit", () => {
    const [upper, lower] = [judged("p99 <= 701.9"), judged("p99 > 100")].map(([one]) => one);
    if (upper === undefined || lower === undefined) throw new Error("both are judged");
    expect(writeFinding(upper)).toBe(
      "is 395 ms to 702 ms (its upper end is judged) but must be at most 701.9 ms",
    );
    expect(writeMeasured(upper)).toBe("395 ms to 702 ms");
    expect(writeJudgedEnd(lower)).toBe(" (its lower end is judged)");
  });
});

test("what adds up exactly is one number", () => {
  const [failures] = judged("failures < 3%");
  expect(failures).toMatchObject({ outcome: "met", value: 0.02 });
  if (failures === undefined) throw new Error("it is judged");
  expect(failures).not.toHaveProperty("range");
  expect(writeFinding(failures)).toBe("are 2% and must be below 3%");
  expect(judged("requests > 999")[0]).toMatchObject({ outcome: "met", value: 1000 });
  expect(judged("requests/s > 16.5")[0]).toMatchObject({ outcome: "breached", value: 16.5 });
});

describe("requests", () => {
  test("that a glob fits are one row, or each its own", () => {
    expect(judged('p99 of "GET /*" < 1s').map(({ where, requests }) => [where, requests])).toEqual([
      ["GET /*", 600],
    ]);
    expect(judged('p99 of each "/*" < 1s').map(({ where, requests }) => [where, requests])).toEqual([
      ["GET /a", 200],
      ["GET /b", 400],
    ]);
  });

  test("that nothing fits, and too few, are unmeasured and never met", () => {
    expect(judged('p99 of "/c" < 1s')[0]).toMatchObject({
      outcome: "unmeasured",
      reason: "no request matches; there is `GET /a` and `GET /b`",
    });
    const few = { aggregated: tallyOf([statsRowOf({ count: 99 })]) };
    expect(judged("p99 < 1s", few)[0]).toMatchObject({
      outcome: "unmeasured",
      reason: "99 of at least 100 requests (`min-requests`)",
    });
    expect(outcomes("requests > 5", few)).toEqual(["met"]);
  });
});

test("exceptions are unmeasured where a dyno did not write them, and no results at all are, too", () => {
  expect(outcomes("exceptions < 1")).toEqual(["met"]);
  expect(judged("exceptions < 1", { exceptions: undefined })[0]).toMatchObject({
    outcome: "unmeasured",
    reason: expect.stringContaining("_exceptions.csv"),
  });
  const nothing = judge({
    thresholds: [thresholdOf("p99 < 1s")],
    scenarios: [scenarioOf("shop")],
    measured: [],
    minRequests: 100,
  });
  expect(nothing.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["unmeasured", "the scenario left no results"],
  ]);
});
