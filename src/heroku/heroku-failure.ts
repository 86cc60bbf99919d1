import type { IncomingHttpHeaders } from "node:http";
import { retryAfterMs } from "../network/retry-after.ts";
import { Failure, redact } from "../words/failure.ts";
import type { Call } from "./call.ts";
import { explainError, type Meaning } from "./errors.ts";

type Details = {
  status: number | undefined;
  meaning?: Meaning;
  id?: string | undefined;
  said?: string | undefined;
  retryAfterMs?: number | undefined;
};

/** A call to Heroku that did not succeed. `status` is undefined when no whole answer came. */
export class HerokuFailure extends Failure {
  readonly status: number | undefined;
  /** `fault` too when no whole answer came. */
  readonly meaning: Meaning;
  /** Heroku's own name of the error, such as `two_factor`. */
  readonly id: string | undefined;
  /** Heroku's own words, for a message that knows better what to do about it than `advice` does. */
  readonly said: string | undefined;

  private constructor(message: string, details: Details, cause?: unknown) {
    const { retryAfterMs, meaning = "fault", id } = details;
    const noRoom = id === "cannot_run_above_limit";
    super(message, { cause, retryAfterMs, notFound: meaning === "missing", noRoom });
    this.name = "HerokuFailure";
    this.meaning = meaning;
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

  /** What was asked is not looked for again; what was to be done may have been done. */
  static tooLong({ method, path }: Call, most: string): HerokuFailure {
    const text = `Heroku's answer to ${method} ${path} has more than ${most}, and no more is read: no app has so many of anything, so look at what \`heroku-api-url\` leads to`;
    return new HerokuFailure(text, { status: undefined, meaning: method === "GET" ? "refused" : "fault" });
  }

  /** We never say what we know already. */
  static unchanged({ method, path }: Call): HerokuFailure {
    const text = `Heroku answered ${method} ${path} with HTTP status 304, "not modified", which was not asked: look for a proxy in between that keeps answers`;
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
    const { id, text } = answerBody(error);
    const said = text ?? `HTTP status ${status}`;
    const { meaning, advice } = explainError(status, { id, said });
    const known = `(${status}${id === undefined ? "" : `, ${id}`})`;
    const todo = advice === "" ? "" : `. ${advice}`;
    return new HerokuFailure(`Heroku refused ${call.method} ${call.path}: ${said} ${known}${todo}`, {
      status,
      meaning,
      id,
      said: redact(said),
      retryAfterMs: retryAfterMs(headers),
    });
  }

  /** True when the same call may well succeed later: no answer, a full limit, or a fault of Heroku's own. */
  get mayPass(): boolean {
    return this.meaning === "limited" || this.meaning === "fault";
  }
}

/** What the call gives; undefined when Heroku knows nothing there. */
export async function unlessMissing<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HerokuFailure && error.meaning === "missing") return undefined;
    throw error;
  }
}

function numberField(error: unknown, name: string): number | undefined {
  const value = (error as Record<string, unknown> | undefined)?.[name];
  return typeof value === "number" ? value : undefined;
}

/** The text is in `message`, or, in answers of an older kind that are still seen, in `error`. */
function answerBody(error: unknown): { id: string | undefined; text: string | undefined } {
  const body = (error as { body?: unknown }).body;
  if (typeof body !== "object" || body === null) return { id: undefined, text: undefined };
  const { id, message, error: older } = body as Record<string, unknown>;
  return { id: textOf(id), text: textOf(message) ?? textOf(older) };
}

/** Undefined for what says nothing. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
