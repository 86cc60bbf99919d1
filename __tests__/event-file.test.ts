import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../local/platform-request.ts";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { findEventFault } from "../src/doors/event-file.ts";
import { writeFiles } from "./write-files.ts";

describe("the event's payload", () => {
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
  const at = (name: string): string => join(folder.path, name);

  beforeAll(async () => {
    folder = await makeTemporaryFolder("test-event-");
    await writeFiles(folder.path, {
      "sound.json": '{"deployment":{"sha":"1"}}',
      "cut.json": '{"deployment":',
      "list.json": "null",
      "deep.json": "[".repeat(1_000_000),
      "large.json": `{"a":"${"x".repeat(33 * 1024 * 1024)}"}`,
    });
  });
  afterAll(() => folder?.[Symbol.asyncDispose]());

  test.each([
    ["sound.json", undefined],
    ["absent.json", undefined],
    ["cut.json", /^The event's payload, the file ".*cut\.json" of GITHUB_EVENT_PATH, cannot be read: /],
    ["deep.json", / cannot be read: /],
    ["list.json", / is not a JSON object$/],
    ["large.json", / has 33\.1 MB, and no more than 32 MB is read$/],
    [".", / is no file$/],
  ])("%s: %s", (name, fault) => {
    const found = findEventFault({ GITHUB_EVENT_PATH: at(name) });
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(fault);
    expect(found ?? "").not.toContain("\n");
  });

  test.each([
    ["main", 1],
    ["post", 0],
  ])("that is damaged ends %s of the built action with %d and no stack", (doorway, code) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "dist", `${doorway}.js`)], {
      env: { PATH: process.env.PATH, GITHUB_EVENT_PATH: at("cut.json"), GITHUB_REPOSITORY: "acme/shop" },
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(code);
    expect(stdout.match(/^::error::/gm) ?? []).toHaveLength(code);
    expect(stdout + stderr).not.toMatch(/^\s+at |SyntaxError\b.*\n.*\^/m);
  });
});
