import { hash } from "node:crypto";
import { EventSourceParserStream } from "eventsource-parser/stream";
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

/**
 * A session begins with the last lines of the log, so that a reopened one repeats what the former has brought. Logplex
 * counts them before it picks the dyno's: all that it keeps are asked for. Source: heroku/logplex, `logplex_api.erl`.
 */
const historyLines = 1_500;
/** Logplex cuts lines at 10,240 bytes; what is longer is no line. Source: heroku/logplex. */
const longestLine = 20_000;

/**
 * Reads the dyno's log until the signal is aborted, opening a new session whenever one ends (after 15 minutes on Fir,
 * when idle, when cut). Never throws.
 */
export async function followDyno(options: FollowOptions): Promise<void> {
  let waitMs = firstWaitMs;
  const isNew = unrepeated();
  const onText = (text: string): void => {
    const line = parseLogLine(text);
    if (line === undefined || !isNew(text)) return;
    waitMs = firstWaitMs;
    options.onLine(line);
  };
  while (!options.signal.aborted) {
    try {
      await readSession(await openSession(options), onText, options.signal);
    } catch {
      // A lost log costs the progress display only; the dyno list and the receipts decide.
    }
    await options.clock.sleep(waitMs, options.signal);
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  }
}

/** True for a line that is not among the last ones; with its microseconds no line is like another. */
function unrepeated(): (text: string) => boolean {
  const last = new Set<string>();
  return (text) => {
    // A digest: a part of the text would keep the whole of it in memory.
    const digest = hash("sha1", text);
    if (last.has(digest)) return false;
    last.add(digest);
    const [oldest] = last;
    if (last.size > 2 * historyLines && oldest !== undefined) last.delete(oldest);
    return true;
  };
}

/** `3.sdk` is the variant in which the dyno's field is called `dyno`, as in Heroku's own CLI. */
async function openSession(options: FollowOptions): Promise<string> {
  const answer = await sendOnce(options, {
    method: "POST",
    path: `${options.appPath}/log-sessions`,
    body: { dyno: options.dyno.name, lines: historyLines, tail: true },
    headers: { Accept: "application/vnd.heroku+json; version=3.sdk" },
    deadlineMs: 10_000,
  });
  const url = readAnswer(logSessionAnswer, answer.body, "the log session").logplex_url;
  keepSecret(url);
  options.mask(url);
  return url;
}

/**
 * Cedar's Logplex sends lines of text whatever is asked for; Fir's proxy sends records without anything between them
 * unless it is asked for an event stream. Source: heroku/cli#3722.
 */
async function readSession(url: string, onText: (text: string) => void, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal, headers: { Accept: "text/event-stream, text/plain" } });
  if (!response.ok || response.body === null) return;
  const text = response.body.pipeThrough(new TextDecoderStream());
  const isEventStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  for await (const line of isEventStream ? linesOfEvents(text) : linesOf(text)) onText(line.trimEnd());
}

async function* linesOfEvents(text: ReadableStream<string>): AsyncGenerator<string> {
  for await (const { data } of text.pipeThrough(new EventSourceParserStream())) yield* data.split("\n");
}

/** What is left without a line feed was cut off: half an exit status would be another one. The next session has it all. */
async function* linesOf(text: ReadableStream<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = (lines.pop() ?? "").slice(0, longestLine);
    yield* lines;
  }
}

/** `<ISO8601> <source>[<dyno>]: <message>`. Source: heroku/logplex, `logplex_utils:format/4`. */
export function parseLogLine(text: string): LogLine | undefined {
  const parts = /^(\S+) (app|heroku)\[([\w.-]+)\]: (.*)$/.exec(text.trimEnd());
  const [, time = "", source, dyno, message] = parts ?? [];
  const at = Date.parse(time);
  if ((source !== "app" && source !== "heroku") || dyno === undefined || message === undefined)
    return undefined;
  return Number.isNaN(at) ? undefined : { at, source, dyno, text: message };
}
