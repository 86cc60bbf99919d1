import { existsSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import { makeTemporaryFolder, type TemporaryFolder } from "../temporary-folder.ts";
import { type ProcessTypes, parseProcfile } from "./procfile.ts";

// What a push to Heroku would not bring along.
const leftOut = /^(?:\.venv|\.git|\.\w+_cache|__pycache__|node_modules)$/;

export function readProcessTypes(slug: string | undefined): ProcessTypes {
  const procfile = slug && join(slug, "Procfile");
  return procfile && existsSync(procfile) ? parseProcfile(readFileSync(procfile, "utf8")) : new Map();
}

/** A dyno's own file system: a copy of the slug that is thrown away with it. */
export async function unpackSlug(slug: string | undefined, prefix: string): Promise<TemporaryFolder> {
  const folder = await makeTemporaryFolder(prefix);
  const filter = (source: string) => !leftOut.test(basename(source));
  if (slug) await cp(slug, folder.path, { recursive: true, filter, verbatimSymlinks: true });
  return folder;
}
