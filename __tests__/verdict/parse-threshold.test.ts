import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseThreshold } from "../../src/verdict/parse-threshold.ts";
import { problemOf, thresholdOf } from "./samples.ts";

describe("parseThreshold", () => {
  it("reads the shortest line", () => {
    expect(thresholdOf("p99 < 800")).toEqual({
      source: "p99 < 800",
      level: "fail",
      metric: { kind: "percentile", percentile: 99 },
      request: undefined,
      scenario: undefined,
      bed: undefined,
      operator: "<",
      limit: 800,
      unit: "ms",
    });
  });

  it("reads the longest line", () => {
    expect(
      thresholdOf(
        '  warn: p99.9 of each "GET /a \\"b\\" \\\\ < in c" in worker_scene_2 at eu-west_1 >= 1.5s ',
      ),
    ).toEqual({
      source: 'warn: p99.9 of each "GET /a \\"b\\" \\\\ < in c" in worker_scene_2 at eu-west_1 >= 1.5s',
      level: "warn",
      metric: { kind: "percentile", percentile: 99.9 },
      request: { glob: 'GET /a "b" \\ < in c', each: true },
      scenario: "worker_scene_2",
      bed: "eu-west_1",
      operator: ">=",
      limit: 1500,
      unit: "ms",
    });
  });

  it.each([
    ["p95 of GET /checkout* in s1 < 2s", { glob: "GET /checkout*", each: false }, "s1"],
    ["p95 of GET /a b  (c?) [d] {e}<2s", { glob: "GET /a b  (c?) [d] {e}", each: false }, undefined],
    ["p95 of /login < 2s", { glob: "/login", each: false }, undefined],
    ["p95 of each * < 2s", { glob: "*", each: true }, undefined],
    ["p95 of eachway < 2s", { glob: "eachway", each: false }, undefined],
    ["p95 of GET /inn in s-1 < 2s", { glob: "GET /inn", each: false }, "s-1"],
    ["p95 in of < 2s", undefined, "of"],
  ])("takes %s apart", (line, request, scenario) => {
    expect(thresholdOf(line)).toMatchObject({ request, scenario });
  });

  it.each([
    ["p99 at eu < 2s", undefined, undefined, "eu"],
    ["failures in s1 at us < 2%", undefined, "s1", "us"],
    ["p95 of GET /a at eu < 2s", "GET /a", undefined, "eu"],
    ["p95 of GET /attic in s1 at eu < 2s", "GET /attic", "s1", "eu"],
    ['p95 of "GET /a at eu" < 2s', "GET /a at eu", undefined, undefined],
    ["p99 in at at in < 2s", undefined, "at", "in"],
  ])("takes %s apart, with its test bed", (line, glob, scenario, bed) => {
    const read = thresholdOf(line);
    expect([read.request?.glob, read.scenario, read.bed]).toEqual([glob, scenario, bed]);
  });

  it.each([
    ["p99 < 800ms", 800, "ms"],
    ["p99<1.005s", 1005, "ms"],
    ["median < 1 s", 1000, "ms"],
    ["avg <= 0.5", 0.5, "ms"],
    ["min > 1", 1, "ms"],
    ["max < 10s", 10_000, "ms"],
    ["failures < 1%", 0.01, "ratio"],
    ["failures < 57", 0.57, "ratio"],
    ["failures <= 0.5 %", 0.005, "ratio"],
    ["requests > 1000", 1000, "count"],
    ["requests/s > 20", 20, "per second"],
    ["requests/s>20.5/s", 20.5, "per second"],
    ["exceptions <= 0", 0, "count"],
  ])("keeps the limit of %s in its unit", (line, limit, unit) => {
    expect(thresholdOf(line)).toMatchObject({ limit, unit });
  });

  it.each([
    ["", "^ expected a metric: p99 (or another percentile), median, avg"],
    ["q99 < 800", "^ expected a metric"],
    ["P99 < 800", "^ expected a metric"],
    ["percentile < 800", "^ expected a metric"],
    ["constructor < 800", "^ expected a metric"],
    ["warn: < 800", "      ^ expected a metric"],
    ["p99 = 800", '    ^ expected "of", "in", "at" or one of < <= > >='],
    ["p99 of GET /a", '             ^ expected "in", "at" or one of < <= > >='],
    ["p99 of GET /a in s1 = 3", '                    ^ expected "at" or one of < <= > >='],
    ["p99 in s1 at eu = 3", "                ^ expected one of < <= > >="],
    ["p99 at eu in s1 < 3", "          ^ expected one of < <= > >="],
    ["p99 at < 800", "       ^ expected the name of a test bed"],
    ["p99 of < 800", "       ^ expected a request"],
    ["p99 of each < 800", "            ^ expected a request"],
    ["p99 of in s1 < 800", "       ^ expected a request"],
    ['p99 of "GET /a < 800', "       ^ expected a request in quotes"],
    ['p99 of "" < 800', "       ^ expected a request in quotes"],
    ["p99 in < 800", "       ^ expected the name of a scenario"],
    ["p99 <", "     ^ expected a time in ms or s"],
    ["p99 < -5", "      ^ expected a time"],
    ["p99 < 800%", "         ^ expected a time in ms or s, such as 800ms or 1.5s (the limit of p99)"],
    ["p99 < 1m", "       ^ expected a time"],
    ["p99 < 1,000", "       ^ expected a time"],
    ["p99 < 800ms please", "         ^ expected a time"],
    ["failures < 3ms", "            ^ expected a percentage"],
    ["requests > 3%", "            ^ expected a plain number (the limit of requests)"],
    ["requests/s > 3 s", "               ^ expected a number per second, such as 20 or 20/s"],
    ["exceptions < 1/s", "              ^ expected a plain number"],
    [`p99 < ${"9".repeat(400)}`, "      ^ expected a smaller number"],
  ])("refuses %j and points at the place", (line, caretLine) => {
    const [quoted, below] = problemOf(line).split("\n");
    expect(quoted).toBe(line);
    expect(below).toContain(caretLine);
    expect(below?.indexOf("^")).toBe(caretLine.indexOf("^"));
  });

  it("keeps the caret under its column behind tabs and characters outside the basic plane", () => {
    expect(problemOf("p99\tof 🦗 /a")).toBe(
      'p99\tof 🦗 /a\n   \t       ^ expected "in", "at" or one of < <= > >=',
    );
  });

  it("reads back every line that the grammar can write", () => {
    const metric = fc.constantFrom("p50", "p99.9", "median", "avg", "min", "max");
    const name = fc.stringMatching(/^[\w-]{1,12}$/);
    const glob = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => !/[\r\n]/.test(text));
    const operator = fc.constantFrom("<", "<=", ">", ">=");
    const limit = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(metric, glob, name, name, operator, limit, (metric, glob, name, bed, operator, limit) => {
        const quoted = `"${glob.replace(/["\\]/g, "\\$&")}"`;
        const read = thresholdOf(`${metric} of ${quoted} in ${name} at ${bed} ${operator} ${limit}s`);
        expect(read).toMatchObject({
          request: { glob, each: false },
          scenario: name,
          bed,
          operator,
          limit: limit * 1000,
        });
      }),
    );
  });

  it("answers any text with a threshold or a problem that quotes it, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^(p9|of|in|at|"|<|=|\d|%|s|\s)*$/)),
        (text) => {
          const read = parseThreshold(text);
          if ("problem" in read) expect(read.problem.startsWith(text.trim())).toBe(true);
          else expect(read.threshold.source).toBe(text.trim());
        },
      ),
    );
  });

  it.each([
    `p99 of a${" ".repeat(100_000)}`,
    `p99 of "${'\\"'.repeat(50_000)}`,
    `p99 of ${" in".repeat(50_000)}`,
    `p99 of ${" at".repeat(50_000)}`,
    '"'.repeat(100_000),
  ])(
    "is done at once with a line made to keep it busy (case %#)",
    (line) => {
      expect("problem" in parseThreshold(line)).toBe(true);
    },
    1000,
  );
});
