import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** The link that `make chromium` makes to a real Chromium. */
const executable = fileURLToPath(new URL("../../.tools/bin/chromium", import.meta.url));

/** Starts a Chromium without a window. Whoever starts it closes it. */
export function startChromium(): Promise<Browser> {
  if (!existsSync(executable)) throw new Error("Chromium is missing: run `make chromium` first.");
  // Root, as in a container, has no sandbox; the pages are our own files.
  return chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page, and what went wrong on it: errors, warnings and refused requests, one text each. */
export type WatchedPage = { page: Page; complaints: readonly string[] };

/**
 * A page without network (files on the disk can be opened), which notes each console warning and error, uncaught exception, dialog and
 * request for anything that is not a file or a data URL.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data|about|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  return { page, complaints };
}
