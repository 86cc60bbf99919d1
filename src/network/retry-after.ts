type Headers = { "retry-after"?: string | undefined; date?: string | undefined };

const isNumber = /^\d+(\.\d+)?$/;

/** Later than this, a number of seconds is a moment and no wait: 2001-09-09. */
const earliestInstant = 1e9;

/**
 * How long a service wants to be left alone, in ms, by its `Retry-After`: seconds, a date (RFC 9110, 10.2.3), or the
 * seconds since 1970, as Heroku sent them in 2012. A moment is measured by the service's own clock, its `Date`.
 * Undefined for a header that says none of these, and for a moment without that date.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers["retry-after"]?.trim() ?? "";
  const at = instantOf(text);
  if (at === undefined) return isNumber.test(text) ? Number(text) * 1000 : undefined;
  const ms = at - Date.parse(headers.date ?? "");
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** In ms since 1970; undefined for a wait. */
function instantOf(text: string): number | undefined {
  if (isNumber.test(text)) return Number(text) >= earliestInstant ? Number(text) * 1000 : undefined;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
