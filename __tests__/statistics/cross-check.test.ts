import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import { readDyno } from "../../src/locust/read-dyno.ts";
import type { RequestCounts, Window } from "../../src/locust/types.ts";
import { crossCheck } from "../../src/statistics/cross-check.ts";
import { fixtureFiles, recordedRunId } from "../locust/fixture-files.ts";
import { countsOf, windowsFor } from "./samples.ts";

const levels = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100];

/** Half to even, as Python's `round` rounds to a power of ten. */
function pythonRound(ms: number, digits: number): number {
  const unit = 10 ** digits;
  const whole = Math.floor(ms / unit);
  const rest = ms / unit - whole;
  const up = rest > 0.5 || (rest === 0.5 && whole % 2 === 1);
  return (whole + (up ? 1 : 0)) * unit;
}

/** As Locust counts a response time: locust/stats.py, `bucket_response_time`. */
function locustBucket(ms: number): number {
  if (ms < 100) return pythonRound(ms, 0);
  if (ms < 1000) return pythonRound(ms, 1);
  return pythonRound(ms, ms < 10_000 ? 2 : 3);
}

/** The row of `_stats.csv` that Locust writes about these response times: `calculate_response_time_percentile`. */
function locustRow(times: readonly number[], changes: Partial<StatsRow> = {}): StatsRow {
  const buckets = Map.groupBy(times, locustBucket);
  const percentileOf = (percentage: number) => {
    const wanted = Math.trunc(times.length * Number((percentage / 100).toPrecision(12)));
    let processed = 0;
    for (const ms of [...buckets.keys()].sort((a, b) => b - a)) {
      processed += buckets.get(ms)?.length ?? 0;
      if (times.length - processed <= wanted) return ms;
    }
    return 0;
  };
  return {
    type: "",
    name: "Aggregated",
    aggregated: true,
    count: times.length,
    failures: 0,
    cutToMs: false,
    medianMs: percentileOf(50),
    averageMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    minMs: Math.min(...times),
    maxMs: Math.max(...times),
    averageBytes: 5,
    requestsPerSecond: 10,
    percentiles: new Map(levels.map((percentage) => [percentage, percentileOf(percentage)])),
    ...changes,
  };
}

/** Windows of a second, one after the other, with the given response times. */
function windowsOf(seconds: readonly (readonly number[])[], changes: Partial<RequestCounts> = {}): Window[] {
  return windowsFor(seconds.length, (second) => ({ requests: [countsOf(seconds[second] ?? [], changes)] }));
}

const anyTimes = fc.array(fc.double({ min: 0.01, max: 60_000, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
const anySeconds = fc.array(anyTimes, { minLength: 1, maxLength: 6 });

describe("recorder and CSV file agree", () => {
  test.each([
    ["two-dynos/1", 1, 2],
    ["two-dynos/2", 2, 2],
    ["stopped", 1, 1],
  ])("on what was recorded in %s", (folder, dyno, of) => {
    const result = readDyno({
      runId: recordedRunId,
      scenario: "shop",
      dyno,
      of,
      files: fixtureFiles(folder),
    });
    expect(result.stats?.length).toBeGreaterThan(1);
    expect(crossCheck(result)).toEqual({ counts: [], percentiles: [] });
  });

  test("when Locust wrote the file last, whatever the response times", () => {
    fc.assert(
      fc.property(anySeconds, (seconds) => {
        const stats = [locustRow(seconds.flat())];
        expect(crossCheck({ windows: windowsOf(seconds), stats })).toEqual({ counts: [], percentiles: [] });
      }),
    );
  });

  test("on times of minutes and hours, of which the recorder keeps fewer digits than Locust", () => {
    const hours = fc.array(fc.double({ min: 60_000, max: 86_400_000, noNaN: true }), {
      ...{ minLength: 1, maxLength: 60 },
    });
    fc.assert(
      fc.property(hours, (times) => {
        const result = { windows: windowsOf([times]), stats: [locustRow(times)] };
        expect(crossCheck(result)).toEqual({ counts: [], percentiles: [] });
      }),
      { examples: [[[999.5, 9999.5, 99_999.99, 100_000.4, 12_345_678.9, 86_399_999.9]]] },
    );
  });

  test("when the file lacks any of the last second's requests", () => {
    fc.assert(
      fc.property(anySeconds, anyTimes, fc.nat(), (seconds, last, kept) => {
        const windows = windowsOf([...seconds, last]);
        const stats = [locustRow([...seconds.flat(), ...last.slice(0, kept % (last.length + 1))])];
        expect(crossCheck({ windows, stats })).toEqual({ counts: [], percentiles: [] });
      }),
    );
  });

  test("on the times of which some are missing, because Locust has counted those in several ways", () => {
    const windows = windowsOf([[100, 200]], { count: 5, none: 3 });
    expect(crossCheck({ windows, stats: [locustRow([0, 0, 0, 100, 200])] }).percentiles).toEqual([]);
  });

  test("where there is nothing to hold against each other", () => {
    const none = { counts: [], percentiles: [] };
    const windows = windowsOf([[100]]);
    expect(crossCheck({ windows, stats: undefined })).toEqual(none);
    expect(crossCheck({ windows, stats: [] })).toEqual(none);
    expect(crossCheck({ windows: undefined, stats: [locustRow([100])] })).toEqual(none);
    const folded = locustRow([100], { type: "GET", name: "/rare", aggregated: false });
    expect(crossCheck({ windows, stats: [folded, locustRow([100])] })).toEqual(none);
  });
});

describe("recorder and CSV file disagree", () => {
  const seconds = [[100, 200], [300], [400]];

  test("when the file has more requests", () => {
    const { counts } = crossCheck({
      windows: windowsOf(seconds),
      stats: [locustRow([...seconds.flat(), 5])],
    });
    expect(counts).toMatchObject([
      { what: "requests", recorded: 4, csv: 5, request: { name: "Aggregated" } },
    ]);
  });

  test("when the file lacks more than the last second's", () => {
    const { counts } = crossCheck({ windows: windowsOf(seconds), stats: [locustRow([100, 200])] });
    expect(counts).toMatchObject([{ what: "requests", recorded: 4, csv: 2 }]);
  });

  test("when failures differ", () => {
    const stats = [locustRow(seconds.flat(), { failures: 1 })];
    const { counts } = crossCheck({ windows: windowsOf(seconds), stats });
    expect(counts).toMatchObject([{ what: "failures", recorded: 0, csv: 1 }]);
  });

  test("when one request's counts differ, though the sums agree", () => {
    const requests = [countsOf([5, 6], { name: "/a" }), countsOf([7], { name: "/b" })];
    const windows = windowsFor(3, (second) => ({ requests: second === 0 ? requests : [] }));
    const row = { type: "GET", aggregated: false };
    const stats = [
      locustRow([5], { ...row, name: "/a" }),
      locustRow([6, 7], { ...row, name: "/b" }),
      locustRow([5, 6, 7]),
    ];
    expect(crossCheck({ windows, stats }).counts).toMatchObject([
      { request: { name: "/a" }, recorded: 2, csv: 1 },
      { request: { name: "/b" }, recorded: 1, csv: 2 },
    ]);
  });

  test("when a percentile is further off than Locust rounds, the worst first", () => {
    const times = Array.from({ length: 200 }, (_, index) => 100 + index);
    const stats = locustRow(times);
    const percentiles = new Map([...stats.percentiles, [50, 300], [99, 400]] as const);
    const check = crossCheck({ windows: windowsOf([times]), stats: [{ ...stats, percentiles }] });
    expect(check.percentiles).toMatchObject([
      { what: 50, recorded: 200, csv: 300 },
      { what: 99, recorded: 298, csv: 400 },
    ]);
  });
});
