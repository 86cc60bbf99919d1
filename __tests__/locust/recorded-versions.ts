import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Family } from "./locust-writers.ts";

const root = join(import.meta.dirname, "../fixtures/locust-versions");

/** What record_versions.py says about a run. */
export type Provenance = {
  locust: string;
  family: Family;
  python: string;
  command: string;
  recorded: string;
  packages: string[];
  sha256: Record<string, string>;
};

/** All recorded versions, oldest first. */
export function recordedVersions(): Provenance[] {
  return readdirSync(root)
    .filter((name) => /^\d/.test(name))
    .map((name): Provenance => JSON.parse(readFileSync(join(root, name, "provenance.json"), "utf8")))
    .sort((a, b) => a.locust.localeCompare(b.locust, undefined, { numeric: true }));
}

/** A recorded file's text; undefined when that version does not write it. */
export function recordedText(version: string, kind: string): string | undefined {
  const file = join(root, version, `shop_${kind}.csv`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The sums of a version's files as they are now. */
export function sumsOf(version: string): Record<string, string> {
  const names = readdirSync(join(root, version))
    .filter((name) => name.endsWith(".csv"))
    .sort();
  const sum = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(root, version, name)))
      .digest("hex");
  return Object.fromEntries(names.map((name) => [name, sum(name)]));
}

/** A text in pieces of so many bytes, which may end within a letter. */
export async function* pieces(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
