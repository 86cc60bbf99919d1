import type { Clock } from "../clock.ts";

const historyLines = 1500;
const maxLineBytes = 10_000;

export type LogSource = "app" | "heroku";
export type LogFilter = { source?: string | undefined; dyno?: string | undefined };
type LogLine = { time: number; source: LogSource; dyno: string; text: string };

/** An app's log, as Logplex keeps and frames it. */
export class LogChannel {
  readonly #clock: Clock;
  readonly #history: LogLine[] = [];
  readonly #tails = new Set<(line: LogLine) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  append(source: LogSource, dyno: string, text: string): void {
    for (const part of chunks(text)) {
      const line = { time: this.#clock.now(), source, dyno, text: part };
      this.#history.push(line);
      if (this.#history.length > historyLines) this.#history.shift();
      for (const tail of this.#tails) tail(line);
    }
  }

  /** The last `lines` of those that pass the filter, as in logplex_api.erl `filter_and_send_chunked_logs`. */
  history(filter: LogFilter, lines: number): string[] {
    const passed = this.#history.filter((line) => passes(line, filter));
    return passed.slice(Math.max(0, passed.length - lines)).map(frame);
  }

  tail(filter: LogFilter, onLine: (line: string) => void): () => void {
    const tail = (line: LogLine) => {
      if (passes(line, filter)) onLine(frame(line));
    };
    this.#tails.add(tail);
    return () => void this.#tails.delete(tail);
  }
}

// `run` stands for all `run.*` (logplex_api.erl `filters/2`).
function passes(line: LogLine, { source, dyno }: LogFilter): boolean {
  if (source !== undefined && line.source !== source) return false;
  return dyno === undefined || line.dyno === dyno || line.dyno.startsWith(`${dyno}.`);
}

function frame({ time, source, dyno, text }: LogLine): string {
  const microseconds = new Date(time).toISOString().replace("Z", "000+00:00");
  return `${microseconds} ${source}[${dyno}]: ${text}`;
}

function chunks(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxLineBytes) return [text];
  const starts = Array.from({ length: Math.ceil(bytes.length / maxLineBytes) }, (_, n) => n * maxLineBytes);
  return starts.map((start) => bytes.toString("utf8", start, start + maxLineBytes));
}
