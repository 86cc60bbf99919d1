import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "./edges.ts";
import { redact } from "./failure.ts";

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
