import { olderCommit, shortCommit } from "./commit-lines.ts";
import { conditionSheet } from "./condition-sheet.ts";
import { costSheet, priceSource } from "./cost-sheet.ts";
import { driftSheet } from "./drift-sheet.ts";
import { dynoSheet } from "./dyno-sheet.ts";
import { dynosLeft } from "./dynos-left.ts";
import { markdownCode, markdownSentence, markdownText, webAddress } from "./escape.ts";
import { failureSheet } from "./failure-sheet.ts";
import { formatCost } from "./format.ts";
import { headline, icons } from "./headline.ts";
import { readDigest, writeDigest } from "./history/digest.ts";
import { pastRunOf, withRun } from "./history/past-run.ts";
import { chartPart } from "./markdown/chart-part.ts";
import { historyPart } from "./markdown/history-part.ts";
import { type Budget, fixed, joinWithin, type Part } from "./markdown/part.ts";
import { alertPart, notePart, warningPart } from "./markdown/reason-part.ts";
import { detailsPart, tablePart, withColumns } from "./markdown/sheet-part.ts";
import { requestSheet } from "./request-sheet.ts";
import { scenarioSheet } from "./scenario-sheet.ts";
import type { Sheet } from "./sheet.ts";
import { thresholdSheet } from "./threshold-sheet.ts";
import type { RunReport } from "./types.ts";

/** GitHub refuses a comment above 65,536 characters; the rest is left for what its own edge may add. */
const commentBudget = { limit: 60_000, sizeOf: (text: string) => text.length };

const encoder = new TextEncoder();

/** A step summary may have 1,048,576 bytes (actions/runner `CreateStepSummaryCommand`); an earlier one of the step counts. */
const summaryBudget = { limit: 1_000_000, sizeOf: (text: string) => encoder.encode(text).length };

/** Rows of the long tables: as many as a reader of a comment will look at, and more for whoever looks for one. */
const longTable = { comment: 25, summary: 500 };

type CommentOptions = {
  marker: string;
  maxCharacters?: number;
  /** The commit that the pull request stands at by now, when the tested one is an older one. */
  newerHead?: string | undefined;
  /** The comment that is replaced, for the runs that it remembers. Untrusted. */
  previous?: string | undefined;
};

/** The pull request comment as Markdown: the marker by which it is found again first, the runs that it remembers last. */
export function renderComment(report: RunReport, options: CommentOptions): string {
  const { marker, newerHead, previous = "", maxCharacters: limit = commentBudget.limit } = options;
  const runs = withRun(readDigest(previous), pastRunOf(report));
  const digest = writeDigest(runs);
  const older = newerHead === undefined ? undefined : fixed(olderCommit(report.origin.sha, newerHead));
  const history = historyPart(runs, report);
  const parts = [
    fixed(`<!-- ${marker} -->`),
    ...partsOf(report, { older, history, rows: longTable.comment }),
  ];
  const budget = { ...commentBudget, limit: limit - digest.length - 1 };
  return `${joinWithin(parts, budget)}\n${digest}\n`;
}

/** The step summary as Markdown: the comment with more rows, and nothing of other runs. */
export function renderSummary(report: RunReport, budget: Budget = summaryBudget): string {
  const parts = partsOf(report, { older: undefined, history: undefined, rows: longTable.summary });
  return joinWithin(parts, budget);
}

type Extras = { older: Part | undefined; history: Part | undefined; rows: number };

function partsOf(report: RunReport, { older, history, rows: atMost }: Extras): readonly Part[] {
  const parts = [
    headlinePart(report),
    older,
    alertPart(report),
    ...tables(report, atMost),
    filled(requestSheet(report), (sheet) => detailsPart(sheet, { section: "requests", atMost })),
    filled(failureSheet(report), (sheet) => detailsPart(sheet, { section: "failures", atMost })),
    filled(driftSheet(report), (sheet) => detailsPart(sheet, { section: "drift" })),
    filled(dynoSheet(report), (sheet) => detailsPart(sheet, { section: "dynos" })),
    detailsPart(conditionSheet(report), { section: "conditions" }),
    detailsPart(costSheet(report), { section: "cost", below: [markdownSentence(priceSource(report))] }),
    notePart(report),
    history,
    footer(report),
  ];
  return parts.filter((part) => part !== undefined);
}

function headlinePart(report: RunReport): Part {
  const { verdict, origin } = report;
  const commit = origin.sha === "" ? "" : ` · ${shortCommit(origin.sha)}`;
  return fixed(`### ${icons[verdict.word]} ${markdownSentence(headline(report))}${commit}`);
}

/** Without thresholds, the scenarios' numbers take their place. */
function tables(report: RunReport, atMost: number): readonly (Part | undefined)[] {
  const scenarios = scenarioSheet(report);
  const thresholds = thresholdSheet(report);
  const between = [warningPart(report), chartPart(report)];
  if (thresholds.rows.length === 0) return [tablePart(scenarios, { section: "scenarios" }), ...between];
  return [
    tablePart(withColumns(thresholds, thresholdColumns(report)), { section: "thresholds", atMost }),
    ...between,
    detailsPart(scenarios, { section: "scenarios" }),
  ];
}

/** A comment is narrow: what decides comes first, and of one scenario nobody asks which. */
function thresholdColumns({ verdict }: RunReport): readonly string[] {
  const scenarios = new Set(verdict.judgements.map(({ scenario }) => scenario));
  const place = scenarios.size === 1 ? ["Where"] : ["Scenario", "Where"];
  return ["Result", "Metric", ...place, "Measured", "Limit", "Distance", "95% interval"];
}

function filled(sheet: Sheet, part: (sheet: Sheet) => Part): Part | undefined {
  return sheet.rows.length === 0 ? undefined : part(sheet);
}

/** Always in sight: what it cost, whether anything is left running, and where the rest is. */
function footer(report: RunReport): Part {
  const left = dynosLeft(report);
  const { plan, origin } = report;
  const url = origin.runUrl === undefined ? undefined : webAddress(origin.runUrl);
  const target = webAddress(plan.targetUrl);
  const items = [
    markdownText(formatCost(report.cost)),
    `${left.good ? "" : "⚠️ "}${markdownSentence(left.text)}`,
    url === undefined ? undefined : `[workflow run](${url})`,
    target === undefined ? undefined : `[target](${target})`,
    `HTML report: ${markdownCode(`${plan.runId}/report.html`)}, the output \`report-path\``,
  ];
  return fixed(items.filter((item) => item !== undefined).join(" · "));
}
