import { describe, expect, test } from "vitest";
import { capReport } from "../../src/report/cap-report.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderComment, renderSummary } from "../../src/report/markdown.ts";
import type { RunReport } from "../../src/report/types.ts";
import { renderVerdictJson } from "../../src/report/verdict-json.ts";
import { reportOf, withMeasured } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

const names = 20_000;

/** A report with so many request names, each judged by `of each *` and every third one breached. */
function wide(): RunReport {
  const report = reportOf(storyOf("pass"));
  const measured = report.scenarios[0]?.measured;
  const [row] = measured?.requests ?? [];
  const [judgement] = report.verdict.judgements;
  if (measured === undefined || row === undefined || judgement === undefined) throw new Error("no rows");
  const requests = Array.from({ length: names }, (_, place) => ({
    ...row,
    name: `/item/${place}/${"x".repeat(100)}`,
    requests: 200 + place,
    failures: 0,
  }));
  const each = { ...judgement.threshold, level: "fail", request: { glob: "*", each: true } } as const;
  const judgements = requests.map(({ type, name }, place) => ({
    ...judgement,
    threshold: each,
    scenario: measured.scenario,
    where: `${type} ${name}`,
    outcome: place % 3 === 0 ? ("breached" as const) : ("met" as const),
  }));
  const reasons = judgements
    .filter(({ outcome }) => outcome === "breached")
    .map(({ where, scenario }) => ({
      level: "fail" as const,
      code: "breached" as const,
      scenario,
      text: `p99 of \`${where}\` is too long.`,
    }));
  return {
    ...report,
    scenarios: withMeasured(report, () => ({ ...measured, requests })).scenarios,
    verdict: { word: "fail", judgements, reasons: [...report.verdict.reasons, ...reasons] },
  };
}

describe("a report on 20,000 request names", () => {
  const capped = capReport(wide());

  test("is the same verdict, and lists the breached and the largest requests of all", () => {
    expect(capped.verdict.word).toBe("fail");
    const listed = capped.scenarios[0]?.measured?.requests ?? [];
    expect(listed).toHaveLength(500);
    const places = listed.map(({ name }) => Number(name.split("/")[2]));
    expect(places.every((place) => place % 3 === 0)).toBe(true);
    expect(Math.max(...places)).toBe(19_998);
    expect(capped.verdict.judgements).toHaveLength(500);
    expect(capped.verdict.judgements.every(({ outcome }) => outcome === "breached")).toBe(true);
  });

  test("is of a bounded size in every form, and each says that there are more", () => {
    const html = renderHtml(capped);
    expect(html.length).toBeLessThan(2_000_000);
    expect(html).toContain("… and 19,500 more requests, which no report lists.");
    expect(html).toContain("… and 19,500 more thresholds, which no report lists.");
    const json = renderVerdictJson(capped);
    expect(json.length).toBeLessThan(3_000_000);
    expect(JSON.parse(json)).toMatchObject({
      thresholdsLeftOut: 19_500,
      scenarios: [{ requestsLeftOut: 19_500 }, ...capped.plan.scenarios.slice(1).map(() => ({}))],
    });
    expect(renderJunit(capped).length).toBeLessThan(1_000_000);
    expect(renderSummary(capped).length).toBeLessThan(1_048_576);
    expect(renderComment(capped, { marker: "m" }).length).toBeLessThan(65_536);
    expect(renderSummary(capped)).toContain("No report lists 19,500 other requests.");
  });

  test("counts the reasons that it leaves out", () => {
    const texts = capped.verdict.reasons.map(({ text }) => text);
    expect(texts.length).toBeLessThan(300);
    expect(texts.some((text) => /^6,4\d\d more reasons of this kind are left out/.test(text))).toBe(true);
    expect(texts.some((text) => text.startsWith("There are 20,000 request names: the 500 "))).toBe(true);
  });
});

test("a report whose lists are short is left as it is", () => {
  const short = Object.values(stories)
    .map(reportOf)
    .filter(({ verdict, scenarios }) => verdict.judgements.length <= 500 && scenarios.every(isShort));
  expect(short.length).toBeGreaterThan(5);
  for (const report of short) {
    expect(report.leftOut).toEqual({ requests: new Map(), thresholds: 0 });
    expect(capReport(report)).toEqual(report);
  }
});

function isShort({ measured }: RunReport["scenarios"][number]): boolean {
  return (measured?.requests ?? []).length <= 200;
}
