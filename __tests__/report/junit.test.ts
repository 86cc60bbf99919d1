import { describe, expect, it } from "vitest";
import { renderJunit } from "../../src/report/junit.ts";
import { expectGolden } from "./golden.ts";
import { reportOf } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

function casesOf(name: string): string[] {
  return renderJunit(reportOf(storyOf(name))).match(/<testcase.*/g) ?? [];
}

describe("renderJunit", () => {
  it("tells the story of a breach by failures", () => {
    expectGolden("breach-by-failures.junit.xml", renderJunit(reportOf(storyOf("breach-by-failures"))));
  });

  it("names the test bed in suites and cases, for readers that show either alone", () => {
    const [first] = casesOf("two-beds").filter((line) => line.includes("<failure "));
    expect(first).toContain('classname="worker_scene_1 at us" name="p99 ≤ 800 ms, at us"');
  });

  it("calls a breach a failure, and a warning that was breached no failure", () => {
    const cases = casesOf("breach-by-p99");
    expect(cases.filter((line) => line.includes("<failure "))).toHaveLength(2);
    const warned = cases.find((line) => line.includes('name="p99.9 ') && line.includes("worker_scene_1"));
    expect(warned).toContain("<system-out>breached");
  });

  it("calls what could not be measured an error", () => {
    expect(casesOf("invalid-unmeasured").filter((line) => line.includes("<error "))).toHaveLength(4);
  });

  it("is never all green for an invalid run, even when every threshold is met", () => {
    const [trust, ...judged] = casesOf("invalid-dyno-gone");
    expect(trust).toMatch(/name="the run is valid"><error message="Dyno 2\/2/);
    expect(judged.every((line) => line.includes("<system-out>met"))).toBe(true);
  });

  it("makes every scenario answer for what is wrong with the whole run", () => {
    const report = reportOf(storyOf("breach-by-p99"));
    const reasons = [
      {
        level: "invalid" as const,
        code: "dyno-lost" as const,
        scenario: undefined,
        text: "The run broke off.",
      },
    ];
    const xml = renderJunit({ ...report, verdict: { ...report.verdict, word: "invalid", reasons } });
    expect(xml.match(/<error message="The run broke off\."\/>/g)).toHaveLength(2);
  });

  it("skips what was left open", () => {
    expect(casesOf("inconclusive").filter((line) => line.includes("<skipped "))).toHaveLength(1);
    expect(casesOf("borderline").filter((line) => line.includes("<skipped "))).toHaveLength(0);
  });

  it("counts what it holds", () => {
    const suites = Object.values(stories).flatMap(
      (story) => renderJunit(reportOf(story)).match(/<testsuite name[\s\S]*?<\/testsuite>/g) ?? [],
    );
    for (const suite of suites) {
      const held = (element: string) => suite.split(`<${element} `).length - 1;
      expect(suite).toContain(
        ` tests="${held("testcase")}" failures="${held("failure")}" errors="${held("error")}" skipped="${held("skipped")}"`,
      );
    }
  });

  it("is well-formed whatever the names", () => {
    const xml = renderJunit(reportOf(storyOf("hostile-names")));
    const left = xml
      .replace(/<\?xml[^>]*\?>/, "")
      .replace(/<\/?(?:testsuites?|testcase|failure|error|skipped|system-out)(?: [a-z]+="[^"<]*")*\/?>/g, "")
      .replace(/&(?:amp|lt|gt|quot|#39);/g, "");
    expect(left).not.toMatch(/[<>&]/);
  });
});
