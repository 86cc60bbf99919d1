import type { Clock, LogLine } from "../edges.ts";
import { keepSecret } from "../failure.ts";
import { logSessionAnswer, readAnswer } from "./answers.ts";
import { type Access, sendOnce } from "./request.ts";

type FollowOptions = Access & {
  clock: Clock;
  mask: (secret: string) => void;
  appPath: string;
  dyno: { name: string };
  onLine: (line: LogLine) => void;
  signal: AbortSignal;
};

/** The wait between two sessions doubles while they bring nothing: they count against the account's API limit. */
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

/** Reads the dyno's log until the signal is aborted, opening a new session whenever one ends. Never throws. */
export async function followDyno(options: FollowOptions): Promise<void> {
  let waitMs = firstWaitMs;
  const onLine = (line: LogLine): void => {
    waitMs = firstWaitMs;
    options.onLine(line);
  };
  while (!options.signal.aborted) {
    try {
      await readSession(await openSession(options), { ...options, onLine });
    } catch {
      // A lost log costs the progress display only; the dyno list and the receipts decide.
    }
    await options.clock.sleep(waitMs, options.signal);
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  }
}

/** `3.sdk` is the variant in which the dyno's field is called `dyno`, as in Heroku's own CLI. */
async function openSession(options: FollowOptions): Promise<string> {
  const answer = await sendOnce(options, {
    method: "POST",
    path: `${options.appPath}/log-sessions`,
    body: { dyno: options.dyno.name, lines: 100, tail: true },
    headers: { Accept: "application/vnd.heroku+json; version=3.sdk" },
    deadlineMs: 10_000,
  });
  const url = readAnswer(logSessionAnswer, answer.body, "the log session").logplex_url;
  keepSecret(url);
  options.mask(url);
  return url;
}

async function readSession(url: string, options: FollowOptions): Promise<void> {
  const response = await fetch(url, { signal: options.signal, headers: { Accept: "text/plain" } });
  if (!response.ok || response.body === null) return;
  let rest = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) tell(text, options.onLine);
  }
  if (rest !== "") tell(rest, options.onLine);
}

function tell(text: string, onLine: (line: LogLine) => void): void {
  const line = parseLogLine(text);
  if (line !== undefined) onLine(line);
}

/** `<ISO8601> <source>[<dyno>]: <message>`. Source: heroku/logplex, `logplex_utils:format/4`. */
export function parseLogLine(text: string): LogLine | undefined {
  const parts = /^\S+ (app|heroku)\[([\w.-]+)\]: (.*)$/.exec(text.trimEnd());
  const [, source, dyno, message] = parts ?? [];
  if ((source !== "app" && source !== "heroku") || dyno === undefined || message === undefined)
    return undefined;
  return { source, dyno, text: message };
}
