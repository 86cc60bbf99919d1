import { describe, expect, it } from "vitest";
import { renderAnnotations } from "../../src/report/annotations.ts";
import type { RunReport } from "../../src/report/types.ts";
import type { Reason } from "../../src/verdict/types.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

function withReasons(...reasons: Reason[]): RunReport {
  const report = reportOf(storyOf("pass"));
  return { ...report, verdict: { ...report.verdict, word: "fail", reasons } };
}

describe("renderAnnotations", () => {
  it("say nothing of a run that passed and was steady: the reports do", () => {
    const report = reportOf(storyOf("pass"));
    expect(renderAnnotations(report)).toEqual([]);
    expect(report.verdict.reasons.map(({ text }) => text)).toEqual([
      expect.stringContaining("No drift detected over 1m50s"),
    ]);
  });

  it.each([
    ["invalid", "error"],
    ["fail", "error"],
    ["inconclusive", "warning"],
    ["warn", "warning"],
    ["note", "notice"],
  ] as const)("makes a reason of level %s a line of level %s", (level, kind) => {
    const [annotation] = renderAnnotations(
      withReasons({ level, code: "breached", scenario: "s1", text: "Why." }),
    );
    expect(annotation).toEqual({ level: kind, title: "Load test s1", message: "Why." });
  });

  it("leaves one of the ten that the runner shows of a kind, and counts what it leaves out", () => {
    const reasons = Array.from({ length: 30 }, (_, nth) => ({
      level: "fail" as const,
      code: "breached" as const,
      scenario: "s1",
      text: `Why ${nth}.`,
    }));
    const annotations = renderAnnotations(
      withReasons(...reasons, { level: "warn", code: "drift", scenario: undefined, text: "Look." }),
    );
    const errors = annotations.filter(({ level }) => level === "error");
    expect(errors).toHaveLength(9);
    expect(errors[7]?.message).toBe("Why 7.");
    expect(errors[8]?.message).toBe("22 more of this kind are in the step summary and in the HTML report.");
    expect(annotations.at(-1)).toEqual({ level: "warning", title: "Load test", message: "Look." });
  });

  it("keeps a message on one line and within the runner's length", () => {
    const [annotation] = renderAnnotations(
      withReasons({
        level: "fail",
        code: "breached",
        scenario: "s1",
        text: `a\n::error::owned ${"x".repeat(9000)}`,
      }),
    );
    expect(annotation?.message).not.toContain("\n");
    expect(annotation?.message.length).toBeLessThan(4096);
  });
});
