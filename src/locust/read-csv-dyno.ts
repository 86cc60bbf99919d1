import type { CsvRead, CsvText } from "./csv-table.ts";
import type { ExceptionRow, FailureRow, StatsRow } from "./csv-types.ts";
import type { CsvKind } from "./match-results.ts";
import { readExceptions, readFailures, readStats, readStatsInTwo } from "./read-csv.ts";

/** What a dyno left as CSV files alone. A part is undefined when its file is absent or was refused. */
export type CsvDyno = {
  stats: readonly StatsRow[] | undefined;
  failures: readonly FailureRow[] | undefined;
  exceptions: readonly ExceptionRow[] | undefined;
  /** What makes these files untrustworthy, each a sentence that names the blob. */
  problems: readonly string[];
};

/** A file of this kind, downloaded. A history has no place here: it may be large and is read as a stream. */
export type CsvFile = CsvText & { kind: Exclude<CsvKind, "stats_history"> };

/**
 * Reads one dyno's CSV files where no receipt says what they must be. Each is held against itself, and the failures
 * against the statistics: Locust writes both in one go, so that they agree unless one was cut off or torn.
 */
export function readCsvDyno(files: readonly CsvFile[]): CsvDyno {
  const stats = readAnyStats(files);
  const failures = readPart(files, "failures", readFailures);
  const exceptions = readPart(files, "exceptions", readExceptions);
  const parts = [stats, failures, exceptions];
  return {
    stats: rowsOf(stats),
    failures: rowsOf(failures),
    exceptions: rowsOf(exceptions),
    problems: [
      ...parts.flatMap((part) => (part !== undefined && "problem" in part ? [part.problem] : [])),
      ...findDisagreement(files, rowsOf(stats), rowsOf(failures)),
    ],
  };
}

function find(files: readonly CsvFile[], wanted: CsvFile["kind"]): CsvFile | undefined {
  return files.find(({ kind }) => kind === wanted);
}

function readAnyStats(files: readonly CsvFile[]): CsvRead<StatsRow> | undefined {
  const [requests, distribution] = [find(files, "requests"), find(files, "distribution")];
  if (requests !== undefined && distribution !== undefined) return readStatsInTwo({ requests, distribution });
  return readPart(files, "stats", readStats);
}

function readPart<Row>(
  files: readonly CsvFile[],
  kind: CsvFile["kind"],
  read: (text: string, blob: string) => CsvRead<Row>,
): CsvRead<Row> | undefined {
  const file = find(files, kind);
  return file && read(file.text, file.blob);
}

function rowsOf<Row>(read: CsvRead<Row> | undefined): Row[] | undefined {
  return read !== undefined && "rows" in read ? read.rows : undefined;
}

function findDisagreement(
  files: readonly CsvFile[],
  stats: readonly StatsRow[] | undefined,
  failures: readonly FailureRow[] | undefined,
): string[] {
  if (stats === undefined || failures === undefined) return [];
  const counted = stats.at(-1)?.failures ?? 0;
  const listed = failures.reduce((sum, { occurrences }) => sum + occurrences, 0);
  if (counted === listed) return [];
  const blobs = [find(files, "failures"), find(files, "stats")].map((file) => `\`${file?.blob}\``);
  return [
    `${blobs[0]} lists ${listed} failures, but ${blobs[1]} counts ${counted}: one of them was cut off or changed while it was read.`,
  ];
}
