import type { Metric, Unit } from "./types.ts";

const units: Readonly<Record<Metric["kind"], Unit>> = {
  percentile: "ms",
  median: "ms",
  avg: "ms",
  min: "ms",
  max: "ms",
  failures: "ratio",
  requests: "count",
  "requests/s": "per second",
  exceptions: "count",
};

/** The metric that a word such as `p99.9`, `avg` or `requests/s` stands for; undefined when it is none. */
export function parseMetric(word: string): Metric | undefined {
  const percentile = /^p(\d+(?:\.\d+)?)$/.exec(word)?.[1];
  if (percentile !== undefined) return { kind: "percentile", percentile: Number(percentile) };
  return isPlainKind(word) ? { kind: word } : undefined;
}

function isPlainKind(word: string): word is Exclude<Metric["kind"], "percentile"> {
  return word !== "percentile" && Object.hasOwn(units, word);
}

/** The metric as a threshold line writes it. */
export function metricName(metric: Metric): string {
  return metric.kind === "percentile" ? `p${metric.percentile}` : metric.kind;
}

/** What the metric's values and limits are kept in. */
export function unitOf(metric: Metric): Unit {
  return units[metric.kind];
}

/** True when few requests say little about the metric; a count says what it says at any size. */
export function needsManyRequests(metric: Metric): boolean {
  return unitOf(metric) === "ms" || unitOf(metric) === "ratio";
}
