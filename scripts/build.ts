import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** The two doorways of the action: what `action.yml` calls `main` and `post`. */
const doorways = { main: "index.js", post: "post.js" };

/**
 * Compiles `src/` and bundles each doorway into its folder below `into`. The locked ncc of this repository must do it:
 * another copy numbers the modules otherwise, and the comparison of `dist/` would fail.
 */
export function build(into: string): void {
  rmSync(join(root, "lib"), { recursive: true, force: true });
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  run("tsc", ["-p", "tsconfig.build.json"]);
  for (const [name, entry] of Object.entries(doorways)) {
    run("ncc", ["build", join("lib", entry), "-o", join(into, name), "--license", "licenses.txt", "--quiet"]);
  }
}

function run(tool: string, args: readonly string[]): void {
  execFileSync(join(root, "node_modules/.bin", tool), args, { cwd: root, stdio: "inherit" });
}

if (import.meta.main) build(resolve(process.argv[2] ?? join(root, "dist")));
