import { expect, test } from "vitest";
import { failureMarkdown } from "../../src/report/failure-markdown.ts";
import { failureOf } from "../../src/words/failure.ts";

test("an error is a heading, a sentence and a list, and what points into the input keeps its place", () => {
  const { message } = failureOf("The inputs cannot be used:", [
    "`users`: `many` is not a number",
    "`thresholds`: line 1: no such\n  p95 << 2s\n      ^",
    "`mode`: no",
  ]);
  expect(failureMarkdown(message)).toBe(
    [
      "### The step failed",
      "",
      "The inputs cannot be used:",
      "",
      "- `users`: `many` is not a number",
      "- `thresholds`: line 1: no such",
      "",
      "          p95 << 2s",
      "              ^",
      "- `mode`: no",
      "",
    ].join("\n"),
  );
});
