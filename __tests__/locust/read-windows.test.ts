import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWindows } from "../../src/locust/read-windows.ts";
import type { RequestCounts } from "../../src/locust/types.ts";
import { bucketsOf, countsIn } from "./rows.ts";
import { type Entry, entryOf, lineOf } from "./window-line.ts";

const blob = "run-1/shop/1/windows.jsonl";

function problemOf(text: string): string | undefined {
  return readWindows(text, blob).problems[0];
}

/** The requests of all windows that were read from the text. */
function requestsOf(text: string): RequestCounts[] {
  return readWindows(text, blob).windows.flatMap(({ requests }) => countsIn(requests));
}

const soundBuckets = bucketsOf([
  [1.23, 1],
  [8.4, 1],
  [230, 1],
]);

describe("a sound file", () => {
  test("becomes windows with instants in epoch milliseconds and response times as numbers", () => {
    const { windows, problems } = readWindows(lineOf(), blob);
    expect(problems).toEqual([]);
    expect(windows.map((window) => ({ ...window, requests: countsIn(window.requests) }))).toEqual([
      {
        startedAt: 1_795_448_949_000,
        endedAt: 1_795_448_954_500,
        users: 50,
        cpuPercent: 37.5,
        rssBytes: 61_234_176,
        exceptions: 2,
        requests: [
          {
            type: "GET",
            name: "/volatile",
            count: 3,
            failures: 1,
            none: 0,
            bytes: 27,
            sumMs: 239.6,
            minMs: 1.23,
            maxMs: 230.4,
            buckets: soundBuckets,
          },
        ],
      },
    ]);
  });

  test("keeps the order of its lines", () => {
    const { windows } = readWindows(lineOf({ users: 1 }) + lineOf({ users: 2 }), blob);
    expect(windows.map(({ users }) => users)).toEqual([1, 2]);
  });

  test("may be empty, and may have windows in which nothing was requested", () => {
    expect(readWindows("", blob)).toEqual({ windows: [], problems: [] });
    expect(requestsOf(lineOf({ requests: [] }))).toEqual([]);
  });

  test("may lack what the recorder could not read: CPU, memory, least and greatest response time", () => {
    const untimed = entryOf({ count: 2, none: 2, failures: 0, sum: 0, min: null, max: null, buckets: {} });
    const { windows, problems } = readWindows(lineOf({ cpu: null, rss: null, requests: [untimed] }), blob);
    expect(problems).toEqual([]);
    expect(windows[0]).toMatchObject({ cpuPercent: undefined, rssBytes: undefined });
    expect(windows.flatMap(({ requests }) => countsIn(requests))).toMatchObject([
      { none: 2, minMs: undefined, maxMs: undefined },
    ]);
  });

  test("reads the same with blanks between its tokens", () => {
    const spaced = `${JSON.stringify(JSON.parse(lineOf()), null, 1).replaceAll("\n", " ")}\n`;
    expect(requestsOf(spaced)).toEqual(requestsOf(lineOf()));
    expect(requestsOf(spaced)).toHaveLength(1);
  });

  test("reads the same whatever the way it is written in, and whatever its requests", () => {
    const numbers = fc.record({
      name: fc.string(),
      type: fc.constantFrom("GET", "POST", ""),
      times: fc.array(fc.double({ min: 0.001, max: 100_000, noNaN: true }), { maxLength: 20 }),
      none: fc.nat(3),
      failures: fc.nat(3),
    });
    const requests = numbers.map(({ times, none, failures, ...names }) => {
      const buckets = Map.groupBy(times, (time) => Number(time.toPrecision(3)).toString());
      return entryOf({
        ...names,
        count: times.length + none,
        none,
        failures: Math.min(failures, times.length),
        sum: times.reduce((sum, time) => sum + time, 0),
        min: times.length === 0 ? null : Math.min(...times),
        max: times.length === 0 ? null : Math.max(...times),
        buckets: Object.fromEntries([...buckets].map(([time, own]) => [time, own.length])),
      });
    });
    fc.assert(
      fc.property(fc.array(fc.array(requests, { maxLength: 5 }), { maxLength: 4 }), (windows) => {
        const text = windows.map((own) => lineOf({ requests: own })).join("");
        // A blank is all it takes to be read in the slow way.
        const spaced = text.replaceAll('{"v":1', '{ "v":1');
        expect(readWindows(text, blob).problems).toEqual([]);
        expect(requestsOf(spaced)).toEqual(requestsOf(text));
        expect(requestsOf(text).map(({ name }) => name)).toEqual(windows.flat().map(({ name }) => name));
      }),
    );
  });

  test("keeps a request apart from its own buckets when its name looks like buckets", () => {
    const name = '"buckets":{"1":3}';
    expect(requestsOf(lineOf({ requests: [entryOf({ name })] }))).toMatchObject([
      { name, buckets: soundBuckets },
    ]);
  });
});

describe("a line with a fault", () => {
  test.each([
    ["of another version", { v: 2 }, "`v` must be 1, the only version that this action reads"],
    ["that ends before it begins", { to: 1795448948 }, "`to` must be after `from`"],
    ["with a negative time", { from: -1 }, "`from` must not be negative"],
    ["with milliseconds for seconds", { to: 1795448954500 }, "`to` must be in epoch seconds"],
    ["with half a user", { users: 0.5 }, "`users` must be a whole number"],
    ["with a text for a number", { cpu: "37" }, "`cpu` must be a number"],
    ["with more users than can be counted", { users: 2 ** 32 }, "`users` must be at most 4294967295"],
    ["with half an exception", { exceptions: 0.5 }, "`exceptions` must be a whole number"],
    ["with a text that reads as a number", { users: "NaN" }, "`users` must be a whole number"],
    ["with a load of no processor", { cpu: 1e9 }, "`cpu` must be at most 100000"],
    ["without requests", { requests: undefined }, "`requests` must be a list"],
  ])("%s is refused by name", (_, changes, fault) => {
    expect(problemOf(lineOf(changes))).toBe(`\`${blob}\`, line 1: ${fault}.`);
  });

  test.each([
    ["without a name", { name: undefined }, "`type` and `name` must be text"],
    ["with a negative count", { count: -1 }, "must be whole numbers from 0"],
    ["with more failures than requests", { failures: 4 }, "at most `count`"],
    ["with more untimed requests than requests", { none: 4 }, "at most `count`"],
    ["with more requests than can be counted", { count: 2 ** 32 }, "`count` at most 4294967295"],
    ["with a bucket of a thousand years", { buckets: { "31600000000000": 3 } }, "to 999000000000"],
    ["with a negative bucket", { buckets: { "-1": 3 } }, "3 significant digits"],
    ["with a bucket twice", { buckets: { "1": 1, "1.0": 2 } }, "each once"],
    ["with a bucket of 4 digits", { buckets: { "1.234": 3 } }, "3 significant digits"],
    ["with a bucket that is no number", { buckets: { fast: 3 } }, "3 significant digits"],
    ["with half a request in a bucket", { buckets: { "1.23": 2.5, "8.4": 0.5 } }, "with a whole number"],
    ["with buckets as a list", { buckets: [3] }, "3 significant digits"],
    [
      "with too few in its buckets",
      { buckets: { "1.23": 2 } },
      "`buckets` add up to 2, but `count` less `none` is 3",
    ],
    ["with a least time above the greatest", { min: 300 }, "`min` at most `max`"],
    ["with times but no least one", { min: null }, "`min` at most `max`"],
    ["with a negative sum", { sum: -1 }, "`sum`, `min` and `max` must be numbers from 0"],
    ["with a least time but no response time", { none: 3, buckets: {} }, "null without a response time"],
  ])("%s is refused by its place in `requests`", (_, changes, fault) => {
    const problem = problemOf(lineOf({ requests: [entryOf(), entryOf(changes)] }));
    expect(problem).toContain(`\`${blob}\`, line 1: entry 2 of \`requests\``);
    expect(problem).toContain(fault);
  });

  test("does not hide the sound lines around it", () => {
    const { windows, problems } = readWindows(`${lineOf()}nonsense\n${lineOf()}`, blob);
    expect(windows).toHaveLength(2);
    expect(problems).toEqual([`\`${blob}\`, line 2: the line is not JSON.`]);
  });

  test("leaves nothing of its own behind in the lines that follow", () => {
    const faulty = [
      lineOf({ requests: [entryOf(), entryOf({ count: 4 })] }),
      lineOf({ requests: [entryOf({ failures: 9 })] }),
      lineOf().replace('"230":1', '"230":1,"8.40":1'),
      lineOf({ users: -1 }),
    ];
    for (const line of faulty) {
      expect(readWindows(line + lineOf() + lineOf(), blob).problems).toHaveLength(1);
      expect(requestsOf(line + lineOf() + lineOf())).toEqual(requestsOf(lineOf() + lineOf()));
    }
  });

  test("that is the last one and cut off is a problem wherever it is cut", () => {
    const text = lineOf() + lineOf();
    fc.assert(
      fc.property(fc.integer({ min: lineOf().length + 1, max: text.length - 1 }), (length) => {
        const { windows, problems } = readWindows(text.slice(0, length), blob);
        expect(windows).toHaveLength(1);
        expect(problems).toEqual([`\`${blob}\`, line 2: the line is cut off.`]);
      }),
    );
  });

  test("ends the reading after the tenth", () => {
    const { windows, problems } = readWindows("nonsense\n".repeat(10) + lineOf().repeat(4), blob);
    expect(windows).toEqual([]);
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toBe(
      `\`${blob}\`, line 11: 10 lines before it are wrong; nothing was read from here on.`,
    );
    expect(readWindows("nonsense\n".repeat(10), blob).problems).toHaveLength(10);
  });
});

describe("any text at all", () => {
  const almostEntry = fc.record(
    Object.fromEntries(
      Object.entries(entryOf()).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.jsonValue())]),
    ),
    { requiredKeys: [] },
  );

  test("gives windows or problems, and never an exception", () => {
    const lines = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(almostEntry).map((requests) => lineOf({ requests }).trimEnd()),
    );
    fc.assert(
      fc.property(fc.array(lines), (all) => {
        const { windows, problems } = readWindows(all.map((line) => `${line}\n`).join(""), blob);
        const split = all.join("\n").split("\n").length;
        if (all.length > 0)
          expect(windows.length + problems.length).toBeGreaterThanOrEqual(Math.min(split, 11));
      }),
    );
  });

  test.each<[Entry[], number]>([
    [[entryOf({ buckets: 0 })], 1],
    [[entryOf(), entryOf({ buckets: 0 })], 2],
    [[entryOf(), entryOf({ buckets: 1 })], 2],
    [[entryOf({ buckets: 1 }), entryOf()], 1],
    [[entryOf({ buckets: 0 }), entryOf()], 1],
    [[entryOf({ buckets: 1 }), entryOf({ buckets: 0 })], 1],
  ])("with a number for buckets never borrows those of another request: %#", (requests, faulty) => {
    const problem = problemOf(lineOf({ requests }));
    expect(problem).toContain(`entry ${faulty} of \`requests\`: \`buckets\` must hold`);
  });
});
