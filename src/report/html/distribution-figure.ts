import type { RequestCounts } from "../../locust/types.ts";
import { percentileMs } from "../../statistics/measure.ts";
import type { MeasuredScenario } from "../../statistics/measured.ts";
import { drawnLimit } from "../drawn-limit.ts";
import { htmlText } from "../escape.ts";
import { formatCount, formatMs, formatRatio } from "../format.ts";
import { numberCell, numbers, type Sheet, words } from "../sheet.ts";
import type { RunReport } from "../types.ts";
import { type Bin, makeBins } from "./distribution.ts";
import { sheetDetails } from "./html-table.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { place, share } from "./svg.ts";

const height = 150;

/** Above the bars: a line of text for each of three percentiles and the limit. */
const header = 66;

const bottom = header + height;

type Marker = { name: string; ms: number; kind: string };

type Distributed = Pick<MeasuredScenario, "scenario" | "distribution">;

/** How the judged response times of a scenario spread; empty when there are none. */
export function distributionFigure(report: RunReport, { scenario, distribution }: Distributed): string {
  const bins = distribution === undefined ? [] : makeBins(distribution.buckets);
  if (distribution === undefined || bins.length === 0) return "";
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const x = logScale(bins);
  const y = scaleOf([0, Math.max(...bins.map(({ count }) => count))], [bottom, header]);
  const markers = markersOf(report, scenario, distribution);
  return `<figure class="panel">
<figcaption><span class="title"><code>${htmlText(scenario)}</code></span> <span class="soft">${formatCount(total)} response times</span></figcaption>
<svg class="marks" height="${bottom + 22}" role="img" aria-label="${inWords(markers)}">
${bars(bins, { total, x, y })}
<line class="grid" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${powers(bins, x)}
${markers.map((marker, row) => markerLine(marker, row, x)).join("\n")}
${markers.map((marker, row) => markerName(marker, row, x)).join("\n")}
</svg>
${sheetDetails(percentileSheet(distribution))}
</figure>`;
}

function logScale(bins: readonly Bin[]): Scale {
  const scale = scaleOf([Math.log10(bins[0]?.fromMs ?? 1), Math.log10(bins.at(-1)?.toMs ?? 10)], [0, 1]);
  return (ms) => scale(Math.log10(ms));
}

type Frame = { total: number; x: Scale; y: Scale };

/** A bar of few requests keeps a height that can be seen: the slow ones are few. */
function bars(bins: readonly Bin[], { total, x, y }: Frame): string {
  let below = 0;
  return bins
    .map((bin) => {
      const { fromMs, toMs, count } = bin;
      if (count === 0) return "";
      below += count;
      const top = Math.min(y(count), bottom - 2);
      const width = x(toMs) - x(fromMs);
      const text = `${formatMs(fromMs)} to ${formatMs(toMs)}: ${formatCount(count)} (${formatRatio(count / total)}); ${formatRatio(below / total)} up to here`;
      return `<rect class="mark" x="${share(x(fromMs))}" width="${share(width * 0.92)}" y="${place(top)}" height="${place(bottom - top)}"><title>${text}</title></rect>`;
    })
    .filter((bar) => bar !== "")
    .join("\n");
}

/** The round times on the axis: powers of ten, and those between where there is room. */
function powers(bins: readonly Bin[], x: Scale): string {
  const [least, greatest] = [bins[0]?.fromMs ?? 1, bins.at(-1)?.toMs ?? 10];
  const first = Math.floor(Math.log10(least));
  const decades = Math.ceil(Math.log10(greatest)) - first;
  const span = Math.log10(greatest / least);
  const digits = span < 1.5 ? [1, 2, 5] : span < 4 ? [1, 3] : [1];
  return Array.from({ length: decades + 1 }, (_, index) =>
    digits.map((digit) => digit * 10 ** (first + index)),
  )
    .flat()
    .filter((ms) => x(ms) >= 0 && x(ms) <= 0.97)
    .map((ms) => {
      const text = `<text x="${share(x(ms))}" y="${bottom + 16}" text-anchor="${x(ms) < 0.04 ? "start" : "middle"}">${formatMs(Number(ms.toPrecision(1)))}</text>`;
      return `<line class="tick" x1="${share(x(ms))}" x2="${share(x(ms))}" y1="${bottom}" y2="${bottom + 4}"/>${text}`;
    })
    .join("");
}

function markersOf(report: RunReport, scenario: string, counts: RequestCounts): readonly Marker[] {
  const percentiles = [50, 95, 99].flatMap((percentile): Marker[] => {
    const ms = percentileMs(counts, percentile);
    return ms === undefined ? [] : [{ name: `p${percentile}`, ms, kind: `p${percentile}` }];
  });
  const limitMs = drawnLimit(report, scenario, { kind: "percentile", percentile: 99 });
  return limitMs === undefined
    ? percentiles
    : [...percentiles, { name: "p99 limit", ms: limitMs, kind: "limit" }];
}

function inWords(markers: readonly Marker[]): string {
  return `Response times on a logarithmic axis: ${markers.map(({ name, ms }) => `${name} ${formatMs(ms)}`).join(", ")}`;
}

function markerLine({ ms, kind }: Marker, row: number, x: Scale): string {
  const at = share(shareOf(ms, x));
  return `<line class="series ${kind}" x1="${at}" x2="${at}" y1="${baseline(row) - 9}" y2="${bottom}"/>`;
}

/** Each name in a line of its own, so that none covers another; that of a limit beyond the axis points to it. */
function markerName({ name, ms }: Marker, row: number, x: Scale): string {
  const at = shareOf(ms, x);
  const beyond = ms > 0 && x(ms) > 1 ? " →" : "";
  const side = at > 0.6 ? 'dx="-5" text-anchor="end"' : 'dx="5"';
  return `<text x="${share(at)}" y="${baseline(row)}" ${side}>${name} ${formatMs(ms)}${beyond}</text>`;
}

function baseline(row: number): number {
  return 12 + row * 16;
}

/** Kept inside the picture; a time of 0 has no place on the axis and stands at its beginning. */
function shareOf(ms: number, x: Scale): number {
  return ms > 0 ? Math.min(1, Math.max(0, x(ms))) : 0;
}

function percentileSheet(counts: RequestCounts): Sheet {
  const { minMs, maxMs } = counts;
  const measured = [10, 25, 50, 75, 90, 95, 99, 99.9].map(
    (percentage) => [`p${percentage}`, percentileMs(counts, percentage)] as const,
  );
  const rows = [["least", minMs] as const, ...measured, ["greatest", maxMs] as const];
  return {
    title: "Distribution, as a table",
    columns: [words("Percentile"), numbers("Response time")],
    rows: rows.map(([name, ms]) => ({ cells: [name, numberCell(ms, formatMs)], tone: "plain" })),
    nouns: ["percentile", "percentiles"],
  };
}
