import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import { renderComment } from "../../src/report/markdown.ts";
import { nameScenarios, sharedReasons } from "../../src/report/shared-reasons.ts";
import type { Reason } from "../../src/verdict/types.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

const late = "Requests were cut off.";

function of(scenario: string | undefined, text = late, level: Reason["level"] = "warn"): Reason {
  return { level, code: "users-cut-off", scenario, text };
}

describe("what is said of several scenarios", () => {
  it("is one reason in the place of the first, with all their names", () => {
    const reasons = [of("a"), of("a", "Another."), of("b"), of(undefined), of("c", late, "note"), of("b")];
    const code = "users-cut-off";
    expect(sharedReasons(reasons)).toEqual([
      { level: "warn", code, text: late, scenarios: ["a", "b"] },
      { level: "warn", code, text: "Another.", scenarios: ["a"] },
      { level: "warn", code, text: late, scenarios: [] },
      { level: "note", code, text: late, scenarios: ["c"] },
    ]);
  });

  it("names five scenarios and counts the others", () => {
    expect(nameScenarios(["a", "b"], (name) => `<${name}>`)).toBe("<a>, <b>");
    expect(nameScenarios([..."abcdefg"], (name) => name)).toBe("a, b, c, d, e and 2 more");
  });

  it("is one line of the comment, of the HTML report and of the headline", () => {
    const report = reportOf(storyOf("two-scenarios"));
    const reasons = ["worker_scene_1", "worker_scene_2"].flatMap((scenario) => [
      of(scenario, "The generator was overloaded.", "invalid"),
      of(scenario),
      of(scenario, "Noted.", "note"),
    ]);
    const told = { ...report, verdict: { ...report.verdict, word: "invalid" as const, reasons } };
    const comment = renderComment(told, { marker: "m" });
    const both = "`worker_scene_1`, `worker_scene_2`";
    expect(comment).toContain(`### ⛔ Load test invalid in ${both}: The generator was overloaded ·`);
    expect(comment).toContain(`\n> - ${both}: The generator was overloaded.\n\n`);
    expect(comment).toContain(`\n- ⚠️ ${both}: ${late}\n\n`);
    expect(comment).toContain(`<summary>Notes (1)</summary>\n\n- ${both}: Noted.\n`);
    expect(renderHtml(told).match(new RegExp(`<li class="doubtful">.*${late}</li>`, "g"))).toEqual([
      `<li class="doubtful"><strong>warn</strong> <code>worker_scene_1</code>, <code>worker_scene_2</code>: ${late}</li>`,
    ]);
  });
});
