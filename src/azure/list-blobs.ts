import type { BlobItem, ContainerClient } from "@azure/storage-blob";
import { Failure } from "../words/failure.ts";
import { quote } from "../words/wording.ts";
import { answerTime } from "./answer-time.ts";
import { askPatiently, type Patience } from "./patience.ts";
import { storageFailure } from "./storage-failure.ts";

/** More than any run writes; a name has up to 1,024 characters. */
const mostNames = 50_000;

/** A page holds 2,000 names, because of what its XML takes in memory: see bounded-answers.ts. */
const maxPageSize = 2_000;

/** All pages together: a container with a million blobs takes two minutes or so. */
export const listPatience: Patience = { tryMs: 300_000, tries: 1 };

/** Epoch milliseconds of the `Date` that the storage answers a listing with, which has whole seconds. */
export async function storageTime(client: ContainerClient, patience: Patience): Promise<number> {
  const time = answerTime(await dateOfListing(client, patience));
  if (time === undefined) throw new Failure("Azure Blob Storage did not say what time it is, listing blobs");
  return time;
}

async function dateOfListing(client: ContainerClient, patience: Patience): Promise<Date | undefined> {
  try {
    return await askPatiently("listing blobs", patience, async (abortSignal) => {
      const first = await client.listBlobsFlat({ abortSignal }).byPage({ maxPageSize: 1 }).next();
      return first.value?.date;
    });
  } catch (error) {
    throw storageFailure(error, "listing blobs");
  }
}

/**
 * Names of the blobs whose last change is in a later second than the time. A dyno boots for longer than a second, so
 * that nothing of a run is missed whose time was read before its first dyno.
 */
export async function listBlobsSince(
  client: ContainerClient,
  time: number,
  patience: Patience,
): Promise<string[]> {
  try {
    return await askPatiently("listing blobs", patience, async (abortSignal) => {
      const names: string[] = [];
      for await (const { segment } of client.listBlobsFlat({ abortSignal }).byPage({ maxPageSize }))
        addNew(names, segment.blobItems, time);
      return names;
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw storageFailure(error, "listing blobs");
  }
}

function addNew(names: string[], items: readonly BlobItem[], time: number): void {
  for (const blob of items)
    if (lastChange(blob) > time && names.push(blob.name) > mostNames) throw new Failure(tooMany);
}

/** What is read is typed by the SDK, and its elements may still be missing. */
function lastChange({ name, properties }: BlobItem): number {
  const ms = answerTime((properties as Partial<BlobItem["properties"]> | undefined)?.lastModified);
  if (typeof name !== "string" || name === "")
    throw new Failure("Azure Blob Storage listed a blob without a name");
  if (ms === undefined)
    throw new Failure(`Azure Blob Storage did not say when the blob ${quote(name)} was last changed`);
  return ms;
}

const tooMany = `More than ${mostNames} blobs were written to the container since this run began, so that its results are not looked for among them; give the load test a container of its own`;
