import { maskedForms } from "../secrets/forms.ts";
import { keepSecret, redact } from "../secrets/redact.ts";
import { fileWords } from "./file-words.ts";

/** Keeps a value out of every log. */
export type Mask = (secret: string) => void;

export { maskedForms } from "../secrets/forms.ts";
export { keepSecret, redact, shortestSecret } from "../secrets/redact.ts";

/**
 * The one error that is told to the user: what failed, where, and what to do.
 * Secrets are removed on construction, so that no later print of it can leak one.
 */
export class Failure extends Error {
  /** Every problem found, when there was more than one to report. */
  readonly problems: readonly string[];
  /** How long the service that refused asked not to be called again, in ms. */
  readonly retryAfterMs: number | undefined;
  /** The service knows nothing of that name. */
  readonly notFound: boolean;
  /** The service has no room for it at the moment. */
  readonly noRoom: boolean;

  constructor(message: string, details: Details = {}) {
    super(redact(message), details.cause === undefined ? undefined : { cause: redactedCause(details.cause) });
    this.name = "Failure";
    this.problems = (details.problems ?? []).map(redact);
    this.retryAfterMs = details.retryAfterMs;
    this.notFound = details.notFound ?? false;
    this.noRoom = details.noRoom ?? false;
  }
}

type Details = {
  problems?: readonly string[];
  cause?: unknown;
  retryAfterMs?: number | undefined;
  notFound?: boolean;
  noRoom?: boolean;
};

/** It failed, and may have taken effect all the same. */
export class UnclearFailure extends Failure {}

/** Nor can it be looked up whether it has. */
export class BlindFailure extends UnclearFailure {}

/** A Failure that lists every problem, one a line; the callers collect them instead of stopping at the first. */
export function failureOf(heading: string, problems: readonly string[]): Failure {
  const lines = problems.map((problem) => `  - ${problem.replaceAll("\n", "\n    ")}`);
  return new Failure([heading, ...lines].join("\n"), { problems });
}

/** Registers a value, and hides it from the log of whatever else prints. */
export function hideSecret(value: string, mask: Mask): void {
  keepSecret(value);
  for (const form of maskedForms(value)) mask(form);
}

/** The text as it is where it is not well encoded. */
export function decodeQuietly(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Only name and message of the cause survive: SDK errors carry requests with signed URLs in their fields. */
function redactedCause(cause: unknown): Error {
  if (cause instanceof Failure) return cause;
  const copy = new Error(describe(cause));
  if (cause instanceof Error) copy.name = cause.name;
  delete copy.stack;
  return copy;
}

/** One line for any thrown value, with its causes, redacted. A cause that says the same, as octokit's do, is left out. */
export function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return redact(String(thrown));
  const text = fileWords(thrown) ?? (thrown.message === "" ? firstOf(thrown) : thrown.message);
  const cause = thrown.cause === undefined ? "" : describe(thrown.cause);
  return redact(cause === "" || cause === redact(text) ? text : `${text} (${cause})`);
}

/** A host with several addresses fails with an AggregateError that says nothing itself. */
function firstOf(error: Error): string {
  return error instanceof AggregateError && error.errors.length > 0 ? describe(error.errors[0]) : error.name;
}
