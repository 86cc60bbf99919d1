import type { IncomingMessage } from "node:http";
import { get } from "../network/http-get.ts";
import type { Network } from "../network/types.ts";

/** Logplex cuts lines at 10,240 bytes; what is longer is no line of its. Source: heroku/logplex. */
const longestLine = 20_000;
/** An event is a line or some of them; what is longer is read up to here. */
const longestEvent = 200_000;
const mostRedirects = 3;

/** The head of an answer comes at once, and so long a stream may be silent: then it is dead, and is opened again. */
const answerWithinMs = 30_000;
const longestSilenceMs = 5 * 60_000;

type ReadOptions = {
  network: Pick<Network, "newAgent">;
  signal: AbortSignal;
  answerMs?: number | undefined;
  silenceMs?: number;
};

/**
 * Reads the lines of a log or of an output while they come. Cedar's Logplex sends lines of text whatever is asked for;
 * Fir's proxy sends records without anything between them unless it is asked for an event stream, and busl, which has
 * the output of builds, takes no other wording of that wish. Source: heroku/cli#3722, heroku/busl `newReader`.
 */
export async function readLines(
  url: string,
  onText: (text: string) => void,
  options: ReadOptions,
): Promise<void> {
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const answer = await open(url, { ...options, signal }).catch((error: unknown) => {
    ending.abort();
    throw error;
  });
  answer.setTimeout(options.silenceMs ?? longestSilenceMs, () => ending.abort());
  try {
    if (answer.statusCode !== 200 && answer.statusCode !== 206) return;
    const lines = linesOf(textsOf(answer));
    const isEventStream = answer.headers["content-type"]?.startsWith("text/event-stream") === true;
    for await (const line of isEventStream ? linesOfEvents(lines) : lines) onText(line.trimEnd());
  } finally {
    ending.abort();
    answer.destroy();
  }
}

async function open(url: string, options: ReadOptions): Promise<IncomingMessage> {
  let asked = url;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await getInTime(asked, options);
    const { location } = answer.headers;
    const { statusCode: status = 0 } = answer;
    if (status < 300 || status >= 400 || location === undefined || redirects === mostRedirects) return answer;
    answer.destroy();
    const next = new URL(location, asked);
    if (next.protocol !== "https:" && next.protocol !== new URL(asked).protocol) return answer;
    asked = next.href;
  }
}

async function getInTime(
  url: string,
  { network, signal, answerMs = answerWithinMs }: ReadOptions,
): Promise<IncomingMessage> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerMs);
  const either = AbortSignal.any([signal, late.signal]);
  try {
    const headers = { accept: "text/event-stream" };
    return await get(url, { headers, signal: either, agent: network.newAgent(url, either) });
  } finally {
    clearTimeout(timer);
  }
}

/** A NUL is busl's sign of life, which it sends in between, before a field of an event as well as before a line. */
async function* textsOf(answer: IncomingMessage): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of answer) yield decoder.decode(chunk, { stream: true }).replaceAll("\0", "");
}

/**
 * What ends in a line feed; nothing else ends a line, so that an app that prints a carriage return begins no line of the
 * platform's. A line that is too long is cut and says so. What is left without a line feed was cut off: half an exit
 * status would be another one. The next session has it all.
 */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let dropped = 0;
  const take = (text: string): void => {
    const kept = text.slice(0, longestLine - rest.length);
    rest += kept;
    dropped += text.length - kept.length;
  };
  for await (const text of texts) {
    let from = 0;
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
      take(text.slice(from, to));
      yield dropped > 0 ? `${rest}… (${dropped} more characters)` : rest;
      [rest, dropped, from] = ["", 0, to + 1];
    }
    take(text.slice(from));
  }
}

/**
 * The data of an event stream, line by line. Not by a library: those take a carriage return for a line end too, as the
 * standard says, and Heroku passes on those of the app within a line of data.
 */
export async function* linesOfEvents(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let event: Event = { data: [], length: 0 };
  for await (const ended of lines) {
    const line = ended.replace(/\r$/, "");
    const value = /^data(?:: ?|$)/.exec(line)?.[0];
    if (value !== undefined) add(event, line.slice(value.length));
    if (line !== "") continue;
    yield* event.data;
    const more = event.length - longestEvent;
    if (more > 0) yield `… (${more} more characters in one event)`;
    event = { data: [], length: 0 };
  }
}

type Event = { data: string[]; length: number };

function add(event: Event, value: string): void {
  event.length += value.length + 1;
  if (event.length <= longestEvent) event.data.push(value);
}
