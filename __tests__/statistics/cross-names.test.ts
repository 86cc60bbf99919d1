import { describe, expect, test } from "vitest";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import type { Receipt, RequestCounts } from "../../src/locust/types.ts";
import { crossNames } from "../../src/statistics/cross-names.ts";
import { crossTimes } from "../../src/statistics/cross-times.ts";
import { decide } from "../../src/verdict/decide.ts";
import {
  firstOf,
  goodFindings,
  planOf,
  receiptOf,
  resultOf,
  scenarioOf,
  statsRowOf,
} from "../verdict/samples.ts";
import { countsOf, windowsFor } from "./samples.ts";

const plan = planOf(scenarioOf("s1"));
const assignment = firstOf(plan.assignments);
const rare = { type: "(several)", name: "(rarest request names, folded)" };

function csvRow(name: string, times: readonly number[], changes: Partial<StatsRow> = {}): StatsRow {
  return statsRowOf({
    ...{ type: "GET", name, aggregated: false, count: times.length, percentiles: new Map() },
    averageMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    ...{ minMs: Math.min(...times), maxMs: Math.max(...times) },
    ...changes,
  });
}

type Times = Readonly<Record<string, readonly number[]>>;

/** Windows of a second, in each of which every request has the given times, and the file about them all. */
function evidenceOf(recorded: readonly Times[], csv: Times, receipt: Partial<Receipt> = {}) {
  const windows = windowsFor(recorded.length, (second) => ({
    requests: Object.entries(recorded[second] ?? {}).map(
      ([name, times]): RequestCounts => ({
        ...countsOf(times),
        ...(name === rare.name ? rare : { type: "GET", name }),
      }),
    ),
  }));
  const stats = [
    ...Object.entries(csv).map(([name, times]) => csvRow(name, times)),
    csvRow("Aggregated", Object.values(csv).flat(), { type: "", aggregated: true }),
  ];
  const told = receiptOf(assignment, {
    ...{ startedAt: windows[0]?.startedAt ?? 0, finishedAt: windows.at(-1)?.endedAt ?? 0, usersPeak: 1e6 },
    ...receipt,
  });
  return resultOf(assignment, { windows, stats, receipt: { ...told, cpuMaxPercent: undefined } });
}

function textsOf(result: ReturnType<typeof evidenceOf>): string[] {
  const { reasons } = decide(goodFindings({ plan, results: [result] }));
  const codes = ["counts-differ", "times-differ"];
  return reasons
    .filter(({ code }) => codes.includes(code))
    .map(({ level, code, text }) => `${level} ${code}: ${text.replace("Dyno 1/1 (run.1001) ", "")}`);
}

const folded = { ...rare, names: 2, requests: 3 };
const recorded = [{ "/a": [10, 20], "/b": [500] }, { "/a": [30] }];

describe("recorder and Locust's own file contradict each other when", () => {
  test.each<[string, ReturnType<typeof evidenceOf>, string]>([
    [
      "a request has another name",
      evidenceOf([{ "/fast": [500] }, { "/a": [30] }], { "/slow": [500], "/a": [30] }),
      "invalid counts-differ: recorded 1 request of `GET /fast`, but 0 are in Locust's own `s1_stats.csv` (and 1 more such number), which the last second does not explain: one of the two has lost some. Run again.",
    ],
    [
      "more is in the file than was folded",
      evidenceOf([{ [rare.name]: [1, 2, 3], "/a": [4] }], { "/x": [1, 2], "/y": [3, 4] }, { folded }),
      "invalid counts-differ: recorded 3 requests of `(several) (rarest request names, folded)`, but 4 are in Locust's own `s1_stats.csv`, which the last second does not explain: one of the two has lost some. Run again.",
    ],
    [
      "the times of two requests have changed places",
      evidenceOf([{ "/a": [10, 20], "/b": [500, 600] }], { "/a": [500, 600], "/b": [10, 20] }),
      "invalid times-differ: recorded 10 ms as the least response time of 2 requests of `GET /a`, but Locust's own `s1_stats.csv` has 500 ms for the same requests (and 5 more such numbers). Both cannot be true.",
    ],
    [
      "the greatest time is another one",
      evidenceOf([{ "/a": [10, 20] }], { "/a": [5, 25] }),
      "invalid times-differ: recorded 10 ms as the least response time of 2 requests of `GET /a`, but Locust's own `s1_stats.csv` has 5 ms for the same requests (and 3 more such numbers). Both cannot be true.",
    ],
  ])("%s", (_, result, text) => {
    expect(textsOf(result)).toEqual([text]);
  });
});

describe("recorder and Locust's own file agree when", () => {
  test.each<[string, ReturnType<typeof evidenceOf>]>([
    ["all is the same", evidenceOf(recorded, { "/a": [10, 20, 30], "/b": [500] })],
    [
      "a name came in the last second, which the file lacks",
      evidenceOf([...recorded, { "/new": [7] }], { "/a": [10, 20, 30], "/b": [500] }),
    ],
    [
      "the names are folded",
      evidenceOf([{ [rare.name]: [1, 2, 3], "/a": [4] }], { "/x": [1, 2], "/y": [3], "/a": [4] }, { folded }),
    ],
    [
      "a row of the file has no request",
      evidenceOf(recorded, { "/a": [10, 20, 30], "/b": [500], "/never": [] }),
    ],
  ])("%s", (_, result) => {
    expect(crossNames(result)).toEqual([]);
    expect(crossTimes(result)).toEqual([]);
    expect(textsOf(result)).toEqual([]);
  });

  test("its writer died, and what it wrote may be in another encoding", () => {
    const csv = { "/gr\ufffde": [1], "/a": [30] };
    const seconds = [{ "/größe": [1] }, { "/a": [30] }];
    expect(crossNames(evidenceOf(seconds, csv))).toHaveLength(2);
    expect(crossNames(evidenceOf(seconds, csv, { csvFault: "TypeError" }))).toEqual([]);
  });
});
