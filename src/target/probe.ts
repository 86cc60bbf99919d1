import type { Target } from "../edges.ts";
import { describe } from "../failure.ts";

/** Of a page so much is read, in bytes: enough to know it by. */
const longestPage = 64 * 1024;

/** Asks the target with one GET, without credentials and without following a redirect, which may lead to another host. */
export function httpTarget(): Target {
  return {
    probe: async (url, withinMs) => {
      try {
        const signal = AbortSignal.timeout(withinMs);
        const headers = { "user-agent": "heroku-locust-action" };
        const response = await fetch(url, { redirect: "manual", headers, signal });
        const location = response.headers.get("location") ?? undefined;
        return { status: response.status, text: await startOf(response), location };
      } catch (error) {
        return { error: nameOf(error) };
      }
    },
  };
}

/** As much as came in time: a page that goes on for ever, or breaks off, has answered all the same. */
async function startOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      bytes += chunk.byteLength;
      if (bytes >= longestPage) break;
    }
  } catch {
    // The status is there, and the target's log tells more than half a page does.
  }
  return text;
}

/** `fetch failed` says nothing, its cause does, and the cause's code is what can be looked up. */
function nameOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "it took too long";
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code, reason } = Object(cause);
  // OpenSSL's own message has the number of its thread and the place in its source.
  const text = typeof reason === "string" ? reason : describe(cause);
  return typeof code !== "string" || text.includes(code) ? text : `${text} (${code})`;
}
