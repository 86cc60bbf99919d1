import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { script, styles } from "../../src/report/html/page-assets.ts";
import { renderHtml } from "../../src/report/html.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { named } from "./named.ts";
import { reportOf, saidBy } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

/** Nobody reads the megabytes of this one; how large it is, and that it is whole, is tested below. */
const longest = "500-requests";

const shown = Object.entries(stories).filter(([name]) => name !== longest);

describe("renderHtml", () => {
  it.each(shown)("shows the whole of %s", (name, story) => {
    expectGolden(`${name}.html`, withoutAssets(renderHtml(reportOf(story))));
  });

  it("has a golden for every story and no other", () => {
    const folder = resolve(import.meta.dirname, "../goldens");
    const kept = readdirSync(folder).filter((name) => name.endsWith(".html"));
    expect(kept.sort()).toEqual(shown.map(([name]) => `${name}.html`).sort());
  });

  it("allows exactly its own style sheet and script, and nothing else", () => {
    const html = renderHtml(reportOf(storyOf("pass")));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      `style-src '${hashOf(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])}'`,
      `script-src '${hashOf(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1])}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
  });

  it("takes less than 150 kB before there is anything to show", () => {
    const report = reportOf(storyOf("pass"));
    const empty = { ...report, statistics: [], results: [], dynos: [] };
    expect(Buffer.byteLength(renderHtml(empty))).toBeLessThan(150_000);
  });

  it("keeps the licence of the library that it carries", () => {
    expect(script).toContain("The MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin");
    expect(script).toContain("THE SOFTWARE IS PROVIDED");
  });

  it("loads nothing, runs nothing but its script and styles nothing by attribute, whatever the names", () => {
    for (const name of Object.keys(stories)) {
      const html = withoutAssets(renderHtml(reportOf(storyOf(name))));
      const tags = html.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => /^<(?:img|link|iframe|object|base|form)\b/i.test(tag))).toEqual([]);
      expect(tags.filter((tag) => /^<script\b/i.test(tag))).toEqual([
        '<script type="application/json" id="charts">',
        "<script>",
      ]);
      expect(tags.filter((tag) => /\s(?:on\w+|style|src)=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    }
  });

  it("opens and closes every element in order, whatever the names", () => {
    for (const name of Object.keys(stories))
      expect(unbalanced(renderHtml(reportOf(storyOf(name))))).toEqual([]);
  });

  it("lets no name become an element or an attribute, whatever it is", () => {
    const report = reportOf(storyOf("pass"));
    const own = tagsOf(renderHtml(named(report, "plain")));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile)), (text) => {
        expect(tagsOf(renderHtml(named(report, `x${text}`)))).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });

  it("draws the strictest upper limit of the scenario's own percentiles, and no other", () => {
    const [load] = storyOf("pass").loads.worker_scene_1 ?? [];
    if (load === undefined) throw new Error("the story has no load");
    const drawnWith = (...thresholds: string[]) =>
      renderHtml(reportOf({ loads: { worker_scene_1: [load] }, thresholds })).match(
        /<text class="limit".*?>p\d.*?<\/text>/g,
      );
    const others = ["p99 > 1", "p98 < 100", "p99 of GET / < 100"];
    const [of800] = drawnWith("p99 < 800") ?? [];
    expect(of800).toContain("p99 limit 800 ms");
    expect(drawnWith("p99 < 900", "p99 < 800", ...others)).toEqual([of800]);
    expect(drawnWith("median < 70", "p95 < 300")?.map((text) => text.replace(/<.*?>/g, ""))).toEqual([
      "p95 limit 300 ms",
      "p50 limit 70 ms",
    ]);
    expect(drawnWith(...others)).toBeNull();
  });

  it("lets nothing from the workflow, GitHub or Heroku become an element", () => {
    const own = tagsOf(renderHtml(saidBy(reportOf(storyOf("pass")), "plain")));
    for (const text of hostile) {
      expect(tagsOf(renderHtml(saidBy(reportOf(storyOf("pass")), `x${text}`)))).toEqual(own);
    }
  });

  it("shows every request of 500 with long names, within three megabytes", () => {
    const report = reportOf(storyOf(longest));
    const html = renderHtml(report);
    const rows = html
      .split('id="requests"')[1]
      ?.split("</table>")[0]
      ?.match(/<tr class/g);
    const requests = report.scenarios.reduce(
      (sum, { measured }) => sum + (measured?.requests.length ?? 0),
      0,
    );
    expect(requests).toBeGreaterThanOrEqual(500);
    expect(rows).toHaveLength(requests);
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
  });
});

/** The page without what every report has: its style sheet, its script and their hashes. */
function withoutAssets(html: string): string {
  return html
    .replace(styles, "…")
    .replace(script, () => "…")
    .replace(/sha256-[\w+/=]+/g, "sha256-…");
}

function hashOf(text: string | undefined): string {
  return `sha256-${createHash("sha256")
    .update(text ?? "")
    .digest("base64")}`;
}

/** Every element but `code`, which a backtick in a name may split in two. */
function tagsOf(html: string): string[] {
  return (
    withoutAssets(html)
      .replaceAll(/ class="short"| short(?=")/g, "")
      .match(/<[^>]*>/g) ?? []
  ).filter((tag) => !/^<\/?code>$/.test(tag));
}

const empty = /^(?:!doctype|meta)$/i;

/** Elements that were left open or closed out of turn. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, slash, name = ""] of withoutAssets(html).matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*>/gi)) {
    if (empty.test(name) || tag.endsWith("/>")) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}
