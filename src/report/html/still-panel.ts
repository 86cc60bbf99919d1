import { writeLimit, writeValue } from "../../verdict/write-value.ts";
import { formatDuration } from "../../words/duration.ts";
import { limitsWithin, roundTicks, type Scale, scaleOf, timeTicks, topOf } from "./scale.ts";
import { anchorAt, place, share } from "./svg.ts";
import { highest } from "./thin.ts";
import type { Limit, Line, Panel, TimeChart } from "./time-chart.ts";

/** Below the lines, for the times. */
const footer = 22;

/** Above them, for the highest number. */
const header = 16;

/** The lines are drawn in a frame of this width that is stretched to the page's. */
const frame = 1000;

/** A panel's picture without script: for print, and wherever scripts do not run. */
export function stillPanel(chart: TimeChart, panel: Panel, height: number): string {
  const most = highestOf(panel);
  const ticks = roundTicks(topOf(panel.limits, most), height > 150 ? 4 : 2);
  const y = scaleOf([0, ticks.at(-1) ?? 1], [height + header, header]);
  const parts = [
    warmUp(chart, height),
    ...ticks.map((tick) => level(tick, y)),
    lines(chart, panel, { y, height }),
    ...ticks.map((tick) => levelName(panel, tick, y)),
    ...limitsWithin(panel.limits, most).map((limit) => limitLine(panel, limit, y)),
    ...times(chart, height),
  ];
  const bottom = height + header + footer;
  return `<svg class="still" height="${bottom}" role="img" aria-label="${inWords(panel)}">
${parts.filter((part) => part !== "").join("\n")}
</svg>`;
}

/** What the panel's lines go up to, its limits aside; 0 without a number. */
export function highestOf({ lines }: Panel): number {
  return highest(lines.flatMap(({ values }) => values)) ?? 0;
}

/** What the picture shows, for whoever does not see it; the table below has the numbers. */
function inWords({ title, unit, lines, limits }: Panel): string {
  const write = (value: number): string => writeValue(value, unit);
  const ranges = lines.flatMap(({ name, values }) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? [] : [`${name} ${write(Math.min(...known))} to ${write(Math.max(...known))}`];
  });
  const bounds = limits.map(({ name, value }) => `${name} ${writeLimit(value, unit)}`);
  return `${title} over the run: ${[...ranges, ...bounds].join(", ")}`;
}

function warmUp({ warmUpSeconds, endSeconds }: TimeChart, height: number): string {
  if (warmUpSeconds <= 0) return "";
  return `<rect class="warm-up" x="0" y="${header}" width="${share(warmUpSeconds / endSeconds)}" height="${height}"/>`;
}

function level(value: number, y: Scale): string {
  const at = place(y(value));
  return `<line class="grid" x1="0" x2="100%" y1="${at}" y2="${at}"/>`;
}

function levelName({ unit }: Panel, value: number, y: Scale): string {
  return `<text x="0" y="${place(y(value))}" dy="-4">${writeValue(value, unit)}</text>`;
}

function lines(chart: TimeChart, panel: Panel, { y, height }: { y: Scale; height: number }): string {
  const x = scaleOf([0, chart.endSeconds], [0, frame]);
  const bottom = height + header;
  return `<svg viewBox="0 0 ${frame} ${bottom}" width="100%" height="${bottom}" preserveAspectRatio="none">
${panel.lines.map((line) => series(line, chart.seconds, { x, y })).join("\n")}
</svg>`;
}

/** Where nothing was measured, the line is broken; a point alone between two breaks is a dot. */
function series(
  { kind, values }: Line,
  seconds: readonly number[],
  { x, y }: { x: Scale; y: Scale },
): string {
  const steps = values.map((value, index) => {
    if (value === null) return "";
    const isFirst = isGap(values[index - 1]);
    const isAlone = isFirst && isGap(values[index + 1]);
    return `${isFirst ? "M" : "L"}${place(x(seconds[index] ?? 0))} ${place(y(value))}${isAlone ? "h0" : ""}`;
  });
  return `<path class="series ${kind}" d="${steps.join("")}"/>`;
}

function isGap(value: number | null | undefined): boolean {
  return value === null || value === undefined;
}

function limitLine({ unit }: Panel, { name, value }: Limit, y: Scale): string {
  const at = place(y(value));
  return `<line class="series limit" x1="0" x2="100%" y1="${at}" y2="${at}"/><text class="limit" x="100%" y="${at}" dy="-4" text-anchor="end">${name} ${writeLimit(value, unit)}</text>`;
}

function times({ endSeconds }: TimeChart, height: number): readonly string[] {
  return timeTicks(endSeconds, 6).map((seconds) => {
    const part = endSeconds === 0 ? 0 : seconds / endSeconds;
    return `<text x="${share(part)}" y="${height + header + 16}" text-anchor="${anchorAt(part)}">${formatDuration(seconds)}</text>`;
  });
}
