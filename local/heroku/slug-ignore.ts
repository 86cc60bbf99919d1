import { existsSync, readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { basename, join, matchesGlob } from "node:path";

/** Removes what `.slugignore` names, as Heroku does before it builds. Source: Dev Center, "Slug Compiler". */
export async function removeIgnored(folder: string): Promise<void> {
  const file = join(folder, ".slugignore");
  if (!existsSync(file)) return;
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim());
  const patterns = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const names = await readdir(folder, { recursive: true });
  for (const name of names)
    if (patterns.some((pattern) => isNamed(name, pattern)))
      await rm(join(folder, name), { recursive: true, force: true });
}

/** With a `/` at its start a pattern is of the top alone. */
function isNamed(name: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.?\/|\/$/g, "");
  return matchesGlob(name, plain) || (!pattern.startsWith("/") && matchesGlob(basename(name), plain));
}
