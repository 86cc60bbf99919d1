import { formatDuration } from "../../plan/duration.ts";
import type { ScenarioStatistics, TimePoint } from "../../statistics/types.ts";
import { htmlText } from "../escape.ts";
import { formatMs } from "../format.ts";
import { roundTicks, type Scale, scaleOf } from "./scale.ts";

const size = { width: 760, height: 260 };
const frame = { left: 64, right: 700, top: 12, bottom: 226 };

type Plot = { points: readonly TimePoint[]; x: Scale; y: Scale };

type Series = "p50" | "p99";

/**
 * Percentiles over time as an SVG without script: p99, p50 and the limit of p99 if there is one.
 * Empty when there are not two points to draw a line between.
 */
export function chart(
  { scenario, timeline }: Pick<ScenarioStatistics, "scenario" | "timeline">,
  limitMs: number | undefined,
): string {
  const [first] = timeline;
  const last = timeline.at(-1);
  if (first === undefined || last === undefined || timeline.length < 2) return "";
  const highest = Math.max(limitMs ?? 0, ...timeline.map(({ p99Ms }) => p99Ms ?? 0));
  const ticks = roundTicks(highest, 4);
  const plot: Plot = {
    points: timeline,
    x: scaleOf([first.startedAt, last.endedAt], [frame.left, frame.right]),
    y: scaleOf([0, ticks.at(-1) ?? 1], [frame.bottom, frame.top]),
  };
  return `<figure>
<h3><code>${htmlText(scenario)}</code></h3>
<div class="scroll" tabindex="0" role="region" aria-label="Response times over time">
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="p50 and p99 of the response time over the run">
${[warmUp(plot), ...ticks.map((tick) => level(tick, plot)), ...instants(plot)].join("\n")}
${[limit(limitMs, plot), series("p50", plot), series("p99", plot), labels(limitMs, plot)].join("\n")}
</svg>
</div>
<figcaption>${caption(timeline, limitMs)}</figcaption>
</figure>`;
}

/** Says what each line is by its form, for whoever cannot tell the colours. */
function caption(timeline: readonly TimePoint[], limitMs: number | undefined): string {
  const parts = [
    "p99 solid",
    "p50 dashed",
    limitMs === undefined ? undefined : "limit of p99 dotted",
    timeline.some((point) => point.warmUp) ? "warm-up shaded" : undefined,
  ];
  return `Response times over time: ${parts.filter((part) => part !== undefined).join(", ")}.`;
}

function warmUp({ points, x }: Plot): string {
  const warm = points.filter((point) => point.warmUp);
  const [first] = warm;
  const last = warm.at(-1);
  if (first === undefined || last === undefined) return "";
  const left = x(first.startedAt);
  return `<rect class="warm-up" x="${place(left)}" y="${frame.top}" width="${place(x(last.endedAt) - left)}" height="${frame.bottom - frame.top}"/>`;
}

function level(ms: number, { y }: Plot): string {
  const at = place(y(ms));
  return `<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${at}" y2="${at}"/><text x="${frame.left - 8}" y="${at}" dy="4" text-anchor="end">${formatMs(ms)}</text>`;
}

function instants({ points, x }: Plot): readonly string[] {
  const start = points[0]?.startedAt ?? 0;
  const end = points.at(-1)?.endedAt ?? start;
  const seconds = (end - start) / 1000;
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = place(x(start + share * (end - start)));
    return `<text x="${at}" y="${frame.bottom + 20}" text-anchor="middle">${formatDuration(share * seconds)}</text>`;
  });
}

function limit(limitMs: number | undefined, { y }: Plot): string {
  if (limitMs === undefined) return "";
  const at = place(y(limitMs));
  return `<line class="series limit" x1="${frame.left}" x2="${frame.right}" y1="${at}" y2="${at}"/>`;
}

/** A line through the middles of the windows; where a window had no response, the line is broken. */
function series(name: Series, { points, x, y }: Plot): string {
  const steps: string[] = [];
  let pen = "M";
  for (const point of points) {
    const ms = percentileOf(point, name);
    if (ms !== undefined) steps.push(`${pen}${place(x(middle(point)))} ${place(y(ms))}`);
    pen = ms === undefined ? "M" : "L";
  }
  return `<path class="series ${name}" d="${steps.join("")}"/>`;
}

/** The names at the right end of their lines, kept a line of text apart. */
function labels(limitMs: number | undefined, { points, y }: Plot): string {
  const ends = (["p99", "p50"] as const).map((name) => ({
    name,
    ms: points.map((point) => percentileOf(point, name)).findLast((ms) => ms !== undefined),
  }));
  const named: readonly { name: string; ms: number | undefined }[] = [
    ...ends,
    { name: "limit", ms: limitMs },
  ];
  let lowest = Number.NEGATIVE_INFINITY;
  return named
    .flatMap(({ name, ms }) => (ms === undefined ? [] : [{ name, at: y(ms) }]))
    .sort((a, b) => a.at - b.at)
    .map(({ name, at }) => {
      lowest = Math.max(at, lowest + 14);
      return `<text x="${frame.right + 8}" y="${place(lowest)}" dy="4">${name}</text>`;
    })
    .join("");
}

function percentileOf(point: TimePoint, name: Series): number | undefined {
  return name === "p99" ? point.p99Ms : point.p50Ms;
}

function middle({ startedAt, endedAt }: TimePoint): number {
  return (startedAt + endedAt) / 2;
}

/** A coordinate with one decimal, which is finer than a screen. */
function place(coordinate: number): string {
  return coordinate.toFixed(1);
}
