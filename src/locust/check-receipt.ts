import type { CountRows, DownloadedFile, Receipt, Window } from "./types.ts";

/** Which dyno of which run the files must be of. */
export type DynoKey = { runId: string; scenario: string; dyno: number; of: number };

/** What is wrong with a receipt that belongs to another dyno or run; undefined when it is this dyno's. */
export function findStranger(receipt: Receipt, expected: DynoKey): string | undefined {
  const [found, wanted] = [describeDyno(receipt), describeDyno(expected)];
  return found === wanted ? undefined : `is the receipt of ${found}, not of ${wanted}`;
}

function describeDyno({ runId, scenario, dyno, of }: DynoKey): string {
  return `run ${runId}, scenario ${scenario}, dyno ${dyno} of ${of}`;
}

/** What is wrong with a file as it arrived, by what the receipt lists; undefined when it is the one that was sent. */
export function findDamage(file: DownloadedFile, { files }: Receipt): string | undefined {
  const listed = files.find(({ name }) => name === file.name);
  if (listed === undefined) return "is not in the receipt, so that nothing says whose it is";
  if (listed.bytes !== file.bytes)
    return `has ${file.bytes} bytes, but ${listed.bytes} by the receipt: it was cut off or replaced`;
  return listed.md5 === file.md5 ? undefined : "has another MD5 than the receipt says: it was replaced";
}

/**
 * How the windows' count differs from the receipt's, which is Locust's own; undefined when they agree.
 * Two parts of the generator count apart from each other, so that neither can lose a request unseen.
 */
export function findMiscount(windows: readonly Window[], receipt: Receipt): string | undefined {
  const rows = windows.map(({ requests }) => requests);
  const counted = describeCount(sum(rows, "count"), sum(rows, "failures"));
  const expected = describeCount(receipt.requests, receipt.failures);
  return counted === expected ? undefined : `holds ${counted}, but Locust counted ${expected}`;
}

function describeCount(requests: number, failures: number): string {
  return `${requests} requests with ${failures} failures`;
}

function sum(rows: readonly CountRows[], column: "count" | "failures"): number {
  let total = 0;
  for (const { table, from, to } of rows) {
    for (let row = from; row < to; row += 1) total += table[column][row] ?? 0;
  }
  return total;
}
