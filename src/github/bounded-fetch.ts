import type { Network } from "../network/types.ts";

type Fetch = Network["fetch"];

type Bounds = {
  /** For one request with its redirects, from the first byte sent to the last byte read. */
  tryMs: number;
  /** Once it is aborted, no request is sent or read any more. */
  signal: AbortSignal;
};

/** A `fetch` that has read the whole answer when it resolves, or rejects at its deadline and says which one it was. */
export function boundedFetch(fetch: Fetch, { tryMs, signal }: Bounds): Fetch {
  return async (url, options) => {
    const deadline = AbortSignal.timeout(tryMs);
    try {
      return await wholeOf(await fetch(url, { ...options, signal: AbortSignal.any([deadline, signal]) }));
    } catch (error) {
      if (signal.aborted) throw new Error("GitHub took too long for all that was asked of it");
      if (deadline.aborted) throw new Error(`GitHub did not answer within ${tryMs / 1000} s`);
      throw error;
    }
  };
}

/** Fifty comments of the greatest length, which is what is asked for at once, have less. */
const mostBytes = 16 * 1024 * 1024;

async function wholeOf({ status, statusText, headers, body }: Response): Promise<Response> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error(`GitHub's answer has more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  const content = hasNoBody(status) ? null : new Blob(chunks);
  return new Response(content, { status, statusText, headers: [...headers] });
}

/** A `Response` of these may not be made with one. */
function hasNoBody(status: number): boolean {
  return [101, 204, 205, 304].includes(status);
}
