import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ContainerClient } from "@azure/storage-blob";
import type { DownloadedFile } from "../locust/types.ts";
import { askPatiently, type Patience } from "./patience.ts";
import { storageFailure, storageStatus } from "./storage-failure.ts";

/** Names of the blobs that every dyno leaves under its prefix, beside Locust's CSV files. */
export const blobNames = { windows: "windows.jsonl", log: "log.txt", receipt: "receipt.json" };

const csvKinds = ["stats", "stats_history", "failures", "exceptions"];

/** For one blob: the largest, a long run's windows, has some tens of megabytes. */
export const downloadPatience: Patience = { tryMs: 60_000, tries: 3 };

type Wanted = { prefix: string; scenario: string; folder: string; patience: Patience };

/** Fetches one dyno's blobs at once, writes them to the folder, and leaves out those that are not there. */
export async function downloadBlobs(client: ContainerClient, wanted: Wanted): Promise<DownloadedFile[]> {
  const names = [...csvKinds.map((kind) => `${wanted.scenario}_${kind}.csv`), ...Object.values(blobNames)];
  await mkdir(wanted.folder, { recursive: true });
  const files = await Promise.all(names.map((name) => downloadBlob(client, wanted, name)));
  return files.filter((file) => file !== undefined);
}

async function downloadBlob(
  client: ContainerClient,
  wanted: Wanted,
  name: string,
): Promise<DownloadedFile | undefined> {
  const bytes = await read(client, `${wanted.prefix}/${name}`, wanted.patience);
  if (bytes === undefined) return undefined;
  await writeFile(join(wanted.folder, name), bytes);
  const md5 = createHash("md5").update(bytes).digest("base64");
  return { name, bytes: bytes.length, md5, text: bytes.toString("utf8") };
}

/** Writes the blob to the file first, so that a break in the download is mended before anybody reads of it. */
export async function fetchBlob(
  client: ContainerClient,
  { blob, path, patience }: { blob: string; path: string; patience: Patience },
): Promise<AsyncIterable<Uint8Array>> {
  const doing = `downloading ${blob}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await askPatiently(doing, patience, (abortSignal) =>
      client.getBlobClient(blob).downloadToFile(path, 0, undefined, { abortSignal }),
    );
  } catch (error) {
    throw storageFailure(error, doing);
  }
  return createReadStream(path);
}

async function read(client: ContainerClient, blob: string, patience: Patience): Promise<Buffer | undefined> {
  const doing = `downloading ${blob}`;
  try {
    return await askPatiently(doing, patience, (abortSignal) =>
      client.getBlobClient(blob).downloadToBuffer(0, undefined, { abortSignal }),
    );
  } catch (error) {
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, doing);
  }
}
