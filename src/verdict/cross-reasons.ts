import type { CrossFindings, Disagreement } from "../locust/csv-types.ts";
import type { DynoResult } from "../locust/types.ts";
import { crossFindings } from "../statistics/cross-findings.ts";
import { nameInSentence, requestName } from "./glob.ts";
import type { Reason } from "./types.ts";
import { writeValue } from "./write-value.ts";

type Finding = Pick<Reason, "level" | "code" | "text">;

/**
 * What is to be said when recorder and Locust's own file disagree. With different counts one of the two has lost
 * requests, and nothing tells which: the run is invalid. Different percentiles of the same requests are most often
 * Locust's own rounding, replaced by the locustfile, and the recorder's are the finer ones: a warning.
 */
export function crossReasons(name: string, result: DynoResult, ownName: string): readonly Finding[] {
  // What was refused for its own faults would only disagree for the same.
  if (result.problems.length > 0) return [];
  const found = result.cross ?? crossFindings(result);
  const file = `\`${ownName}_stats.csv\``;
  const { receipt } = result;
  const advice = receipt?.statsResets ? "The locustfile has reset Locust's statistics." : "Run again.";
  const buckets = receipt?.ownBuckets ? "The locustfile replaces `locust.stats.bucket_response_time`." : "";
  if (found.counts.length > 0) return countFinding({ name, file, advice }, found);
  return [
    ...timeFinding({ name, file, advice: "" }, found),
    ...percentileFinding({ name, file, advice: buckets }, found),
  ];
}

type Place = { name: string; file: string; advice: string };

function countFinding({ name, file, advice }: Place, { counts }: CrossFindings): Finding[] {
  const { first } = counts;
  if (first === undefined) return [];
  const what = first.recorded === 1 ? first.what.slice(0, -1) : first.what;
  const numbers = `${writeValue(first.recorded, "count")} ${what} of ${nameOf(first)}, but ${writeValue(first.csv, "count")} are in Locust's own ${file}`;
  const text = `${name} recorded ${numbers}${othersOf(counts)}, which the last second does not explain: one of the two has lost some. ${advice}`;
  return [{ level: "invalid", code: "counts-differ", text }];
}

function timeFinding({ name, file }: Place, { times }: CrossFindings): Finding[] {
  const { first } = times;
  if (first === undefined) return [];
  const [recorded, csv] = [first.recorded, first.csv].map((ms) => writeValue(ms, "ms"));
  const requests = `${writeValue(first.count, "count")} ${first.count === 1 ? "request" : "requests"} of ${nameOf(first)}`;
  const text = `${name} recorded ${recorded} as the ${first.what} response time of ${requests}, but Locust's own ${file} has ${csv} for the same requests${othersOf(times)}. Both cannot be true.`;
  return [{ level: "invalid", code: "times-differ", text }];
}

function percentileFinding({ name, file, advice }: Place, { percentiles }: CrossFindings): Finding[] {
  const { first: worst } = percentiles;
  if (worst === undefined) return [];
  const numbers = `p${worst.what} of ${nameOf(worst)}: ${writeValue(worst.recorded, "ms")} by the recorder, which is judged, but ${writeValue(worst.csv, "ms")} by Locust's own ${file}`;
  const text =
    `${name} has another ${numbers}${othersOf(percentiles)}, further apart than Locust rounds. ${advice}`.trimEnd();
  return [{ level: "warn", code: "percentiles-differ", text }];
}

function nameOf({ request }: Pick<Disagreement<unknown>, "request">): string {
  return nameInSentence(requestName(request));
}

function othersOf({ length }: { length: number }): string {
  return length === 1 ? "" : ` (and ${length - 1} more such ${length === 2 ? "number" : "numbers"})`;
}
