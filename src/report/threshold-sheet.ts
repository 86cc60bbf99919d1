import { metricName } from "../statistics/metrics.ts";
import type { Judgement } from "../verdict/types.ts";
import { writeDemand, writeInterval, writeMeasured } from "../verdict/write-judgement.ts";
import { formatDistance } from "./distance.ts";
import { formatCount, none } from "./format.ts";
import { numberCell, numbers, type Row, type Sheet, type Tone, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = [
  words("Result"),
  words("Metric"),
  words("Scenario"),
  words("Where"),
  numbers("Measured"),
  numbers("95% interval"),
  numbers("Limit"),
  numbers("Distance"),
  numbers("Requests"),
];

/** One row a judgement, the ones that need attention first. */
export function thresholdSheet(report: RunReport): Sheet {
  const rows = byUrgency(report).map(thresholdRow);
  return {
    title: "Thresholds",
    columns,
    rows,
    nouns: ["threshold", "thresholds"],
    more: report.leftOut?.thresholds ?? 0,
  };
}

/** The judgements in the order of the table. */
export function byUrgency({ verdict }: RunReport): readonly Judgement[] {
  return verdict.judgements.toSorted((a, b) => urgency(a) - urgency(b));
}

function urgency({ outcome, borderline, threshold }: Judgement): number {
  const order = { breached: 0, unmeasured: 1, met: borderline ? 2 : 3 }[outcome];
  return threshold.level === "fail" ? order : order + 0.5;
}

function thresholdRow(judgement: Judgement): Row {
  const { threshold, scenario, where, requests } = judgement;
  const result = resultOf(judgement);
  const cells = [
    result.text,
    { code: metricName(threshold.metric) },
    { code: scenario },
    threshold.request === undefined ? where : { code: where },
    writeMeasured(judgement) ?? none,
    writeInterval(judgement) ?? none,
    writeDemand(judgement),
    { text: formatDistance(judgement), value: partOfLimit(judgement) },
    numberCell(requests, formatCount),
  ];
  return { cells, tone: result.tone };
}

/** The number in parts of its limit; undefined without one, and beside a limit of 0, of which nothing is a part. */
function partOfLimit({ value, threshold }: Judgement): number | undefined {
  return value === undefined || threshold.limit === 0 ? undefined : value / threshold.limit;
}

/** What a judgement came to, in words and with its icon. */
export function resultOf({ outcome, borderline, threshold }: Judgement): { text: string; tone: Tone } {
  const additions = [
    borderline ? "borderline" : undefined,
    threshold.level === "warn" && outcome !== "met" ? "warning only" : undefined,
  ];
  const text = [outcome, ...additions.filter((addition) => addition !== undefined)].join(", ");
  if (outcome === "met") return { text: `✅ ${text}`, tone: borderline ? "doubtful" : "good" };
  if (threshold.level === "warn") return { text: `⚠️ ${text}`, tone: "doubtful" };
  return { text: `${outcome === "breached" ? "❌" : "⛔"} ${text}`, tone: "bad" };
}
