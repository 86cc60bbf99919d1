import type { IncomingHttpHeaders } from "node:http";
import { Failure, redact } from "../failure.ts";
import type { Call } from "./request.ts";

type Details = {
  status: number | undefined;
  id?: string | undefined;
  said?: string | undefined;
  retryAfterMs?: number | undefined;
};

/** A call to Heroku that did not succeed. `status` is undefined when no whole answer came. */
export class HerokuFailure extends Failure {
  readonly status: number | undefined;
  /** Heroku's own name of the error, such as `two_factor`. */
  readonly id: string | undefined;
  /** Heroku's own words, for a message that knows better what to do about it than `advice` does. */
  readonly said: string | undefined;

  private constructor(message: string, details: Details, cause?: unknown) {
    const { retryAfterMs, status, id } = details;
    const noRoom = id === "cannot_run_above_limit";
    super(message, { cause, retryAfterMs, notFound: status === 404, noRoom });
    this.name = "HerokuFailure";
    this.status = details.status;
    this.id = details.id;
    this.said = details.said;
  }

  static deadline(call: Call): HerokuFailure {
    const text = `Heroku did not answer ${call.method} ${call.path} within ${call.deadlineMs / 1000} s`;
    return new HerokuFailure(text, { status: undefined });
  }

  static endless(call: Call): HerokuFailure {
    const text = `Heroku's answer to ${call.method} ${call.path} goes on from page to page without an end`;
    return new HerokuFailure(text, { status: undefined });
  }

  /** From whatever heroku-client threw; its own message hides what Heroku said, which is in `body`. */
  static from(error: unknown, call: Call, headers: IncomingHttpHeaders): HerokuFailure {
    if (error instanceof HerokuFailure) return error;
    const status = numberField(error, "statusCode");
    if (status === undefined) {
      const text = `Heroku could not be reached for ${call.method} ${call.path}`;
      return new HerokuFailure(text, { status }, error);
    }
    const { id, message } = answerBody(error);
    const retryAfterMs = retryAfter(headers["retry-after"]);
    const said = message ?? `HTTP status ${status}`;
    return new HerokuFailure(
      `Heroku refused ${call.method} ${call.path}: ${said} (${status}${id ? `, ${id}` : ""})${advice(status, id)}`,
      { status, id, said: redact(said), retryAfterMs },
    );
  }

  /** True when the same call may well succeed later: no answer, a full limit, or a fault of Heroku's own. */
  get mayPass(): boolean {
    return this.status === undefined || this.status === 429 || this.status >= 500;
  }
}

/** What the call gives; undefined when Heroku knows nothing there. */
export async function unlessMissing<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HerokuFailure && error.status === 404) return undefined;
    throw error;
  }
}

function numberField(error: unknown, name: string): number | undefined {
  const value = (error as Record<string, unknown> | undefined)?.[name];
  return typeof value === "number" ? value : undefined;
}

function answerBody(error: unknown): { id: string | undefined; message: string | undefined } {
  const body = (error as { body?: unknown }).body;
  if (typeof body !== "object" || body === null) return { id: undefined, message: undefined };
  const { id, message } = body as Record<string, unknown>;
  return {
    id: typeof id === "string" ? id : undefined,
    message: typeof message === "string" ? message : undefined,
  };
}

function retryAfter(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

/** What the user can do about the refusals that a wrong set-up causes. */
function advice(status: number, id: string | undefined): string {
  if (status === 401)
    return ". Check `heroku-api-key`: it must be a Heroku authorization token that has not expired";
  if (id === "two_factor")
    return ". The key needs a second factor; use a token made by `heroku authorizations:create`, which does not";
  if (id === "cannot_run_above_limit")
    return ". Other one-off dynos are up in the app (`heroku ps`): wait for them, or use fewer `dynos`";
  if (status === 403)
    return ". The owner of `heroku-api-key` may not do this; give that account access to the app, or the token the scope `write-protected`";
  if (status === 404)
    return ". Check the app's name, and that the owner of `heroku-api-key` has access to it";
  if (status === 429) return ". The account's API limit is used up; it refills at about 75 calls a minute";
  return "";
}
