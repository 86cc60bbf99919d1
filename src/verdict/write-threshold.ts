import { entryOf, metricName } from "../statistics/metrics.ts";
import { quote } from "../words/wording.ts";
import type { Threshold } from "./types.ts";
import { writeMust } from "./write-judgement.ts";
import { writeLimit } from "./write-value.ts";

/**
 * What each threshold asks for, in a sentence, and behind it what may be a slip:
 * ``Threshold `p99 < 800ms`: p99 must be below 800 ms in every scenario, or the run fails``.
 */
export function thresholdLines(thresholds: readonly Threshold[]): readonly string[] {
  if (thresholds.length === 0) return ["No threshold is set, so no measured number fails the run"];
  return thresholds.flatMap((threshold) => {
    const slip = slipOf(threshold);
    return slip === undefined ? [writeThreshold(threshold)] : [writeThreshold(threshold), `Note: ${slip}`];
  });
}

function writeThreshold(threshold: Threshold): string {
  const { source, metric, level, scenario, bed } = threshold;
  const demand = `${metricName(metric)}${writeRequest(threshold)} ${writeMust(threshold)}`;
  const where = scenario === undefined ? "in every scenario" : `in scenario ${quote(scenario)}`;
  const at = bed === undefined ? "" : ` at test bed ${quote(bed)}`;
  return `Threshold ${quote(source)}: ${demand} ${where}${at}, or ${level === "fail" ? "the run fails" : "the report warns"}`;
}

function writeRequest({ request }: Threshold): string {
  if (request === undefined) return "";
  return request.each
    ? ` of each request that matches ${quote(request.glob)}`
    : ` of all requests that match ${quote(request.glob)}`;
}

/** A response time of seconds, or a ratio, that was typed where ms and percent are read. */
function slipOf({ source, metric, limit, unit }: Threshold): string | undefined {
  const typed = /[\d.]+$/.exec(source)?.[0];
  if (typed === undefined) return undefined;
  const verb = entryOf(metric).isPlural ? "are" : "is";
  const read = `${quote(source)}: ${metricName(metric)} ${verb} compared with ${writeLimit(limit, unit)}`;
  if (unit === "ms" && limit < 10)
    return `${read}. Write \`${typed}s\` if seconds are meant, or \`${typed}ms\``;
  if (unit === "ratio" && limit > 0 && limit < 0.001)
    return `${read}. Write \`${Number((Number(typed) * 100).toPrecision(12))}%\` if a share of all requests is meant, or \`${typed}%\``;
  return undefined;
}
