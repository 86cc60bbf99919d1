import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** What `action.yml`, `setup/action.yml`, `teardown/action.yml` and package.json start. */
const doorways = ["main", "post", "setup", "teardown", "cli"];

/**
 * Compiles `src/`, bundles it into `into`, and puts a file for each doorway beside the bundle: they share it, and each
 * loads only the parts of it that it needs. The locked ncc of this repository must do it: another copy numbers the
 * modules otherwise, and the comparison of `dist/` would fail.
 */
export function build(into: string): void {
  rmSync(join(root, "lib"), { recursive: true, force: true });
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  run("tsc", ["-p", "tsconfig.build.json"]);
  run("ncc", [
    "build",
    join("lib", "doors", "doorways.js"),
    "-o",
    into,
    "--license",
    "licenses.txt",
    "--quiet",
  ]);
  for (const name of doorways)
    writeFileSync(
      join(into, `${name}.js`),
      `#!/usr/bin/env node\nimport { open } from "./index.js";\n\nawait open("${name}");\n`,
    );
}

function run(tool: string, args: readonly string[]): void {
  execFileSync(join(root, "node_modules/.bin", tool), args, { cwd: root, stdio: "inherit" });
}

if (import.meta.main) build(resolve(process.argv[2] ?? join(root, "dist")));
