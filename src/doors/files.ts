import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, Failure, redact } from "../words/failure.ts";
import type { Files } from "../world.ts";

/** Files below one folder. Every text is redacted on its way out. */
export function runFiles(folder: string): Files {
  return {
    folder,
    write: async (name, text) => {
      const path = join(folder, name);
      await mkdir(folder, { recursive: true });
      await writeFile(path, redact(text));
      return path;
    },
    filled: async (name) => {
      const path = join(folder, name);
      const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.some((entry) => entry.isFile()) ? path : undefined;
    },
  };
}

/** As much as shows that there is room for more than a name. */
const probeBytes = 65_536;

/** To be known before a dyno is started: what a run leaves could else be saved nowhere. `advice`: where else. */
export async function requireWritable(folder: string, advice: string): Promise<void> {
  const probe = join(folder, ".probe");
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, new Uint8Array(probeBytes));
    await rm(probe);
  } catch (error) {
    throw new Failure(`Results could not be saved in "${folder}": ${describe(error)}. ${advice}`);
  }
}
