import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openPage, startChromium } from "../__tests__/browser/chromium.ts";

const root = resolve(import.meta.dirname, "..");

/** As wide as the README shows pictures, and down to the charts of the first scenario. */
const picture = { width: 1200, height: 1470 };

/** Writes the README's pictures of a report, one for each theme: `node scripts/picture-report.ts demo-results/RUN/report.html`. */
async function takePictures(report: string): Promise<void> {
  const browser = await startChromium();
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, complaints } = await openPage(browser, { viewport: picture, colorScheme });
    await page.goto(pathToFileURL(resolve(report)).href);
    await page.locator(".live .u-over").first().hover();
    await page.screenshot({ path: join(root, `docs/images/report-${colorScheme}.png`) });
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  }
  await browser.close();
}

const [report] = process.argv.slice(2);
if (report === undefined) throw new Error("Name the report: node scripts/picture-report.ts FILE");
await takePictures(report);
