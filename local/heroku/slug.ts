import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type ProcessTypes, parseProcfile } from "./procfile.ts";

/** Packed code: what a dyno gets a copy of, and how it is run. */
export type Slug = {
  id: string;
  /** none: its dynos begin in an empty folder */
  folder?: string | undefined;
  /** folders that buildpacks put on the PATH; relative ones are the slug's own */
  programs: string[];
  /** what buildpacks set */
  env: Record<string, string>;
  processTypes: ProcessTypes;
  /** of one that was built */
  commit?: string | undefined;
  description?: string;
  checksum?: string;
  bytes?: number;
  blobUrl?: string;
  createdAt: string;
};

// What a push to Heroku would not bring along.
const leftOut = /^(?:\.venv|\.git|\.\w+_cache|__pycache__|node_modules)$/;

export function readProcessTypes(folder: string | undefined): ProcessTypes {
  const procfile = folder && join(folder, "Procfile");
  return procfile && existsSync(procfile) ? parseProcfile(readFileSync(procfile, "utf8")) : new Map();
}

/** What a dyno has to itself and is thrown away with it: `/app` with a copy of the slug, and `/tmp`. */
export type DynoDisk = { app: string; temp: string } & AsyncDisposable;

export async function unpackSlug(source: string | undefined, prefix: string): Promise<DynoDisk> {
  const folder = await makeTemporaryFolder(prefix);
  const [app, temp] = [join(folder.path, "app"), join(folder.path, "tmp")];
  for (const path of [app, temp]) await mkdir(path);
  const filter = (path: string) => !leftOut.test(basename(path));
  if (source) await cp(source, app, { recursive: true, filter, verbatimSymlinks: true });
  return { app, temp, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}
