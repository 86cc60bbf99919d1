import type { Judgement } from "../../verdict/types.ts";
import { byUrgency, thresholdSheet } from "../threshold-sheet.ts";
import type { RunReport } from "../types.ts";
import { sheetSection } from "./html-table.ts";
import { place } from "./svg.ts";

const width = 72;

/** Where the limit stands, so that what lies beyond can be seen too. */
const limitAt = 48;

/** The thresholds, each with a bar of its number against the limit, which the words before it say too. */
export function thresholdSection(report: RunReport): string {
  const markups = byUrgency(report).map(bar);
  return sheetSection(thresholdSheet(report), {
    id: "thresholds",
    pictures: { column: "Distance", markups },
  });
}

/** Empty without a number, and beside a limit of 0, of which nothing is a part. */
function bar({ threshold, interval, outcome, value }: Judgement): string {
  if (value === undefined || threshold.limit === 0) return "";
  const x = (number: number): number => Math.min(width, (number / threshold.limit) * limitAt);
  const high = interval?.high ?? Number.POSITIVE_INFINITY;
  const whisker =
    interval === undefined
      ? ""
      : `<line class="whisker" x1="${place(x(interval.low))}" x2="${place(x(high))}" y1="8" y2="8"/>`;
  return `<svg width="${width}" height="16" aria-hidden="true"><rect class="track" width="${width}" height="8" y="4"/><rect class="bar ${outcome}" width="${place(x(value))}" height="8" y="4"/>${whisker}<line class="bound" x1="${limitAt}" x2="${limitAt}" y1="0" y2="16"/></svg>`;
}
