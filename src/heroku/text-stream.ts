import { EventSourceParserStream } from "eventsource-parser/stream";

/** Logplex cuts lines at 10,240 bytes; what is longer is no line. Source: heroku/logplex. */
const longestLine = 20_000;

/**
 * Cedar's Logplex sends lines of text whatever is asked for; Fir's proxy sends records without anything between them
 * unless it is asked for an event stream. Source: heroku/cli#3722.
 */
export async function readLines(
  url: string,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
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
