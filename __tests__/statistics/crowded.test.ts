import { describe, expect, test } from "vitest";
import { readWindows } from "../../src/locust/read-windows.ts";
import type { DynoResult } from "../../src/locust/types.ts";
import { makeStatistics } from "../../src/statistics/make-statistics.ts";
import { measuredByWindows } from "../../src/statistics/measured-windows.ts";
import type { ScenarioStatistics } from "../../src/statistics/types.ts";
import { judge } from "../../src/verdict/judge.ts";
import { parseThreshold } from "../../src/verdict/parse-threshold.ts";
import { entryOf, lineOf } from "../locust/window-line.ts";

const windowSeconds = 10;
const windowCount = 12;

/** Statistics of a dyno that asked for so many names in each of twelve windows. */
function statisticsOf(names: number): ScenarioStatistics {
  const lines = Array.from({ length: windowCount }, (_, window) => {
    const from = 1_795_448_940 + window * windowSeconds;
    const requests = Array.from({ length: names }, (_name, place) =>
      entryOf({
        ...{ name: `/${place}`, count: 2, failures: place % 2, sum: 3.001 + place },
        ...{ min: 1 + window, max: 240 + place, buckets: { "1": 1, "240": 1 } },
      }),
    );
    return lineOf({ from, to: from + windowSeconds, requests });
  });
  const { windows, problems } = readWindows(lines, "windows.jsonl");
  expect(problems).toEqual([]);
  const none = {
    receipt: undefined,
    stats: undefined,
    failures: [],
    exceptions: [],
    cutOff: false,
    problems: [],
  };
  const result: DynoResult = { scenario: "shop", dyno: 1, of: 1, windows, ...none };
  const warmUp = { kind: "seconds", seconds: 0 } as const;
  const statistics = makeStatistics({ scenario: "shop", results: [result], warmUp, usersAsked: 1 });
  if (statistics === undefined) throw new Error("no statistics");
  return statistics;
}

describe("a run with more request names than are kept for each block of time", () => {
  const few = statisticsOf(5_000);
  const many = statisticsOf(5_001);
  const judged = (statistics: ScenarioStatistics, line: string) => {
    const read = parseThreshold(line);
    if ("problem" in read) throw new Error(read.problem);
    const scenarios = [{ name: "shop", ownName: "shop", bed: undefined }];
    return judge({
      thresholds: [read.threshold],
      scenarios,
      measured: [measuredByWindows(statistics)],
      minRequests: 1,
    });
  };

  test("is counted as exactly as any other", () => {
    expect(few.blocks.every(({ requests }) => requests?.length === 5_000)).toBe(true);
    expect(many.blocks.every(({ requests }) => requests === undefined)).toBe(true);
    expect(many.requests.filter(({ name }) => name !== "/5000")).toEqual(few.requests);
    expect(many.aggregated.count - few.aggregated.count).toBe(2 * windowCount);
    const summed = many.blocks.reduce((sum, { aggregated }) => sum + aggregated.count, 0);
    expect(summed).toBe(many.aggregated.count);
  });

  test("is judged in every row, with intervals that need no blocks", () => {
    const rows = judged(many, 'p95 of each "GET *" < 2s');
    expect(rows).toHaveLength(5_001);
    expect(rows.every(({ outcome }) => outcome === "met")).toBe(true);
    expect(new Set(rows.map(({ interval }) => interval?.method))).toEqual(new Set(["order statistics"]));
    expect(judged(many, 'failures of "GET *" < 60%')[0]?.interval?.method).toBe("Wilson");
    expect(judged(many, "p95 < 2s")[0]?.interval?.method).toBe("block bootstrap");
    expect(judged(few, 'p95 of "GET *" < 2s')[0]?.interval?.method).toBe("block bootstrap");
  });
});
