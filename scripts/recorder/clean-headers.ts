import { cleanText } from "./clean-text.ts";
import { cleanUrl } from "./clean-url.ts";
import { mask, type StandIns } from "./stand-ins.ts";

/** Headers whose values are words, numbers and dates of the service's own. */
const plain =
  /^(?:accept-ranges|allow|cache-control|connection|content-(?:encoding|length|range|type)|date|expires|last-modified|next-range|oauth-scope(?:-accepted)?|ratelimit-[\w-]+|request-id|retry-after|server|status|strict-transport-security|transfer-encoding|vary|warning|x-content-type-options|x-ms-(?:access-tier(?:-inferred|-change-time)?|blob-type|client-request-id|creation-time|error-code|lease-stat(?:e|us)|request-id|request-server-encrypted|server-encrypted|version)|x-ratelimit-[\w-]+|x-request-id|x-runtime)$/i;

/** Every header by its name; the values of those that are not known show only how they are written. */
export function cleanHeaders(rawHeaders: readonly string[], standIns: StandIns): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    const clean = cleanHeader(name, value, standIns);
    headers[name] = name in headers ? `${headers[name]}, ${clean}` : clean;
  }
  return headers;
}

function cleanHeader(name: string, value: string, standIns: StandIns): string {
  if (/^location$/i.test(name)) return cleanUrl(value, standIns);
  return plain.test(name) ? cleanText(value, standIns) : mask(value);
}
