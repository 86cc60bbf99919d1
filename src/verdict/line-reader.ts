/** A place in a line where something else was expected; its message is the problem to show. */
export class Unexpected extends Error {}

/** Reads one line from left to right and knows where it stands, so that a problem can point at the column. */
export class LineReader {
  readonly source: string;
  #at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** What has not been read yet, without the spaces before it. */
  rest(): string {
    return this.source.slice(this.#at).trimStart();
  }

  /** Reads what the sticky pattern finds at the start of the rest; undefined when it is not there. */
  take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest())?.[0];
    if (found !== undefined) this.skip(found.length);
    return found;
  }

  /** Reads that many characters of the rest. */
  skip(length: number): void {
    this.#at = this.source.length - this.rest().length + length;
  }

  /** As `take`, but the line is refused when the pattern is not there. */
  expect(pattern: RegExp, expected: string): string {
    return this.take(pattern) ?? this.refuse(this.rest(), expected);
  }

  /** Refuses the line at the place where the given remainder starts: the line, a caret, and what belongs there. */
  refuse(remainder: string, expected: string): never {
    const before = this.source.slice(0, this.source.length - remainder.length);
    // A tab is as wide above as below; every other character counts as one column.
    const indent = Array.from(before, (character) => (character === "\t" ? "\t" : " ")).join("");
    throw new Unexpected(`${this.source}\n${indent}^ expected ${expected}`);
  }
}
