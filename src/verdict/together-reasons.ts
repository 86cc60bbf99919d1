import type { DynoResult } from "../locust/types.ts";
import { boundsOf } from "../statistics/time-grid.ts";
import { formatDuration } from "../words/duration.ts";
import { quote } from "../words/wording.ts";
import type { Reason } from "./types.ts";

/** Dynos that ran together for less than the first share of the longest one's time were no one load; less than the second is told. */
const together = { invalid: 0.5, warn: 0.8 };

/** Whether the dynos of one scenario were one load: at work at the same time. */
export function togetherReasons(scenario: string, results: readonly DynoResult[]): readonly Reason[] {
  const { common, longest, count } = workTimes(results);
  if (common >= together.warn * longest) return [];
  const level = common < together.invalid * longest ? "invalid" : "warn";
  const how = writeTogether(common, longest);
  const text = `The ${count} dynos ${how}, so that the rest of the time there were fewer users than asked for. Run again; with a longer \`run-time\` a late start weighs less.`;
  return [{ level, code: "dynos-apart", scenario, text }];
}

/** Whether a scenario's test beds, whose numbers are never put together, loaded the target at the same time. */
export function bedsTogetherReasons(ownName: string, results: readonly DynoResult[]): readonly Reason[] {
  const { common, longest } = workTimes(results);
  if (common >= together.warn * longest) return [];
  const how = writeTogether(common, longest);
  const text = `The dynos of ${quote(ownName)} in its test beds ${how}, so that the rest of the time the target had less load than that of all test beds. Run again; with a longer \`run-time\` a late start weighs less.`;
  return [{ level: "warn", code: "beds-apart", scenario: undefined, text }];
}

/** How long the longest dyno and all of them were at work, in ms; of fewer than two there is nothing to compare. */
function workTimes(results: readonly DynoResult[]): { common: number; longest: number; count: number } {
  const times = results.flatMap(({ windows = [] }) => (windows.length === 0 ? [] : boundsOf(windows)));
  if (times.length < 2) return { common: 0, longest: 0, count: times.length };
  const longest = Math.max(...times.map(({ begin, end }) => end - begin));
  const common = Math.min(...times.map(({ end }) => end)) - Math.max(...times.map(({ begin }) => begin));
  return { common, longest, count: times.length };
}

function writeTogether(common: number, longest: number): string {
  if (common <= 0) return "were never all at work together";
  return `were all at work together for only ${formatDuration(common / 1000)} of the ${formatDuration(longest / 1000)} that the longest ran`;
}

/** Whether all dynos of the run ran the same program. */
export function versionReasons(results: readonly DynoResult[]): readonly Reason[] {
  const versions = [...new Set(results.flatMap(({ receipt }) => receipt?.locust ?? []))].sort();
  if (versions.length < 2) return [];
  const text = `The dynos ran different versions of Locust (${versions.map((one) => `\`${one}\``).join(", ")}), so the app was released during the run and these numbers are of two programs. Run again.`;
  return [{ level: "invalid", code: "versions-differ", scenario: undefined, text }];
}
