import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diagramsOf } from "../../scripts/github-page.ts";
import { showComment } from "../../scripts/picture.ts";
import { xyChart } from "../../src/report/markdown/xychart.ts";
import { hostile } from "../report/hostile.ts";
import { openPage, startChromium } from "./chromium.ts";
import { drawMermaid, loadMermaid } from "./mermaid.ts";

const goldens = resolve(import.meta.dirname, "../goldens");
const comments = readdirSync(goldens)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(resolve(goldens, name), "utf8") }));
const drawn = comments.filter(({ text }) => diagramsOf(text).length > 0);

let browser: Browser;
let page: Page;
let canvas: Page;

beforeAll(async () => {
  browser = await startChromium();
  ({ page } = await openPage(browser));
  await loadMermaid(page);
  ({ page: canvas } = await openPage(browser));
});

afterAll(() => browser.close());

/** How many lines the chart's source has. */
function linesIn(diagram: string): number {
  return diagram.match(/^ {2}line /gm)?.length ?? 0;
}

/** What was drawn of it: the path of each line, and every text, the legend's among them. */
async function readDrawing(svg: string): Promise<{ paths: string[]; texts: string[] }> {
  await canvas.setContent(svg);
  const paths = canvas.locator("[class^=line-plot] path");
  return {
    paths: await paths.evaluateAll((all) => all.map((path) => path.getAttribute("d") ?? "")),
    texts: await canvas.locator("svg text").allTextContents(),
  };
}

describe("the charts of the comments, drawn by GitHub's mermaid", () => {
  it("are in every comment of a run that measured something", () => {
    expect(drawn.length).toBeGreaterThan(10);
  });

  it.each(drawn)("$name has a line for each scenario and limit, and each its name", async ({ text }) => {
    for (const diagram of diagramsOf(text)) {
      const svg = await drawMermaid(page, diagram);
      const { paths, texts } = await readDrawing(svg);
      expect(svg).not.toContain("Syntax error");
      expect(paths).toHaveLength(linesIn(diagram));
      for (const path of paths) expect(path).toMatch(/^M[\d.,\sL-]+$/);
      for (const [, name = ""] of diagram.matchAll(/^ {2}line "(.*?)"/gm)) expect(texts).toContain(name);
    }
  });

  it("stay charts whatever a line is called", async () => {
    for (const name of hostile) {
      const lines = [{ name, values: [1, 2], color: "#2f81f7" }];
      const axes = { x: { title: name, from: 0, to: 60 }, y: { title: name, to: 3 } };
      const { paths } = await readDrawing(await drawMermaid(page, xyChart({ ...axes, lines })));
      expect(paths).toHaveLength(1);
    }
  });
});

describe("a comment as GitHub shows it", () => {
  it.each(["light", "dark"] as const)(
    "has its alert, its tables and its chart on a %s page",
    async (theme) => {
      const text = comments.find(({ name }) => name === "breach-by-p99.md")?.text ?? "";
      const { page: shown, complaints } = await showComment(browser, text, theme);
      expect(await shown.locator(".markdown-alert-caution li").count()).toBe(2);
      expect(await shown.locator("article > table").count()).toBe(2);
      expect(await shown.locator("svg [class^=line-plot]").count()).toBe(3);
      expect(await shown.locator("article > pre").count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  it("runs nothing, loads nothing and links nothing that a name says", async () => {
    const text = comments.find(({ name }) => name === "hostile-names.md")?.text ?? "";
    const { page: shown, complaints } = await showComment(browser, text, "light");
    expect(complaints).toEqual([]);
    const links = await shown
      .locator("article a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(links).toEqual([
      "https://github.com/acme/shop/actions/runs/4711/attempts/1",
      "https://shop-pr-7.herokuapp.com",
    ]);
    expect(await shown.locator("article :is(img, script, h1, h2, input, del, em, strong em)").count()).toBe(
      0,
    );
  });
});
