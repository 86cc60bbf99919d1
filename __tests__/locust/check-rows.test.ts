import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findImpossibleTimes } from "../../src/locust/check-rows.ts";
import { readDyno } from "../../src/locust/read-dyno.ts";
import { readHistoryEnd } from "../../src/locust/read-history-end.ts";
import { readWindows } from "../../src/locust/read-windows.ts";
import { fixtureFiles, fixtureText, recordedRunId } from "./fixture-files.ts";
import { type ReceiptFile, resign, rewriteReceipt } from "./resigned.ts";
import { entryOf, lineOf } from "./window-line.ts";

const recorded = fixtureFiles("two-dynos/1");
const folder = `${recordedRunId}/shop/1`;

function problemsOf(files: typeof recorded): readonly string[] {
  return readDyno({ runId: recordedRunId, scenario: "shop", dyno: 1, of: 2, files }).problems;
}

type Window = { from: number; to: number; requests: Record<string, unknown>[] };

/** What is wrong when windows are changed, while the receipt vouches for them. */
function problemsWith(change: (window: Window, place: number) => Window): readonly string[] {
  return problemsOf(
    resign(recorded, "windows.jsonl", (text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line, place) => `${JSON.stringify(change(JSON.parse(line), place))}\n`)
        .join(""),
    ),
  );
}

function withRow(place: number, changes: Record<string, unknown>) {
  return (window: Window, at: number): Window =>
    at === place
      ? { ...window, requests: window.requests.map((row, nth) => (nth === 0 ? { ...row, ...changes } : row)) }
      : window;
}

describe("windows that cannot be true, although the receipt vouches for them, are refused:", () => {
  test.each<[string, (window: Window, place: number) => Window, string]>([
    [
      "a bucket above the greatest time",
      withRow(1, { max: 20 }),
      "holds a row, `GET /` in line 2, whose buckets lie from 17.4 ms to 41 ms, but whose `min` is 17.44 ms and whose `max` is 20 ms",
    ],
    [
      "a bucket below the least time",
      withRow(1, { min: 30 }),
      "holds a row, `GET /` in line 2, whose buckets lie from 17.4 ms to 41 ms, but whose `min` is 30 ms and whose `max` is 40.97 ms",
    ],
    [
      "a greatest time beyond all buckets",
      withRow(1, { max: 9000 }),
      "holds a row, `GET /` in line 2, whose buckets lie from 17.4 ms to 41 ms, but whose `min` is 17.44 ms and whose `max` is 9000 ms",
    ],
    [
      "a sum that is too small",
      withRow(1, { sum: 4 }),
      "holds a row, `GET /` in line 2, whose buckets add up to 131.6 ms to 132 ms, but whose `sum` is 4 ms",
    ],
    [
      "a sum that is too large",
      withRow(1, { sum: 400 }),
      "holds a row, `GET /` in line 2, whose buckets add up to 131.6 ms to 132 ms, but whose `sum` is 400 ms",
    ],
    [
      "a sum of no time",
      withRow(1, { none: 4, buckets: {}, min: null, max: null }),
      "holds a row, `GET /` in line 2, whose buckets hold no time, but whose `sum` is 131.8 ms",
    ],
    [
      "sums in every row",
      (window) => ({ ...window, requests: window.requests.map((row) => ({ ...row, sum: 1e6 })) }),
      "holds a row, `GET /` in line 1, whose buckets add up to 19.45 ms to 19.55 ms, but whose `sum` is 1000000 ms (and 309 more such rows)",
    ],
    [
      "two windows that share twenty milliseconds",
      (window, place) => (place === 2 ? { ...window, from: window.from - 0.02 } : window),
      "holds two windows, in lines 2 and 3, that cover the same time",
    ],
    [
      "a window of no time",
      (window, place) => (place === 2 ? { ...window, to: window.from } : window),
      ", line 3: `to` must be after `from`",
    ],
  ])("%s", (_, change, fault) => {
    expect(problemsWith(change)).toEqual([`\`${folder}/windows.jsonl\`${fault.replace(/^(?!,)/, " ")}.`]);
  });
});

describe("a receipt that lists what cannot be there is refused:", () => {
  const [first] = recorded.map(({ name, bytes, md5 }) => ({ name, bytes, md5 }));
  const listing = (change: (files: ReceiptFile["files"]) => unknown[]) =>
    problemsOf(
      rewriteReceipt(recorded, (receipt) => ({ ...receipt, files: change(receipt.files) }) as ReceiptFile),
    );

  test("a file twice", () => {
    expect(listing((files) => [...files, { name: "log.txt", bytes: 1, md5: "" }])).toEqual([
      `\`${folder}/receipt.json\` lists \`log.txt\` 2 times, and each file is there once.`,
    ]);
  });

  test("every file twice, in one sentence", () => {
    expect(listing((files) => [...files, ...files])).toEqual([
      `\`${folder}/receipt.json\` lists \`shop_stats.csv\` 2 times (and 5 more of its files more than once), and each file is there once.`,
    ]);
  });

  test("itself", () => {
    expect(listing((files) => [...files, { ...first, name: "receipt.json" }])).toEqual([
      `\`${folder}/receipt.json\` lists itself, although no file can hold its own MD5.`,
    ]);
  });
});

describe("the times of an honest row", () => {
  /** As Python's `%.3g`: a tie goes to the even digit. */
  const bucket = (ms: number): string => {
    if (ms < 9.995e-8) return "0";
    const [up, down] = [Number(ms.toPrecision(3)), Number((ms * (1 - Number.EPSILON)).toPrecision(3))];
    const even = up !== down && Math.round(down / 10 ** (Math.floor(Math.log10(down)) - 2)) % 2 === 0;
    const rounded = even ? down : up;
    return rounded < 1e-6 ? rounded.toFixed(9).replace(/0+$/, "") : String(rounded);
  };
  const rowOf = (times: readonly number[], none = 0) => {
    const buckets = Object.fromEntries(
      [...Map.groupBy(times, bucket)].map(([ms, members]) => [ms, members.length]),
    );
    const isTimed = times.length > 0;
    return entryOf({
      ...{ count: times.length + none, failures: 0, none, buckets },
      sum: times.reduce((sum, ms) => sum + ms, 0),
      min: isTimed ? Math.min(...times) : null,
      max: isTimed ? Math.max(...times) : null,
    });
  };
  const time = fc.oneof(
    fc.double({ min: 0, max: 86_400_000, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 1e-9, 9.9999e-8, 1e-7, 2.125, 2.135, 99.95, 999.5, 1000, 86_400_000),
    fc.integer({ min: 0, max: 100_000 }).map((ms) => ms / 8),
  );

  test("are never refused, whatever was rounded", () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 40 }), fc.nat(3), (times, none) => {
        const { windows, problems } = readWindows(lineOf({ requests: [rowOf(times, none)] }), "w");
        expect(problems).toEqual([]);
        expect(findImpossibleTimes(windows)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test("are refused when a bucket without requests is all that reaches its `max`", () => {
    const row = { ...rowOf([1, 2]), max: 9, buckets: { "1": 1, "2": 1, "9": 0 } };
    const { windows } = readWindows(lineOf({ requests: [row] }), "w");
    expect(findImpossibleTimes(windows)).toContain("lie from 1 ms to 2 ms, but whose");
  });
});

describe("the end of a history", () => {
  const text = fixtureText("two-dynos/1/shop_stats_history.csv");
  const lines = text.trimEnd().split("\r\n");
  const [at = "", ...cells] = lines.at(-1)?.split(",") ?? [];
  const end = { at: Number(at) * 1000, count: Number(cells[16]), failures: Number(cells[17]) };

  test("is its last whole row of all requests", () => {
    expect(end.count).toBeGreaterThan(1000);
    expect(readHistoryEnd([text])).toEqual(end);
    expect(readHistoryEnd(text.split(/(?<=,)/))).toEqual(end);
    expect(readHistoryEnd([`${text}1795491907,1,GET,"a\r\nb",0`])).toEqual(end);
    const named = lines.at(-1)?.replace(",,Aggregated,", ",GET,Aggregated,");
    expect(readHistoryEnd([`${text}${named}\r\n`])).toEqual(end);
  });

  test("is unknown where there is none", () => {
    expect(readHistoryEnd([])).toBeUndefined();
    expect(readHistoryEnd([`${lines[0]}\r\n`])).toBeUndefined();
    expect(readHistoryEnd(["Timestamp,Type\r\n1,2\r\n"])).toBeUndefined();
  });
});
