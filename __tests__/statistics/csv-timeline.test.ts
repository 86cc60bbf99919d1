import { describe, expect, test } from "vitest";
import { readDynoHistory } from "../../src/statistics/csv-history.ts";
import { makeCsvTimeline } from "../../src/statistics/csv-timeline.ts";
import type { DynoHistory } from "../../src/statistics/csv-types.ts";
import { fixtureText } from "../locust/fixture-files.ts";
import { type HistoryEntry, writeHistory } from "../locust/locust-writers.ts";
import { pieces } from "../locust/recorded-versions.ts";

const begin = 1_795_448_950;

type Second = Pick<HistoryEntry, "at" | "users" | "count"> & { ms: number; maxMs: number };

/** A history of the aggregated row, whose percentiles are all one number. */
async function historyOf(seconds: readonly Second[]): Promise<DynoHistory> {
  const entries = seconds.map(({ ms, maxMs, ...second }): HistoryEntry => {
    const times = second.count === 0 ? undefined : Array.from({ length: 11 }, () => ms);
    const rest = { medianMs: ms, averageMs: ms, minMs: 1, maxMs, averageBytes: 5, requestsPerSecond: 2 };
    return {
      type: "",
      name: "Aggregated",
      failures: Math.floor(second.count / 10),
      times,
      ...rest,
      ...second,
    };
  });
  return readDynoHistory({ blob: "h.csv", chunks: pieces(writeHistory("F", entries), 500) });
}

/** So many seconds at ten requests a second; the percentiles go down from the greatest time when they are recent. */
function steady(length: number, { from = begin, recent = false } = {}): Second[] {
  return Array.from({ length }, (_, second) => ({
    at: from + second,
    users: Math.min(second, 4),
    count: second * 10,
    ms: recent && second > 12 ? 50 : 400,
    maxMs: 400,
  }));
}

describe("a history", () => {
  test("of an hour is thinned to a point every ten seconds", async () => {
    const { points, problem } = await historyOf(steady(3600));
    expect(points).toHaveLength(360);
    expect(points.at(-1)).toMatchObject({ at: (begin + 3599) * 1000, count: 35_990, users: 4 });
    expect(problem).toBeUndefined();
  });

  test("of more time than any run lasts is not held", async () => {
    const days = Array.from({ length: 10_001 }, (_, place) => ({
      ...{ at: begin + place * 10, users: 1, count: place, ms: 40, maxMs: 40 },
    }));
    expect(await historyOf(days)).toMatchObject({
      points: [],
      problem: "`h.csv` has more than 10000 times that are ten seconds apart, and a run lasts a day at most.",
    });
    expect((await historyOf(days.slice(1))).points).toHaveLength(10_000);
  });

  test("whose 100th percentile falls below the greatest time has percentiles of the last ten seconds", async () => {
    expect((await historyOf(steady(30, { recent: true }))).percentilesAreRecent).toBe(true);
    expect((await historyOf(steady(30))).percentilesAreRecent).toBe(false);
  });

  test("of the last ten seconds knows no percentile when there was no request", async () => {
    const seconds = steady(30, { recent: true }).map((second) =>
      second.at < begin + 20 ? second : { ...second, ms: 0 },
    );
    const { points } = await historyOf(seconds);
    expect(points.map(({ p99Ms }) => p99Ms)).toEqual([400, 50, undefined]);
  });

  test("whose 100th percentile is only rounded does not", async () => {
    for (const [ms, maxMs] of [
      [100, 104.9],
      [1, 1.49],
      [1000, 1049],
    ] as const) {
      const seconds = steady(30).map((second) => ({ ...second, ms, maxMs }));
      expect((await historyOf(seconds)).percentilesAreRecent).toBe(false);
    }
  });

  test("that Locust recorded without --csv-full-history has none of the last ten seconds", async () => {
    const text = fixtureText("two-dynos/1/shop_stats_history.csv");
    const history = await readDynoHistory({ blob: "h.csv", chunks: pieces(text, 500) });
    expect(history.percentilesAreRecent).toBe(false);
    expect(history.points.length).toBeGreaterThan(5);
  });

  test("with a fault says so, and keeps what came before", async () => {
    const text = fixtureText("two-dynos/1/shop_stats_history.csv").replace(/,0\r\n$/, ",0\r\nx\r\n");
    const { points, problem } = await readDynoHistory({ blob: "h.csv", chunks: pieces(`${text}x\r\n`, 500) });
    expect(points.length).toBeGreaterThan(5);
    expect(problem).toContain("not all rows have as many columns");
  });
});

describe("the time of several dynos", () => {
  test("adds up their requests, failures and users", async () => {
    const histories = await Promise.all([
      historyOf(steady(40, { recent: true })),
      historyOf(steady(40, { from: begin + 10, recent: true })),
    ]);
    const timeline = makeCsvTimeline(histories);
    expect(timeline.map(({ requests, users }) => [requests, users])).toEqual([
      [90, 4],
      [190, 8],
      [200, 8],
      [200, 8],
      [100, 4],
    ]);
    expect(
      timeline.map(({ startedAt, endedAt }) => [startedAt / 1000 - begin, endedAt / 1000 - begin]),
    ).toEqual([0, 10, 20, 30, 40].map((at) => [at, at + 10]));
    expect(timeline.reduce((sum, { failures }) => sum + failures, 0)).toBe(78);
  });

  test("has the greatest of their percentiles, if those are of the last ten seconds", async () => {
    const recent = await historyOf(steady(40, { recent: true }));
    const late = await historyOf(steady(40, { from: begin + 10, recent: true }));
    expect(makeCsvTimeline([recent, late]).map(({ p99Ms }) => p99Ms)).toEqual([400, 400, 50, 50, 50]);
    const total = await historyOf(steady(40));
    expect(makeCsvTimeline([recent, total]).map(({ p99Ms }) => p99Ms)).toEqual(Array(4).fill(undefined));
  });

  test("has at most 720 points, and loses no request", async () => {
    const timeline = makeCsvTimeline([await historyOf(steady(8333)), await historyOf(steady(7200))]);
    expect(timeline.length).toBeLessThanOrEqual(720);
    expect(timeline.length).toBeGreaterThan(360);
    expect(timeline.reduce((sum, { requests }) => sum + requests, 0)).toBe(83_320 + 71_990);
  });

  test("goes on when Locust forgets its ramp", async () => {
    const seconds = steady(30).map((second) => ({
      ...second,
      count: second.count < 120 ? second.count : second.count - 120,
    }));
    const timeline = makeCsvTimeline([await historyOf(seconds)]);
    expect(timeline.map(({ requests }) => requests)).toEqual([90, 70, 100]);
  });

  test("is not known unless every dyno has a history", async () => {
    expect(makeCsvTimeline([await historyOf(steady(30)), undefined])).toEqual([]);
    expect(makeCsvTimeline([])).toEqual([]);
  });
});
