import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { z } from "zod";
import type { PastRun } from "./past-run.ts";

/** What the digest may take of a comment, in characters. */
const mostCharacters = 4096;

/** Far more than ten runs need; what inflates to more is not of ours. */
const mostBytes = 8192;

const [before, after] = ["<!-- history:", " -->"];

const measured = z.number().nonnegative().max(1e12).nullable();

const pastRun = z.strictObject({
  run: z.string().regex(/^[\w-]{1,64}$/),
  attempt: z.int().min(0).max(9999),
  at: z.int().min(0).max(32_503_680_000),
  commit: z.string().regex(/^(?:[0-9a-f]{7})?$/i),
  verdict: z.enum(["pass", "fail", "inconclusive", "invalid"]),
  p99Ms: measured,
  failureRatio: z.number().min(0).max(1).nullable(),
  requestsPerSecond: measured,
});

const digest = z.strictObject({ v: z.literal(1), runs: z.array(pastRun).max(20) });

/**
 * The runs as one invisible line of a comment: JSON, compressed, in base64, whose alphabet holds nothing that ends an
 * HTML comment. The oldest are left out when they take more space than 4,096 characters.
 */
export function writeDigest(runs: readonly PastRun[]): string {
  const json = JSON.stringify({ v: 1, runs });
  const line = `${before}${btoa(binary(deflateSync(strToU8(json), { level: 9 })))}${after}`;
  return line.length <= mostCharacters || runs.length === 0 ? line : writeDigest(runs.slice(1));
}

/**
 * The runs that the comment's last digest holds. Whoever may edit the comment may have written it: a digest that is not
 * exactly as ours are is no digest, and a small one cannot inflate to a large one.
 */
export function readDigest(body: string): readonly PastRun[] {
  const from = body.lastIndexOf(before);
  if (from < 0) return [];
  const text = body.slice(from + before.length, from + mostCharacters);
  const base64 = /^([A-Za-z0-9+/]+={0,2}) -->/.exec(text)?.[1];
  if (base64 === undefined) return [];
  const read = digest.safeParse(quietly(() => JSON.parse(strFromU8(inflate(base64)))));
  return read.success ? read.data.runs : [];
}

/** With a buffer of its own, fflate writes no further than to its end. */
function inflate(base64: string): Uint8Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const inflated = inflateSync(bytes, { out: new Uint8Array(mostBytes + 1) });
  return inflated.length > mostBytes ? new Uint8Array() : inflated;
}

function binary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function quietly(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
