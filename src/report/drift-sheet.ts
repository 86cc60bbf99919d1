import type { Drift, DriftFinding } from "../statistics/types.ts";
import { writeChange } from "../verdict/drift-reasons.ts";
import { formatDuration } from "../words/duration.ts";
import { formatMs, formatRatio, none } from "./format.ts";
import { numberCell, numbers, type Row, type Sheet, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = [
  words("Scenario"),
  words("Number"),
  numbers("At the start"),
  numbers("At the end"),
  numbers("Change, 95% interval"),
  words("Found"),
];

/** How each scenario's numbers developed while all users were there: a straight line through its blocks of time, or a jump. */
export function driftSheet({ scenarios }: RunReport): Sheet {
  const rows = scenarios.flatMap(({ planned, measured }) => driftRows(planned.name, measured?.drift));
  return { title: "Drift during the run", columns, rows, nouns: ["drift", "drifts"] };
}

function driftRows(scenario: string, drift: DriftFinding | undefined): readonly Row[] {
  if (drift === undefined) return [];
  if (drift.kind !== "measured")
    return [{ cells: [{ code: scenario }, none, none, none, none, cannotTell[drift.kind]], tone: "plain" }];
  return drift.drifts.map((one) => measuredRow(scenario, one));
}

const cannotTell: Readonly<Record<Exclude<DriftFinding["kind"], "measured">, string>> = {
  short: "cannot be told: the judged time is too short",
  users: "cannot be told: the number of users changed",
  sparse: "cannot be told: too few requests",
};

function writeFound({ found, jumpSeconds }: Drift): string {
  if (found === "none") return "none found";
  const sign = found === "growth" ? "📈" : "📉";
  return jumpSeconds === undefined ? `${sign} ${found}` : `${sign} jump at ${formatDuration(jumpSeconds)}`;
}

function measuredRow(scenario: string, drift: Drift): Row {
  const { metric, from, to, found } = drift;
  const format = metric === "failures" ? formatRatio : formatMs;
  const cells = [
    { code: scenario },
    { code: metric },
    numberCell(from, format),
    numberCell(to, format),
    `${signed(drift, drift.low)} to ${signed(drift, drift.high)}`,
    writeFound(drift),
  ];
  return { cells, tone: found === "growth" ? "doubtful" : "plain" };
}

function signed(drift: Drift, change: number): string {
  const sign = change < 0 ? "−" : "+";
  return `${sign}${writeChange(drift, Math.abs(change))}`;
}
