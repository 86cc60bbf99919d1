import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { join } from "node:path";
import { longestPointer, type Pointer, parsePointer } from "../setup/lfs-pointer.ts";
import type { LfsFile } from "../setup/types.ts";

/** A file of the checkout, without links, that is to have the content that its pointer names. */
export type Kept = { folder: string; file: string; pointer: Pointer };

/** Whether it has, read from the first byte to the last. */
export async function stateOf({ folder, file, pointer }: Kept): Promise<LfsFile["state"]> {
  const handle = await openFile(folder, file);
  if (handle === undefined) return "missing";
  try {
    const { size } = await handle.stat();
    if (size === pointer.bytes && (await digestOf(handle)) === pointer.sha256) return "committed";
    const isPointer = size < longestPointer && parsePointer(await handle.readFile("utf8")) !== undefined;
    return isPointer ? "pointer" : "other";
  } finally {
    await handle.close();
  }
}

/** A plain file that no link leads to; undefined for all else. It does not wait for the other end of a pipe. */
export async function openFile(folder: string, file: string): Promise<FileHandle | undefined> {
  const path = join(folder, file);
  if ((await realpath(path).catch(() => undefined)) !== path) return undefined;
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags).catch(() => undefined);
  if (handle === undefined || (await handle.stat()).isFile()) return handle;
  await handle.close();
  return undefined;
}

async function digestOf(handle: FileHandle): Promise<string> {
  const sha256 = createHash("sha256");
  for await (const part of handle.createReadStream({ start: 0, autoClose: false })) sha256.update(part);
  return sha256.digest("hex");
}
