import { pointMs } from "./csv-history.ts";
import type { CsvTimePoint, DynoHistory, HistoryPoint } from "./csv-types.ts";
import { greatest, least } from "./extremes.ts";

/** Two hours of ten seconds each; more than a chart shows apart, so that its reader can zoom into it. */
const mostPoints = 720;

/** What a dyno did between two points of its history, the latter of which it is named after. */
type Step = HistoryPoint & { dyno: number };

/** All dynos over time, in at most 720 points of ten seconds or a multiple; empty unless every dyno has a history. */
export function makeCsvTimeline(histories: readonly (DynoHistory | undefined)[]): CsvTimePoint[] {
  const known = histories.filter((history) => history !== undefined);
  if (known.length < histories.length) return [];
  const steps = known.flatMap(({ points }, dyno) => stepsOf(points, dyno));
  const slots = steps.map(({ at }) => Math.floor(at / pointMs));
  const [first, last] = [least(slots), greatest(slots)];
  if (first === undefined || last === undefined) return [];
  const length = Math.ceil((last - first + 1) / mostPoints) * pointMs;
  const begin = first * pointMs;
  const byPlace = Map.groupBy(steps, ({ at }) => Math.floor((at - begin) / length));
  const hasPercentiles = known.every(({ percentilesAreRecent }) => percentilesAreRecent);
  return Array.from({ length: Math.ceil((last - first + 1) / (length / pointMs)) }, (_, place) => {
    const own = byPlace.get(place) ?? [];
    const startedAt = begin + place * length;
    return { startedAt, endedAt: startedAt + length, ...sumSteps(own, hasPercentiles) };
  });
}

/** Counts of a history are those since the dyno's start; they fall when Locust forgets its ramp with `--reset-stats`. */
function stepsOf(points: readonly HistoryPoint[], dyno: number): Step[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const base = before === undefined || point.count < before.count ? { count: 0, failures: 0 } : before;
    return {
      ...point,
      dyno,
      count: point.count - base.count,
      failures: Math.max(0, point.failures - base.failures),
    };
  });
}

function sumSteps(
  steps: readonly Step[],
  hasPercentiles: boolean,
): Omit<CsvTimePoint, "startedAt" | "endedAt"> {
  const highest = (time: (step: Step) => number | undefined): number | undefined =>
    hasPercentiles ? greatest(steps.map(time)) : undefined;
  return {
    users: sumUsers(steps),
    requests: steps.reduce((sum, { count }) => sum + count, 0),
    failures: steps.reduce((sum, { failures }) => sum + failures, 0),
    p50Ms: highest(({ p50Ms }) => p50Ms),
    p95Ms: highest(({ p95Ms }) => p95Ms),
    p99Ms: highest(({ p99Ms }) => p99Ms),
  };
}

/** Each dyno's most users in this time; undefined when a version did not write them. */
function sumUsers(steps: readonly Step[]): number | undefined {
  if (steps.some(({ users }) => users === undefined)) return undefined;
  const byDyno = Map.groupBy(steps, ({ dyno }) => dyno);
  return [...byDyno.values()].reduce((sum, own) => sum + (greatest(own.map(({ users }) => users)) ?? 0), 0);
}
