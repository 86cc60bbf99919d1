import { type CsvRead, readExceptions, readFailures, readStats } from "./read-csv.ts";
import { readReceipt } from "./read-receipt.ts";
import { readWindows } from "./read-windows.ts";
import type { DownloadedFile, DynoResult, Receipt, Window } from "./types.ts";

/** One dyno's files and the assignment that they must belong to. */
export type DynoFiles = {
  runId: string;
  scenario: string;
  dyno: number;
  of: number;
  files: readonly DownloadedFile[];
};

/**
 * Reads and checks everything one dyno left. What cannot be trusted becomes a problem that names the blob. A missing
 * receipt is no problem here: whether one was to be expected is for the verdict to know.
 */
export function readDyno(dyno: DynoFiles): DynoResult {
  const { scenario, dyno: number, of, files } = dyno;
  const problems: string[] = [];
  const blobOf = (name: string): string => `${dyno.runId}/${scenario}/${number}/${name}`;
  const read = <Read>(name: string, reader: (text: string, blob: string) => Read): Read | undefined => {
    const file = files.find((candidate) => candidate.name === name);
    return file === undefined ? undefined : reader(file.text, blobOf(name));
  };
  const rows = <Row>(name: string, reader: (text: string, blob: string) => CsvRead<Row>): Row[] | undefined =>
    keep(read(name, reader), problems);
  const receipt = receiptOf(read("receipt.json", readReceipt), problems);
  if (receipt !== undefined) problems.push(...receiptProblems(receipt, dyno, blobOf));
  const windows = read("windows.jsonl", readWindows);
  problems.push(...(windows?.problems ?? []), ...countProblems(receipt, windows?.windows, blobOf));
  return {
    scenario,
    dyno: number,
    of,
    receipt,
    windows: windows?.windows,
    stats: rows(`${scenario}_stats.csv`, readStats),
    failures: rows(`${scenario}_failures.csv`, readFailures) ?? [],
    exceptions: rows(`${scenario}_exceptions.csv`, readExceptions) ?? [],
    problems,
  };
}

function receiptOf(
  read: ReturnType<typeof readReceipt> | undefined,
  problems: string[],
): Receipt | undefined {
  if (read === undefined) return undefined;
  if ("receipt" in read) return read.receipt;
  problems.push(read.problem);
  return undefined;
}

function keep<Row>(read: CsvRead<Row> | undefined, problems: string[]): Row[] | undefined {
  if (read === undefined || "rows" in read) return read?.rows;
  problems.push(read.problem);
  return undefined;
}

type BlobOf = (name: string) => string;

/** The receipt must be of this very assignment, and every file it lists must have arrived as it was sent. */
function receiptProblems(receipt: Receipt, dyno: DynoFiles, blobOf: BlobOf): string[] {
  const { runId, scenario, dyno: number, of } = receipt;
  const own = runId === dyno.runId && scenario === dyno.scenario && number === dyno.dyno && of === dyno.of;
  const stranger = `\`${blobOf("receipt.json")}\` is of another run or dyno: ${runId}/${scenario} ${number}/${of}.`;
  return [
    ...(own ? [] : [stranger]),
    ...receipt.files.flatMap((listed) => fileProblems(listed, dyno, blobOf)),
  ];
}

function fileProblems(listed: Receipt["files"][number], dyno: DynoFiles, blobOf: BlobOf): string[] {
  const { name, bytes, md5 } = listed;
  const file = dyno.files.find((candidate) => candidate.name === name);
  if (file === undefined) return [`\`${blobOf(name)}\` is missing, though the receipt lists it.`];
  if (file.bytes !== bytes)
    return [`\`${blobOf(name)}\` has ${file.bytes} bytes; the receipt says ${bytes}: it is not whole.`];
  return file.md5 === md5
    ? []
    : [`\`${blobOf(name)}\` is not the file that the receipt lists: its MD5 differs.`];
}

/** Locust's own count, in the receipt, and the recorder's, in the windows, are made apart and must agree. */
function countProblems(
  receipt: Receipt | undefined,
  windows: readonly Window[] | undefined,
  blobOf: BlobOf,
): string[] {
  if (receipt === undefined) return [];
  // Locust that could not even start leaves none, and has nothing to count.
  const counted = (windows ?? []).reduce(
    (sum, window) => sum + window.requests.reduce((inWindow, request) => inWindow + request.count, 0),
    0,
  );
  if (counted === receipt.requests) return [];
  return [
    `\`${blobOf("windows.jsonl")}\` counts ${counted} requests; the receipt says ${receipt.requests}: some were lost.`,
  ];
}
