import uPlot from "uplot";
import { limitsWithin, roundTicks, timeTicks, topOf } from "../src/report/html/scale.ts";
import type { Line, Panel, TimeChart } from "../src/report/html/time-chart.ts";
import { writeLimit, writeValue } from "../src/verdict/write-value.ts";
import { formatDuration } from "../src/words/duration.ts";
import { colourOf } from "./colours.ts";

/** A stretch of the chart's time, in seconds since its start. */
export type Span = { from: number; to: number };

/** One panel as uPlot draws it. */
export type Plot = {
  point: (index: number | undefined) => void;
  show: (span: Span) => void;
  fit: () => void;
  destroy: () => void;
};

type Wishes = {
  /** Which panel. */
  nth: number;
  onCursor: (index: number | undefined) => void;
  onSpan: (span: Span) => void;
  onReset: () => void;
};

const font = "12px system-ui, sans-serif";
const gutter = 64;

const dashes: Readonly<Partial<Record<Line["kind"], number[]>>> = { p95: [8, 3], p50: [2, 3] };

/** Draws the panel into the box. */
export function drawPlot(box: HTMLElement, chart: TimeChart, wishes: Wishes): Plot {
  const panel = chart.panels[wishes.nth];
  if (panel === undefined) throw new Error(`there is no panel ${wishes.nth}`);
  const size = () => ({ width: box.clientWidth, height: box.clientHeight });
  const values = panel.lines.map((line) => [...line.values]);
  const plot = new uPlot(
    { ...options(chart, panel, wishes), ...size() },
    [[...chart.seconds], ...values],
    box,
  );
  return {
    point: (index) => {
      const seconds = index === undefined ? undefined : chart.seconds[index];
      const left = seconds === undefined ? -10 : plot.valToPos(seconds, "x");
      plot.setCursor({ left, top: seconds === undefined ? -10 : 0 }, false);
    },
    show: ({ from, to }) => {
      const { min, max } = plot.scales.x ?? {};
      if (min !== from || max !== to) plot.setScale("x", { min: from, max: to });
    },
    fit: () => {
      const { width, height } = size();
      // Not while it is hidden, as in print.
      if (width > 0 && (width !== plot.width || height !== plot.height)) plot.setSize(size());
    },
    destroy: () => plot.destroy(),
  };
}

function options(chart: TimeChart, panel: Panel, wishes: Wishes): Omit<uPlot.Options, "width" | "height"> {
  // The first panel is the tall one.
  const levels = wishes.nth === 0 ? 4 : 2;
  return {
    legend: { show: false },
    padding: [20, 18, 0, 0],
    scales: {
      x: { time: false, auto: false, min: 0, max: chart.endSeconds },
      y: { range: (_, __, most) => [0, roundTicks(topOf(panel.limits, most ?? 0), levels).at(-1) ?? 1] },
    },
    axes: axes(panel, levels),
    series: [{}, ...panel.lines.map(seriesOf)],
    cursor: {
      y: false,
      drag: { x: true, y: false, dist: 4, setScale: true },
      points: { size: 7 },
      bind: { dblclick: () => () => reset(wishes) },
    },
    hooks: {
      setCursor: [
        ({ cursor: { idx, left = -1 } }) => wishes.onCursor(left < 0 ? undefined : (idx ?? undefined)),
      ],
      setScale: [
        ({ scales: { x } }, key) => {
          if (key === "x") wishes.onSpan({ from: x?.min ?? 0, to: x?.max ?? chart.endSeconds });
        },
      ],
      drawClear: [(plot) => shadeWarmUp(plot, chart.warmUpSeconds)],
      draw: [(plot) => drawLimits(plot, panel)],
    },
  };
}

function reset({ onReset }: Wishes): null {
  onReset();
  return null;
}

function seriesOf({ kind, name }: Line): uPlot.Series {
  return {
    label: name,
    stroke: colourOf("series", kind),
    width: kind === "p99" ? 2 : 1.75,
    dash: dashes[kind] ?? [],
    points: { show: false },
  };
}

function axes({ unit }: Panel, levels: number): uPlot.Axis[] {
  const common = {
    font,
    stroke: colourOf("tick"),
    grid: { stroke: colourOf("grid"), width: 1 },
    ticks: { show: false },
  };
  return [
    {
      ...common,
      grid: { show: false },
      size: 24,
      gap: 6,
      space: 64,
      splits: (...[, , from, to]) => ticksBetween({ from, to }),
      values: (_, splits) => splits.map((seconds) => formatDuration(seconds)),
    },
    {
      ...common,
      size: gutter,
      gap: 6,
      splits: (...[, , , most]) => [...roundTicks(most, levels)],
      values: (_, splits) => splits.map((value) => writeValue(value, unit)),
    },
  ];
}

/** Round times, counted from the beginning of the run. */
function ticksBetween({ from, to }: Span): number[] {
  const [, step = 1] = timeTicks(to - from, 5);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}

function shadeWarmUp({ ctx, bbox, valToPos }: uPlot, seconds: number): void {
  if (seconds <= 0) return;
  const left = Math.max(bbox.left, valToPos(0, "x", true));
  const right = Math.min(bbox.left + bbox.width, valToPos(seconds, "x", true));
  if (right <= left) return;
  ctx.fillStyle = colourOf("shade");
  ctx.fillRect(left, bbox.top, right - left, bbox.height);
}

/** Dashed across the panel, with its name above it; one that lies far above the lines is named in the key alone. */
function drawLimits(plot: uPlot, { lines, limits, unit }: Panel): void {
  const { ctx, bbox } = plot;
  const most = Math.max(0, ...lines.map((_, nth) => plot.series[nth + 1]?.max ?? 0));
  ctx.save();
  const red = colourOf("series", "limit");
  ctx.font = font.replace("12", String(12 * uPlot.pxRatio));
  ctx.textAlign = "right";
  ctx.textBaseline = "bottom";
  for (const { name, value } of limitsWithin(limits, most)) {
    ctx.strokeStyle = red;
    ctx.fillStyle = red;
    const y = Math.round(plot.valToPos(value, "y", true));
    ctx.lineWidth = 1.5 * uPlot.pxRatio;
    ctx.setLineDash([5 * uPlot.pxRatio, 4 * uPlot.pxRatio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    writeOver(plot, `${name} ${writeLimit(value, unit)}`, y - 3 * uPlot.pxRatio);
  }
  ctx.restore();
}

/** At the right end, with a border in the paper's colour so that no line runs through the letters. */
function writeOver({ ctx, bbox }: uPlot, text: string, y: number): void {
  ctx.setLineDash([]);
  ctx.strokeStyle = colourOf("paper");
  ctx.lineWidth = 4 * uPlot.pxRatio;
  ctx.lineJoin = "round";
  ctx.strokeText(text, bbox.left + bbox.width, y);
  ctx.fillText(text, bbox.left + bbox.width, y);
}
