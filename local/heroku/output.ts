import { Readable } from "node:stream";

/** What a build or a release command prints: it grows, and whoever reads it begins at its start, until it is closed. */
export class Output {
  readonly id: string;
  #bytes = Buffer.alloc(0);
  #isClosed = false;
  readonly #readers = new Set<Readable>();

  constructor(id: string) {
    this.id = id;
  }

  line(text: string): void {
    if (this.#isClosed) return;
    const line = Buffer.from(`${text}\n`);
    this.#bytes = Buffer.concat([this.#bytes, line]);
    for (const reader of this.#readers) reader.push(line);
  }

  close(): void {
    this.#isClosed = true;
    for (const reader of this.#readers) reader.push(null);
    this.#readers.clear();
  }

  /** All that was printed and will be, without the first `from` bytes. */
  read(from = 0): Readable {
    const body = new Readable({
      read() {},
      destroy: (error, done) => {
        this.#readers.delete(body);
        done(error);
      },
    });
    if (this.#bytes.length > from) body.push(this.#bytes.subarray(from));
    if (this.#isClosed) body.push(null);
    else this.#readers.add(body);
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
