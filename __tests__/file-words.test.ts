import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { requireWritable, runFiles } from "../src/doors/files.ts";
import { describe as told } from "../src/words/failure.ts";

const saying = (act: Promise<unknown>): Promise<string> => act.then(() => "done", told);

describe("what goes wrong with a file is said in a sentence", () => {
  test("of a disk that is full", async () => {
    expect(await saying(writeFile("/dev/full", "x"))).toBe(
      "A file cannot be used (ENOSPC): the disk is full; free some space on it",
    );
  });

  test("of a path that leads through a file, and of a file in the place of a folder", async () => {
    await using folder = await makeTemporaryFolder("test-files-");
    const file = join(folder.path, "file");
    await writeFile(file, "");
    expect(await saying(mkdir(join(file, "below"), { recursive: true }))).toBe(
      `"${join(file, "below")}" cannot be used (ENOTDIR): a part of this path is a file, and no folder`,
    );
    expect(await saying(mkdir(file))).toContain("(EEXIST): there is a file where a folder is to be");
    expect(await saying(readFile(join(folder.path, "none")))).toContain("(ENOENT): there is no such file");
  });

  test("and not what goes wrong with a connection", async () => {
    const refused = new Promise((_, reject) => connect(9, "127.0.0.1").on("error", reject));
    expect(await saying(refused)).toContain("connect ECONNREFUSED");
  });
});

describe("the folder for what a run leaves", () => {
  const advice = "Let it be another one";

  test("is made, and left without a trace of having been tried", async () => {
    await using folder = await makeTemporaryFolder("test-files-");
    const own = join(folder.path, "temp/run-1");
    await requireWritable(own, advice);
    expect(await runFiles(folder.path).filled("temp")).toBeUndefined();
  });

  test("that cannot be written to is told of before anything is started", async () => {
    await using folder = await makeTemporaryFolder("test-files-");
    const file = join(folder.path, "temp");
    await writeFile(file, "");
    await expect(requireWritable(join(file, "run-1"), advice)).rejects.toThrow(
      `Results could not be saved in "${join(file, "run-1")}": "${join(file, "run-1")}" cannot be used (ENOTDIR): a part of this path is a file, and no folder. ${advice}`,
    );
    await symlink("/dev/full", join(folder.path, ".probe"));
    await expect(requireWritable(folder.path, advice)).rejects.toThrow("(ENOSPC): the disk is full");
  });
});
