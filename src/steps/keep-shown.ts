import type { ExceptionRow, FailureRow } from "../locust/csv-types.ts";
import { shorten } from "../report/escape.ts";
import { redact } from "../words/failure.ts";
import { megabyte } from "../words/sizes.ts";

/** Characters of the failures and exceptions of all dynos together. The reports show the 500 most frequent. */
const mostCharacters = 8 * megabyte;

/** More than is shown of a text. */
const longestText = 2_000;
const longestName = 500;

type Rows = { failures: readonly FailureRow[]; exceptions: readonly ExceptionRow[] };

/**
 * A dyno's share of what is shown: its most frequent failures and exceptions, with the rest of each in one row, so that
 * no occurrence is lost. The share does not depend on what the other dynos left.
 */
export function keepShown({ failures, exceptions }: Rows, dynos: number, most = mostCharacters): Rows {
  const share = most / 2 / Math.max(1, dynos);
  return {
    failures: keepMost(failures.map(cutFailure), {
      share,
      times: ({ occurrences }) => occurrences,
      lengthOf: ({ method, name, error }) => method.length + name.length + error.length,
      fold: (rows, occurrences) => ({ method: "", name: "(several)", error: rarer(rows), occurrences }),
    }),
    exceptions: keepMost(exceptions.map(cutException), {
      share,
      times: ({ count }) => count,
      lengthOf: ({ message, traceback }) => message.length + traceback.length,
      fold: (rows, count) => ({ count, message: rarer(rows), traceback: "" }),
    }),
  };
}

function rarer(rows: number): string {
  return `${rows} rarer ones of this dyno, which are not told apart: what all dynos say together is more than is kept`;
}

type Keeping<Row> = {
  share: number;
  times: (row: Row) => number;
  lengthOf: (row: Row) => number;
  fold: (rows: number, times: number) => Row;
};

/** In the order of the file where all of them are kept. */
function keepMost<Row>(rows: readonly Row[], { share, times, lengthOf, fold }: Keeping<Row>): readonly Row[] {
  const lengths = (some: readonly Row[]) => some.reduce((sum, row) => sum + rowLength + lengthOf(row), 0);
  if (lengths(rows) <= share) return rows;
  const kept: Row[] = [];
  let [length, rest, restTimes] = [0, 0, 0];
  for (const row of [...rows].sort((a, b) => times(b) - times(a))) {
    length += rowLength + lengthOf(row);
    if (length <= share) kept.push(row);
    else [rest, restTimes] = [rest + 1, restTimes + times(row)];
  }
  return [...kept, fold(rest, restTimes)];
}

/** What a row takes beside its texts, in characters. */
const rowLength = 100;

function cutFailure({ method, name, error, occurrences }: FailureRow): FailureRow {
  return { method: cut(method, longestName), name: cut(name, longestName), error: cut(error), occurrences };
}

/** The traceback's last line says what was raised. */
function cutException({ count, message, traceback }: ExceptionRow): ExceptionRow {
  const all = traceback.trimEnd();
  const last = all.slice(all.lastIndexOf("\n") + 1).trim();
  return { count, message: cut(message), traceback: cut(last) };
}

/** Redacted first, so that no half of a secret stays. */
function cut(text: string, longest = longestText): string {
  return text.length <= longest ? text : shorten(redact(text), longest);
}
