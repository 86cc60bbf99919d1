import type { IncomingMessage } from "node:http";
import Request, { type RequestOptions } from "heroku-client/lib/request.js";
import type { Clock, Mask } from "../edges.ts";
import { HerokuFailure } from "./heroku-failure.ts";

/** What one call needs; `deadlineMs` bounds it from the first byte sent to the last byte read. */
export type Call = {
  method: RequestOptions["method"];
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Of a list only the first part, as `Range` asks for it. */
  partial?: boolean;
  deadlineMs: number;
};

/** Where the API is and who asks. */
export type Access = { apiUrl: string; apiKey: string };

/** What an edge to Heroku is made of. `mask` keeps a value out of every log: some addresses carry their own token. */
export type HerokuOptions = Access & { clock: Clock; mask: Mask };

/** Where the API has the app. */
export function pathOf(app: string): string {
  return `/apps/${encodeURIComponent(app)}`;
}

export type Answer = { body: unknown; headers: IncomingMessage["headers"] };

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
export async function sendOnce(access: Access, call: Call): Promise<Answer> {
  let headers: IncomingMessage["headers"] = {};
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
      rejectWhenCut(request, response);
      try {
        next();
      } catch (error) {
        // heroku-client does not know what to do with a 304, which we never ask for.
        request.reject(error);
      }
    },
  });
  const timer = setTimeout(() => {
    request.reject(HerokuFailure.deadline(call));
    request.agent.destroy();
  }, call.deadlineMs);
  try {
    return { body: await request.request(), headers };
  } catch (error) {
    throw HerokuFailure.from(error, call, headers);
  } finally {
    clearTimeout(timer);
  }
}

/** heroku-client waits for ever when the connection ends in the middle of an answer. */
function rejectWhenCut(request: SingleRequest, response: IncomingMessage): void {
  response.once("close", () => {
    if (!response.complete) request.reject(new Error("the connection ended in the middle of the answer"));
  });
  response.once("error", (error) => request.reject(error));
}
