import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atExit } from "./at-exit.ts";

export type TemporaryFolder = { readonly path: string } & AsyncDisposable;

/** A fresh folder that is gone at the latest when this process ends. */
export async function makeTemporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), prefix));
  const removed = atExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
      removed();
    },
  };
}
