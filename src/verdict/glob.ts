import type { RequestKey } from "../locust/request-key.ts";
import { fitsGlob } from "../plan/glob.ts";

/**
 * True when the glob fits the request's "TYPE NAME" or its NAME alone.
 * Only `*` is special and stands for any text, `/` included: names hold `[ ] ( ) ? { }` of their own.
 */
export function matchesRequest(glob: string, request: RequestKey): boolean {
  return fitsGlob(glob, requestName(request)) || fitsGlob(glob, request.name);
}

/** A request as thresholds and reports call it: `GET /volatile`. */
export function requestName({ type, name }: RequestKey): string {
  return type === "" ? name : `${type} ${name}`;
}

/** A name within a sentence of a report, where code stands between backticks: one of the name's own would end it. */
export function nameInSentence(name: string): string {
  return `\`${name.replaceAll("`", "'")}\``;
}
