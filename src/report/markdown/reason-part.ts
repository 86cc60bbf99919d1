import type { Reason, VerdictWord } from "../../verdict/types.ts";
import { markdownCode, markdownSentence } from "../escape.ts";
import { formatCount } from "../format.ts";
import { nameScenarios, type SharedReason, sharedReasons } from "../shared-reasons.ts";
import type { RunReport } from "../types.ts";
import type { Part } from "./part.ts";
import { moreOf } from "./sheet-part.ts";

const alerts: Readonly<Record<Exclude<VerdictWord, "pass">, string>> = {
  fail: "CAUTION",
  invalid: "CAUTION",
  inconclusive: "WARNING",
};

/** More than a reader takes in at a glance; the rest is counted. */
const atMost = 12;

/** Why the verdict is not a pass, as GitHub's alert block, which cannot stand inside anything else. */
export function alertPart({ verdict }: RunReport): Part | undefined {
  if (verdict.word === "pass") return undefined;
  const grave = reasonsOf(verdict.reasons, ["invalid", "fail", "inconclusive"]);
  return {
    section: "reasons",
    open: [`> [!${alerts[verdict.word]}]`],
    rows: listed(grave).map((reason) => `> - ${reasonText(reason)}`),
    close: [],
    hidden: grave.length - listed(grave).length,
    leftOut: (count) => [`> - ${moreOf(count, ["reason", "reasons"])}`],
  };
}

/** What did not decide and should be looked at all the same. */
export function warningPart({ verdict }: RunReport): Part {
  const warnings = reasonsOf(verdict.reasons, ["warn"]);
  return {
    section: "warnings",
    open: [],
    rows: listed(warnings).map((reason) => `- ⚠️ ${reasonText(reason)}`),
    close: [],
    hidden: warnings.length - listed(warnings).length,
    leftOut: (count) => [`- ${moreOf(count, ["warning", "warnings"])}`],
  };
}

/** What else was noted, behind a closed heading; undefined when nothing was. What is said of every run has its own table. */
export function notePart({ verdict }: RunReport): Part | undefined {
  const notes = reasonsOf(verdict.reasons, ["note"]).filter(({ isUsual }) => isUsual !== true);
  if (notes.length === 0) return undefined;
  return {
    section: "notes",
    open: [`<details><summary>Notes (${formatCount(notes.length)})</summary>`, ""],
    rows: listed(notes).map((reason) => `- ${reasonText(reason)}`),
    close: ["", "</details>"],
    hidden: notes.length - listed(notes).length,
    leftOut: (count) => [`- ${moreOf(count, ["note", "notes"])}`],
  };
}

function listed(reasons: readonly SharedReason[]): readonly SharedReason[] {
  return reasons.slice(0, atMost);
}

function reasonsOf(reasons: readonly Reason[], levels: readonly Reason["level"][]): readonly SharedReason[] {
  return sharedReasons(reasons.filter(({ level }) => levels.includes(level)));
}

function reasonText({ scenarios, text }: SharedReason): string {
  const about = scenarios.length === 0 ? "" : `${nameScenarios(scenarios, markdownCode)}: `;
  return `${about}${markdownSentence(text)}`;
}
