import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { openPage, startChromium, type WatchedPage } from "../__tests__/browser/chromium.ts";
import { drawMermaid, loadMermaid } from "../__tests__/browser/mermaid.ts";
import { pictured } from "../__tests__/report/pictured.ts";
import { reportOf } from "../__tests__/report/samples.ts";
import { storyOf } from "../__tests__/report/stories.ts";
import { renderHtml } from "../src/report/html.ts";
import { diagramsOf, githubPage } from "./github-page.ts";

const folder = resolve(import.meta.dirname, "../docs/images");

/** The text on a page of GitHub's, its charts drawn as GitHub draws them. */
export async function showComment(
  browser: Browser,
  markdown: string,
  theme: "light" | "dark",
): Promise<WatchedPage> {
  const shown = await openPage(browser, { viewport: { width: 1012, height: 600 }, deviceScaleFactor: 1.5 });
  await loadMermaid(shown.page, theme === "dark" ? "dark" : "default");
  const charts: string[] = [];
  for (const diagram of diagramsOf(markdown)) charts.push(await drawMermaid(shown.page, diagram));
  await shown.page.setContent(githubPage(markdown, theme, charts));
  return shown;
}

/** The HTML report of the same run, down to the chart of the first scenario, with the pointer in it. */
async function showReport(browser: Browser, theme: "light" | "dark"): Promise<WatchedPage> {
  const viewport = { width: 1280, height: 1880 };
  const shown = await openPage(browser, { viewport, colorScheme: theme });
  const file = join(mkdtempSync(join(tmpdir(), "picture-")), "report.html");
  writeFileSync(file, renderHtml(reportOf(storyOf("breach-by-p99"))));
  await shown.page.goto(pathToFileURL(file).href);
  await shown.page.locator(".live .u-over").first().hover();
  return shown;
}

if (import.meta.main) {
  const browser = await startChromium();
  try {
    for (const theme of ["light", "dark"] as const) {
      const { page } = await showComment(browser, pictured(), theme);
      await page.locator("article").screenshot({ path: join(folder, `comment-${theme}.png`) });
      const report = await showReport(browser, theme);
      await report.page.screenshot({ path: join(folder, `report-${theme}.png`) });
    }
  } finally {
    await browser.close();
  }
}
