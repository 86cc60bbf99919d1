import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComment, renderSummary } from "../../src/report/markdown.ts";
import type { RunReport } from "../../src/report/types.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { pictured } from "./pictured.ts";
import { reportOf, saidBy } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

const marker = "heroku-locust-action:load-test";

/** The last line, in which a comment remembers its runs. */
const digestLine = /\n<!-- history:[\w+/=]+ -->\n$/;

describe("renderComment", () => {
  it.each(Object.entries(stories))("tells the story of %s", (name, story) => {
    expectGolden(`${name}.md`, renderComment(reportOf(story), { marker }));
  });

  it("tells of the runs before, as README.md's picture shows it", () => {
    expectGolden("history.md", pictured());
  });

  it("has a golden for every story, for the runs before, and no other", () => {
    const kept = readdirSync(resolve(import.meta.dirname, "../goldens")).filter((name) =>
      name.endsWith(".md"),
    );
    expect(kept.sort()).toEqual([...Object.keys(stories), "history"].map((name) => `${name}.md`).sort());
  });

  it("begins with the marker by which it is found again", () => {
    expect(renderComment(reportOf(storyOf("pass")), { marker }).split("\n")[0]).toBe(`<!-- ${marker} -->`);
  });

  it("stays below GitHub's limit however much there is to tell, and says what it left out", () => {
    const comment = renderComment(endless(), { marker });
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment).toMatch(/[\d,]+ more reasons are in the HTML report/);
    expect(comment).toMatch(/[\d,]+ more dynos are in the HTML report/);
    expect(comment).toContain("no dynos left running (verified)");
  });

  it("leaves whole rows out and never half of one", () => {
    const report = reportOf(storyOf("breach-by-failures"));
    const whole = new Set(renderComment(report, { marker }).split("\n"));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (maxCharacters) => {
        const lines = renderComment(report, { marker, maxCharacters }).split("\n");
        const added = lines.filter((line) => !whole.has(line));
        expect(
          added.filter(
            (line) =>
              !/^(?:> )?(?:- )?\d+ more [a-z]+ (?:is|are) in the HTML report\.$/.test(line) &&
              !/^Left out for want of space, and in the HTML report: [a-z, ]+\.$/.test(line),
          ),
        ).toEqual([]);
      }),
    );
  });

  it("closes every block that it opens, at any length", () => {
    const report = reportOf(storyOf("hostile-names"));
    for (const maxCharacters of [0, 2000, 5000, 10_000, 60_000]) {
      const comment = renderComment(report, { marker, maxCharacters });
      expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
      expect(comment.match(/<code>/g)?.length).toBe(comment.match(/<\/code>/g)?.length);
    }
  });

  it("lets nothing from the workflow, GitHub or Heroku change its lines", () => {
    const shapeOf = (text: string) =>
      renderComment(saidBy(reportOf(storyOf("pass")), text), { marker })
        .replace(digestLine, "")
        .split("\n")
        .map((line) => [line.split("|").length, line.match(/<(?!\/?(?:code|span)>)[^>]*>/g)]);
    const own = shapeOf("plain");
    for (const text of hostile) expect(shapeOf(`x${text}`)).toEqual(own);
  });

  it("gives every row of a table as many cells as its head", () => {
    for (const name of Object.keys(stories)) {
      const tables = renderComment(reportOf(storyOf(name)), { marker }).split(/\n(?!\|)/);
      for (const table of tables) {
        const widths = table
          .split("\n")
          .filter((line) => line.startsWith("|"))
          .map((line) => line.split("|").length);
        expect(new Set(widths).size, table).toBeLessThanOrEqual(1);
      }
    }
  });

  it("calls nothing met that was not judged, and puts the scenarios in the place of thresholds that there are not", () => {
    const comment = renderComment(reportOf(storyOf("no-thresholds")), { marker }).replaceAll("\u00a0", " ");
    expect(comment).not.toContain("met");
    expect(comment).toContain("\n\n| State | Scenario |");
    expect(comment.match(/^\| – not judged \|/gm)).toHaveLength(2);
  });

  it("shows that dynos are left running, or that nobody could look", () => {
    const report = reportOf(storyOf("pass"));
    expect(renderComment({ ...report, dynosLeft: 2 }, { marker })).toContain(
      "⚠️ 2 dynos of this run still running: see `heroku ps --app loadtest-app`",
    );
    expect(renderComment({ ...report, dynosLeft: undefined }, { marker })).toContain(
      "⚠️ it could not be verified that no dynos are left running: see `heroku ps --app loadtest-app`",
    );
  });

  it("links the workflow run, unless its address could break out of the link", () => {
    const report = reportOf(storyOf("pass"));
    const from = (runUrl: string | undefined) =>
      renderComment({ ...report, origin: { ...report.origin, runUrl } }, { marker });
    expect(from("https://github.com/o/r/actions/runs/1")).toContain(
      "[workflow run](https://github.com/o/r/actions/runs/1)",
    );
    expect(from("https://x/) [a](https://evil.example")).not.toContain("evil.example");
    expect(from(undefined)).not.toContain("workflow run");
  });
});

describe("renderSummary", () => {
  it("is the comment without its marker and its memory", () => {
    const report = reportOf(storyOf("breach-by-p99"));
    const comment = renderComment(report, { marker });
    expect(`<!-- ${marker} -->\n\n${renderSummary(report)}`).toBe(comment.replace(digestLine, ""));
  });

  it("has more rows of the long tables than the comment", () => {
    const report = reportOf(storyOf("500-requests"));
    const rowsOf = (text: string) => text.match(/^\|.*GET \/items.*\|.*\|$/gm)?.length;
    // Thresholds, two of which are on all requests, then requests and failures.
    expect(rowsOf(renderComment(report, { marker }))).toBe(23 + 25 + 25);
    expect(rowsOf(renderSummary(report))).toBeGreaterThan(1000);
  });

  it("stays below the runner's limit of bytes", () => {
    expect(new TextEncoder().encode(renderSummary(endless())).length).toBeLessThan(1_048_576);
  });
});

/** A run of 400 dynos, each of which has much to complain about. */
function endless(): RunReport {
  const report = reportOf(storyOf("pass"));
  const [scenario] = report.scenarios;
  const [dyno] = scenario?.dynos ?? [];
  if (scenario === undefined || dyno === undefined) throw new Error("the sample has no dyno");
  const name = "界".repeat(38);
  const assignment = { ...dyno.assignment, scenario: name };
  const record = dyno.record && { ...dyno.record, assignment };
  const dynos = Array.from({ length: 4000 }, () => ({ ...dyno, assignment, record }));
  const why = "why it was lost, ".repeat(20);
  const reasons = dynos.map((_, nth) => ({
    level: "invalid" as const,
    code: "dyno-lost" as const,
    scenario: name,
    text: `Dyno ${nth + 1}/4000 was lost: ${why}`,
  }));
  return {
    ...report,
    scenarios: [{ ...scenario, dynos }],
    verdict: { ...report.verdict, word: "invalid", reasons },
  };
}
