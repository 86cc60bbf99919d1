import { olderCommit } from "./commit-lines.ts";
import { conditionSheet } from "./condition-sheet.ts";
import { dynoSheet } from "./dyno-sheet.ts";
import { dynosLeft } from "./dynos-left.ts";
import { markdownSentence, markdownText, webAddress } from "./escape.ts";
import { failureSheet } from "./failure-sheet.ts";
import { formatCost } from "./format.ts";
import { headline, icons } from "./headline.ts";
import { fixed, joinWithin, type Part } from "./markdown/part.ts";
import { alertPart, notePart, warningPart } from "./markdown/reason-part.ts";
import { detailsPart, tablePart } from "./markdown/sheet-part.ts";
import { requestSheet } from "./request-sheet.ts";
import { scenarioSheet } from "./scenario-sheet.ts";
import type { Sheet } from "./sheet.ts";
import { thresholdSheet } from "./threshold-sheet.ts";
import type { RunReport } from "./types.ts";

/** GitHub refuses a comment above 65,536 characters; the rest is left for what its own edge may add. */
const commentCharacters = 60_000;

/** A step summary may have 1,048,576 bytes, and a character takes up to 3 (actions/runner `CreateStepSummaryCommand`). */
const summaryCharacters = 300_000;

/** Rows of the two long tables that a reader will look at; the rest is counted. */
const longTable = 25;

type CommentOptions = {
  marker: string;
  maxCharacters?: number;
  /** The commit that the pull request stands at by now, when the tested one is an older one. */
  newerHead?: string | undefined;
};

/** The pull request comment as Markdown, with the marker by which it is found again in its first line. */
export function renderComment(
  report: RunReport,
  { marker, newerHead, maxCharacters = commentCharacters }: CommentOptions,
): string {
  const [headlinePart, ...others] = partsOf(report);
  const older = newerHead === undefined ? [] : [fixed(olderCommit(report.origin.sha, newerHead))];
  const parts = [headlinePart, ...older, ...others].filter((part) => part !== undefined);
  return joinWithin([fixed(`<!-- ${marker} -->`), ...parts], maxCharacters);
}

/** The step summary as Markdown. */
export function renderSummary(report: RunReport): string {
  return joinWithin(partsOf(report), summaryCharacters);
}

function partsOf(report: RunReport): readonly Part[] {
  const parts = [
    fixed(`### ${icons[report.verdict.word]} ${markdownSentence(headline(report))}`),
    alertPart(report, 9),
    filled(scenarioSheet(report), (sheet) => tablePart(sheet, { keepsRows: 8 })),
    filled(thresholdSheet(report), (sheet) => tablePart(sheet, { keepsRows: 7 })),
    warningPart(report, 5),
    filled(requestSheet(report), (sheet) => detailsPart(sheet, { keepsRows: 2, atMost: longTable })),
    filled(failureSheet(report), (sheet) => detailsPart(sheet, { keepsRows: 1, atMost: longTable })),
    filled(dynoSheet(report), (sheet) => detailsPart(sheet, { keepsRows: 3 })),
    detailsPart(conditionSheet(report), { keepsRows: 6 }),
    notePart(report, 4),
    footer(report),
  ];
  return parts.filter((part) => part !== undefined);
}

function filled(sheet: Sheet, part: (sheet: Sheet) => Part): Part | undefined {
  return sheet.rows.length === 0 ? undefined : part(sheet);
}

/** Always in sight: what it cost, whether anything is left running, and where the rest is. */
function footer(report: RunReport): Part {
  const left = dynosLeft(report);
  const url = report.origin.runUrl === undefined ? undefined : webAddress(report.origin.runUrl);
  const items = [
    markdownText(formatCost(report.cost)),
    `${left.good ? "" : "⚠️ "}${markdownSentence(left.text)}`,
    url === undefined ? undefined : `[workflow run](${url})`,
  ];
  return fixed(items.filter((item) => item !== undefined).join(" · "));
}
