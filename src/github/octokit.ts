import { getOctokit } from "@actions/github";
import type { Clock } from "../edges.ts";
import { retryWaitMs } from "./refusal.ts";

export type Octokit = ReturnType<typeof getOctokit>;
export type Repository = { owner: string; repo: string };

/** One try. GitHub itself gives up after ten seconds. */
const tryMs = 20_000;

const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // What GitHub refuses is told once, by whoever asked.
}

/**
 * GitHub's REST API: that of `GITHUB_API_URL`, or `apiUrl`. Nothing is asked for compressed: what others wrote into their
 * comments is in the answers, and undici cannot unpack all of it (nodejs/undici#5360). Each request has a deadline, and is sent again when GitHub
 * says when, or when it went astray and may be sent twice.
 */
export function githubClient({
  token,
  clock,
  apiUrl,
}: {
  token: string;
  clock: Clock;
  apiUrl?: string;
}): Octokit {
  const octokit = getOctokit(token, { log: quiet, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
  octokit.hook.wrap("request", (send, options) =>
    patiently(options.method, clock, async () => {
      const signal = AbortSignal.timeout(tryMs);
      const headers = { ...options.headers, "accept-encoding": "identity" };
      return whole(await send({ ...options, headers, request: { ...options.request, signal } }));
    }),
  );
  return octokit;
}

async function patiently<Result>(
  method: string,
  clock: Clock,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const waitMs = retryWaitMs(error, { method, tries });
      if (waitMs === undefined) throw error;
      await clock.sleep(waitMs);
    }
  }
}

/** octokit takes a body that broke off for an empty text, and an empty list would look like "no comment yet". */
function whole<Response extends { status: number; data: unknown }>(response: Response): Response {
  const isWhole = response.status === 204 || typeof response.data === "object";
  if (isWhole) return response;
  throw Object.assign(new Error("GitHub's answer broke off"), { status: 500 });
}
