import { EventSourceParserStream } from "eventsource-parser/stream";
import type { Network } from "../edges.ts";

/** Logplex cuts lines at 10,240 bytes; what is longer is no line. Source: heroku/logplex. */
const longestLine = 20_000;

/** A stream may be silent for long; its answer's head comes at once. */
const answerWithinMs = 30_000;

type Reading = { network: Pick<Network, "fetch">; signal: AbortSignal; answerMs?: number | undefined };

/**
 * Cedar's Logplex sends lines of text whatever is asked for; Fir's proxy sends records without anything between them
 * unless it is asked for an event stream. Source: heroku/cli#3722.
 */
export async function readLines(
  url: string,
  onText: (text: string) => void,
  { network, signal, answerMs = answerWithinMs }: Reading,
): Promise<void> {
  const response = await answered(network, { url, signal, answerMs });
  if (!response.ok || response.body === null) return;
  const text = response.body.pipeThrough(new TextDecoderStream());
  const isEventStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  for await (const line of isEventStream ? linesOfEvents(text) : linesOf(text)) onText(line.trimEnd());
}

/** Not compressed: a page that Node's client cannot unpack would end the process (nodejs/undici#5360). */
async function answered(
  network: Pick<Network, "fetch">,
  { url, signal, answerMs }: { url: string; signal: AbortSignal; answerMs: number },
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerMs);
  const headers = { Accept: "text/event-stream, text/plain", "Accept-Encoding": "identity" };
  try {
    return await network.fetch(url, { signal: AbortSignal.any([signal, late.signal]), headers });
  } finally {
    clearTimeout(timer);
  }
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
