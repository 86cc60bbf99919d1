import type { RequestCounts } from "../locust/types.ts";
import { averageRange, exactly, extremeRange, percentileRange } from "./csv-measure.ts";
import type { CsvTally, Range } from "./csv-types.ts";
import { greatest, least } from "./extremes.ts";
import { failureInterval, percentileInterval, ratioInterval } from "./interval.ts";
import { percentileMs, quotient, type Ratio } from "./measure.ts";
import type { Block, Interval, Tally } from "./types.ts";

/** What a metric is measured in. Limits are kept in it: ms, a ratio 0…1, a count, or a count per second. */
export const units = ["ms", "ratio", "count", "per second"] as const;
export type Unit = (typeof units)[number];

/** What Locust's CSV files tell of a row; `exceptions` is undefined when they are not known. */
export type CsvRow = { tally: CsvTally; exceptions: number | undefined };

/** All that is known of one metric: grammar, messages, schema and docs follow from it. */
export type MetricEntry = {
  /** For the README. */
  means: string;
  unit: Unit;
  /** Whether a sentence says "are" of it. */
  isPlural: boolean;
  /** Why it cannot be asked of one request; undefined where it can. */
  onlyWhole?: string;
  /** Undefined when nothing was measured: no response time, no request, no time. */
  measure: (tally: Tally) => number | undefined;
  /** Where it must lie by Locust's CSV files; undefined when nothing was measured or it is not known. */
  measureCsv: (row: CsvRow) => Range | undefined;
  /** Why `measureCsv` may know nothing although there were requests. */
  unknownInCsv?: string;
  /** 95%, over blocks of time; undefined for what is counted and not estimated, and for extremes. */
  interval: (tallies: readonly Tally[]) => Interval | undefined;
};

const none = (): undefined => undefined;

function percentile(percentage: number, means: string): MetricEntry {
  return {
    means,
    unit: "ms",
    isPlural: false,
    measure: ({ counts }) => percentileMs(counts, percentage),
    measureCsv: ({ tally }) => percentileRange(tally, percentage),
    interval: (tallies) => percentileInterval(tallies, percentage),
  };
}

/** One sum over another, so that it can be had from any choice of blocks. */
function ratio(of: (tally: Tally) => Ratio) {
  return {
    measure: (tally: Tally) => quotient(of(tally)),
    interval: (tallies: readonly Tally[]) => ratioInterval(tallies, of),
  };
}

const failures = ({ counts }: Tally): Ratio => ({ over: counts.failures, under: counts.count });

/** Every metric but percentiles, by the word of a threshold line. */
export const metrics = {
  median: percentile(50, "response time that half of the requests do not exceed; the same as `p50`"),
  avg: {
    means: "mean response time",
    unit: "ms",
    isPlural: false,
    ...ratio(({ counts }) => ({ over: counts.sumMs, under: counts.count - counts.none })),
    measureCsv: ({ tally }) => averageRange(tally),
  },
  min: {
    means: "least response time; a single request decides it, so it is no basis for a gate",
    unit: "ms",
    isPlural: false,
    measure: ({ counts }) => counts.minMs,
    measureCsv: ({ tally }) => extremeRange(tally, least, (row) => row.minMs),
    interval: none,
  },
  max: {
    means: "greatest response time; a single request decides it, so it is no basis for a gate",
    unit: "ms",
    isPlural: false,
    measure: ({ counts }) => counts.maxMs,
    measureCsv: ({ tally }) => extremeRange(tally, greatest, (row) => row.maxMs),
    interval: none,
  },
  failures: {
    means: "failed requests among all requests",
    unit: "ratio",
    isPlural: true,
    measure: (tally) => quotient(failures(tally)),
    measureCsv: ({ tally }) => (tally.count === 0 ? undefined : exactly(tally.failures / tally.count)),
    interval: (tallies) => failureInterval(tallies, failures),
  },
  requests: {
    means: "number of requests",
    unit: "count",
    isPlural: true,
    measure: ({ counts }) => counts.count,
    measureCsv: ({ tally }) => exactly(tally.count),
    interval: none,
  },
  "requests/s": {
    means: "requests per second",
    unit: "per second",
    isPlural: false,
    ...ratio(({ counts, seconds }) => ({ over: counts.count, under: seconds })),
    measureCsv: ({ tally }) => exactly(tally.dynos.reduce((sum, row) => sum + row.requestsPerSecond, 0)),
  },
  exceptions: {
    means: "exceptions raised by tasks, which no failure counts",
    unit: "count",
    isPlural: true,
    onlyWhole: "Locust counts exceptions for the whole scenario, not for a request",
    measure: ({ exceptions }) => exceptions,
    measureCsv: ({ exceptions }) => (exceptions === undefined ? undefined : exactly(exceptions)),
    unknownInCsv: "not every dyno left its `_exceptions.csv`, which Locust writes since 1.4.2",
    interval: none,
  },
} satisfies Record<string, MetricEntry>;

export type PlainMetric = keyof typeof metrics;

/** `percentile`: 0–100. */
export type Metric = { kind: "percentile"; percentile: number } | { kind: PlainMetric };

/** What is known of a metric. */
export function entryOf(metric: Metric): MetricEntry {
  return metric.kind === "percentile"
    ? percentile(metric.percentile, "response time that this share of the requests does not exceed")
    : metrics[metric.kind];
}

/** What a metric comes to, in its unit. */
export function measure(metric: Metric, tally: Tally): number | undefined {
  return entryOf(metric).measure(tally);
}

/** Where it must lie by Locust's CSV files. A threshold is held against the end that is worse for it. */
export function measureCsv(metric: Metric, row: CsvRow): Range | undefined {
  return entryOf(metric).measureCsv(row);
}

/** The 95% interval of a metric on a row of each block of time. */
export function intervalOf({ metric, blocks, pick }: Judged): Interval | undefined {
  return entryOf(metric).interval(blocks.map((block) => ({ ...block, counts: pick(block) })));
}

type Judged = { metric: Metric; blocks: readonly Block[]; pick: (block: Block) => RequestCounts };

/** The metric that a word such as `p99.9`, `avg` or `requests/s` stands for; undefined when it is none. */
export function parseMetric(word: string): Metric | undefined {
  const percentage = /^p(\d+(?:\.\d+)?)$/.exec(word)?.[1];
  if (percentage !== undefined) return { kind: "percentile", percentile: Number(percentage) };
  return Object.hasOwn(metrics, word) ? { kind: word as PlainMetric } : undefined;
}

/** The metric as a threshold line writes it. */
export function metricName(metric: Metric): string {
  return metric.kind === "percentile" ? `p${metric.percentile}` : metric.kind;
}

/** The words of the grammar, in the order in which they are told; `p99` stands for every percentile. */
export function metricWords(): string[] {
  return ["p99", ...Object.keys(metrics)];
}

/** True when few requests say little about the metric; a count says what it says at any size. */
export function needsManyRequests(metric: Metric): boolean {
  const { unit } = entryOf(metric);
  return unit === "ms" || unit === "ratio";
}
