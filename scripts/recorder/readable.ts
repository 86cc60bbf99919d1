import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

const decoders: ReadonlyMap<string, (bytes: Buffer) => Buffer> = new Map([
  ["gzip", (bytes: Buffer): Buffer => gunzipSync(bytes)],
  ["deflate", (bytes: Buffer): Buffer => inflateSync(bytes)],
  ["br", (bytes: Buffer): Buffer => brotliDecompressSync(bytes)],
]);

/** A body as text, decompressed; what is compressed in an unknown way has none that can be read. */
export function readable(bytes: Buffer, rawHeaders: readonly string[]): string {
  const encoding = headerOf(rawHeaders, "content-encoding").trim().toLowerCase();
  if (bytes.length === 0 || encoding === "" || encoding === "identity") return bytes.toString();
  try {
    return decoders.get(encoding)?.(bytes).toString() ?? "";
  } catch {
    return "";
  }
}

/** Of headers as names and values in turn; empty without one. */
export function headerOf(rawHeaders: readonly string[], wanted: string): string {
  const at = rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === wanted);
  return at < 0 ? "" : (rawHeaders[at + 1] ?? "");
}
