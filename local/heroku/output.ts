import { Readable } from "node:stream";

/** What a build or a release command prints: it grows, and whoever reads it begins at its start, until it is closed. */
export class Output {
  readonly id: string;
  #text = "";
  #isClosed = false;
  readonly #readers = new Set<{ onText(text: string): void; onEnd(): void }>();

  constructor(id: string) {
    this.id = id;
  }

  get text(): string {
    return this.#text;
  }

  line(text: string): void {
    if (this.#isClosed) return;
    this.#text += `${text}\n`;
    for (const { onText } of this.#readers) onText(`${text}\n`);
  }

  close(): void {
    this.#isClosed = true;
    for (const { onEnd } of this.#readers) onEnd();
    this.#readers.clear();
  }

  /** All that was printed and will be, from this character on. */
  read(from = 0): Readable {
    const body = new Readable({
      read() {},
      destroy: (error, done) => {
        this.#readers.delete(reader);
        done(error);
      },
    });
    const reader = { onText: (text: string) => void body.push(text), onEnd: () => void body.push(null) };
    const sofar = this.#text.slice(from);
    if (sofar) body.push(sofar);
    if (this.#isClosed) body.push(null);
    else this.#readers.add(reader);
    return body;
  }
}

/** All outputs by their id, which is a secret: who knows it may read. */
export class Outputs {
  readonly #outputs = new Map<string, Output>();
  /** where they are read; another host than the API's */
  origin = "";

  add(id: string): Output {
    const output = new Output(id);
    this.#outputs.set(id, output);
    return output;
  }

  find(id: string): Output | undefined {
    return this.#outputs.get(id);
  }

  url({ id }: Output): string {
    return `${this.origin}/streams/${id}`;
  }
}
