import type { TimePoint } from "../statistics/types.ts";
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

/**
 * What a chart of few lines shows. Each begins with its scenario's first window, and the chart ends with the longest:
 * where another has ended before, its values are undefined.
 */
export type TimelineChart = {
  /** The worst scenario first. */
  lines: readonly ChartLine[];
  seconds: number;
  secondsEach: number;
  warmUpSeconds: number;
};

/** Lines that a reader can tell apart. */
const mostLines = 3;
/** More points would make no other picture at the width of a comment. */
const mostPoints = 60;
/** Of the first one's length: users whose last requests take longer do not make another length. */
const aboutTheSame = 0.1;

type Drawable = { scenario: string; timeline: readonly TimePoint[] };

/**
 * The worst scenarios' p99 over time, those in one chart that took about the same time, the worst one's first. `notDrawn`:
 * scenarios for which there was no room. One without two stretches of time with requests is not among them.
 */
export function timelineCharts(report: RunReport): { charts: readonly TimelineChart[]; notDrawn: number } {
  const all = report.scenarios
    .flatMap(({ measured }) => measured ?? [])
    .map(({ scenario, timeline }) => ({ scenario, timeline, rank: urgency(report, scenario) }))
    .filter(({ timeline }) => timeline.filter(isMeasured).length > 1)
    .sort((a, b) => b.rank - a.rank);
  const groups = sameLength(all.slice(0, mostLines));
  return {
    charts: groups.map((group) => chartOf(report, group)),
    notDrawn: Math.max(0, all.length - mostLines),
  };
}

function sameLength([first, ...others]: readonly Drawable[]): Drawable[][] {
  if (first === undefined) return [];
  const isSame = ({ timeline }: Drawable): boolean =>
    Math.abs(lengthMs(timeline) / lengthMs(first.timeline) - 1) <= aboutTheSame;
  return [[first, ...others.filter(isSame)], ...sameLength(others.filter((one) => !isSame(one)))];
}

function stepsOf(timeline: readonly TimePoint[]): { points: number; stepMs: number } {
  const points = Math.min(mostPoints, timeline.length);
  return { points, stepMs: lengthMs(timeline) / points };
}

function chartOf(report: RunReport, drawn: readonly Drawable[]): TimelineChart {
  const [longest = []] = drawn.map(({ timeline }) => timeline).sort((a, b) => lengthMs(b) - lengthMs(a));
  const { points, stepMs } = stepsOf(longest);
  return {
    lines: drawn.map(({ scenario, timeline }) => ({
      scenario,
      p99sMs: highestOf(timeline, points, stepMs),
      limitMs: limitOf(report, scenario),
    })),
    seconds: (stepMs * points) / 1000,
    secondsEach: stepMs / 1000,
    warmUpSeconds: warmUpOf(drawn[0]?.timeline ?? []),
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
