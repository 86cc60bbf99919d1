import type { RunReport } from "./types.ts";

/** The strictest upper limit of the scenario's own p99, in ms; undefined when there is none. */
export function p99LimitMs({ verdict }: Pick<RunReport, "verdict">, scenario: string): number | undefined {
  const limits = verdict.judgements
    .filter((judgement) => judgement.scenario === scenario)
    .map(({ threshold }) => threshold)
    .filter(
      ({ metric, request, operator }) =>
        metric.kind === "percentile" &&
        metric.percentile === 99 &&
        request === undefined &&
        operator.startsWith("<"),
    )
    .map(({ limit }) => limit);
  return limits.length === 0 ? undefined : Math.min(...limits);
}
