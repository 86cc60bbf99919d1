import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "./build.ts";

const root = resolve(import.meta.dirname, "..");

/** Builds into a folder of its own and compares every file with the committed `dist/`. Exit 1 when one differs. */
const fresh = mkdtempSync(join(tmpdir(), "check-dist-"));
try {
  build(join(fresh, "dist"));
  const differing = differences(join(fresh, "dist"), join(root, "dist"));
  if (differing.length > 0) {
    console.error(
      `dist/ is not what src/ builds to; run \`make build\` and commit it:\n${differing.join("\n")}`,
    );
    process.exitCode = 1;
  } else {
    console.log("dist/ is what src/ builds to.");
  }
} finally {
  rmSync(fresh, { recursive: true });
}

function differences(built: string, committed: string): string[] {
  const names = new Set([...filesOf(built), ...filesOf(committed)]);
  return [...names].filter((name) => content(built, name) !== content(committed, name)).sort();
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function content(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), "base64");
  } catch {
    return undefined;
  }
}
