import type { DynoResult } from "../locust/types.ts";
import { requestName } from "../verdict/glob.ts";
import { redact } from "../words/failure.ts";
import { shorten } from "./escape.ts";
import { formatCount } from "./format.ts";
import { numberCell, numbers, type Sheet, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = [words("Scenario"), words("Where"), words("What Locust says"), numbers("Count")];

/** More than a reader looks at; messages that hold ids are tens of thousands. */
const mostRows = 500;

type Entry = { scenario: string; where: string; text: string; count: number };

/** Locust's failures and exceptions over all dynos, warm-up included, the most frequent first. */
export function failureSheet({ scenarios }: RunReport): Sheet {
  const results = scenarios.flatMap(({ dynos }) => dynos.flatMap(({ result }) => result ?? []));
  const all = summed(results.flatMap(entriesOf)).sort((a, b) => b.count - a.count);
  const rows = all.slice(0, mostRows).map(({ scenario, where, text, count }) => ({
    cells: [{ code: scenario }, { code: where }, text, numberCell(count, formatCount)],
    tone: "plain" as const,
  }));
  return { title: "Failures", columns, rows, nouns: ["failure", "failures"], more: all.length - rows.length };
}

function entriesOf({ scenario, failures, exceptions }: DynoResult): readonly Entry[] {
  return [
    ...failures.map(({ method, name, error, occurrences }) => ({
      scenario,
      where: requestName({ type: method, name }),
      text: cut(error),
      count: occurrences,
    })),
    ...exceptions.map((row) => ({
      scenario,
      where: "exception",
      text: exceptionText(row),
      count: row.count,
    })),
  ];
}

/** The traceback's last line names the type too: `KeyError: 'token'` says more than `'token'`. */
function exceptionText({ message, traceback }: DynoResult["exceptions"][number]): string {
  const all = traceback.trimEnd();
  const last = cut(all.slice(all.lastIndexOf("\n") + 1).trim());
  const short = cut(message);
  return last.includes(short) && last.length > short.length ? last : short;
}

/** More than is shown; redacted first, so that no half of a secret stays. A search for a very long text takes for ever. */
function cut(text: string): string {
  return shorten(redact(text), 2_000);
}

function summed(entries: readonly Entry[]): Entry[] {
  const sums = new Map<string, Entry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.scenario, entry.where, entry.text]);
    sums.set(key, { ...entry, count: entry.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}
