import { findListingFault } from "./check-listing.ts";
import {
  type DynoKey,
  findDamage,
  findExcess,
  findMiscount,
  findOtherTime,
  findOverlap,
  findStranger,
} from "./check-receipt.ts";
import { findImpossibleTimes } from "./check-rows.ts";
import type { CsvRead } from "./csv-table.ts";
import { readExceptions, readFailures, readStats } from "./read-csv.ts";
import { readHistoryEnd } from "./read-history-end.ts";
import { readReceipt } from "./read-receipt.ts";
import { readWindows } from "./read-windows.ts";
import { shorten } from "./shorten.ts";
import type { DownloadedFile, DynoResult, Receipt, Window } from "./types.ts";

/** What a dyno left, and the assignment that it must belong to. */
export type DynoFiles = DynoKey & { files: readonly DownloadedFile[] };

/** The dyno's files by name, each known by its whole blob name to whoever reads the problems. */
type Folder = { dyno: DynoKey; files: ReadonlyMap<string, DownloadedFile> };

/** A part that was read; undefined when it is absent or was refused. */
type Part<Value> = { value: Value | undefined; problems: readonly string[]; isLong?: boolean };

/**
 * Everything one dyno left. With a receipt, a file is read only if it arrived as the receipt lists it; whatever did
 * not is a problem that names the blob. A missing receipt is no problem here: the verdict knows how the dyno ended,
 * and an app that uploads in its own way has none.
 */
export function readDyno({ files, ...dyno }: DynoFiles): DynoResult {
  const all: Folder = { dyno, files: new Map(files.map((file) => [file.name, file])) };
  const large = tellLarge(all);
  const receipt = readOwnReceipt(all);
  const sound = takeSound(all, receipt.value);
  const folder = { dyno, files: sound.value };
  const windows = readCountedWindows(folder, receipt.value);
  const csv = <Row>(kind: string, read: (text: string, blob: string) => CsvRead<Row>): Part<Row[]> =>
    readRows(folder, `${dyno.scenario}_${kind}.csv`, read);
  const stats = csv("stats", readStats);
  const failures = csv("failures", readFailures);
  const exceptions = csv("exceptions", readExceptions);
  const shown = [failures, exceptions];
  const problems = [receipt, large, sound, windows].flatMap((part) => part.problems);
  const csvProblems = [stats, ...shown.filter(({ isLong }) => isLong !== true)].flatMap(
    (part) => part.problems,
  );
  const isRecorded = receipt.value !== undefined && windows.value !== undefined && problems.length === 0;
  return {
    scenario: dyno.scenario,
    dyno: dyno.dyno,
    of: dyno.of,
    receipt: receipt.value,
    windows: windows.value,
    stats: stats.value,
    failures: failures.value ?? [],
    exceptions: exceptions.value ?? [],
    historyEnd: readHistoryEnd(folder.files.get(`${dyno.scenario}_stats_history.csv`)?.pieces() ?? []),
    cutOff: folder.files.get("log.txt")?.text.includes(cutOffText) ?? false,
    // Locust wrote what the receipt vouches for; the recorder has the numbers.
    problems: isRecorded || hasLoadedNothing(receipt.value) ? problems : [...problems, ...csvProblems],
    csvProblems: isRecorded ? csvProblems : [],
    unread: [...large.unread, ...shown.flatMap((part) => (part.isLong === true ? part.problems : []))],
  };
}

/** Locust makes its files before the locustfile's listeners of `init`, and writes into them once it loads. */
function hasLoadedNothing(receipt: Receipt | undefined): boolean {
  if (receipt?.stopReason !== "error" || receipt.requests > 0) return false;
  return receipt.files.every(({ name }) => name !== windowsName);
}

/** Locust's own warning. Source: locust/runners.py, `Runner.stop_users`, of 2.47.0. */
const cutOffText = "Not all users finished their tasks & terminated in";

const receiptName = "receipt.json";
const windowsName = "windows.jsonl";

function readOwnReceipt({ dyno, files }: Folder): Part<Receipt> {
  const file = files.get(receiptName);
  if (file === undefined) return { value: undefined, problems: [] };
  const excess = findExcess(file);
  if (excess !== undefined) return { value: undefined, problems: [problem(dyno, receiptName, excess)] };
  const read = readReceipt(file.text, blobOf(dyno, receiptName));
  if ("problem" in read) return { value: undefined, problems: [read.problem] };
  const stranger = findStranger(read.receipt, dyno);
  return stranger === undefined
    ? { value: read.receipt, problems: [] }
    : { value: undefined, problems: [problem(dyno, receiptName, stranger)] };
}

/** What only shows more than is judged: a large one is honest, and the run is none the worse without it. */
const forShow = /_(?:failures|exceptions|stats_history)\.csv$/;
/** The same holds where the recorder has the numbers: many addresses, each with a name of its own, make the file large. */
const forShowOfRecorded = /_stats\.csv$/;

/** What is said of the files that were too large to be fetched: what is judged, and what is only shown. */
function tellLarge({ dyno, files }: Folder): Record<"problems" | "unread", readonly string[]> {
  const told = [...files.values()].flatMap((file) => {
    const excess = file.name === receiptName ? undefined : findExcess(file);
    return excess === undefined ? [] : [{ name: file.name, text: problem(dyno, file.name, excess) }];
  });
  const windows = files.get(windowsName);
  const isRecorded = windows !== undefined && findExcess(windows) === undefined;
  const isShown = (name: string): boolean =>
    forShow.test(name) || (isRecorded && forShowOfRecorded.test(name));
  const textsOf = (isForShow: boolean) =>
    told.filter(({ name }) => isShown(name) === isForShow).map(({ text }) => text);
  return { problems: textsOf(false), unread: textsOf(true) };
}

/** The files that may be read. Without a receipt there is nothing to hold them against. */
function takeSound(
  { dyno, files }: Folder,
  receipt: Receipt | undefined,
): { value: ReadonlyMap<string, DownloadedFile>; problems: readonly string[] } {
  const fetched = [...files.values()].filter((file) => findExcess(file) === undefined);
  if (receipt === undefined)
    return { value: new Map(fetched.map((file) => [file.name, file])), problems: [] };
  const missing = receipt.files.filter(({ name }) => !files.has(name));
  const checked = fetched
    .filter(({ name }) => name !== receiptName)
    .map((file) => ({ file, damage: findDamage(file, receipt) }));
  const sound = checked.filter(({ damage }) => damage === undefined);
  const odd = findListingFault(receipt);
  return {
    value: new Map(sound.map(({ file }) => [file.name, file])),
    problems: [
      ...(odd === undefined ? [] : [problem(dyno, receiptName, odd)]),
      ...shorten(
        missing.map(({ name }) => problem(dyno, name, "is in the receipt, but is not there")),
        (more) => problem(dyno, receiptName, `lists ${more} more files that are not there`),
      ),
      ...checked.flatMap(({ file, damage }) =>
        damage === undefined ? [] : problem(dyno, file.name, damage),
      ),
    ],
  };
}

function readCountedWindows({ dyno, files }: Folder, receipt: Receipt | undefined): Part<readonly Window[]> {
  const file = files.get(windowsName);
  if (file === undefined)
    return { value: undefined, problems: receipt === undefined ? [] : unlisted(dyno, receipt) };
  const { windows, problems } = readWindows(file.pieces(), blobOf(dyno, windowsName));
  // With a bad line the counts cannot agree, which would say the same twice.
  if (receipt === undefined || problems.length > 0) return { value: windows, problems };
  const fault =
    findMiscount(windows, receipt) ??
    findOtherTime(windows, receipt) ??
    findOverlap(windows) ??
    findImpossibleTimes(windows);
  return { value: windows, problems: fault === undefined ? [] : [problem(dyno, windowsName, fault)] };
}

/** Windows that the receipt lists are a problem already when they are absent. */
function unlisted(dyno: DynoKey, { files, requests }: Receipt): string[] {
  if (requests === 0 || files.some(({ name }) => name === windowsName)) return [];
  return [problem(dyno, windowsName, `is not there, but Locust counted ${requests} requests`)];
}

function readRows<Row>(
  { dyno, files }: Folder,
  name: string,
  read: (text: string, blob: string) => CsvRead<Row>,
): Part<Row[]> {
  const file = files.get(name);
  if (file === undefined) return { value: undefined, problems: [] };
  const result = read(file.text, blobOf(dyno, name));
  return "rows" in result
    ? { value: result.rows, problems: [] }
    : { value: undefined, problems: [result.problem], isLong: result.isLong === true };
}

function problem(dyno: DynoKey, name: string, fault: string): string {
  return `\`${blobOf(dyno, name)}\` ${fault}.`;
}

function blobOf({ runId, scenario, dyno }: DynoKey, name: string): string {
  return `${runId}/${scenario}/${dyno}/${name}`;
}
