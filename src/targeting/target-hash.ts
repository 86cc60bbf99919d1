import { createHash } from "node:crypto";
import { originOf } from "../plan/base-url.ts";

/** First 8 hex digits of the SHA-256 of each origin that is loaded, each once, in the order of their text. */
export function targetHashes(urls: readonly string[]): string[] {
  const origins = urls.flatMap((url) => originOf(url) ?? []);
  return [...new Set(origins.map((origin) => hashOf(origin)))].sort();
}

function hashOf(origin: string): string {
  return createHash("sha256").update(origin, "utf8").digest("hex").slice(0, 8);
}
