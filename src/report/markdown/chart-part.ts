import { formatDuration } from "../../words/duration.ts";
import { markdownCode } from "../escape.ts";
import { formatMs, formatNumberOf, none } from "../format.ts";
import { type ChartLine, type TimelineChart, timelineCharts } from "../timeline-chart.ts";
import type { RunReport } from "../types.ts";
import { droppable, type Part } from "./part.ts";
import { line } from "./sheet-part.ts";
import { type XyLine, xyChart } from "./xychart.ts";

/** Each can be told from white and from GitHub's dark ground, and from its neighbours in the dark of colour blindness. */
const colors = ["#2f81f7", "#bf8700", "#8957e5"];
const limitColor = "#d1242f";

/** p99 over time as charts, and the same in a table: an e-mail shows a chart as its source. */
export function chartPart(report: RunReport): Part | undefined {
  const { charts, notDrawn } = timelineCharts(report);
  if (charts.length === 0) return undefined;
  const more = notDrawn === 0 ? "" : ` ${formatNumberOf(notDrawn, "more scenario")} in the HTML report.`;
  const captions = charts.map(
    (chart) => `**p99 over time:** ${chart.lines.map(nameOf).join("; ")}.${remarks(chart)}`,
  );
  return droppable(
    "chart",
    ...charts.flatMap((chart, place) => [
      `${captions[place]}${place === charts.length - 1 ? more : ""}`,
      "",
      "```mermaid",
      draw(chart),
      "```",
      "",
    ]),
    line(["p99 over time", "At the start", "Lowest", "Highest", "At the end", "Above the limit"]),
    line(["---", "---:", "---:", "---:", "---:", "---:"]),
    ...charts.flatMap((chart) => chart.lines.map((one) => rowOf(one, chart))),
  );
}

function nameOf({ scenario, limitMs }: ChartLine): string {
  const against = limitMs === undefined ? "no limit" : `limit ${formatMs(limitMs)}`;
  return `${markdownCode(scenario)} (${against})`;
}

/** What a reader of the picture would else not know. */
function remarks({ lines, secondsEach, warmUpSeconds }: TimelineChart): string {
  const gaps = lines.filter(({ p99sMs }) => p99sMs.includes(undefined));
  const all = [
    ` A point is the highest p99 within ${formatDuration(secondsEach)}.`,
    warmUpSeconds === 0 ? "" : ` The first ${formatDuration(warmUpSeconds)} are warm-up and not judged.`,
    ...gaps.map(({ scenario, p99sMs }) => {
      const silent = p99sMs.filter((p99Ms) => p99Ms === undefined).length;
      return ` In ${formatDuration(silent * secondsEach)} of ${markdownCode(scenario)} there was no response; the line bridges the gap.`;
    }),
  ];
  return all.join("");
}

const hours = { name: "hours", seconds: 3600 };

/** In which the axis counts, by how long it is: so that nobody has to divide by 60. */
const timeUnits = [
  { name: "seconds", seconds: 1, upToSeconds: 10 * 60 },
  { name: "minutes", seconds: 60, upToSeconds: 5 * 3600 },
];

function draw({ lines, seconds, secondsEach }: TimelineChart): string {
  const limits = limitLines(lines);
  const top = Math.max(
    ...lines.flatMap(({ p99sMs }) => p99sMs.flatMap((ms) => ms ?? [])),
    ...limits.map(({ ms }) => ms),
  );
  const unit = top >= 5000 ? ({ name: "s", ms: 1000 } as const) : ({ name: "ms", ms: 1 } as const);
  const drawn: XyLine[] = [
    ...lines.map(({ scenario, p99sMs }, place) => ({
      name: scenario,
      color: colors[place] ?? limitColor,
      values: withoutGaps(p99sMs).map((ms) => ms / unit.ms),
    })),
    ...limits.map(({ name, ms }) => ({ name, color: limitColor, values: [ms / unit.ms, ms / unit.ms] })),
  ];
  const half = secondsEach / 2;
  const time = timeUnits.find(({ upToSeconds }) => seconds <= upToSeconds) ?? hours;
  return xyChart({
    x: {
      title: `${time.name} since the start`,
      from: half / time.seconds,
      to: (seconds - half) / time.seconds,
    },
    y: { title: `p99, ${unit.name}`, to: Math.max((top * 1.05) / unit.ms, 0.001) },
    lines: drawn,
  });
}

/** One line for each limit; which scenario it is for, the words above the chart say. */
function limitLines(lines: readonly ChartLine[]): { name: string; ms: number }[] {
  const limits = new Set(lines.flatMap(({ limitMs }) => limitMs ?? []));
  return [...limits].map((ms) => ({ name: `limit ${formatMs(ms)}`, ms }));
}

/** mermaid draws every line from edge to edge: a gap is bridged by a straight line, and at the edges by a level one. */
function withoutGaps(values: readonly (number | undefined)[]): number[] {
  return values.map((value, place) => {
    if (value !== undefined) return value;
    const left = values.findLastIndex((one, other) => other < place && one !== undefined);
    const right = values.findIndex((one, other) => other > place && one !== undefined);
    const [from, to] = [values[left] ?? values[right] ?? 0, values[right] ?? values[left] ?? 0];
    return left < 0 || right < 0 ? from : from + ((to - from) * (place - left)) / (right - left);
  });
}

function rowOf({ scenario, p99sMs, limitMs }: ChartLine, { secondsEach }: TimelineChart): string {
  const known = p99sMs.flatMap((ms, place) => (ms === undefined ? [] : { ms, at: place * secondsEach }));
  const highest = known.reduce((best, one) => (one.ms > best.ms ? one : best), { ms: 0, at: 0 });
  const above = limitMs === undefined ? undefined : known.filter(({ ms }) => ms > limitMs).length;
  return line([
    markdownCode(scenario),
    formatMs(known[0]?.ms),
    formatMs(Math.min(...known.map(({ ms }) => ms))),
    `${formatMs(highest.ms)} after ${formatDuration(highest.at)}`,
    formatMs(known.at(-1)?.ms),
    above === undefined
      ? none
      : `${formatDuration(above * secondsEach)} of ${formatDuration(known.length * secondsEach)}`,
  ]);
}
