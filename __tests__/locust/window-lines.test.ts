import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDyno } from "../../src/locust/read-dyno.ts";
import { readWindows } from "../../src/locust/read-windows.ts";
import { isModest } from "../../src/locust/window-lines.ts";
import { downloaded } from "./fixture-files.ts";
import { lineOf } from "./window-line.ts";

const blob = "run-1/shop/1/windows.jsonl";
const pieceLength = 1024 * 1024;

/** How many characters searches within texts have passed over, and how many pieces of the file were asked for. */
function workOn(piece: string, pieces: number): { searched: number; asked: number; problems: string[] } {
  const work = { searched: 0, asked: 0 };
  const { indexOf } = String.prototype;
  function* counted(): Generator<string> {
    for (let place = 0; place < pieces; place += 1) {
      work.asked += 1;
      yield piece;
    }
  }
  String.prototype.indexOf = function (this: string, wanted: string, from = 0): number {
    const found = indexOf.call(this, wanted, from);
    work.searched += (found < 0 ? this.length : found) - from;
    return found;
  };
  try {
    return { ...work, problems: readWindows(counted(), blob).problems, ...work };
  } finally {
    String.prototype.indexOf = indexOf;
  }
}

describe("the work on a file", () => {
  test.each([
    ["blank lines", "\n"],
    ["lines of {}", "{}\n"],
    ["lines of another version", '{"v":2}\n'],
  ])("of %s ends with its first faults, however long it is", (_, line) => {
    const piece = line.repeat(pieceLength / line.length);
    const { searched, asked, problems } = workOn(piece, 64);
    expect(problems).toHaveLength(11);
    expect(asked).toBe(1);
    expect(searched).toBeLessThan(1_000);
  });

  test.each([
    ["sound lines", lineOf()],
    ["sound lines in another way of writing", lineOf().replace('{"v":1', '{ "v":1')],
    ["lines without what the quick reader looks for", lineOf().replace('"requests":[', '"requests": [')],
  ])("of %s grows as it does", (_, line) => {
    const searchedIn = (lines: number): number => workOn(line.repeat(lines), 1).searched;
    expect(searchedIn(4_000) / searchedIn(1_000)).toBeLessThan(4.5);
  });

  test("of one line without an end looks at each character once, and keeps no more than a line", () => {
    const { searched, asked, problems } = workOn("x".repeat(pieceLength), 64);
    expect(asked).toBe(64);
    expect(searched).toBeLessThanOrEqual(64 * pieceLength);
    expect(problems).toEqual([`\`${blob}\`, line 1: the line is cut off.`]);
  });
});

describe("a line", () => {
  test("is the same wherever the pieces of the file end", () => {
    const text = lineOf({ users: 1 }) + lineOf({ users: 2 }) + lineOf({ users: 3 });
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((to, index) => text.slice(places[index], to));
        const { windows, problems } = readWindows(pieces, blob);
        expect(problems).toEqual([]);
        expect(windows.map(({ users }) => users)).toEqual([1, 2, 3]);
      }),
    );
  });

  test("of more than 16 MB is refused, and those behind it are read", () => {
    const pieces = [...Array.from({ length: 17 }, () => "x".repeat(pieceLength)), `\n${lineOf()}`];
    const { windows, problems } = readWindows(pieces, blob);
    expect(problems).toEqual([`\`${blob}\`, line 1: the line has more than 16 MB.`]);
    expect(windows).toHaveLength(1);
  });

  test.each([
    ["too deep", "[".repeat(1_000)],
    ["of too many objects", `[${"{},".repeat(300_000)}{}]`],
    ["of too many numbers", `[${"1,".repeat(1_100_000)}1]`],
  ])("%s is not parsed", (_, text) => {
    expect(isModest({ text, from: 0, to: text.length })).toBe(false);
    expect(readWindows(`{"v":1,"x":${text}}\n`, blob).problems).toHaveLength(1);
  });

  test("counts for nothing what stands in its texts", () => {
    const text = JSON.stringify({ name: '[{",\\'.repeat(100_000), list: ["]", '"', "\\"] });
    expect(isModest({ text, from: 0, to: text.length })).toBe(true);
  });
});

test("more windows or names than a run has end the reading", () => {
  const many = readWindows(lineOf({ requests: [] }).repeat(10_001), blob);
  expect(many.windows).toHaveLength(10_000);
  expect(many.problems).toEqual([
    `\`${blob}\`, line 10001: it is one more than 10000 windows; nothing was read from here on.`,
  ]);
  const [entry] = JSON.parse(lineOf()).requests;
  const requests = Array.from({ length: 25_001 }, (_, place) => ({ ...entry, name: `/${place}` }));
  const crowded = readWindows(lineOf({ requests }) + lineOf(), blob);
  expect(crowded.windows).toEqual([]);
  expect(crowded.problems).toEqual([
    `\`${blob}\`, line 1: there are more than 25000 request names; nothing was read from here on.`,
  ]);
});

describe("files that are too large", () => {
  const key = { runId: "run-1", scenario: "shop", dyno: 1, of: 1 };
  const large = (name: string) => ({ ...downloaded(name, ""), bytes: 500e6, tooLargeFor: 1024 * 1024 });

  test("are problems where something is judged by them, and notes where not", () => {
    const names = ["windows.jsonl", "log.txt", "receipt.json", "shop_stats.csv", "shop_failures.csv"];
    const { problems, unread } = readDyno({ ...key, files: names.map(large) });
    const told = (name: string) => `\`run-1/shop/1/${name}\` has 476.9 MB, and no more than 1 MB is read.`;
    expect(problems).toEqual(["receipt.json", "windows.jsonl", "log.txt", "shop_stats.csv"].map(told));
    expect(unread).toEqual([told("shop_failures.csv")]);
  });

  test("are notes, Locust's own sums too, where the recorder's windows are there", () => {
    const files = [downloaded("windows.jsonl", ""), large("shop_stats.csv")];
    const { problems, unread } = readDyno({ ...key, files });
    expect(problems.filter((problem) => problem.includes("stats.csv"))).toEqual([]);
    expect(unread).toEqual(["`run-1/shop/1/shop_stats.csv` has 476.9 MB, and no more than 1 MB is read."]);
  });

  test("of more rows than are read are notes where nothing is judged by them", () => {
    const text = `Method,Name,Error,Occurrences\r\n${"GET,/,e,1\r\n".repeat(100_001)}`;
    const { problems, unread, failures } = readDyno({
      ...key,
      files: [downloaded("shop_failures.csv", text)],
    });
    expect([problems, failures]).toEqual([[], []]);
    expect(unread).toEqual(["`run-1/shop/1/shop_failures.csv` has more than 100000 rows."]);
  });
});
