import { hash } from "node:crypto";
import type { Mask } from "../words/failure.ts";
import { hideSecret } from "../words/failure.ts";
import type { Clock, LogLine } from "../world.ts";
import { logSessionAnswer, readAnswer } from "./answers.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { type Access, sendOnce } from "./request.ts";
import { readLines } from "./text-stream.ts";

type FollowOptions = Access & {
  clock: Clock;
  mask: Mask;
  appPath: string;
  dyno: { name: string };
  /** Fir gives the log from now on, and takes no word on how much of it. */
  isFir: boolean;
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

/**
 * Reads the dyno's log until the signal is aborted, opening a new session whenever one ends (after 15 minutes on Fir,
 * when idle, when cut). Never throws.
 */
export async function followDyno(options: FollowOptions): Promise<void> {
  let waitMs = firstWaitMs;
  let isPlain = options.isFir;
  const isNew = unrepeated();
  const onText = (text: string): void => {
    const line = parseLogLine(text);
    if (line === undefined || !isNew(text)) return;
    waitMs = firstWaitMs;
    options.onLine(line);
  };
  while (!options.signal.aborted) {
    try {
      await readLines(await openSession(options, isPlain), onText, { ...options, answerMs: options.mostMs });
    } catch (error) {
      // A lost log costs the progress display only; the dyno list and the receipts decide.
      isPlain ||= error instanceof HerokuFailure && error.status === 422;
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

/**
 * `3.sdk` is the variant in which the dyno's field is called `dyno`, as in Heroku's own CLI. `lines` is for Cedar only by
 * its schema, and the CLI leaves it and `tail` out on Fir.
 */
async function openSession(options: FollowOptions, isPlain: boolean): Promise<string> {
  const dyno = options.dyno.name;
  const answer = await sendOnce(options, {
    method: "POST",
    path: `${options.appPath}/log-sessions`,
    body: isPlain ? { dyno } : { dyno, lines: historyLines, tail: true },
    headers: { Accept: "application/vnd.heroku+json; version=3.sdk" },
    deadlineMs: 10_000,
  });
  const url = readAnswer(logSessionAnswer, answer.body, "the log session").logplex_url;
  hideSecret(url, options.mask);
  return url;
}

/**
 * `<ISO8601> <source>[<dyno>]: <message>`. The message may hold carriage returns, as a progress bar's does. Source:
 * heroku/logplex, `logplex_utils:format/4`.
 */
export function parseLogLine(text: string): LogLine | undefined {
  const parts = /^(\S+) (app|heroku)\[([\w.-]+)\]:(?: (.*))?$/s.exec(text.trimEnd());
  const [, time = "", source, dyno, message = ""] = parts ?? [];
  const at = Date.parse(time);
  if ((source !== "app" && source !== "heroku") || dyno === undefined) return undefined;
  return Number.isNaN(at) ? undefined : { at, source, dyno, text: message };
}
