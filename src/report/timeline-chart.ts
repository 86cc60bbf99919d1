import type { TimePoint } from "../statistics/types.ts";
import { csvTimelines } from "./csv-timelines.ts";
import { drawnLimit } from "./drawn-limit.ts";
import { upperEnd } from "./row-numbers.ts";
import { scenarioNumbers } from "./scenario-numbers.ts";
import type { RunReport } from "./types.ts";

/** A scenario's p99 over time: one value a stretch of time, undefined where no request came back. */
export type ChartLine = {
  scenario: string;
  p99sMs: readonly (number | undefined)[];
  limitMs: number | undefined;
};

/** What a chart of few lines shows. Every line covers the same time, from its scenario's first window on. */
export type TimelineChart = {
  /** The worst scenario first. */
  lines: readonly ChartLine[];
  /** Scenarios for which there was no room, or which took another time. */
  notDrawn: number;
  seconds: number;
  secondsEach: number;
  warmUpSeconds: number;
};

/** Lines that a reader can tell apart. */
const mostLines = 3;
/** More points would make no other picture at the width of a comment. */
const mostPoints = 60;

/** The worst scenarios' p99 over time; undefined when there are no two stretches of time with requests. */
export function timelineChart(report: RunReport): TimelineChart | undefined {
  const all = [...report.statistics, ...csvTimelines(report)]
    .map(({ scenario, timeline }) => ({ scenario, timeline, rank: urgency(report, scenario) }))
    .filter(({ timeline }) => timeline.filter(isMeasured).length > 1)
    .sort((a, b) => b.rank - a.rank);
  const [worst] = all;
  if (worst === undefined) return undefined;
  const points = Math.min(mostPoints, worst.timeline.length);
  const stepMs = lengthMs(worst.timeline) / points;
  const drawn = all
    .filter(({ timeline }) => Math.abs(lengthMs(timeline) / stepMs - points) <= 1)
    .slice(0, mostLines);
  return {
    lines: drawn.map(({ scenario, timeline }) => ({
      scenario,
      p99sMs: highestOf(timeline, points, stepMs),
      limitMs: limitOf(report, scenario),
    })),
    notDrawn: all.length - drawn.length,
    seconds: (stepMs * points) / 1000,
    secondsEach: stepMs / 1000,
    warmUpSeconds: warmUpOf(worst.timeline),
  };
}

function limitOf(report: RunReport, scenario: string): number | undefined {
  return drawnLimit(report, scenario, { kind: "percentile", percentile: 99 });
}

/** How near the scenario comes to its limit, or to the strictest one that there is. */
function urgency(report: RunReport, scenario: string): number {
  const found = scenarioNumbers(report).find((one) => one.scenario === scenario);
  const limits = report.plan.scenarios.flatMap(({ name }) => limitOf(report, name) ?? []);
  const limit = limitOf(report, scenario) ?? Math.min(...limits);
  return (upperEnd(found?.aggregated.p99Ms) ?? 0) / (Number.isFinite(limit) && limit > 0 ? limit : 1);
}

function isMeasured({ p99Ms }: TimePoint): boolean {
  return p99Ms !== undefined && Number.isFinite(p99Ms);
}

function lengthMs(timeline: readonly TimePoint[]): number {
  return (timeline.at(-1)?.endedAt ?? 0) - (timeline[0]?.startedAt ?? 0);
}

/** Of several windows that make one point the highest: a peak is not to be smoothed away. */
function highestOf(timeline: readonly TimePoint[], points: number, stepMs: number): (number | undefined)[] {
  const begin = timeline[0]?.startedAt ?? 0;
  const byPoint = Map.groupBy(timeline.filter(isMeasured), ({ startedAt, endedAt }) =>
    Math.floor(((startedAt + endedAt) / 2 - begin) / stepMs),
  );
  return Array.from({ length: points }, (_, point) => {
    const own = byPoint.get(point)?.flatMap(({ p99Ms }) => p99Ms ?? []);
    return own === undefined ? undefined : Math.max(...own);
  });
}

function warmUpOf(timeline: readonly TimePoint[]): number {
  const last = timeline.findLast(({ warmUp }) => warmUp);
  return last === undefined ? 0 : (last.endedAt - (timeline[0]?.startedAt ?? 0)) / 1000;
}
