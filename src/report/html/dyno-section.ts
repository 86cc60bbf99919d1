import { formatDuration } from "../../words/duration.ts";
import { dynoSheet } from "../dyno-sheet.ts";
import { type DynoSpans, dynoSpans, type Span } from "../dyno-spans.ts";
import { htmlText } from "../escape.ts";
import { formatTime, none } from "../format.ts";
import { numberCell, numbers, type Sheet, words } from "../sheet.ts";
import type { RunReport } from "../types.ts";
import { sheetDetails, sheetSection } from "./html-table.ts";
import { type Scale, scaleOf, timeTicks } from "./scale.ts";
import { anchorAt, share } from "./svg.ts";

/** A line of text and a bar. */
const rowHeight = 36;

const spanNames: Readonly<Record<Span["kind"], string>> = {
  starting: "starting",
  ready: "up, no load yet",
  load: "load",
  ending: "ending and upload",
  unknown: "not known",
};

/** The dynos as a table, and below it when each of them started, was up, sent load and ended. */
export function dynoSection(report: RunReport): string {
  const dynos = dynoSpans(report).filter(({ spans }) => spans.length > 0);
  const below = dynos.length === 0 ? "" : timesFigure(dynos);
  return sheetSection(dynoSheet(report), { id: "dynos", below });
}

function timesFigure(dynos: readonly DynoSpans[]): string {
  const all = dynos.flatMap(({ spans }) => spans);
  const begin = all.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const end = all.reduce((most, { to }) => Math.max(most, to), 0);
  const x = scaleOf([begin, end], [0, 1]);
  const bottom = dynos.length * rowHeight + 4;
  return `
<figure class="panel">
<figcaption><span class="title">When the dynos ran</span> <span class="keys">${keys(all)}</span></figcaption>
<svg class="marks" height="${bottom + 20}" role="img" aria-label="When each dyno started, was up, sent load and ended; the table below has the times">
${timeTicks((end - begin) / 1000, 6)
  .map((seconds) => tick(seconds, x(begin + seconds * 1000), bottom))
  .join("\n")}
${dynos.map((dyno, row) => bars(dyno, row * rowHeight, x)).join("\n")}
</svg>
${sheetDetails(timesSheet(dynos))}
</figure>`;
}

function keys(spans: readonly Span[]): string {
  const present = Object.entries(spanNames).filter(([kind]) => spans.some((span) => span.kind === kind));
  return present
    .map(
      ([kind, name]) =>
        `<span class="key"><svg width="22" height="10" aria-hidden="true"><rect class="span ${kind}" width="22" height="10"/></svg>${name}</span>`,
    )
    .join(" ");
}

function tick(seconds: number, part: number, bottom: number): string {
  return `<line class="grid" x1="${share(part)}" x2="${share(part)}" y1="0" y2="${bottom}"/><text x="${share(part)}" y="${bottom + 16}" text-anchor="${anchorAt(part)}">${formatDuration(seconds)}</text>`;
}

function bars(dyno: DynoSpans, top: number, x: Scale): string {
  const name = `<text class="name" x="0" y="${top + 14}">${htmlText(nameOf(dyno), 80)}</text>`;
  const drawn = dyno.spans.map(({ kind, from, to }) => {
    const text = `${nameOf(dyno)}, ${spanNames[kind]}: ${formatTime(from)} to ${formatTime(to)} UTC, ${lengthOf({ from, to })}`;
    return `<rect class="mark span ${kind}" x="${share(x(from))}" width="${share(x(to) - x(from))}" y="${top + 19}" height="12"><title>${htmlText(text)}</title></rect>`;
  });
  return [name, ...drawn].join("\n");
}

function nameOf({ record: { assignment, name } }: DynoSpans): string {
  return `${assignment.scenario} ${assignment.dyno}/${assignment.of}${name === undefined ? "" : ` · ${name}`}`;
}

function lengthOf({ from, to }: Pick<Span, "from" | "to">): string {
  return formatDuration((to - from) / 1000);
}

function timesSheet(dynos: readonly DynoSpans[]): Sheet {
  const kinds = (["starting", "ready", "load", "ending"] as const).map((kind) => ({
    kind,
    name: spanNames[kind],
  }));
  const rows = dynos.map((dyno) => ({
    cells: [
      { code: nameOf(dyno) },
      numberCell(dyno.spans[0]?.from, formatTime),
      ...kinds.map(({ kind }) => {
        const span = dyno.spans.find((one) => one.kind === kind);
        return numberCell(span && span.to - span.from, () => (span === undefined ? none : lengthOf(span)));
      }),
      numberCell(dyno.spans.at(-1)?.to, formatTime),
    ],
    tone: "plain" as const,
  }));
  const columns = [words("Dyno"), numbers("Started (UTC)"), ...kinds.map(({ name }) => numbers(name))];
  return {
    title: "When the dynos ran, as a table",
    columns: [...columns, numbers("Ended (UTC)")],
    rows,
    nouns: ["dyno", "dynos"],
  };
}
