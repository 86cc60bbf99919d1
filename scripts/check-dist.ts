import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { build } from "./build.ts";
import { pageAssets, pageAssetsPath } from "./build-page.ts";

const root = resolve(import.meta.dirname, "..");

/**
 * Builds into a folder of its own and compares every file with the committed `dist/`, and the report's style sheet and
 * script with their committed module. Exit 1 when one differs.
 */
const fresh = mkdtempSync(join(tmpdir(), "check-dist-"));
try {
  build(join(fresh, "dist"));
  const differing = [
    ...(pageAssets() === readFileSync(pageAssetsPath, "utf8") ? [] : [relative(root, pageAssetsPath)]),
    ...differences(join(fresh, "dist"), join(root, "dist")),
  ];
  if (differing.length > 0) {
    console.error(
      `This is not what src/ and browser/ build to; run \`make build\` and commit it:\n${differing.join("\n")}`,
    );
    process.exitCode = 1;
  } else {
    console.log("dist/ is what src/ and browser/ build to.");
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
