import { megabyte, writeBytes } from "../words/sizes.ts";

/** What is held of all dynos of a run together while it is judged: files by their bytes, the rest by its number. */
export type Held = {
  /** Bytes of `windows.jsonl`, which take a third of that in memory. */
  windows: number;
  /** Request names in them: those of 250 dynos, with all that the recorder keeps apart. */
  names: number;
  /** Rows in them, one for each request of each window. */
  rows: number;
  /** Bytes of the statistics of an app that uploads in its own way, which take ten times that in memory. */
  tables: number;
  /** Of ten seconds in its histories: a day of a hundred dynos. */
  points: number;
};

const mostOfRun: Held = {
  windows: 640 * megabyte,
  names: 100_000,
  rows: 2_600_000,
  tables: 16 * megabyte,
  points: 1_000_000,
};

const things: Readonly<Record<keyof Held, { of: string; write: (amount: number) => string }>> = {
  windows: { of: "the windows of all dynos", write: writeBytes },
  names: { of: "the windows of all dynos", write: (names) => `${names} request names` },
  rows: { of: "the windows of all dynos", write: (rows) => `${rows} rows` },
  tables: { of: "the statistics of all dynos", write: writeBytes },
  points: { of: "the histories of all dynos", write: (points) => `${points} points of ten seconds` },
};

const advice = "take fewer `dynos`, or give requests that differ in their URL alone one `name`";

/** One for all dynos of a run, so that their number does not decide whether there is a verdict. */
export class RunBudget {
  readonly #most: Held;
  readonly #used: Held = { windows: 0, names: 0, rows: 0, tables: 0, points: 0 };

  constructor(most: Partial<Held> = {}) {
    this.#most = { ...mostOfRun, ...most };
  }

  /** Undefined when that much may be held too; else why it may not, to stand behind the name of the blob. */
  take(kind: keyof Held, amount: number): string | undefined {
    const most = this.#most[kind];
    if (this.#used[kind] + amount > most) {
      const { of, write } = things[kind];
      return `has ${write(amount)} and is left out, for ${of} together may have at most ${write(most)}: ${advice}`;
    }
    this.#used[kind] += amount;
    return undefined;
  }
}
