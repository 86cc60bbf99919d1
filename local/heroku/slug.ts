import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type ProcessTypes, parseProcfile } from "./procfile.ts";

// What a push to Heroku would not bring along.
const leftOut = /^(?:\.venv|\.git|\.\w+_cache|__pycache__|node_modules)$/;

export function readProcessTypes(slug: string | undefined): ProcessTypes {
  const procfile = slug && join(slug, "Procfile");
  return procfile && existsSync(procfile) ? parseProcfile(readFileSync(procfile, "utf8")) : new Map();
}

/** What a dyno has to itself and is thrown away with it: `/app` with a copy of the slug, and `/tmp`. */
export type DynoDisk = { app: string; temp: string } & AsyncDisposable;

export async function unpackSlug(slug: string | undefined, prefix: string): Promise<DynoDisk> {
  const folder = await makeTemporaryFolder(prefix);
  const [app, temp] = [join(folder.path, "app"), join(folder.path, "tmp")];
  for (const path of [app, temp]) await mkdir(path);
  const filter = (source: string) => !leftOut.test(basename(source));
  if (slug) await cp(slug, app, { recursive: true, filter, verbatimSymlinks: true });
  return { app, temp, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}
