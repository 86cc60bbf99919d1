import { getOctokit } from "@actions/github";
import type { Network } from "../network/types.ts";
import type { Clock } from "../world.ts";
import { refusalAnswer } from "./answers.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { retryWaitMs, statusOf } from "./refusal.ts";

export type Octokit = ReturnType<typeof getOctokit>;
export type Repository = { owner: string; repo: string };

/** One try, from the first byte sent to the last byte read. GitHub itself gives up after ten seconds. */
const tryMs = 20_000;

const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // What GitHub refuses is told once, by whoever asked.
}

/**
 * Nothing is asked for compressed: what others wrote into their comments is in the answers, and undici cannot unpack all
 * of it (nodejs/undici#5360).
 */
function uncompressed(send: Network["fetch"]): Network["fetch"] {
  return (url, init) => send(url, { ...init, headers: { ...init?.headers, "accept-encoding": "identity" } });
}

type ClientOptions = {
  token: string;
  clock: Clock;
  network: Pick<Network, "fetch">;
  apiUrl?: string;
  tryMs?: number;
  /** Once it is aborted, nothing is sent or waited for any more. */
  signal: AbortSignal;
};

/**
 * GitHub's API: that of `GITHUB_API_URL`, or `apiUrl`. Each request has a deadline, and is sent again when GitHub says
 * when, or when it went astray and may be sent twice. The deadline is in `fetch`: octokit drops what an outer
 * `hook.wrap` adds to the options (gr2m/before-after-hook#125).
 */
export function githubClient(options: ClientOptions): Octokit {
  const { token, clock, apiUrl, signal } = options;
  const fetch = boundedFetch(uncompressed(options.network.fetch), { tryMs: options.tryMs ?? tryMs, signal });
  const octokit = getOctokit(token, {
    log: quiet,
    request: { fetch },
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
  });
  const home = new URL(octokit.request.endpoint.DEFAULTS.baseUrl).origin;
  let calls = 0;
  octokit.hook.wrap("request", (send, request) => {
    calls += 1;
    refuseEndless(request.url, { calls, home });
    return patiently({ method: request.method, clock, signal }, async () =>
      whole(await send(request), request.method),
    );
  });
  return octokit;
}

/** A client lives for one look or one comment, and a discussion of 10,000 comments has 100 pages. */
const mostCalls = 500;

/** An answer says where the next page is. It must not go on without end, nor at another host, which would get the token. */
function refuseEndless(url: string, { calls, home }: { calls: number; home: string }): void {
  if (calls > mostCalls) throw new Error("GitHub's lists go on from page to page without an end");
  if (URL.canParse(url) && new URL(url).origin !== home)
    throw new Error(`GitHub's list goes on at another host, ${new URL(url).host}`);
}

type Waiting = Pick<ClientOptions, "clock" | "signal"> & { method: string };

async function patiently<Result>(waiting: Waiting, attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      await waitAfter(error, tries, waiting);
    }
  }
}

/** Throws the error when the request is not to be sent again. */
async function waitAfter(error: unknown, tries: number, { method, clock, signal }: Waiting): Promise<void> {
  const waitMs = retryWaitMs(error, { method, tries });
  if (waitMs === undefined || signal.aborted) throw worded(error);
  await clock.sleep(waitMs, signal);
  if (signal.aborted) throw worded(error);
}

/** octokit makes a message of whatever stands in the answer. */
function worded(error: unknown): unknown {
  if (!(error instanceof Error) || !/\[object |\bundefined\b/.test(error.message)) return error;
  const said = refusalAnswer.safeParse(error).data?.response.data.message;
  error.message = said ?? `HTTP status ${statusOf(error)}`;
  return error;
}

/**
 * octokit takes a body that broke off for an empty text, and no content for an empty list, which would look like "no
 * comment yet". GitHub answers with 204 to what deletes.
 */
function whole<Response extends { status: number; data: unknown }>(
  response: Response,
  method: string,
): Response {
  const { status, data } = response;
  if ((status === 204 && method !== "GET") || (typeof data === "object" && data !== null)) return response;
  const isEmpty = status === 204 || data === null;
  const text = isEmpty
    ? `GitHub's answer is empty (HTTP status ${status}), where a list or an object was asked for`
    : "GitHub's answer broke off";
  throw Object.assign(new Error(text), { status: 500 });
}
