import { z } from "zod";
import { parseJson } from "../words/parsed.ts";
import { herokuCodeIn } from "./heroku-codes.ts";
import { type RunnerEvent, readRunnerEvent } from "./runner-event.ts";
import type { Progress, StopCause } from "./types.ts";

/** What a line of the dyno's log means to the watch. */
export type LogEvent =
  | { kind: "exit"; status: number }
  | { kind: "code"; code: string }
  | { kind: "stop"; cause: StopCause }
  | { kind: "up" }
  /** Logplex has dropped lines, or does not let this app's log be followed. */
  | { kind: "dropped"; code: string }
  | { kind: "runner"; said: RunnerEvent }
  | { kind: "progress"; progress: Progress };

/** What one dyno can come to: more is nothing that a recorder counted, and is not shown. */
const count = z.number().int().min(0).max(1e12);

const progressLine = z
  .object({
    v: z.literal(1),
    // A dyno lives for a day at most.
    elapsed: z.number().min(0).max(86_400),
    users: z.number().int().min(0).max(1e7),
    requests: count,
    failures: count,
    requestsPerSecond: z.number().min(0).max(1e7),
    p99Ms: z.number().min(0).max(86_400_000).nullable(),
  })
  .refine(({ requests, failures }) => failures <= requests);

/**
 * Reads one log line. `source` is Logplex's: `heroku` for the platform's own lines, `app` for what the process prints,
 * so that a scenario that prints "Process exited" fools nobody. With `proofOf`, only events that carry their proof count. Sources of the texts: heroku/cli `colorize.ts`,
 * Dev Center `error-codes`, heroku/logplex `logplex.app.src`.
 */
export function readLogLine(
  source: "app" | "heroku",
  text: string,
  proofOf?: (json: string) => string,
): LogEvent | undefined {
  return source === "heroku" ? readPlatformLine(text) : (readRunner(text, proofOf) ?? readProgress(text));
}

function readPlatformLine(text: string): LogEvent | undefined {
  const exit = /^Process exited with status (\d{1,3})$/.exec(text)?.[1];
  if (exit !== undefined) return { kind: "exit", status: Number(exit) };
  if (text === "State changed from starting to up") return { kind: "up" };
  const cause = stopLines.get(text);
  if (cause !== undefined) return { kind: "stop", cause };
  const error = herokuCodeIn(text);
  return error && { kind: error.kind === "log" ? "dropped" : "code", code: error.code };
}

/** A dyno that goes from up back to starting is being restarted; only a formation's dynos were seen to. */
const stopLines: ReadonlyMap<string, StopCause> = new Map([
  ["Cycling", "cycled"],
  ["Restarting", "restarted"],
  ["State changed from up to starting", "restarted"],
  ["Stopping all processes with SIGTERM", "signal"],
]);

function readRunner(text: string, proofOf?: (json: string) => string): LogEvent | undefined {
  const said = readRunnerEvent(text, proofOf);
  return said && { kind: "runner", said };
}

function readProgress(text: string): LogEvent | undefined {
  const json = /^loadtest progress (\{.*\})$/.exec(text)?.[1];
  if (json === undefined) return undefined;
  const read = progressLine.safeParse(parseJson(json));
  if (!read.success) return undefined;
  const { elapsed, p99Ms, users, requests, failures, requestsPerSecond } = read.data;
  const progress = { users, requests, failures, requestsPerSecond };
  return {
    kind: "progress",
    progress: { ...progress, elapsedSeconds: elapsed, p99Ms: p99Ms ?? undefined },
  };
}
