import type { Judgement, Reason } from "../verdict/types.ts";
import { writeDemand, writeJudgedEnd, writeMeasured, writeSubject } from "../verdict/write-judgement.ts";
import { xmlText } from "./escape.ts";
import type { RunReport, ScenarioReport } from "./types.ts";

type Case = {
  name: string;
  element: "failure" | "error" | "skipped" | undefined;
  message: string | undefined;
};

/**
 * The verdict as JUnit XML: a suite for each scenario, a test case for each judgement, and one that says whether the
 * scenario's numbers can be trusted, so that no reader of the file takes an invalid run for a green one.
 */
export function renderJunit(report: RunReport): string {
  const suites = report.scenarios.map((scenario) => {
    const { name, bed } = scenario.planned;
    return suite(
      name,
      casesOf(report, scenario).map((one) => ({ ...one, name: caseName(one.name, bed) })),
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="load test">\n${suites.join("\n")}\n</testsuites>\n`;
}

/** Some readers of the file show a case without its suite. */
function caseName(name: string, bed: string | undefined): string {
  return bed === undefined ? name : `${name}, at ${bed}`;
}

function casesOf({ verdict, ownUpload }: RunReport, scenario: ScenarioReport): readonly Case[] {
  const undecided = verdict.reasons.some(({ level }) => level === "inconclusive");
  return [
    trustCase(verdict.reasons, scenario.planned.name, ownUpload !== undefined),
    ...scenario.judgements.map((judgement) => caseOf(judgement, undecided)),
  ];
}

/** `saysNotes`: without receipts, "valid" means less, and what could not be checked is said beside it. */
function trustCase(reasons: readonly Reason[], scenario: string, saysNotes: boolean): Case {
  const textsOf = (level: Reason["level"]) =>
    reasons
      .filter((reason) => reason.level === level && (reason.scenario ?? scenario) === scenario)
      .map(({ text }) => text);
  const causes = textsOf("invalid");
  const notes = saysNotes ? textsOf("note") : [];
  const said = causes.length > 0 ? causes : notes;
  return {
    name: "the run is valid",
    element: causes.length === 0 ? undefined : "error",
    message: said.length === 0 ? undefined : said.join(" "),
  };
}

function caseOf(judgement: Judgement, undecided: boolean): Case {
  const subject = writeSubject(judgement);
  const number = writeMeasured(judgement);
  const measured =
    number === undefined ? (judgement.reason ?? "unmeasured") : `${number}${writeJudgedEnd(judgement)}`;
  const borderline = judgement.borderline ? ", borderline" : "";
  return {
    name: `${subject} ${writeDemand(judgement)}`,
    element: elementOf(judgement, undecided),
    message: `${judgement.outcome}${borderline}: ${measured}`,
  };
}

function elementOf({ threshold, outcome, borderline }: Judgement, undecided: boolean): Case["element"] {
  if (threshold.level === "warn") return undefined;
  if (outcome === "unmeasured") return "error";
  if (borderline && undecided) return "skipped";
  return outcome === "breached" ? "failure" : undefined;
}

function suite(name: string, cases: readonly Case[]): string {
  const count = (element: Case["element"]) => cases.filter((one) => one.element === element).length;
  const counts = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  const lines = cases.map((one) => testCase(name, one));
  return `  <testsuite name="${xmlText(name)}" ${counts}>\n${lines.join("\n")}\n  </testsuite>`;
}

function testCase(suiteName: string, { name, element, message }: Case): string {
  const open = `    <testcase classname="${xmlText(suiteName)}" name="${xmlText(name)}"`;
  if (message === undefined) return `${open}/>`;
  const text = xmlText(message);
  const inside =
    element === undefined ? `<system-out>${text}</system-out>` : `<${element} message="${text}"/>`;
  return `${open}>${inside}</testcase>`;
}
