import { describe, expect, test } from "vitest";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import { readDyno } from "../../src/locust/read-dyno.ts";
import type { RequestKey } from "../../src/locust/request-key.ts";
import type { DynoResult } from "../../src/locust/types.ts";
import type { WarmUp } from "../../src/plan/types.ts";
import { makeStatistics } from "../../src/statistics/make-statistics.ts";
import { percentileMs } from "../../src/statistics/measure.ts";
import type { Metric } from "../../src/statistics/metrics.ts";
import { intervalOf } from "../../src/statistics/metrics.ts";
import type { ScenarioStatistics } from "../../src/statistics/types.ts";
import { fixtureFiles, recordedRunId } from "../locust/fixture-files.ts";

const dynos = [1, 2].map((dyno) =>
  readDyno({
    runId: recordedRunId,
    scenario: "shop",
    dyno,
    of: 2,
    files: fixtureFiles(`two-dynos/${dyno}`),
  }),
);

function statisticsOf(results: readonly DynoResult[], warmUp: WarmUp): ScenarioStatistics {
  const statistics = makeStatistics({ scenario: "shop", results, warmUp, usersAsked: 19 });
  if (statistics === undefined) throw new Error("no statistics");
  return statistics;
}

/** As Locust rounds a response time before it counts it: locust/stats.py, bucket_response_time. */
function locustBucket(ms: number): number {
  const step = [100, 1000, 10_000].findIndex((limit) => ms < limit);
  const unit = 10 ** (step < 0 ? 3 : step);
  return Math.round(ms / unit) * unit;
}

function rowOf(rows: readonly StatsRow[] | undefined, { type, name }: RequestKey): StatsRow | undefined {
  return rows?.find((row) => row.type === type && row.name === name);
}

describe.each(dynos.map((result) => [result.dyno, result] as const))("dyno %d alone", (_, result) => {
  const statistics = statisticsOf([result], { kind: "seconds", seconds: 0 });
  const rows = [...statistics.requests, statistics.aggregated];

  test("has the requests that Locust has, and no others", () => {
    expect(result.problems).toEqual([]);
    expect(new Set(rows.map(({ type, name }) => `${type} ${name}`))).toEqual(
      new Set(result.stats?.map(({ type, name }) => `${type} ${name}`)),
    );
  });

  test("counts requests and failures as Locust's own CSV file does", () => {
    for (const row of rows)
      expect(rowOf(result.stats, row)).toMatchObject({ count: row.count, failures: row.failures });
  });

  test("has the least and the greatest response time, and the average, of Locust's own CSV file", () => {
    for (const row of rows.filter(({ count, none }) => count > none)) {
      const csv = rowOf(result.stats, row);
      expect(csv).toMatchObject({ minMs: row.minMs, maxMs: row.maxMs });
      expect(row.sumMs / (row.count - row.none)).toBeCloseTo(csv?.averageMs ?? Number.NaN, 2);
    }
  });

  test("has every percentile of Locust's own CSV file, as far as Locust's rounding to 2 digits goes", () => {
    const pairs = rows.flatMap((row) =>
      [...(rowOf(result.stats, row)?.percentiles ?? [])].map(([percentage, ms]) => ({ row, percentage, ms })),
    );
    const timed = pairs.filter(({ row }) => row.count > row.none);
    expect(timed.length).toBeGreaterThan(60);
    for (const { row, percentage, ms } of timed) {
      const own = percentileMs(row, percentage) ?? Number.NaN;
      // Rounded twice, first to our 3 digits, then to Locust's 2, a time halfway between may fall to either side.
      const slack = own < 100 ? 1 : 10;
      expect(Math.abs(locustBucket(own) - ms), `p${percentage} of ${row.name}`).toBeLessThanOrEqual(slack);
    }
  });
});

describe("both dynos", () => {
  const statistics = statisticsOf(dynos, { kind: "ramp" });

  test("counted what their receipts say", () => {
    const receipts = dynos.flatMap(({ receipt }) => receipt ?? []);
    expect(statistics.all).toEqual({
      requests: receipts.reduce((sum, { requests }) => sum + requests, 0),
      failures: receipts.reduce((sum, { failures }) => sum + failures, 0),
    });
  });

  test("had all their users some seconds after the start, and were judged from then on", () => {
    expect(statistics.usersPeak).toBe(19);
    expect(statistics.warmUpSeconds).toBeGreaterThan(4);
    expect(statistics.warmUpSeconds).toBeLessThan(9);
    expect(statistics.aggregated.count).toBeLessThan(statistics.all.requests);
  });

  test("send steadily: no point of the timeline is twice as busy as the others", () => {
    const rates = statistics.timeline
      .filter(({ warmUp }) => !warmUp)
      .slice(0, -3)
      .map(({ requests, startedAt, endedAt }) => (requests * 1000) / (endedAt - startedAt));
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    expect(Math.max(...rates)).toBeLessThan(mean * 1.7);
  });

  test.each<Metric>([
    { kind: "percentile", percentile: 50 },
    { kind: "percentile", percentile: 95 },
    { kind: "percentile", percentile: 99 },
    { kind: "failures" },
    { kind: "avg" },
    { kind: "requests/s" },
  ])("know how sure they are of %j", (metric) => {
    const interval = intervalOf({ metric, blocks: statistics.blocks, pick: ({ aggregated }) => aggregated });
    expect(interval).toMatchObject({ method: "block bootstrap" });
  });
});
