import { z } from "zod";
import type { Progress } from "./types.ts";

/** What a line of the dyno's log means to the watch. */
export type LogEvent =
  | { kind: "exit"; status: number }
  | { kind: "memory"; code: "R14" | "R15" }
  | { kind: "progress"; progress: Progress };

const progressLine = z.object({
  v: z.literal(1),
  elapsed: z.number(),
  users: z.number(),
  requests: z.number(),
  failures: z.number(),
  requestsPerSecond: z.number(),
  p99Ms: z.number().nullable(),
});

/**
 * Reads one log line. `source` is Logplex's: `heroku` for the platform's own lines, `app` for what the process prints,
 * so that a scenario that prints "Process exited" fools nobody. Sources of the texts: heroku/cli `colorize.ts`,
 * Dev Center `error-codes`.
 */
export function readLogLine(source: "app" | "heroku", text: string): LogEvent | undefined {
  return source === "heroku" ? readPlatformLine(text) : readProgress(text);
}

function readPlatformLine(text: string): LogEvent | undefined {
  const exit = /^Process exited with status (\d{1,3})$/.exec(text)?.[1];
  if (exit !== undefined) return { kind: "exit", status: Number(exit) };
  const code = /^Error (R14|R15) /.exec(text)?.[1];
  return code === "R14" || code === "R15" ? { kind: "memory", code } : undefined;
}

function readProgress(text: string): LogEvent | undefined {
  const json = /^loadtest progress (\{.*\})$/.exec(text)?.[1];
  if (json === undefined) return undefined;
  const read = progressLine.safeParse(parseQuietly(json));
  if (!read.success) return undefined;
  const { elapsed, p99Ms, users, requests, failures, requestsPerSecond } = read.data;
  const progress = { users, requests, failures, requestsPerSecond };
  return {
    kind: "progress",
    progress: { ...progress, elapsedSeconds: elapsed, p99Ms: p99Ms ?? undefined },
  };
}

function parseQuietly(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
