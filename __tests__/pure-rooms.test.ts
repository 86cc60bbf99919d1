import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Pure rooms, each with a line that none of its files may have: the world comes in as values. */
const breaches: readonly (readonly [string, string])[] = [
  ["plan", "export const now = (): number => Date.now();"],
  ["setup", "export const key = process.env;"],
  ["watch", "setTimeout(() => undefined, 1);"],
  ["locust", "export const bytes = Buffer.alloc(1);"],
  ["statistics", "setInterval(() => undefined, 1);"],
  ["verdict", "export const now = new Date();"],
  ["report", 'export const page = fetch("https://example.com");'],
  ["secrets", "export const key = process.env;"],
];

const project = mkdtempSync(join(tmpdir(), "pure-rooms-"));
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
  "in src/%s/ the linter refuses %s",
  (room, _, index) => {
    expect(found).toMatch(
      new RegExp(`src/${room}/planted-${index}\\.ts:\\d+:\\d+ lint/style/noRestrictedGlobals `),
    );
  },
);
