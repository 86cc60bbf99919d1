import { retryAfterMs } from "../network/retry-after.ts";

/** What octokit throws, as far as it is read here; without `response` no answer came, and `status` is then 500. */
type Refused = {
  status?: unknown;
  message?: unknown;
  response?: { headers?: Headers };
};

/** Refused for good; sent again; a limit that lasts longer than this is told instead. */
const mostTries = 3;
const longestWaitMs = 60_000;

/** HTTP status of an octokit error; 500 when no answer came; undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as Refused | undefined)?.status;
  return typeof status === "number" ? status : undefined;
}

/** GitHub or the way to it failed, so it is unknown whether the request was carried out. */
export function wentAstray(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && status >= 500 && status !== 501;
}

/** The token may not do this. A rate limit has the same status. */
export function isForbidden(error: unknown): boolean {
  return statusOf(error) === 403 && rateLimitWaitMs(error) === undefined;
}

/**
 * How long GitHub wants to be left alone; undefined when the refusal is not about its rate limits. Source: docs.github.com,
 * "Rate limits for the REST API": 403 or 429, `retry-after`, else `x-ratelimit-reset` when nothing remains, else a minute.
 */
export function rateLimitWaitMs(error: unknown): number | undefined {
  const { message, response } = error as Refused;
  const headers = response?.headers ?? {};
  // No wait at all says nothing of a limit.
  const waits = [retryAfterMs(headers) || undefined, resetMs(headers)].filter((wait) => wait !== undefined);
  const isLimit = waits.length > 0 || /rate limit/i.test(String(message));
  const status = statusOf(error);
  return status === 429 || (status === 403 && isLimit) ? (waits[0] ?? 60_000) : undefined;
}

type Headers = Record<string, string | undefined>;

/** By GitHub's own clock. */
function resetMs(headers: Headers): number | undefined {
  if (headers["x-ratelimit-remaining"] !== "0") return undefined;
  const ms = Number(headers["x-ratelimit-reset"]) * 1000 - Date.parse(headers.date ?? "");
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** How long to wait before the same request is sent again; undefined when it shall not be. */
export function retryWaitMs(
  error: unknown,
  { method, tries }: { method: string; tries: number },
): number | undefined {
  if (tries >= mostTries) return undefined;
  const limitMs = rateLimitWaitMs(error);
  if (limitMs !== undefined) return limitMs <= longestWaitMs ? limitMs : undefined;
  // A comment may have been created although the answer got lost: whoever creates looks before he tries again.
  return wentAstray(error) && method !== "POST" ? 1000 * 2 ** (tries - 1) : undefined;
}
