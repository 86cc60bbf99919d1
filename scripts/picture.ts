import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startChromium, type WatchedPage } from "../__tests__/browser/chromium.ts";
import { drawMermaid, loadMermaid } from "../__tests__/browser/mermaid.ts";
import { pictured } from "../__tests__/report/pictured.ts";
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

if (import.meta.main) {
  const browser = await startChromium();
  try {
    for (const theme of ["light", "dark"] as const) {
      const { page } = await showComment(browser, pictured(), theme);
      await page.locator("article").screenshot({ path: join(folder, `comment-${theme}.png`) });
    }
  } finally {
    await browser.close();
  }
}
