import fc from "fast-check";
import { expect, test } from "vitest";
import { meaningfulLines } from "../../src/words/lines.ts";

test("leaves out empty lines and comments, and keeps the numbers that the user sees", () => {
  expect(meaningfulLines("# all of it\n\n  p99 < 2s  # slow\r\n\t\nfailures < 1%\n")).toEqual([
    { line: 3, text: "p99 < 2s" },
    { line: 5, text: "failures < 1%" },
  ]);
});

test("takes # for a comment only at the start or after a space, and never within quotes", () => {
  const line = 'p95 of "GET /a #1" in a#b < 2s';
  expect(meaningfulLines(`${line} # why`)).toEqual([{ line: 1, text: line }]);
});

test("drops nothing behind a quote that is never closed", () => {
  expect(meaningfulLines('p95 of "GET /a < 2s')).toEqual([{ line: 1, text: 'p95 of "GET /a < 2s' }]);
});

test("loses nothing but comments and space", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z"<%. ]*$/)), (lines) => {
      const kept = meaningfulLines(lines.join("\n"));
      expect(kept.map(({ text }) => text)).toEqual(
        lines.map((line) => line.trim()).filter((line) => line !== ""),
      );
      for (const { line, text } of kept) expect(lines[line - 1]?.trim()).toBe(text);
    }),
  );
});
