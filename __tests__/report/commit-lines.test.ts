import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentMarker } from "../../src/report/comment-marker.ts";
import { unfinishedRun } from "../../src/report/commit-lines.ts";
import { renderComment } from "../../src/report/markdown.ts";
import { hostile } from "./hostile.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

const anything = fc.oneof(fc.constantFrom(...hostile), fc.string(), fc.string({ unit: "binary" }));
const marker = "heroku-locust-action:load";

describe("what a comment says about commits", () => {
  test("that the pull request has moved on stands right below the headline, and only then", () => {
    const report = reportOf(storyOf("pass"));
    const [first, , headline, , line] = renderComment(report, { marker, newerHead: "d".repeat(40) }).split(
      "\n",
    );
    expect([first, headline?.slice(0, 4)]).toEqual([`<!-- ${marker} -->`, "### "]);
    const tested = report.origin.sha.slice(0, 7);
    expect(line).toBe(
      `⏳ **Results for an older commit**, \`${tested}\`: the pull request is at \`ddddddd\` by now.`,
    );
    expect(renderComment(report, { marker })).not.toContain("older commit");
  });

  test("that a run did not finish is one alert, with a link only where the address can stand in one", () => {
    expect(unfinishedRun({ sha: "e".repeat(40), runUrl: "https://github.example/run" })).toBe(
      "> [!WARNING]\n> The load test of commit `eeeeeee` did not finish: [workflow run](https://github.example/run).\n> What follows is of an earlier commit.",
    );
    expect(unfinishedRun({ sha: "e".repeat(40), runUrl: "https://x/)[y" })).toContain("did not finish.\n");
  });

  test("breaks out of its lines with no commit and no address, whatever they are", () => {
    fc.assert(
      fc.property(anything, anything, (sha, runUrl) => {
        const lines = unfinishedRun({ sha, runUrl }).split("\n");
        expect(lines).toHaveLength(3);
        expect(lines.every((line) => line.startsWith("> "))).toBe(true);
        expect(lines[1]).not.toMatch(/<(?!\/?(?:code|span)>)|@\w/);
      }),
    );
  });
});

describe("the marker of a comment", () => {
  test("tells jobs apart by workflow and job, or by the key that is given", () => {
    const origin = { workflow: "Load test", job: "staging" };
    expect(commentMarker(undefined, origin)).toBe("heroku-locust-action:Load%20test%2Fstaging");
    expect(commentMarker("review-7", origin)).toBe("heroku-locust-action:review%2D7");
  });

  test("ends no HTML comment, whatever the key is", () => {
    fc.assert(
      fc.property(anything, (key) => {
        const made = commentMarker(key, { workflow: "w", job: "j" });
        expect(made).toMatch(/^heroku-locust-action:[^<>\s-]*$/);
      }),
    );
  });
});
