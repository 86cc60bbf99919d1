import { join } from "node:path";
import { mapAtOnce } from "../fleet/at-once.ts";
import { nameOf } from "../fleet/fleet.ts";
import { nonceHash } from "../fleet/nonce.ts";
import { findDamage } from "../locust/check-receipt.ts";
import { readDyno } from "../locust/read-dyno.ts";
import { readReceipt } from "../locust/read-receipt.ts";
import type { RunBudget } from "../locust/run-budget.ts";
import type { DownloadedFile, DynoResult } from "../locust/types.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import { crossFindings } from "../statistics/cross-findings.ts";
import type { DynoRecord } from "../watch/types.ts";
import { describe } from "../words/failure.ts";
import type { World } from "../world.ts";
import { keepShown } from "./keep-shown.ts";

/** Each dyno has seven blobs; this many dynos at once keep the connection busy and the memory small. */
const dynosAtOnce = 4;

/** Downloads and reads what every started dyno left, into `results/SCENARIO/N/` of the run's folder. */
export async function collect(
  { plan, budget }: { plan: Plan; budget: RunBudget },
  records: readonly DynoRecord[],
  world: World,
): Promise<DynoResult[]> {
  const started = records.filter((record) => record.id !== undefined);
  // All are on the disk before the first is read: whether one is left out must not depend on which came first.
  const left = await mapAtOnce(started, dynosAtOnce, (record) => fetchLeft(record, world));
  const dynos = plan.assignments.length;
  return left.map((one) => readLeft(one, { runId: plan.runId, world, budget, dynos }));
}

/** A dyno's files on the disk, or why there are none. */
type Left = { record: DynoRecord; files: readonly DownloadedFile[]; fault?: unknown };

async function fetchLeft(record: DynoRecord, world: World): Promise<Left> {
  const { ownName, dyno, marker } = record.assignment;
  const folder = join(world.files.folder, "results", ownName, String(dyno));
  try {
    const files = await downloadWhole(() => world.results.download(marker, ownName, folder), world);
    return { record, files };
  } catch (fault) {
    return { record, files: [], fault };
  }
}

type Reading = { runId: string; world: World; budget: RunBudget; dynos: number };

function readLeft({ record, files, fault }: Left, { runId, world, budget, dynos }: Reading): DynoResult {
  const { scenario, ownName, dyno, of, marker } = record.assignment;
  const key = { runId, scenario: ownName, dyno, of };
  try {
    if (fault !== undefined) throw fault;
    const read = readDyno({ ...key, files: files.map((file) => withinBudget(file, budget)) });
    const proof = proofOf(files, record.life?.nonceSha256);
    const result = { ...condense(read, { marker, budget, dynos }), scenario, proof };
    if (endedBadly(result)) tellLog(record.assignment, files, world);
    return result;
  } catch (error) {
    const nothing = readDyno({ ...key, files: [] });
    return { ...nothing, scenario, problems: [...nothing.problems, `${marker}: ${describe(error)}`] };
  }
}

const windowsName = "windows.jsonl";

function withinBudget(file: DownloadedFile, budget: RunBudget): DownloadedFile {
  const { name, bytes, md5, tooLargeFor } = file;
  if (name !== windowsName || tooLargeFor !== undefined) return file;
  const leftOut = budget.take("windows", bytes);
  return leftOut === undefined ? file : { name, bytes, md5, text: "", pieces: () => [], leftOut };
}

/** Only what is judged and shown of it: a hundred dynos must not take a hundred times the memory of one. */
function condense(
  { stats, windows, failures, exceptions, ...read }: DynoResult,
  { marker, budget, dynos }: { marker: string; budget: RunBudget; dynos: number },
): DynoResult {
  const cross = crossFindings({ stats, windows, receipt: read.receipt });
  const table = windows?.[0]?.requests.table;
  const excess = budget.take("names", table?.keys.length ?? 0) ?? budget.take("rows", table?.key.length ?? 0);
  const problems =
    excess === undefined ? read.problems : [...read.problems, `\`${marker}/${windowsName}\` ${excess}.`];
  const shown = keepShown({ failures, exceptions }, dynos);
  const kept = excess === undefined ? windows : undefined;
  return { ...read, ...shown, stats: undefined, windows: kept, cross, problems };
}

const receiptName = "receipt.json";

function receiptIn(files: readonly DownloadedFile[]) {
  const text = files.find(({ name }) => name === receiptName)?.text;
  const read = text === undefined ? undefined : readReceipt(text, receiptName);
  return read !== undefined && "receipt" in read ? read : undefined;
}

/** Whether the receipt was written by whoever was given the nonce. */
function proofOf(files: readonly DownloadedFile[], nonceSha256: string | undefined): DynoResult["proof"] {
  const read = receiptIn(files);
  if (read === undefined || nonceSha256 === undefined) return undefined;
  if (read.nonce === undefined) return "absent";
  return nonceHash(read.nonce) === nonceSha256 ? "own" : "other";
}

/** Waits before a blob that the receipt lists, and that is not there or not whole, is fetched again. */
const fetchAgainAfterMs = [1_000, 2_000, 4_000];

/** The dyno's files; those that are not as the receipt lists them after several tries are left for `readDyno` to refuse. */
async function downloadWhole(
  download: () => Promise<readonly DownloadedFile[]>,
  { clock, cancelled }: World,
): Promise<readonly DownloadedFile[]> {
  let files = await download();
  for (const waitMs of fetchAgainAfterMs) {
    if (isWhole(files)) break;
    await clock.sleep(waitMs, cancelled);
    files = await download();
  }
  return files;
}

/** True also when no receipt can be read: then nothing says what should be there. */
function isWhole(files: readonly DownloadedFile[]): boolean {
  const receipt = receiptIn(files)?.receipt;
  if (receipt === undefined) return true;
  return receipt.files.every((listed) => {
    const file = files.find(({ name }) => name === listed.name);
    const isLeft = file?.tooLargeFor !== undefined;
    return isLeft || (file !== undefined && findDamage(file, receipt) === undefined);
  });
}

/** It left a receipt, and did not come to its end. */
function endedBadly({ receipt }: DynoResult): boolean {
  return receipt?.stopReason === "error" || receipt?.stopReason === "signal";
}

const shownLogLines = 50;

/** Why Locust could not run is in its log, and whoever reads the job's page has no other way to it. */
function tellLog(assignment: Assignment, files: readonly DownloadedFile[], world: World): void {
  const text = files.find(({ name }) => name === "log.txt")?.text ?? "";
  const lines = text.trimEnd().split("\n").slice(-shownLogLines);
  world.job.group(`The last ${lines.length} lines of log.txt of ${nameOf(assignment)}`, lines);
}
