import type { IncomingMessage } from "node:http";
import Request from "heroku-client/lib/request.js";
import type { Network } from "../network/types.ts";
import type { Mask } from "../words/failure.ts";
import { megabyte, writeBytes } from "../words/sizes.ts";
import type { Clock } from "../world.ts";
import type { Answer, Call } from "./call.ts";
import { HerokuFailure } from "./heroku-failure.ts";

/** Where the API is and who asks. */
export type Access = {
  apiUrl: string;
  apiKey: string;
  network: Network;
  /** Longer no call takes, whatever its own deadline: for tests with a Heroku that never answers. */
  mostMs?: number;
};

/** What an edge to Heroku is made of. `mask` keeps a value out of every log: some addresses carry their own token. */
export type HerokuOptions = Access & { clock: Clock; mask: Mask };

/** Where the API has the app. */
export function pathOf(app: string): string {
  return `/apps/${encodeURIComponent(app)}`;
}

/** By the `Date` header, which has whole seconds and is as old as the answer's way here; undefined without one. */
export function clockAhead({ headers }: Answer, now: number): number | undefined {
  const at = Date.parse(headers.date ?? "");
  return Number.isNaN(at) ? undefined : now - at;
}

/**
 * heroku-client sends every method again after a network error, a POST too, so that one lost answer could become five
 * billed dynos. Here one call is one request; what may be sent again is decided by the policy above it.
 */
class SingleRequest extends Request {
  override isRetryAllowed(): boolean {
    return false;
  }
}

/** Sends one request once. Throws a HerokuFailure for an error answer, a broken connection or the deadline. */
export async function sendOnce(access: Access, asked: Call): Promise<Answer> {
  const call = { ...asked, deadlineMs: Math.min(asked.deadlineMs, access.mostMs ?? asked.deadlineMs) };
  const ending = new AbortController();
  let headers: IncomingMessage["headers"] = {};
  let pages = 0;
  const size = { bytes: 0 };
  const request = new SingleRequest({
    host: access.apiUrl,
    token: access.apiKey,
    method: call.method,
    path: call.path,
    ...(call.body === undefined ? {} : { body: call.body }),
    headers: { Accept: "application/vnd.heroku+json; version=3", ...call.headers },
    userAgent: "heroku-locust-action",
    partial: call.partial ?? false,
    middleware: (response, next) => {
      headers = response.headers;
      pages += 1;
      // heroku-client would go on asking for what comes next when nobody waits for it any more.
      if (ending.signal.aborted) return void response.destroy();
      if (pages > mostPages) return request.reject(HerokuFailure.endless(call));
      // heroku-client does not know what to do with it.
      if (response.statusCode === 304) return request.reject(HerokuFailure.unchanged(call));
      rejectWhenCut(request, response);
      response.on("data", (chunk: Buffer) => {
        size.bytes += chunk.length;
        if (size.bytes <= mostBytes) return;
        request.reject(HerokuFailure.tooLong(call, writeBytes(mostBytes)));
        response.destroy();
      });
      try {
        next();
      } catch (error) {
        request.reject(error);
      }
    },
  });
  request.agent = access.network.newAgent(access.apiUrl, ending.signal);
  const timer = setTimeout(() => request.reject(HerokuFailure.deadline(call)), call.deadlineMs);
  try {
    const body = await request.request();
    if (Array.isArray(body) && body.length > mostRows) throw HerokuFailure.tooLong(call, `${mostRows} rows`);
    return { body, headers };
  } catch (error) {
    throw HerokuFailure.from(error, call, headers);
  } finally {
    clearTimeout(timer);
    ending.abort();
    request.agent.destroy();
  }
}

/** Of 1,000 rows each: no account has so many of anything. */
const mostPages = 100;

/** Over all parts of a list. Those of the largest apps have some hundred rows, of less than a kB each; as objects they take ten times that. */
const mostBytes = 8 * megabyte;
const mostRows = 10_000;

/** heroku-client waits for ever when the connection ends in the middle of an answer. */
function rejectWhenCut(request: SingleRequest, response: IncomingMessage): void {
  response.once("close", () => {
    if (!response.complete) request.reject(new Error("the connection ended in the middle of the answer"));
  });
  response.once("error", (error) => request.reject(error));
}
