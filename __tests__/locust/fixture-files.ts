import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DownloadedFile } from "../../src/locust/types.ts";

const root = join(import.meta.dirname, "../fixtures/locust");

/** The run id that the recorded receipts hold. */
export const recordedRunId = "recorded-1";

/** A recorded file's text. */
export function fixtureText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** All files of a recorded folder, as if downloaded. */
export function fixtureFiles(folder: string): DownloadedFile[] {
  return readdirSync(join(root, folder)).map((name) => downloaded(name, fixtureText(join(folder, name))));
}

/** A file as the download makes it from its text. */
export function downloaded(name: string, text: string): DownloadedFile {
  const content = Buffer.from(text, "utf8");
  const md5 = createHash("md5").update(content).digest("base64");
  return { name, bytes: content.length, md5, text, pieces: () => [text] };
}
