import type { IncomingMessage } from "node:http";
import { get } from "../network/http-get.ts";
import type { Network } from "../network/types.ts";
import { describe } from "../words/failure.ts";
import type { Target } from "../world.ts";
import { checkedLookup } from "./checked-lookup.ts";

/** Of a page so much is read, in bytes: enough to know it by. */
const longestPage = 64 * 1024;

/** Asks the target with one GET, without credentials and without following a redirect, which may lead to another host. */
export function httpTarget(network: Pick<Network, "newAgent">): Target {
  return {
    probe: async (url, withinMs, refusal) => {
      const signal = AbortSignal.timeout(withinMs);
      try {
        const agent = network.newAgent(url, signal);
        const page = await get(url, { signal, agent, lookup: checkedLookup(refusal) });
        const { statusCode: status = 0, headers } = page;
        const text = isReadable(page) ? await startOf(page) : "";
        page.destroy();
        return { status, text, location: headers.location };
      } catch (error) {
        return { error: signal.aborted ? "it took too long" : nameOf(error) };
      }
    },
  };
}

/** As much as came in time: a page that goes on for ever, or breaks off, has answered all the same. */
async function startOf(page: IncomingMessage): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of page) {
      const wanted: Buffer = chunk.subarray(0, longestPage - bytes);
      text += decoder.decode(wanted, { stream: true });
      bytes += wanted.length;
      if (bytes >= longestPage) break;
    }
  } catch {
    // The status is there, and the target's log tells more than half a page does.
  }
  return text;
}

/** A server that compresses although nobody asked for it has answered; what its page says is not worth unpacking. */
function isReadable({ headers: { "content-encoding": encoding = "identity" } }: IncomingMessage): boolean {
  return encoding.trim().toLowerCase() === "identity";
}

/** The error's code is what can be looked up. A host with several addresses fails with an error for each. */
function nameOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const { code, reason } = Object(first);
  const text = typeof reason === "string" ? reason : withoutPlaces(describe(first));
  return typeof code !== "string" || text.includes(code) ? text : `${text} (${code})`;
}

/** OpenSSL writes `write EPROTO THREAD:error:NUMBER:LIBRARY:FUNCTION:reason:FILE:LINE:`; what it found is the reason. */
function withoutPlaces(text: string): string {
  return /^\w+ EPROTO [^:]*:error:(?:[^:]*:){3}([^:]+):/.exec(text)?.[1] ?? text;
}
