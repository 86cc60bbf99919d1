import type { ContainerClient } from "@azure/storage-blob";
import { Failure } from "../failure.ts";
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
  const date = await dateOfListing(client, patience);
  if (date === undefined) throw new Failure("Azure Blob Storage did not say what time it is, listing blobs");
  return date.getTime();
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

type Item = { name: string; properties: { lastModified: Date } };

function addNew(names: string[], items: readonly Item[], time: number): void {
  for (const { name, properties } of items)
    if (properties.lastModified.getTime() > time && names.push(name) > mostNames) throw new Failure(tooMany);
}

const tooMany = `More than ${mostNames} blobs were written to the container since this run began, so that its results are not looked for among them; give the load test a container of its own`;
