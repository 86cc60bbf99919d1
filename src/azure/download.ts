import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ContainerClient } from "@azure/storage-blob";
import type { DownloadedFile } from "../locust/types.ts";
import { Failure, redact } from "../words/failure.ts";
import { megabyte, writeBytes } from "../words/sizes.ts";
import type { Patience } from "./patience.ts";
import { type Measured, readBlob, saveBlob, TooLarge } from "./save-blob.ts";
import { piecesOf, textOf } from "./saved-text.ts";
import { storageFailure, storageStatus } from "./storage-failure.ts";

/** Names of the blobs that every dyno leaves under its prefix, beside Locust's CSV files. */
export const blobNames = { windows: "windows.jsonl", log: "log.txt", receipt: "receipt.json" };

/** The most that is read of each: what a runner of ours cannot write is not fetched. Histories are kept and not read. */
const mostBytes: ReadonlyMap<string, number> = new Map([
  [blobNames.windows, 64 * megabyte],
  [blobNames.log, megabyte],
  [blobNames.receipt, megabyte / 4],
]);
const mostCsvBytes: Readonly<Record<string, number>> = {
  stats: 16 * megabyte,
  stats_history: 256 * megabyte,
  failures: 4 * megabyte,
  exceptions: 4 * megabyte,
};

/** For one blob: the largest, a long run's windows, has some tens of megabytes. */
export const downloadPatience: Patience = { tryMs: 60_000, tries: 3 };

/** Names of all blobs that hold a dyno's results. */
export function resultNames(scenario: string): string[] {
  return wantedFiles(scenario).map(([name]) => name);
}

/** With the most that is read of each. */
function wantedFiles(scenario: string): (readonly [string, number])[] {
  const csv = Object.entries(mostCsvBytes).map(([kind, most]) => [`${scenario}_${kind}.csv`, most] as const);
  return [...csv, ...mostBytes];
}

type Wanted = { prefix: string; scenario: string; folder: string; patience: Patience };

/** Fetches one dyno's blobs at once into files of the folder, and leaves out those that are not there. */
export async function downloadBlobs(client: ContainerClient, wanted: Wanted): Promise<DownloadedFile[]> {
  await makeFolder(wanted.folder, `downloading ${wanted.prefix}`);
  const files = await Promise.all(
    wantedFiles(wanted.scenario).map(([name, most]) => downloadBlob(client, wanted, { name, most })),
  );
  return files.filter((file) => file !== undefined);
}

async function makeFolder(folder: string, doing: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw storageFailure(error, doing);
  });
}

async function downloadBlob(
  client: ContainerClient,
  { prefix, folder, patience }: Wanted,
  { name, most }: { name: string; most: number },
): Promise<DownloadedFile | undefined> {
  const path = join(folder, name);
  const nothing = { name, md5: "", text: "", pieces: () => [] };
  try {
    const blob = { name: `${prefix}/${name}`, patience };
    if (name === blobNames.receipt) return await downloadReceipt(client, blob, { path, most });
    const saved = await save(client, blob, { path, most });
    return Object.assign(textOf(path), { name, ...saved, pieces: () => piecesOf(path) });
  } catch (error) {
    if (error instanceof TooLarge) return { ...nothing, bytes: error.bytes, tooLargeFor: error.most };
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, `downloading ${prefix}/${name}`);
  }
}

type Source = { name: string; patience: Patience };
type Place = { path: string; most: number };

/** The folder may be published: the receipt's nonce is only in memory, and in the storage. */
async function downloadReceipt(
  client: ContainerClient,
  { name, patience }: Source,
  { path, most }: Place,
): Promise<DownloadedFile> {
  const options = { most, patience, doing: `downloading ${name}` };
  const { text } = await readBlob(client.getBlobClient(name), options);
  await writeFile(path, redact(text));
  const md5 = createHash("md5").update(text).digest("base64");
  return { name: blobNames.receipt, bytes: Buffer.byteLength(text), md5, text, pieces: () => [text] };
}

/** Writes the blob to the file first, so that a break in the download is mended before anybody reads of it. */
export async function fetchBlob(
  client: ContainerClient,
  { blob, path, most, patience }: { blob: string; path: string; most: number; patience: Patience },
): Promise<AsyncIterable<Uint8Array>> {
  const doing = `downloading ${blob}`;
  await makeFolder(dirname(path), doing);
  try {
    await save(client, { name: blob, patience }, { path, most });
  } catch (error) {
    if (error instanceof TooLarge)
      throw new Failure(
        `\`${blob}\` has ${writeBytes(error.bytes)}, and no more than ${writeBytes(most)} is read`,
      );
    throw storageFailure(error, doing);
  }
  return chunksOf(path);
}

/** Opened when it is read: hundreds of files may wait for that. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

function save(client: ContainerClient, { name, patience }: Source, to: Place): Promise<Measured> {
  return saveBlob(client.getBlobClient(name), { ...to, patience, doing: `downloading ${name}` });
}
