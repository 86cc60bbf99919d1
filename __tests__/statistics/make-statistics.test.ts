import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Receipt, Window } from "../../src/locust/types.ts";
import type { WarmUp } from "../../src/plan/types.ts";
import { makeStatistics } from "../../src/statistics/make-statistics.ts";
import { aggregatedKey, mergeCounts } from "../../src/statistics/merge.ts";
import type { ScenarioStatistics } from "../../src/statistics/types.ts";
import { planOf, receiptOf, scenarioOf } from "../verdict/samples.ts";
import { anyCounts, countsOf, resultOf, simulate, start, windowAt, windowsFor } from "./samples.ts";

/** A receipt that says how many users were asked for. */
function receiptFor(usersAsked: number): Receipt {
  const [assignment] = planOf(scenarioOf("shop")).assignments;
  if (assignment === undefined) throw new Error("no assignment");
  return receiptOf(assignment, { usersAsked });
}

const none: WarmUp = { kind: "seconds", seconds: 0 };

function statisticsOf(
  dynos: readonly (readonly Window[] | undefined)[],
  warmUp: WarmUp = none,
  usersAsked = 10,
): ScenarioStatistics {
  const results = dynos.map((windows, index) => resultOf(windows, index + 1));
  const statistics = makeStatistics({ scenario: "shop", results, warmUp, usersAsked });
  if (statistics === undefined) throw new Error("no statistics");
  return statistics;
}

describe("several dynos", () => {
  const anyRun = fc.array(fc.array(anyCounts, { maxLength: 4 }), { minLength: 1, maxLength: 12 });

  test("give the numbers of one pooled run", () => {
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 4 }), (dynos) => {
        const windows = dynos.map((run) => run.map((requests, second) => windowAt(second, { requests })));
        const pooled = mergeCounts(aggregatedKey, dynos.flat(2));
        const statistics = statisticsOf(windows);
        expect(statistics.aggregated).toEqual(pooled);
        expect(mergeCounts(aggregatedKey, statistics.requests)).toEqual(pooled);
        expect(statistics.all).toEqual({ requests: pooled.count, failures: pooled.failures });
      }),
    );
  });

  test("give the same numbers in any order", () => {
    const system = { seconds: 90, perSecond: 5, drift: 0.05, failureRatio: 0.1 };
    const [one, two] = [simulate(system, 1), simulate(system, 2)];
    expect(statisticsOf([two, one])).toEqual(statisticsOf([one, two]));
  });

  test("that left nothing add nothing, and give no statistics when there is no other", () => {
    const windows = windowsFor(5);
    expect(statisticsOf([undefined, windows, []])).toEqual(statisticsOf([windows]));
    const results = [resultOf(undefined), resultOf([])];
    expect(makeStatistics({ scenario: "shop", results, warmUp: none, usersAsked: 1 })).toBeUndefined();
  });

  test("have the time from the first window to the last one", () => {
    const late = windowsFor(20).map((window) => ({
      ...window,
      startedAt: window.startedAt + 10_000,
      endedAt: window.endedAt + 10_000,
    }));
    expect(statisticsOf([windowsFor(20), late]).seconds).toBe(30);
  });
});

describe("without warm-up", () => {
  const windows = windowsFor(20, (second) => ({
    users: Math.min(10, second),
    exceptions: second === 3 ? 2 : 0,
    cpuPercent: second === 4 ? 95 : undefined,
  }));

  test("everything is judged", () => {
    expect(statisticsOf([windows])).toMatchObject({
      scenario: "shop",
      exceptions: 2,
      seconds: 20,
      warmUpSeconds: 0,
      usersPeak: 10,
      cpuMaxPercent: 95,
    });
  });

  test("the CPU is unknown when no window knows it", () => {
    expect(statisticsOf([windowsFor(3, () => ({ cpuPercent: undefined }))]).cpuMaxPercent).toBeUndefined();
  });
});

describe("with a warm-up", () => {
  const slowStart = windowsFor(60, (second) => ({
    users: Math.min(10, second + 1),
    cpuPercent: second < 12 ? 99 : 30,
    exceptions: second < 12 ? 1 : 0,
    requests: [countsOf([second < 12 ? 900 : 100])],
  }));

  test("in seconds, windows that begin in it count for nothing but `all` and the timeline", () => {
    const statistics = statisticsOf([slowStart], { kind: "seconds", seconds: 12 });
    expect(statistics).toMatchObject({ seconds: 48, warmUpSeconds: 12, exceptions: 0, cpuMaxPercent: 30 });
    expect(statistics.aggregated).toMatchObject({ count: 48, maxMs: 100 });
    expect(statistics.all.requests).toBe(60);
    expect(statistics.timeline.map(({ warmUp }) => warmUp)).toEqual(
      slowStart.map((_, second) => second < 12),
    );
  });

  test("in seconds, a window that begins just before its end is left out as a whole", () => {
    const statistics = statisticsOf([slowStart], { kind: "seconds", seconds: 11.5 });
    expect(statistics).toMatchObject({ seconds: 48, aggregated: { maxMs: 100 } });
  });

  test("by ramp, the time until all users are there is left out", () => {
    const statistics = statisticsOf([slowStart], { kind: "ramp" });
    expect(statistics).toMatchObject({ warmUpSeconds: 10, seconds: 50, aggregated: { count: 50 } });
  });

  test("by ramp, nothing is judged when the users were never all there", () => {
    const statistics = statisticsOf([slowStart], { kind: "ramp" }, 11);
    expect(statistics).toMatchObject({
      aggregated: { count: 0 },
      requests: [],
      blocks: [],
      seconds: 0,
      warmUpSeconds: 60,
      usersPeak: 10,
      cpuMaxPercent: undefined,
      all: { requests: 60 },
    });
    expect(statistics.timeline.every(({ warmUp }) => warmUp)).toBe(true);
  });

  test("by ramp, the users that Locust was asked for count, and not the planned ones, where all receipts say so", () => {
    const withReceipt = { ...resultOf(slowStart), receipt: receiptFor(7) };
    const options = { scenario: "shop", warmUp: { kind: "ramp" }, usersAsked: 50 } as const;
    const judged = makeStatistics({ ...options, results: [withReceipt] });
    expect(judged).toMatchObject({ warmUpSeconds: 7, rampUsers: 7, aggregated: { count: 53 } });
    const unsaid = makeStatistics({ ...options, results: [withReceipt, resultOf(slowStart, 2)] });
    expect(unsaid).toMatchObject({ rampUsers: 50, aggregated: { count: 0 } });
  });

  test("as long as the run, nothing is judged", () => {
    const statistics = statisticsOf([slowStart], { kind: "seconds", seconds: 600 });
    expect(statistics).toMatchObject({ aggregated: { count: 0 }, seconds: 0, warmUpSeconds: 60 });
  });
});

describe("the timeline", () => {
  test("has the requests, failures, users and percentiles of each point", () => {
    const windows = [
      windowAt(0, { users: 4, requests: [countsOf([10, 20, 30], { failures: 1 })] }),
      windowAt(1, { users: 8, requests: [] }),
    ];
    expect(statisticsOf([windows, windows]).timeline).toEqual([
      {
        startedAt: start,
        endedAt: start + 1000,
        users: 8,
        requests: 6,
        failures: 2,
        p50Ms: 20,
        p95Ms: 30,
        p99Ms: 30,
        warmUp: false,
      },
      {
        startedAt: start + 1000,
        endedAt: start + 2000,
        users: 16,
        requests: 0,
        failures: 0,
        p50Ms: undefined,
        p95Ms: undefined,
        p99Ms: undefined,
        warmUp: false,
      },
    ]);
  });

  test("has at most 720 points, whatever the length of the run", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(999), (seconds, offset) => {
        const windows = windowsFor(seconds, () => ({ requests: [] }));
        const other = windows.map((window) => ({
          ...window,
          startedAt: window.startedAt + offset,
          endedAt: window.endedAt + offset,
        }));
        const { timeline } = statisticsOf([windows, other]);
        expect(timeline.length).toBeLessThanOrEqual(720);
        expect(timeline.length).toBeGreaterThanOrEqual(Math.min(360, seconds));
      }),
      { numRuns: 50 },
    );
  });
});

describe("blocks", () => {
  test.each([
    [20, 4],
    [30, 6],
    [40, 8],
    [57, 8],
    [60, 9],
    [79, 9],
    [80, 9],
    [100, 10],
    [120, 12],
    [300, 12],
    [1000, 12],
  ])("of %d seconds are %d", (seconds, blocks) => {
    expect(statisticsOf([windowsFor(seconds)]).blocks).toHaveLength(blocks);
  });

  test("hold all that is judged, and cover its time", () => {
    const windows = simulate({ seconds: 130, perSecond: 4, drift: 0, failureRatio: 0.1 }, 3);
    const statistics = statisticsOf([windows], { kind: "seconds", seconds: 7 });
    const { blocks } = statistics;
    const aggregated = blocks.map((block) => block.aggregated);
    expect(mergeCounts(aggregatedKey, aggregated)).toEqual(statistics.aggregated);
    expect(blocks.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(statistics.seconds, 9);
    expect(blocks.reduce((sum, { exceptions }) => sum + exceptions, 0)).toBe(statistics.exceptions);
    expect(blocks[0]?.startedAt).toBe(start + 7000);
  });
});
