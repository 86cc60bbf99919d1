import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import { readCsvDyno } from "../../src/locust/read-csv-dyno.ts";
import { roundAsLocust, timesRoundedTo } from "../../src/locust/rounding.ts";
import { readDynoHistory } from "../../src/statistics/csv-history.ts";
import { hasColumn } from "../../src/statistics/csv-measure.ts";
import { makeCsvStatistics } from "../../src/statistics/csv-statistics.ts";
import type { CsvDynoFiles, CsvTally, Range } from "../../src/statistics/csv-types.ts";
import { fractionOf, rankOf } from "../../src/statistics/histogram.ts";
import { measureCsv } from "../../src/statistics/metrics.ts";
import { pieces, recordedText, recordedVersions } from "../locust/recorded-versions.ts";

async function dynoOf(version: string): Promise<CsvDynoFiles> {
  const kinds = ["stats", "failures", "exceptions", "requests", "distribution"] as const;
  const files = kinds.flatMap((kind) => {
    const text = recordedText(version, kind);
    return text === undefined ? [] : [{ kind, text, blob: kind }];
  });
  const text = recordedText(version, "stats_history");
  const history =
    text === undefined ? undefined : await readDynoHistory({ blob: "h", chunks: pieces(text, 999) });
  return { ...readCsvDyno(files), history };
}

/** Percentiles that Locust writes by itself, and one that it does not. */
const columns = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100];

/** A row as Locust computes it from response times. */
function rowOf(times: readonly number[], cutToMs = false): StatsRow {
  const cut = cutToMs ? Math.floor : (ms: number) => ms;
  // Times below 100 ms were not rounded before 0.14.
  const round = (ms: number): number => (cutToMs && ms < 100 ? Math.floor(ms) : roundAsLocust(ms));
  return {
    type: "GET",
    name: "/",
    aggregated: true,
    count: times.length,
    failures: 0,
    medianMs: 0,
    averageMs: cut(times.reduce((sum, ms) => sum + ms, 0) / times.length),
    minMs: cut(Math.min(...times)),
    maxMs: cut(Math.max(...times)),
    averageBytes: 0,
    requestsPerSecond: 1.5,
    percentiles: new Map(columns.map((column) => [column, round(percentileOf(times, column))])),
    cutToMs,
  };
}

/** By nearest rank, from the times themselves. */
function percentileOf(times: readonly number[], percentile: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[rankOf(percentile, sorted.length)] ?? Number.NaN;
}

function tallyOf(rows: readonly StatsRow[]): CsvTally {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { type: "GET", name: "/", count, failures: 0, dynos: rows };
}

function rangeOf(rows: readonly StatsRow[], metric: Parameters<typeof measureCsv>[0]): Range {
  return measureCsv(metric, { tally: tallyOf(rows), exceptions: 0 }) ?? { low: Number.NaN, high: Number.NaN };
}

function holds({ low, high }: Range, value: number): boolean {
  return low <= value * (1 + 1e-12) && value <= high * (1 + 1e-12);
}

const time = fc.oneof(
  fc.double({ min: 0, max: 130, noNaN: true }),
  fc.double({ min: 900, max: 1100, noNaN: true }),
  fc.double({ min: 0, max: 30_000, noNaN: true }),
);
const dynos = fc.array(fc.array(time, { minLength: 1, maxLength: 120 }), { minLength: 1, maxLength: 5 });

describe("the range of a number over several dynos holds what one Locust would have found", () => {
  test("for every percentile, with or without a column", () => {
    const asked = fc.oneof(
      fc.constantFrom(...columns),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(97.5, 99.5, 99.999),
    );
    fc.assert(
      fc.property(dynos, asked, fc.boolean(), (samples, percentile, cutToMs) => {
        const range = rangeOf(
          samples.map((one) => rowOf(one, cutToMs)),
          { kind: "percentile", percentile },
        );
        expect(range.low).toBeLessThanOrEqual(range.high);
        expect(holds(range, percentileOf(samples.flat(), percentile))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("for the average, the least and the greatest, which are exact unless they were cut to whole ms", () => {
    fc.assert(
      fc.property(dynos, fc.boolean(), (samples, cutToMs) => {
        const all = samples.flat();
        const rows = samples.map((one) => rowOf(one, cutToMs));
        const truth = {
          avg: all.reduce((sum, ms) => sum + ms, 0) / all.length,
          min: Math.min(...all),
          max: Math.max(...all),
        };
        for (const kind of ["avg", "min", "max"] as const) {
          const range = rangeOf(rows, { kind });
          expect(holds(range, truth[kind])).toBe(true);
          expect(range.high - range.low).toBeCloseTo(cutToMs ? 1 : 0, 9);
        }
      }),
    );
  });

  test("and is no wider than the dynos' own values, rounded", () => {
    const rows = [rowOf([200, 700]), rowOf([100, 410])];
    expect(rangeOf(rows, { kind: "percentile", percentile: 99 })).toEqual({ low: 405, high: 700 });
    expect(rangeOf([rowOf([200, 704, 900])], { kind: "median" })).toEqual({ low: 695, high: 705 });
  });
});

test("that the ranks of dynos add up holds for doubles, too, with the percentiles that Locust writes", () => {
  for (const percentile of columns.filter((column) => column < 100)) {
    const q = fractionOf(percentile);
    const step = 10 ** (String(q).length - 2);
    const wrong = Array.from({ length: 2000 }, (_, index) => (index + 1) * step).filter(
      (n) => Math.trunc(n * q) !== Math.round(n * q),
    );
    expect(wrong).toEqual([]);
  }
});

test("a percentile without a column lies between the columns beside it, and is known to have none", () => {
  const times = Array.from({ length: 1000 }, (_, index) => index / 10);
  const row = rowOf(times);
  expect(hasColumn(tallyOf([row]), 97.5)).toBe(false);
  expect(hasColumn(tallyOf([row]), 99)).toBe(true);
  expect(rangeOf([row], { kind: "percentile", percentile: 97.5 })).toEqual({ low: 94.5, high: 98.5 });
  const few = { ...row, percentiles: new Map([[50, 50]]) };
  expect(rangeOf([few], { kind: "percentile", percentile: 99 })).toEqual({ low: 49.5, high: 99.9 });
  expect(rangeOf([few], { kind: "percentile", percentile: 10 })).toEqual({ low: 0, high: 50.5 });
});

test("nothing is measured where there is no request, and exceptions are not known without their file", () => {
  const nothing = { tally: tallyOf([]), exceptions: undefined };
  for (const kind of ["median", "avg", "min", "max", "failures", "exceptions"] as const)
    expect(measureCsv({ kind }, nothing)).toBeUndefined();
  expect(measureCsv({ kind: "percentile", percentile: 99 }, nothing)).toBeUndefined();
  expect(measureCsv({ kind: "requests" }, nothing)).toEqual({ low: 0, high: 0 });
  expect(measureCsv({ kind: "exceptions" }, { ...nothing, exceptions: 3 })).toEqual({ low: 3, high: 3 });
});

test("Locust's rounding can be undone to the range that it came from", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), (ms) => {
      expect(holds(timesRoundedTo(roundAsLocust(ms)), ms)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  // From locust/stats.py, and Python's round to even.
  const known = [0.5, 1.5, 99.4, 99.5, 147, 125, 994, 995, 1249, 3432, 9950, 58_760];
  expect(known.map(roundAsLocust)).toEqual([0, 2, 99, 100, 150, 120, 990, 1000, 1200, 3400, 10_000, 59_000]);
  expect([99, 100, 990, 1000, 10_000].map(timesRoundedTo)).toEqual([
    { low: 98.5, high: 99.5 },
    { low: 99.5, high: 105 },
    { low: 985, high: 995 },
    { low: 995, high: 1050 },
    { low: 9950, high: 10_500 },
  ]);
});

describe("a scenario of two dynos with a full history", async () => {
  const all = await Promise.all([dynoOf("2.47.0"), dynoOf("2.43.3")]);
  const statistics = makeCsvStatistics({ scenario: "shop", dynos: all });
  const totals = all.map(({ stats }) => stats?.at(-1));

  test("counts what both count", () => {
    const count = totals.reduce((sum, row) => sum + (row?.count ?? 0), 0);
    const failures = totals.reduce((sum, row) => sum + (row?.failures ?? 0), 0);
    expect(statistics?.aggregated).toMatchObject({ type: "", name: "Aggregated", count, failures });
    expect(statistics?.requests.reduce((sum, one) => sum + one.count, 0)).toBe(count);
    expect(statistics?.requests.map(({ name }) => name).slice(0, 3)).toEqual(["/", "/cart", "/refused"]);
    expect(statistics?.exceptions).toBe(
      all.flatMap(({ exceptions }) => exceptions ?? []).reduce((sum, row) => sum + row.count, 0),
    );
    const rates = totals.map((row) => row?.requestsPerSecond ?? 0);
    const tally = statistics?.aggregated ?? tallyOf([]);
    const [rate, ratio] = (["requests/s", "failures"] as const).map((kind) =>
      measureCsv({ kind }, { tally, exceptions: 0 }),
    );
    expect(rate?.high).toBeCloseTo((rates[0] ?? 0) + (rates[1] ?? 0), 9);
    expect(ratio).toEqual({ low: failures / count, high: failures / count });
  });

  test("is the same in any order of its dynos, but for the rounding of sums", () => {
    const other = makeCsvStatistics({ scenario: "shop", dynos: [...all].reverse() });
    expect(other?.requests.map(({ type, name, count }) => [type, name, count])).toEqual(
      statistics?.requests.map(({ type, name, count }) => [type, name, count]),
    );
    expect(other?.timeline).toEqual(statistics?.timeline);
  });

  test("keeps requests of one name and several types apart", () => {
    const rows = ["GET", "POST"].map((type): StatsRow => ({ ...rowOf([5, 6]), type, aggregated: false }));
    const dyno = {
      stats: [...rows, rowOf([5, 6, 5, 6])],
      failures: [],
      exceptions: [],
      problems: [],
      history: undefined,
    };
    const { requests } = makeCsvStatistics({ scenario: "shop", dynos: [dyno, dyno] }) ?? {};
    expect(requests?.map(({ type, count }) => [type, count])).toEqual([
      ["GET", 4],
      ["POST", 4],
    ]);
  });

  test("says what is not known", () => {
    expect(statistics?.unknown).toEqual([
      expect.stringContaining("no interval can be given and no warm-up left out"),
      expect.stringContaining("last second may be missing"),
      expect.stringContaining("Percentiles of 2 dynos together lie between"),
    ]);
  });

  test("knows no percentiles over time without --csv-full-history, and nothing at all without a history", async () => {
    const dyno = await dynoOf("2.44.0");
    const short = makeCsvStatistics({ scenario: "shop", dynos: [dyno] });
    expect(short?.unknown.at(-1)).toContain("Percentiles over time are not known");
    const none = makeCsvStatistics({ scenario: "shop", dynos: [{ ...dyno, history: undefined }] });
    expect(none?.unknown.at(-1)).toContain("Nothing is known over time");
    expect(none).toMatchObject({ timeline: [], usersPeak: undefined });
  });
});

test.each(recordedVersions().map(({ locust }) => locust))(
  "the files of Locust %s alone make statistics",
  async (version) => {
    const dyno = await dynoOf(version);
    const statistics = makeCsvStatistics({ scenario: "shop", dynos: [dyno] });
    expect(statistics?.aggregated.count).toBe(dyno.stats?.at(-1)?.count);
    expect(statistics?.exceptions === undefined).toBe(dyno.exceptions === undefined);
    expect(statistics?.usersPeak).toBe(version.startsWith("0.") ? undefined : 2);
    expect(statistics?.timeline.reduce((sum, { requests }) => sum + requests, 0)).toBe(
      dyno.history?.points.at(-1)?.count ?? 0,
    );
    expect(statistics?.unknown.some((sentence) => sentence.startsWith("Exceptions are not counted"))).toBe(
      dyno.exceptions === undefined,
    );
    const tally = statistics?.requests.find(({ name }) => name === "/slow") ?? tallyOf([]);
    const p99 = measureCsv({ kind: "percentile", percentile: 99 }, { tally, exceptions: undefined });
    expect(p99?.low).toBeGreaterThan(200);
    expect(p99?.high).toBeLessThan(1300);
  },
);

test("a scenario none of whose dynos left statistics has none", () => {
  const dyno = { stats: undefined, failures: [], exceptions: [], problems: [], history: undefined };
  expect(makeCsvStatistics({ scenario: "shop", dynos: [dyno] })).toBeUndefined();
});
