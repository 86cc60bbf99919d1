import type { RequestKey } from "../locust/types.ts";

/**
 * True when the glob fits the request's "TYPE NAME" or its NAME alone.
 * Only `*` is special and stands for any text, `/` included: names hold `[ ] ( ) ? { }` of their own.
 */
export function matchesRequest(glob: string, request: RequestKey): boolean {
  return fits(glob, requestName(request)) || fits(glob, request.name);
}

/** A request as thresholds and reports call it: `GET /volatile`. */
export function requestName({ type, name }: RequestKey): string {
  return type === "" ? name : `${type} ${name}`;
}

/** A name within a sentence of a report, where code stands between backticks: one of the name's own would end it. */
export function nameInSentence(name: string): string {
  return `\`${name.replaceAll("`", "'")}\``;
}

/** Linear in the text, whatever the glob: a regular expression with many stars is not. */
function fits(glob: string, text: string): boolean {
  const [start = "", ...others] = glob.split("*");
  const end = others.pop();
  if (end === undefined) return start === text;
  if (!text.startsWith(start)) return false;
  const at = afterAll(others, text, start.length);
  return at !== undefined && text.length - end.length >= at && text.endsWith(end);
}

/** Position behind the parts when the text holds them in this order from there on. */
function afterAll(parts: readonly string[], text: string, from: number): number | undefined {
  let at = from;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return undefined;
    at = found + part.length;
  }
  return at;
}
