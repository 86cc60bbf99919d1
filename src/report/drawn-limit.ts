import type { Metric } from "../statistics/metrics.ts";
import type { Operator } from "../verdict/types.ts";
import type { RunReport } from "./types.ts";

/**
 * The strictest limit of a metric of the scenario's own row, on the side that matters: from above, but for requests per
 * second from below. Undefined when there is none.
 */
export function drawnLimit({ verdict }: RunReport, scenario: string, metric: Metric): number | undefined {
  const fromBelow = metric.kind === "requests/s";
  const limits = verdict.judgements
    .filter((judgement) => judgement.scenario === scenario && judgement.threshold.request === undefined)
    .map(({ threshold }) => threshold)
    .filter(
      ({ operator, ...threshold }) => isSame(threshold.metric, metric) && isBelow(operator) === fromBelow,
    )
    .map(({ limit }) => limit);
  if (limits.length === 0) return undefined;
  return fromBelow ? Math.max(...limits) : Math.min(...limits);
}

function isSame(a: Metric, b: Metric): boolean {
  return percentileOf(a) === percentileOf(b) && (percentileOf(a) !== undefined || a.kind === b.kind);
}

function percentileOf(metric: Metric): number | undefined {
  if (metric.kind === "median") return 50;
  return metric.kind === "percentile" ? metric.percentile : undefined;
}

function isBelow(operator: Operator): boolean {
  return operator.startsWith(">");
}
