import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { tabled } from "../../scripts/write-tables.ts";
import { verdictSchema } from "../../src/report/verdict-schema.ts";
import { aggregatedKey } from "../../src/statistics/merge.ts";
import {
  entryOf,
  type MetricEntry,
  metrics,
  metricWords,
  parseMetric,
} from "../../src/statistics/metrics.ts";
import { judge } from "../../src/verdict/judge.ts";
import { parseThreshold } from "../../src/verdict/parse-threshold.ts";
import type { Threshold } from "../../src/verdict/types.ts";
import { writeFinding } from "../../src/verdict/write-judgement.ts";
import { countsOf, firstOf, measuredOf, scenarioOf, thresholdOf } from "../verdict/samples.ts";

const root = resolve(import.meta.dirname, "../..");
const table = metrics as Record<string, MetricEntry>;

/** The greatest response time without the least. */
const spread: MetricEntry = {
  means: "width of all response times",
  unit: "ms",
  isPlural: false,
  onlyWhole: "the spread is that of the whole scenario",
  measure: ({ counts: { minMs, maxMs } }) =>
    minMs === undefined || maxMs === undefined ? undefined : maxMs - minMs,
  measureCsv: () => undefined,
  unknownInCsv: "CSV files do not tell it",
  interval: () => undefined,
};

afterEach(() => {
  delete table.spread;
});

function problemOf(line: string): string {
  const read = parseThreshold(line);
  return "problem" in read ? read.problem : "";
}

describe("a metric that is one more entry of the table", () => {
  test("is a word of the grammar, with its unit, and in the message that lists the words", () => {
    expect(problemOf("spread < 1.5s")).toContain("expected a metric: p99 (or another percentile), median,");
    expect(problemOf("spread < 1.5s")).not.toContain("or spread");
    table.spread = spread;
    const read = parseThreshold("spread < 1.5s");
    expect(read).toMatchObject({ threshold: { metric: { kind: "spread" }, limit: 1500, unit: "ms" } });
    expect(problemOf("spreat < 1.5s")).toContain("exceptions or spread");
  });

  test("is judged and told of", () => {
    table.spread = spread;
    const aggregated = { ...countsOf("/a", [10, 400]), ...aggregatedKey };
    const threshold: Threshold = thresholdOf("spread < 300ms");
    const measured = [measuredOf("shop", { aggregated })];
    const judged = judge({
      thresholds: [threshold],
      scenarios: [scenarioOf("shop")],
      measured,
      minRequests: 2,
    });
    expect(firstOf(judged)).toMatchObject({ outcome: "breached", value: 390 });
    expect(writeFinding(firstOf(judged))).toBe("is 390 ms but must be below 300 ms");
  });

  test("is in the README's table and among the words of the schema", () => {
    table.spread = spread;
    const readme = readFileSync(join(root, "README.md"), "utf8");
    expect(tabled["README.md"]?.(readme)).toContain(
      "| `spread` | `800ms`, `1.5s` | width of all response times |",
    );
    expect(metricWords()).toContain("spread");
  });
});

test("the schema names every metric of the table", () => {
  const { shape } = verdictSchema.shape.thresholds.element;
  expect(shape.metric.description).toBe(
    metricWords()
      .map((word) => `\`${word}\``)
      .join(", "),
  );
});

test("every word of the table is read as itself", () => {
  for (const word of metricWords()) {
    const metric = parseMetric(word);
    expect(metric && entryOf(metric).means).toMatch(/^\w/);
  }
});
