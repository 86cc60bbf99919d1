import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHtml } from "../../scripts/github-page.ts";
import { markdownCode, markdownSentence, markdownText, plain } from "../../src/report/escape.ts";
import { tablePart } from "../../src/report/markdown/sheet-part.ts";
import { renderComment, renderSummary } from "../../src/report/markdown.ts";
import type { RunReport } from "../../src/report/types.ts";
import { hostile } from "./hostile.ts";
import { reportOf, saidBy } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

const marker = "heroku-locust-action:load-test";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...hostile.filter(({ length }) => length < 500)),
        fc.constantFrom(..."`|\\@#<$:![]()*_~ &\n-"),
      ),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join("")),
);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** What a reader sees of HTML that has no tags but those of our own. */
function seen(html: string): string {
  return html
    .replace(/<\/?(?:code|span)>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "")
    .replaceAll("\u200B", "")
    .replaceAll("\u00a0", " ")
    .trim();
}

/** The cells of the one row of a table with these texts in it, as a Markdown renderer makes them. */
function cellsOf(...cells: string[]): string[] {
  const html = toHtml(`| a | b | c |\n| --- | --- | --- |\n| ${cells.join(" | ")} |\n`);
  expect(html.match(/<table>/g)).toHaveLength(1);
  return [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) => cell);
}

describe("a name in a table, rendered by a real Markdown renderer", () => {
  it("is the text of one cell, without a link, a picture or an element of its own", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const cells = cellsOf(markdownText(name), markdownCode(name), markdownSentence(name));
        expect(cells).toHaveLength(3);
        for (const cell of cells) expect(cell.replace(/<\/?(?:code|span)>/g, "")).not.toMatch(/<[a-z/!]/i);
        expect(seen(cells[0] ?? "")).toBe(plain(name).replaceAll("\u00a0", " ").trim());
        if (plain(name, 160) !== "")
          expect(seen(cells[1] ?? "").replace(/\s+/g, " ")).toBe(plain(name, 160).replace(/\s+/g, " "));
      }),
      { numRuns: 300, examples: hostile.map((name) => [name] as [string]) },
    );
  });

  it("stays within its row of a sheet", () => {
    const columns = [{ title: "a" }, { title: "b" }];
    const rows = hostile.map((name) => ({ cells: [{ code: name }, name], tone: "plain" as const }));
    const part = tablePart({ title: "t", columns, rows, nouns: ["row", "rows"] }, { section: "requests" });
    const html = toHtml([...part.open, ...part.rows].join("\n"));
    expect(html.match(/<td>/g)).toHaveLength(2 * hostile.length);
    expect(html).not.toMatch(/<(?:a|img|h1|script|del|em|strong)\b/);
  });
});

/** What is wrong with the Markdown: blocks left open, tables of uneven rows, half characters. */
function faultsOf(markdown: string): string[] {
  const counts = (pattern: RegExp) => markdown.match(pattern)?.length ?? 0;
  const widths = markdown.split(/\n(?!\|)/).map(
    (table) =>
      new Set(
        table
          .split("\n")
          .filter((row) => row.startsWith("|"))
          .map((row) => row.split("|").length),
      ),
  );
  return [
    counts(/^<details>/gm) === counts(/^<\/details>$/gm) ? "" : "details",
    counts(/^```/gm) % 2 === 0 ? "" : "fence",
    widths.every(({ size }) => size <= 1) ? "" : "table",
    markdown.isWellFormed() ? "" : "half a character",
    counts(/<code>/g) === counts(/<\/code>/g) ? "" : "code",
  ].filter((fault) => fault !== "");
}

const reports = Object.keys(stories).map((name) => reportOf(storyOf(name)));

/** Any story, told with any text in the places that others fill, with many reasons or none. */
const anyReport: fc.Arbitrary<RunReport> = fc
  .record({
    report: fc.constantFrom(...reports),
    text: fc.option(anyText, { nil: undefined }),
    reasons: fc.array(
      fc.record({
        level: fc.constantFrom("invalid", "fail", "inconclusive", "warn", "note"),
        code: fc.constant("dyno-lost" as const),
        scenario: fc.option(anyText, { nil: undefined }),
        text: fc.oneof(anyText, fc.constant("$".repeat(1000))),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ report, text, reasons }) => ({
    ...(text === undefined ? report : saidBy(report, text)),
    verdict: { ...report.verdict, reasons: [...reasons, ...report.verdict.reasons] },
  }));

describe("any report", () => {
  it("fits a comment of any size down to its shortest form, and stays well-formed", () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 60_000 }), (report, maxCharacters) => {
        const comment = renderComment(report, { marker, maxCharacters });
        const shortest = renderComment(report, { marker, maxCharacters: 0 });
        expect(shortest.length).toBeLessThanOrEqual(60_000);
        expect(comment.length).toBeLessThanOrEqual(Math.max(maxCharacters, shortest.length));
        expect(faultsOf(comment)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("fits a step summary, counted in bytes", () => {
    for (const report of reports) {
      const bytes = (text: string) => new TextEncoder().encode(text).length;
      expect(bytes(renderSummary(report))).toBeLessThanOrEqual(1_000_000);
      const short = renderSummary(report, { limit: 20_000, sizeOf: bytes });
      expect(bytes(short)).toBeLessThanOrEqual(20_000);
      expect(faultsOf(short)).toEqual([]);
    }
  });
});
