import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ContainerClient } from "@azure/storage-blob";
import type { DownloadedFile } from "../locust/types.ts";
import { storageFailure, storageStatus } from "./storage-failure.ts";

/** Names of the blobs that every dyno leaves under its prefix, beside Locust's CSV files. */
export const blobNames = { windows: "windows.jsonl", log: "log.txt", receipt: "receipt.json" };

const csvKinds = ["stats", "stats_history", "failures", "exceptions"];

/** For one blob with all tries: the largest, a long run's windows, is some tens of megabytes. */
const downloadDeadlineMs = 120_000;

/** Names of all blobs that hold a dyno's results. */
export function resultNames(scenario: string): string[] {
  return [...csvKinds.map((kind) => `${scenario}_${kind}.csv`), ...Object.values(blobNames)];
}

type Wanted = { prefix: string; scenario: string; folder: string };

/** Fetches one dyno's blobs at once, writes them to the folder, and leaves out those that are not there. */
export async function downloadBlobs(client: ContainerClient, wanted: Wanted): Promise<DownloadedFile[]> {
  const names = resultNames(wanted.scenario);
  await mkdir(wanted.folder, { recursive: true });
  const files = await Promise.all(names.map((name) => downloadBlob(client, wanted, name)));
  return files.filter((file) => file !== undefined);
}

async function downloadBlob(
  client: ContainerClient,
  wanted: Wanted,
  name: string,
): Promise<DownloadedFile | undefined> {
  const bytes = await read(client, `${wanted.prefix}/${name}`);
  if (bytes === undefined) return undefined;
  await writeFile(join(wanted.folder, name), bytes);
  const md5 = createHash("md5").update(bytes).digest("base64");
  return { name, bytes: bytes.length, md5, text: bytes.toString("utf8") };
}

/** Writes the blob to the file first, so that a break in the download is mended before anybody reads of it. */
export async function fetchBlob(
  client: ContainerClient,
  blob: string,
  path: string,
): Promise<AsyncIterable<Uint8Array>> {
  await mkdir(dirname(path), { recursive: true });
  try {
    const abortSignal = AbortSignal.timeout(downloadDeadlineMs);
    await client.getBlobClient(blob).downloadToFile(path, 0, undefined, { abortSignal });
  } catch (error) {
    throw storageFailure(error, `downloading ${blob}`);
  }
  return createReadStream(path);
}

async function read(client: ContainerClient, blob: string): Promise<Buffer | undefined> {
  try {
    const abortSignal = AbortSignal.timeout(downloadDeadlineMs);
    return await client.getBlobClient(blob).downloadToBuffer(0, undefined, { abortSignal });
  } catch (error) {
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, `downloading ${blob}`);
  }
}
