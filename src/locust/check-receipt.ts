import { writeBytes } from "../words/sizes.ts";
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

/** That a file was too large to be fetched or to be read beside the others; undefined when it is read. */
export function findExcess({ bytes, tooLargeFor, leftOut }: DownloadedFile): string | undefined {
  if (leftOut !== undefined) return leftOut;
  if (tooLargeFor === undefined) return undefined;
  return `has ${writeBytes(bytes)}, and no more than ${writeBytes(tooLargeFor)} is read`;
}

const whole = new Intl.NumberFormat("en-US");

/** What is wrong with a file as it arrived, by what the receipt lists; undefined when it is the one that was sent. */
export function findDamage(file: DownloadedFile, { files }: Receipt): string | undefined {
  const listed = files.find(({ name }) => name === file.name);
  if (listed === undefined) return "is not in the receipt, so that nothing says whose it is";
  if (listed.bytes !== file.bytes)
    return `has ${whole.format(file.bytes)} bytes, but the receipt says ${whole.format(listed.bytes)}: the upload was cut off or the file replaced`;
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
  if (counted === expected) return undefined;
  return `holds ${counted}, but Locust counted ${expected}${whoSpoilt(receipt)}`;
}

function whoSpoilt({ statsResets, odd = {} }: Receipt): string {
  if (statsResets) return ": the locustfile has reset Locust's statistics with `reset_all`";
  const isForged = Object.keys(odd).some((kind) => kind.startsWith("count"));
  if (isForged) return ": the locustfile has set Locust's statistics itself";
  return ": the locustfile may have cleared or replaced `environment.stats`, or added to it without firing `request`";
}

/** The recorder and the runner read the same clock, which may be set a little while they run. */
const clockSlackMs = 60_000;

/** How the windows' time is not that of the receipt; undefined when it is. A clock that jumped makes no timeline. */
export function findOtherTime(windows: readonly Window[], receipt: Receipt): string | undefined {
  const earliest = receipt.startedAt - clockSlackMs;
  const latest = receipt.finishedAt + clockSlackMs;
  const stray = windows.findIndex(({ startedAt, endedAt }) => startedAt < earliest || endedAt > latest);
  if (stray < 0) return undefined;
  return `holds a window, in line ${stray + 1}, that is not within the time of the receipt`;
}

/** The recorder's windows begin where the one before ends; times have three decimals. */
const overlapSlackMs = 2;

/** Which windows claim the same time, and so count it twice; undefined when none do. */
export function findOverlap(windows: readonly Window[]): string | undefined {
  const inOrder = windows
    .map(({ startedAt, endedAt }, index) => ({ startedAt, endedAt, line: index + 1 }))
    .sort((a, b) => a.startedAt - b.startedAt);
  for (const [index, next] of inOrder.entries()) {
    const former = inOrder[index - 1];
    if (former !== undefined && next.startedAt < former.endedAt - overlapSlackMs) {
      const [first, second] = [former.line, next.line].sort((a, b) => a - b);
      return `holds two windows, in lines ${first} and ${second}, that cover the same time`;
    }
  }
  return undefined;
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
