import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, startChromium } from "./chromium.ts";
import { drawMermaid, loadMermaid } from "./mermaid.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  ({ page } = await openPage(browser));
  await loadMermaid(page);
});

afterAll(() => browser.close());

describe("mermaid in Chromium", () => {
  it("draws a chart with a line for each series", async () => {
    const svg = await drawMermaid(
      page,
      'xychart-beta\n  x-axis [1, 2, 3]\n  line "p99" [1, 3, 2]\n  line "limit" [2, 2, 2]',
    );

    expect(svg).toContain("line-plot-0");
    expect(svg).toContain("line-plot-1");
  });

  it("refuses a chart that it cannot read", async () => {
    await expect(drawMermaid(page, "xychart-beta\n  line [NaN]")).rejects.toThrow(
      /Parse error|Lexical error/,
    );
  });
});
