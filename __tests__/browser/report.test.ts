import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import type { RunReport } from "../../src/report/types.ts";
import type { MeasuredScenario } from "../../src/statistics/measured.ts";
import { named } from "../report/named.ts";
import { reportOf, type Story, withMeasured } from "../report/samples.ts";
import { stories, storyOf } from "../report/stories.ts";
import { openPage, startChromium, type WatchedPage } from "./chromium.ts";

let browser: Browser;
const wide = { width: 1280, height: 900 };
const folder = mkdtempSync(join(tmpdir(), "report-"));

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the report from the disk, as whoever downloaded it does. Whoever opens it closes the page's context. */
async function open(report: RunReport, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, { viewport: wide, ...options });
  await show(watched.page, report);
  return watched;
}

async function show(page: Page, report: RunReport): Promise<void> {
  const path = join(folder, "report.html");
  writeFileSync(path, renderHtml(report));
  await page.goto(pathToFileURL(path).href);
}

function openStory(name: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  return open(reportOf(storyOf(name)), options);
}

/** Of the requests table, top to bottom. */
function columnOf(page: Page, section: string, column: number): Promise<string[]> {
  return page.locator(`#${section} tbody tr:visible td:nth-child(${column})`).allInnerTexts();
}

const firstPlot = ".live .u-over";

/** How wide the page is beyond its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

describe("the HTML report, opened from the disk without network", () => {
  it("draws every panel of every scenario, and complains of nothing", async () => {
    const { page, complaints } = await openStory("breach-by-p99");
    expect(await page.locator("canvas:visible").count()).toBe(8);
    expect(await page.locator(".still:visible").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("tells the numbers under the pointer, in every panel at once", async () => {
    const { page } = await openStory("breach-by-p99");
    await page.locator(firstPlot).first().hover();
    const article = page.locator("article").first();
    await expect.poll(() => article.locator("h3").innerText()).toMatch(/57s · 20:01:07 UTC/);
    expect(await article.locator(".key output").allInnerTexts()).toEqual([
      expect.stringMatching(/^1\.\d+ s$/),
      expect.stringMatching(/^\d+ ms$/),
      expect.stringMatching(/^\d+ ms$/),
      "24/s",
      expect.stringMatching(/%$/),
      "50",
    ]);
    await page.locator("h1").hover();
    await expect.poll(async () => (await article.locator(".key output").allInnerTexts()).join("")).toBe("");
    await page.context().close();
  });

  it("zooms by dragging and shows all again by a double click, Escape or the button", async () => {
    const { page } = await openStory("pass");
    const plot = page.locator(firstPlot).first();
    const button = page.getByRole("button", { name: "Show all" });
    for (const reset of [
      () => plot.dblclick(),
      () => page.locator(".live").first().press("Escape"),
      () => button.click(),
    ]) {
      const whole = await shots(page);
      await plot.scrollIntoViewIfNeeded();
      const box = await plot.boundingBox();
      if (box === null) throw new Error("the plot has no box");
      await page.mouse.move(box.x + box.width * 0.3, box.y + 50);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => button.isVisible()).toBe(true);
      await expect.poll(() => shots(page)).not.toEqual(whole);
      await reset();
      await page.mouse.move(0, 0);
      await expect.poll(() => button.isVisible()).toBe(false);
      await expect.poll(() => shots(page)).toEqual(whole);
    }
    await page.context().close();
  });

  it("can be read and zoomed by keyboard", async () => {
    const { page } = await openStory("pass");
    const chart = page.getByRole("slider", { name: /^Response time over the run: p99/ });
    await chart.focus();
    await chart.press("ArrowRight");
    await chart.press("Shift+ArrowRight");
    expect(await chart.getAttribute("aria-valuetext")).toMatch(
      /^52s · 20:01:02 UTC, p99 \d+ ms, p95 \d+ ms, p50/,
    );
    await chart.press("+");
    expect(await page.getByRole("button", { name: "Show all" }).isVisible()).toBe(true);
    const distribution = page.getByRole("slider", { name: /^Response times on a logarithmic axis: p50/ });
    await distribution.press("ArrowRight");
    expect(await distribution.getAttribute("aria-valuetext")).toMatch(
      / ms to .* ms: \d+ \(.*%\); .*% up to here$/,
    );
    await page.context().close();
  });

  it("sorts a table by a click and by the keyboard, numbers by their size, and goes back", async () => {
    const { page } = await openStory("breach-by-p99");
    const before = await columnOf(page, "requests", 7);
    const heading = page.locator("#requests th", { hasText: "p99" });
    await heading.getByRole("button").click();
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(await columnOf(page, "requests", 7)).toEqual([
      "1.71 s",
      "602 ms",
      "602 ms",
      "433 ms",
      "191 ms",
      "191 ms",
    ]);
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    expect((await columnOf(page, "requests", 7)).at(-1)).toBe("1.71 s");
    await page.keyboard.press("Space");
    expect(await heading.getAttribute("aria-sort")).toBeNull();
    expect(await columnOf(page, "requests", 7)).toEqual(before);
    await page.context().close();
  });

  it("narrows a table down to the rows with every typed word, and says how many there are", async () => {
    const { page } = await openStory("breach-by-p99");
    await page.getByRole("searchbox", { name: "Filter requests" }).fill("SCENE_2 checkout");
    expect(await columnOf(page, "requests", 2)).toEqual(["POST /checkout"]);
    expect(await page.locator("#requests .filter output").innerText()).toBe("1 of 6");
    await page.getByRole("searchbox", { name: "Filter requests" }).fill("");
    expect(await columnOf(page, "requests", 2)).toHaveLength(6);
    await page.context().close();
  });

  it("shows every table and a picture for each chart where scripts do not run", async () => {
    const { page, complaints } = await openStory("breach-by-p99", { javaScriptEnabled: false });
    expect(await page.locator(".still:visible").count()).toBe(8);
    expect(await page.locator(".marks:visible").count()).toBe(3);
    expect(await page.locator("section > .scroll > table:visible").count()).toBe(7);
    expect(await page.locator("button, input").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("prints its pictures, in the light theme", async () => {
    const { page } = await openStory("breach-by-p99", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".still:visible").count()).toBe(8);
    expect(await page.locator("canvas:visible").count()).toBe(0);
    expect(await page.locator("nav:visible, input:visible, h3 button:visible").count()).toBe(0);
    expect(await paperOf(page)).toBe("rgb(255, 255, 255)");
    await page.context().close();
  });

  it("has room on paper for every time below a chart", async () => {
    const { page } = await openStory("breach-by-p99", { viewport: { width: 718, height: 1047 } });
    await page.emulateMedia({ media: "print" });
    const texts = await page.locator(".still").evaluateAll((charts) =>
      charts.map((chart) =>
        [...chart.querySelectorAll("text")].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { text: text.textContent, left, right, top, bottom };
        }),
      ),
    );
    const overlapping = texts.flatMap((own) =>
      own.flatMap((a, nth) =>
        own
          .slice(nth + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} and ${b.text}`),
      ),
    );
    expect(texts).toHaveLength(8);
    expect(overlapping).toEqual([]);
    await page.context().close();
  });

  it("keeps the number behind a name that is written from right to left where it stands", async () => {
    const report = reportOf(storyOf("pass"));
    const reasons = [
      {
        level: "fail" as const,
        code: "breached" as const,
        scenario: undefined,
        text: "p99 of `GET /שלום` 463 ms",
      },
    ];
    const { page } = await open({ ...report, verdict: { ...report.verdict, reasons } });
    const ends = await page.evaluate(`(() => {
      const code = document.querySelector("#reasons code");
      const range = document.createRange();
      range.selectNodeContents(code.nextSibling);
      return [code.getBoundingClientRect().right, range.getBoundingClientRect().left];
    })()`);
    const [nameEnds, numberBegins] = ends as [number, number];
    expect(numberBegins).toBeGreaterThanOrEqual(nameEnds - 1);
    await page.context().close();
  });

  it("lets nothing run, load or leave that somebody wrote into the file", async () => {
    const { page, complaints } = await openPage(browser, { viewport: wide });
    const written = `<script>window.ran = "script"</script>
      <img id="handler" src="x" onerror="window.ran = 'handler'"><p id="styled" style="color: rgb(1, 2, 3)">x</p>
      <iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe><base href="https://evil.example/">
      <a id="link" href="javascript:window.ran='link'">x</a>
      <form action="https://evil.example/"><button id="send">x</button></form>`;
    const path = join(folder, "written-into.html");
    writeFileSync(path, renderHtml(reportOf(storyOf("pass"))).replace("<main>", `<main>${written}`));
    await page.goto(pathToFileURL(path).href);
    for (const id of ["link", "send"]) await page.evaluate(`document.getElementById("${id}").click()`);
    await expect.poll(() => complaints.some((text) => text.includes("form data"))).toBe(true);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    const colour = await page.evaluate("getComputedStyle(document.getElementById('styled')).color");
    expect(colour).not.toBe("rgb(1, 2, 3)");
    expect(page.url()).toBe(pathToFileURL(path).href);
    expect(complaints.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
    await page.context().close();
  });

  it("follows the reader's theme, in its charts too, and can be switched", async () => {
    const { page } = await openStory("pass", { colorScheme: "dark" });
    expect(await paperOf(page)).toBe("rgb(13, 17, 23)");
    expect(await isDrawnIn(page, [108, 176, 255])).toBe(true);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await paperOf(page)).toBe("rgb(255, 255, 255)");
    await expect.poll(() => isDrawnIn(page, [7, 87, 186])).toBe(true);
    expect(await isDrawnIn(page, [108, 176, 255])).toBe(false);
    await page.getByRole("button", { name: "Dark theme" }).click();
    expect(await paperOf(page)).toBe("rgb(13, 17, 23)");
    await page.context().close();
  });

  it.each(["dark", "light"] as const)("has no flaw that axe finds in the %s theme", async (colorScheme) => {
    const { page } = await openStory("breach-by-p99", { colorScheme });
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  it("fits into a wide window, into a telephone's and onto paper, whatever the story and its names", async () => {
    const { page, complaints } = await openStory("pass");
    for (const [name, story] of Object.entries(stories)) {
      await page.setViewportSize(wide);
      await show(page, reportOf(story));
      expect([name, await overflow(page)]).toEqual([name, 0]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect([name, await overflow(page), complaints]).toEqual([name, 0, []]);
      // A4 between margins of 1 cm.
      await page.setViewportSize({ width: 718, height: 1047 });
      await page.emulateMedia({ media: "print" });
      expect([name, await overflow(page)]).toEqual([name, 0]);
      await page.emulateMedia({ media: "screen" });
    }
    await page.context().close();
  });

  it.each([
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</code></td></table></details><h1>green</h1>",
    "<!-- marker --> --> <!--",
    "</script><script>alert(1)</script>",
    "\" autofocus onfocus=\"alert(1)' x='",
  ])("makes no element of the name %s, and runs nothing of it", async (name) => {
    const { page, complaints } = await open(named(reportOf(storyOf("pass")), "plain"));
    const elements = (): Promise<number> => page.evaluate('document.querySelectorAll("*").length');
    const own = await elements();
    await show(page, named(reportOf(storyOf("pass")), name));
    expect(await page.locator("#requests code").nth(1).innerText()).toContain(name);
    expect(await elements()).toBe(own);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("sorts the 999 rows that a report keeps of 1,500 of long names beside charts of two hours, within three megabytes", async () => {
    const report = endless();
    expect(Buffer.byteLength(renderHtml(report))).toBeLessThan(3_000_000);
    const { page, complaints } = await open(report);
    await page.locator("#requests th", { hasText: "p95" }).getByRole("button").click();
    const p95s = await columnOf(page, "requests", 6);
    expect(p95s).toHaveLength(999);
    expect(p95s[0]).not.toBe(p95s[1499]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

function paperOf(page: Page): Promise<string> {
  return page.evaluate("getComputedStyle(document.body).backgroundColor");
}

/** What each canvas shows. */
function shots(page: Page): Promise<string[]> {
  return page.evaluate('[...document.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL())');
}

/** Whether the first canvas has a pixel of just this colour. */
function isDrawnIn(page: Page, colour: readonly number[]): Promise<boolean> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4)
      if (${JSON.stringify(colour)}.every((part, index) => data[at + index] === part)) return true;
    return false;
  })()`);
}

/** Three scenarios of 500 requests with names of 300 characters, and as many points as a long run has. */
function endless(): RunReport {
  const [load] = storyOf("500-requests").loads.worker_scene_1 ?? [];
  if (load === undefined) throw new Error("the story has no load");
  const scenarios = ["worker_scene_1", "worker_scene_2", "worker_scene_3"];
  const story: Story = {
    loads: Object.fromEntries(scenarios.map((name) => [name, [load]])),
    thresholds: ["p99 <= 800ms"],
  };
  const report = reportOf(story);
  return withMeasured(report, (one) => ({ ...one, timeline: stretched(one.timeline) }));
}

function stretched(timeline: MeasuredScenario["timeline"]): typeof timeline {
  const [first] = timeline;
  if (first === undefined) return [];
  return Array.from({ length: 720 }, (_, index) => {
    const startedAt = first.startedAt + index * 10_000;
    return { ...(timeline[index % timeline.length] ?? first), startedAt, endedAt: startedAt + 10_000 };
  });
}
