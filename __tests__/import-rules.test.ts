import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Rooms and edges, each with a line that none of its files may have, and the rule that says so. */
const breaches: readonly (readonly [string, string, string])[] = [
  ["plan", 'export { readFile } from "node:fs/promises";', "noRestrictedImports"],
  ["plan", 'export { judge } from "../verdict/judge.ts";', "noRestrictedImports"],
  ["plan", 'export { parseRegion } from "../setup/regions.ts";', "noRestrictedImports"],
  ["setup", 'export { gitFolder } from "../git/folder.ts";', "noRestrictedImports"],
  ["setup", 'export { createHash } from "node:crypto";', "noRestrictedImports"],
  ["setup", "export const now = (): number => Date.now();", "noRestrictedGlobals"],
  ["watch", 'export { readDyno } from "../locust/read-dyno.ts";', "noRestrictedImports"],
  ["locust", 'export { makeStatistics } from "../statistics/make-statistics.ts";', "noRestrictedImports"],
  ["statistics", 'export { decide } from "../verdict/decide.ts";', "noRestrictedImports"],
  ["verdict", 'export { renderHtml } from "../report/html.ts";', "noRestrictedImports"],
  ["report", 'export { herokuDynos } from "../heroku/dynos.ts";', "noRestrictedImports"],
  ["report", 'export { info } from "@actions/core";', "noRestrictedImports"],
  ["verdict", "export const now = (): number => Date.now();", "noRestrictedGlobals"],
  ["statistics", "export const key = process.env;", "noRestrictedGlobals"],
  ["heroku", 'export { azureResults } from "../azure/results.ts";', "noRestrictedImports"],
  ["azure", 'export { githubJob } from "../github/job.ts";', "noRestrictedImports"],
  ["target", 'export { herokuDynos } from "../heroku/dynos.ts";', "noRestrictedImports"],
  ["azure", 'export { httpTarget } from "../target/probe.ts";', "noRestrictedImports"],
  ["github", 'export { run } from "../run.ts";', "noRestrictedImports"],
  ["git", 'export { herokuApps } from "../heroku/apps.ts";', "noRestrictedImports"],
  ["heroku", 'export { gitFolder } from "../git/folder.ts";', "noRestrictedImports"],
  ["steps", 'export { gitFolder } from "../git/folder.ts";', "noRestrictedImports"],
  ["steps", 'export { herokuDynos } from "../heroku/dynos.ts";', "noRestrictedImports"],
];

const project = mkdtempSync(join(tmpdir(), "import-rules-"));
const found = plantAndLint();
afterAll(() => rmSync(project, { recursive: true }));

/** What Biome says about a project with our settings in which each breach is a file of its own. */
function plantAndLint(): string {
  for (const name of ["biome.json", ".gitignore"]) copyFileSync(join(root, name), join(project, name));
  for (const [index, [room, line]] of breaches.entries()) {
    mkdirSync(join(project, "src", room), { recursive: true });
    writeFileSync(join(project, "src", room, `planted-${index}.ts`), `${line}\n`);
  }
  try {
    const args = ["lint", "--colors=off", "--max-diagnostics=none", "src"];
    const biome = join(root, "node_modules/.bin/biome");
    return execFileSync(biome, args, { cwd: project, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

test.each(breaches.map((breach, index) => [...breach, index] as const))(
  "in src/%s/ the linter refuses %s by %s",
  (room, _, rule, index) => {
    expect(found).toMatch(new RegExp(`src/${room}/planted-${index}\\.ts:\\d+:\\d+ lint/style/${rule} `));
  },
);
