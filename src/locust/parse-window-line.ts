import { scanBuckets } from "./scan-buckets.ts";
import type { Buckets } from "./types.ts";

/**
 * A line of `windows.jsonl` as JSON.parse gives it, but with each entry's `buckets` already a Map wherever the line is
 * written as the recorder writes it. Throws SyntaxError when the line is no JSON.
 */
export function parseWindowLine(line: string): unknown {
  const scanned: Buckets[] = [];
  // Inside a JSON string every quote is escaped, so that no request name can hold this text.
  const skeleton = line.replace(/"buckets":\{([\d.,:"]*)\}/g, (whole, inside: string) => {
    const buckets = scanBuckets(inside);
    return buckets === undefined ? whole : `"buckets":${scanned.push(buckets) - 1}`;
  });
  const value: unknown = JSON.parse(skeleton);
  return putBack(value, scanned) ? value : JSON.parse(line);
}

/** False when an entry does not hold its own place: then it was not written as the recorder writes it. */
function putBack(value: unknown, scanned: readonly Buckets[]): boolean {
  return entriesOf(value).every((entry, place) => {
    if (entry?.buckets !== place) return false;
    entry.buckets = scanned[place];
    return true;
  });
}

function entriesOf(value: unknown): readonly ({ buckets?: unknown } | null)[] {
  if (typeof value !== "object" || value === null || !("requests" in value)) return [];
  return Array.isArray(value.requests) ? value.requests : [];
}
