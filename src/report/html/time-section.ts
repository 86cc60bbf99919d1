import { writeLimit, writeValue } from "../../verdict/write-value.ts";
import { formatDuration } from "../../words/duration.ts";
import { htmlText } from "../escape.ts";
import { formatCount, none } from "../format.ts";
import { numberCell, numbers, type Sheet } from "../sheet.ts";
import type { RunReport } from "../types.ts";
import { sheetDetails } from "./html-table.ts";
import { limitsWithin } from "./scale.ts";
import { highestOf, stillPanel } from "./still-panel.ts";
import { thin } from "./thin.ts";
import { makeTimeChart, type Panel, type TimeChart } from "./time-chart.ts";

/** More than a printed page can show apart. */
const drawnPoints = 240;

const listedPoints = 30;

type Drawn = { scenario: string; chart: TimeChart };

/** Every scenario over time: pictures that need no script, and the data from which the script draws its own. */
export function timeSection(report: RunReport): { markup: string; charts: readonly TimeChart[] } {
  const drawn = report.scenarios.flatMap(({ planned, measured }): Drawn[] => {
    const chart = measured && makeTimeChart(report, measured);
    return chart === undefined ? [] : [{ scenario: planned.name, chart }];
  });
  if (drawn.length === 0) return { markup: "", charts: [] };
  const markup = `<section id="time">
<h2>Over time</h2>
${drawn.map(scenarioCharts).join("\n")}
</section>`;
  return { markup, charts: drawn.map(({ chart }) => chart) };
}

function scenarioCharts({ scenario, chart }: Drawn, index: number): string {
  const still = thin(chart, drawnPoints);
  return `<article>
<h3><code>${htmlText(scenario)}</code></h3>
<div class="panels" data-chart="${index}">
${still.panels.map((panel, nth) => panelFigure(still, panel, nth)).join("\n")}
</div>
${sheetDetails(pointSheet(chart))}
</article>`;
}

function panelFigure(chart: TimeChart, panel: Panel, nth: number): string {
  const wide = nth === 0;
  return `<figure class="panel${wide ? " wide" : ""}" data-panel="${nth}">
<figcaption><span class="title">${panel.title}</span> ${keys(chart, panel, wide)}</figcaption>
${stillPanel(chart, panel, wide ? 230 : 110)}
</figure>`;
}

/** Says what each line is by its form too, for whoever cannot tell the colours. */
function keys(chart: TimeChart, panel: Panel, wide: boolean): string {
  const drawnLimits = limitsWithin(panel.limits, highestOf(panel));
  const parts = [
    ...panel.lines.map(({ name, kind }) => key(kind, name)),
    ...panel.limits.map(({ name, value, ...limit }) => {
      const above = drawnLimits.some((drawn) => drawn.kind === limit.kind) ? "" : ", above the chart";
      return key("limit", `${name} ${writeLimit(value, panel.unit)}${above}`);
    }),
    ...(wide && chart.warmUpSeconds > 0 ? [key("warm-up", "warm-up, not judged")] : []),
  ];
  return `<span class="keys">${parts.join(" ")}</span>`;
}

function key(kind: string, text: string): string {
  return `<span class="key ${kind}"><svg width="22" height="10" aria-hidden="true"><${kind === "warm-up" ? 'rect class="warm-up" width="22" height="10"' : `line class="series ${kind}" x1="0" x2="22" y1="5" y2="5"`}/></svg>${text}</span>`;
}

function pointSheet(chart: TimeChart): Sheet {
  const { seconds, panels } = thin(chart, listedPoints);
  const lines = panels.flatMap(({ lines, unit }) => lines.map((line) => ({ ...line, unit })));
  const rows = seconds.map((at, index) => ({
    cells: [
      numberCell(at, formatDuration),
      ...lines.map(({ values, unit }) => {
        const value = values[index] ?? undefined;
        return numberCell(value, () => (value === undefined ? none : writeValue(value, unit)));
      }),
    ],
    tone: "plain" as const,
  }));
  const points = Math.ceil(chart.seconds.length / listedPoints);
  return {
    title:
      points <= 1
        ? "Over time, as a table"
        : `Over time, as a table: the highest of each ${formatCount(points)} points`,
    columns: [numbers("At"), ...lines.map(({ name }) => numbers(name))],
    rows,
    nouns: ["point", "points"],
  };
}
