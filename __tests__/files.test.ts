import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { runFiles } from "../src/doors/files.ts";

test("a folder of results is told of only when there is a file in it", async () => {
  await using folder = await makeTemporaryFolder("files-");
  const files = runFiles(folder.path);
  expect(await files.filled("results")).toBeUndefined();
  await mkdir(join(folder.path, "results/worker_scene_1/1"), { recursive: true });
  expect(await files.filled("results")).toBeUndefined();
  await writeFile(join(folder.path, "results/worker_scene_1/1/log.txt"), "");
  expect(await files.filled("results")).toBe(join(folder.path, "results"));
});
