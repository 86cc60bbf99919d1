import type { Drift, DriftFinding } from "../statistics/types.ts";
import { formatDuration } from "../words/duration.ts";
import type { Reason } from "./types.ts";
import { writeValue } from "./write-value.ts";

/** Growth that somebody should look at: by a tenth, or to one request more in a hundred that fails. */
const notable = { times: 0.1, failures: 0.01 };

/** How the scenario's numbers developed during the run, in one line. It is no limit of anybody's and decides nothing. */
export function driftReasons(scenario: string, finding: DriftFinding | undefined): readonly Reason[] {
  if (finding === undefined) return [];
  if (finding.kind !== "measured")
    return [
      {
        level: "note",
        code: "drift-unknown",
        scenario,
        text: `${cannotTell} ${why[finding.kind]}`,
        isUsual: true,
      },
    ];
  const { drifts } = finding;
  const text = [...movedParts(drifts), ...steadyParts(drifts), ...wanderingParts(drifts)].join(" ");
  if (drifts.some(isNotable)) return [{ level: "warn", code: "drift", scenario, text }];
  const code = drifts.some(({ found }) => found !== "none") ? "drift" : "no-drift";
  return [{ level: "note", code, scenario, text, isUsual: true }];
}

const cannotTell = "Drift could not be assessed, because";

const why: Readonly<Record<Exclude<DriftFinding["kind"], "measured">, string>> = {
  short: "the judged time is too short. Lengthen `run-time` to a minute or more.",
  users:
    "the number of users changed during the run. Lengthen `run-time`, or leave the ramp out with `warm-up`.",
  sparse: "there were too few requests. Take more `users` or a longer `run-time`.",
};

function isNotable({ metric, found, from, to }: Drift): boolean {
  if (found !== "growth") return false;
  return metric === "failures" ? to - from >= notable.failures : to >= from * (1 + notable.times);
}

function movedParts(drifts: readonly Drift[]): string[] {
  return drifts.filter(({ found }) => found !== "none").map(writeMoved);
}

/**
 * `p99 grew from 210 ms to 640 ms over 10m (95% interval of the growth: 150% to 260%).`, or
 * `p99 jumped from 120 ms to 590 ms at 3m (95% interval of the growth: 310% to 480%).`
 */
function writeMoved(drift: Drift): string {
  const { metric, found, from, to, seconds, low, high, jumpSeconds } = drift;
  const unit = metric === "failures" ? "ratio" : "ms";
  const ends = `from ${writeValue(from, unit)} to ${writeValue(to, unit)}`;
  const [slowly, atOnce, sign] = found === "growth" ? ["grew", "jumped", 1] : ["fell", "dropped", -1];
  const moved =
    jumpSeconds === undefined
      ? `${slowly} ${ends} over ${formatDuration(seconds)}`
      : `${atOnce} ${ends} at ${formatDuration(jumpSeconds)}`;
  const [least = 0, most = 0] = [low * sign, high * sign].sort((a, b) => a - b);
  return `${metric} ${moved} (95% interval of the ${found}: ${writeChange(drift, least)} to ${writeChange(drift, most)}).`;
}

/** `The level wanders for longer than this run can show (p99, median): …` */
function wanderingParts(drifts: readonly Drift[]): string[] {
  const names = drifts.filter(({ wanders }) => wanders).map(({ metric }) => metric);
  return names.length === 0
    ? []
    : [
        `The level wanders for longer than this run can show (${names.join(", ")}): the intervals may be too narrow. Run longer.`,
      ];
}

/** `No drift detected over 10m in p99 (up to 8% would not have been detectable), in median (up to 3%).` */
function steadyParts(drifts: readonly Drift[]): string[] {
  const steady = drifts.filter(({ found }) => found === "none");
  const [first] = steady;
  if (first === undefined) return [];
  const parts = steady.map((drift, place) => {
    const unseen = place === 0 ? " would not have been detectable" : "";
    return `in ${drift.metric} (up to ${writeChange(drift, drift.high)}${unseen})`;
  });
  return [`No drift detected over ${formatDuration(first.seconds)} ${parts.join(", ")}.`];
}

/** A change in words, two digits of it: an interval is no exact number. Failures change by so many of a hundred requests. */
export function writeChange({ metric }: Drift, change: number): string {
  if (metric !== "failures") return writeValue(Number(change.toPrecision(2)), "ratio");
  const points = Number((change * 100).toPrecision(2));
  return `${points} percentage ${points === 1 ? "point" : "points"}`;
}
