import type { Unit } from "../../statistics/metrics.ts";
import type { TimePoint } from "../../statistics/types.ts";
import { drawnLimit } from "../drawn-limit.ts";
import type { RunReport } from "../types.ts";

/** One line of a panel; its kind gives it colour and form. A null breaks it: nothing was measured then. */
export type Line = {
  name: string;
  kind: "p50" | "p95" | "p99" | "rate" | "failed" | "users";
  values: readonly (number | null)[];
};

/** Where a value must not go beyond. `kind` is that of the line it holds for. */
export type Limit = { name: string; kind: Line["kind"]; value: number };

/** Lines in one unit over the chart's time. */
export type Panel = { title: string; unit: Unit; lines: readonly Line[]; limits: readonly Limit[] };

/** One scenario over time, for the picture in the page and for the script beside it. */
export type TimeChart = {
  /** Epoch milliseconds. */
  startedAt: number;
  /** The middle of each point, in seconds since the start. */
  seconds: readonly number[];
  endSeconds: number;
  /** How long the warm-up lasts; 0: there is none. */
  warmUpSeconds: number;
  panels: readonly Panel[];
};

export type Timeline = { scenario: string; timeline: readonly TimePoint[] };

/** Undefined when there are not two points to draw a line between. */
export function makeTimeChart(report: RunReport, { scenario, timeline }: Timeline): TimeChart | undefined {
  const [first] = timeline;
  const last = timeline.at(-1);
  if (first === undefined || last === undefined || timeline.length < 2) return undefined;
  const since = (instant: number): number => (instant - first.startedAt) / 1000;
  const judged = timeline.find(({ warmUp }) => !warmUp);
  return {
    startedAt: first.startedAt,
    seconds: timeline.map(({ startedAt, endedAt }) => rounded(since((startedAt + endedAt) / 2))),
    endSeconds: rounded(since(last.endedAt)),
    warmUpSeconds: rounded(since(judged?.startedAt ?? last.endedAt)),
    panels: [
      timesPanel(report, { scenario, timeline }),
      ratePanel(report, { scenario, timeline }),
      failurePanel(report, { scenario, timeline }),
      usersPanel(timeline),
    ].filter((panel) => panel !== undefined),
  };
}

function timesPanel(report: RunReport, { scenario, timeline }: Timeline): Panel {
  const percentiles = [
    { name: "p99", kind: "p99", percentile: 99, of: ({ p99Ms }: TimePoint) => p99Ms },
    { name: "p95", kind: "p95", percentile: 95, of: ({ p95Ms }: TimePoint) => p95Ms },
    { name: "p50", kind: "p50", percentile: 50, of: ({ p50Ms }: TimePoint) => p50Ms },
  ] as const;
  return {
    title: "Response time",
    unit: "ms",
    lines: percentiles.map(({ name, kind, of }) => ({
      name,
      kind,
      values: timeline.map((at) => shown(of(at))),
    })),
    limits: percentiles.flatMap(({ name, kind, percentile }) => {
      const value = drawnLimit(report, scenario, { kind: "percentile", percentile });
      return value === undefined ? [] : [{ name: `${name} limit`, kind, value }];
    }),
  };
}

function ratePanel(report: RunReport, { scenario, timeline }: Timeline): Panel {
  const value = drawnLimit(report, scenario, { kind: "requests/s" });
  const perSecond = timeline.map(({ requests, startedAt, endedAt }) =>
    shown((requests * 1000) / Math.max(1, endedAt - startedAt)),
  );
  return {
    title: "Requests per second",
    unit: "per second",
    lines: [{ name: "requests", kind: "rate", values: perSecond }],
    limits: value === undefined ? [] : [{ name: "limit", kind: "rate", value }],
  };
}

/** Undefined when no request failed: an empty chart says less than the table. */
function failurePanel(report: RunReport, { scenario, timeline }: Timeline): Panel | undefined {
  if (timeline.every(({ failures }) => failures === 0)) return undefined;
  const value = drawnLimit(report, scenario, { kind: "failures" });
  const ratios = timeline.map(({ failures, requests }) =>
    requests === 0 ? null : shown(failures / requests),
  );
  return {
    title: "Failures",
    unit: "ratio",
    lines: [{ name: "failed", kind: "failed", values: ratios }],
    limits: value === undefined ? [] : [{ name: "limit", kind: "failed", value }],
  };
}

function usersPanel(timeline: readonly TimePoint[]): Panel {
  return {
    title: "Users",
    unit: "count",
    lines: [{ name: "users", kind: "users", values: timeline.map(({ users }) => users) }],
    limits: [],
  };
}

function shown(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value);
}

/** Four digits: more than a screen can show, in half the characters. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
