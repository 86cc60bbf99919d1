import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { styles, stylesHash } from "../../src/report/html/styles.ts";
import { renderHtml } from "../../src/report/html.ts";
import { expectGolden } from "./golden.ts";
import { hostile } from "./hostile.ts";
import { reportOf, saidBy } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

describe("renderHtml", () => {
  it.each(["breach-by-p99", "invalid-dyno-gone"])("shows the whole of %s", (name) => {
    expectGolden(`${name}.html`, renderHtml(reportOf(storyOf(name))));
  });

  it("allows exactly its own style sheet, and nothing else", () => {
    const hash = createHash("sha256").update(styles).digest("base64");
    expect(stylesHash).toBe(`sha256-${hash}`);
    const html = renderHtml(reportOf(storyOf("pass")));
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
    expect(html.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(styles);
  });

  it("loads nothing, runs nothing and styles nothing by attribute, whatever the names", () => {
    for (const name of Object.keys(stories)) {
      const html = renderHtml(reportOf(storyOf(name)));
      const tags = html.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => /^<(?:script|img|link|iframe|object|base|form)\b/i.test(tag))).toEqual([]);
      expect(tags.filter((tag) => /\s(?:on\w+|style|src)=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    }
  });

  it("opens and closes every element in order, whatever the names", () => {
    for (const name of Object.keys(stories))
      expect(unbalanced(renderHtml(reportOf(storyOf(name))))).toEqual([]);
  });

  it("draws the strictest upper limit of the scenario's own p99, and no other", () => {
    const [load] = storyOf("pass").loads.worker_scene_1 ?? [];
    if (load === undefined) throw new Error("the story has no load");
    const drawnWith = (...thresholds: string[]) =>
      renderHtml(reportOf({ loads: { worker_scene_1: [load] }, thresholds })).match(
        /<line class="series limit".*?>/g,
      );
    const others = ["p99 > 1", "p95 < 100", "p99 of GET / < 100"];
    const [of800] = drawnWith("p99 < 800") ?? [];
    expect(drawnWith("p99 < 900", "p99 < 800", ...others)).toEqual([of800]);
    expect(drawnWith(...others)).toBeNull();
  });

  it("lets nothing from the workflow, GitHub or Heroku become an element", () => {
    const own = tagsOf(renderHtml(saidBy(reportOf(storyOf("pass")), "plain")));
    for (const text of hostile) {
      expect(tagsOf(renderHtml(saidBy(reportOf(storyOf("pass")), `x${text}`)))).toEqual(own);
    }
  });

  it("shows every request, however many there are", () => {
    const report = reportOf(storyOf("hostile-names"));
    const rows = renderHtml(report)
      .split("<h2>Requests")[1]
      ?.split("</table>")[0]
      ?.match(/<tr class/g);
    expect(rows).toHaveLength(report.statistics[0]?.requests.length ?? 0);
  });
});

/** Every element but `code`, which a backtick in a name may split in two. */
function tagsOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<\/?code>$/.test(tag));
}

const empty = /^<(?:!doctype|meta|line|rect|path)\b/i;

/** Elements that were left open or closed out of turn. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, slash, name = ""] of html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*>/gi)) {
    if (empty.test(tag)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}
