import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parsePairs } from "../../local/runner/file-commands.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";
import { type KnownDyno, readKnownDynos, writeKnownDynos } from "../../src/ending/known-dynos.ts";
import { joinParts, partName, partsOf } from "../../src/github/handed-on.ts";
import { githubJob } from "../../src/github/job.ts";

let folder: TemporaryFolder;
let file: string;

beforeEach(async () => {
  folder = await makeTemporaryFolder("test-state-");
  file = join(folder.path, "state");
  writeFileSync(file, "");
  vi.stubEnv("GITHUB_STATE", file);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await folder[Symbol.asyncDispose]();
});

/** As GitHub's runner gives the post step what main has handed on. */
function variables(): Record<string, string> {
  const pairs = Object.fromEntries(parsePairs(readFileSync(file, "utf8")));
  return Object.fromEntries(Object.entries(pairs).map(([name, value]) => [`STATE_${name}`, value]));
}

const handedOn = (name: string): string => joinParts(name, (part) => variables()[`STATE_${part}`] ?? "");

const dyno = (number: number): KnownDyno => ({
  id: crypto.randomUUID(),
  ...{ name: `run.${number}`, app: "shop-loadtest", startedAt: 1_764_000_000_000, timeToLiveSeconds: 244 },
  ...{ seen: true, heard: true, ended: false, stopped: false },
});

test("what cannot be handed on to the post step, on a full disk, keeps nobody from ending dynos", () => {
  vi.stubEnv("GITHUB_STATE", "/dev/full");
  expect(() => githubJob().saveState("dynos", "run.1")).not.toThrow();
});

test("so many dynos that no variable holds them are known to the post step, which starts", () => {
  const known = Array.from({ length: 3 * 255 }, (_, index) => dyno(index));
  githubJob().saveState("dynos", writeKnownDynos(known));
  const started = spawnSync(process.execPath, ["--version"], { env: variables() });
  expect(started.error).toBeUndefined();
  // What Windows takes of one, in characters.
  expect(Math.max(...Object.values(variables()).map(({ length }) => length))).toBeLessThan(32_767);
  expect(readKnownDynos(handedOn("dynos"))).toEqual(known);
});

test("a shorter value leaves nothing of the longer one before it", () => {
  const { saveState } = githubJob();
  saveState("dynos", "x".repeat(100_000));
  saveState("dynos", "[]");
  expect(handedOn("dynos")).toBe("[]");
  saveState("dynos", "");
  expect(handedOn("dynos")).toBe("");
});

test("more than all variables together can have is said, and what was handed on before stays", () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const { saveState } = githubJob();
  saveState("dynos", "[]");
  saveState("dynos", "x".repeat(1_000_000));
  expect(said.join("")).toContain(
    "`dynos` could not be handed on to the post step: it has 1000000 characters",
  );
  expect(handedOn("dynos")).toBe("[]");
});

test("parts make the value again, whatever is in it", () => {
  const value = fc.string({ unit: "grapheme-composite", maxLength: 50 }).map((text) => text.repeat(2_000));
  fc.assert(
    fc.property(value, (text) => {
      const parts = new Map(partsOf(text).map((part, index) => [partName("dynos", index), part]));
      expect(joinParts("dynos", (name) => parts.get(name) ?? "")).toBe(text);
    }),
    { numRuns: 30 },
  );
});
