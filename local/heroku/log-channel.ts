import type { Clock } from "../clock.ts";

const historyLines = 1500;
const maxLineBytes = 10_000;

export type LogSource = "app" | "heroku";
export type LogFilter = { source?: string | undefined; dyno?: string | undefined };
type LogLine = {
  /** by which a reader can ask for what came later */
  id: number;
  time: number;
  source: LogSource;
  dyno: string;
  text: string;
  /** also to sessions whose filter it does not fit */
  throughFilters?: boolean;
};
type FramedLine = { id: number; text: string };
type Loss = { count: number; left: number; since: number | undefined; throughFilters: boolean };

/** By its filter a session for one dyno hears nothing from `heroku[logplex]`; this lets it. */
export type LossNote = { throughFilters?: boolean };

/** An app's log, as Logplex keeps and frames it. */
export class LogChannel {
  readonly #clock: Clock;
  readonly #history: LogLine[] = [];
  readonly #tails = new Set<(line: LogLine) => void>();
  #loss: Loss | undefined;
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  append(source: LogSource, dyno: string, text: string): void {
    for (const part of chunks(text)) this.#keep({ ...this.#stamp(), source, dyno, text: part });
  }

  /** L10: a log drain of the app lost messages. Sessions lose nothing, and are told all the same. */
  overflowDrain(count: number, { throughFilters = false }: LossNote = {}): void {
    const stamp = this.#stamp();
    const since = microseconds(stamp.time);
    const text = `Error L10 (output buffer overflow): ${count} messages dropped since ${since}.`;
    this.#keep({ ...stamp, source: "heroku", dyno: "logplex", text, throughFilters });
  }

  /** L11: tails lose the next `count` lines, whosever they are, and are told so. The history keeps them. */
  overflowTails(count: number, { throughFilters = false }: LossNote = {}): void {
    this.#loss = { count, left: count, since: undefined, throughFilters };
  }

  /** The last `lines` lines, and of those the ones that pass the filter (logplex_api.erl `GET /sessions/…`). */
  history(filter: LogFilter, lines: number): string[] {
    return this.framedHistory(filter, lines).map(({ text }) => text);
  }

  framedHistory(filter: LogFilter, lines: number): FramedLine[] {
    const last = this.#history.slice(Math.max(0, this.#history.length - lines));
    return last.filter((line) => passes(line, filter)).map(frame);
  }

  tail(filter: LogFilter, onLine: (text: string, id: number) => void): () => void {
    const tail = (line: LogLine) => {
      if (passes(line, filter)) onLine(frame(line).text, line.id);
    };
    this.#tails.add(tail);
    return () => void this.#tails.delete(tail);
  }

  #stamp(): { id: number; time: number } {
    this.#lastId += 1;
    return { id: this.#lastId, time: this.#clock.now() };
  }

  #keep(line: LogLine): void {
    this.#history.push(line);
    if (this.#history.length > historyLines) this.#history.shift();
    if (this.#loss) this.#lose(line, this.#loss);
    else this.#deliver(line);
  }

  #deliver(line: LogLine): void {
    for (const tail of this.#tails) tail(line);
  }

  // The note comes with the next that is delivered, which here is at once (logplex_msg_buffer.erl `pop`).
  #lose({ id, time }: LogLine, loss: Loss): void {
    loss.since ??= time;
    loss.left -= 1;
    if (loss.left > 0) return;
    this.#loss = undefined;
    const { count, since, throughFilters } = loss;
    const dropped = `This tail session dropped ${count} messages since ${microseconds(since)}.`;
    const text = `Error L11 (Tail buffer overflow) -> ${dropped}`;
    this.#deliver({ id, time, source: "heroku", dyno: "logplex", text, throughFilters });
  }
}

// `run` stands for all `run.*` (logplex_api.erl `filters/2`).
function passes(line: LogLine, { source, dyno }: LogFilter): boolean {
  if (line.throughFilters) return true;
  if (source !== undefined && line.source !== source) return false;
  return dyno === undefined || line.dyno === dyno || line.dyno.startsWith(`${dyno}.`);
}

function frame({ id, time, source, dyno, text }: LogLine): FramedLine {
  return { id, text: `${microseconds(time)} ${source}[${dyno}]: ${text}` };
}

function microseconds(time: number): string {
  return new Date(time).toISOString().replace("Z", "000+00:00");
}

function chunks(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxLineBytes) return [text];
  const starts = Array.from({ length: Math.ceil(bytes.length / maxLineBytes) }, (_, n) => n * maxLineBytes);
  return starts.map((start) => bytes.toString("utf8", start, start + maxLineBytes));
}
