import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { gitFolder } from "../../src/git/folder.ts";
import { readWorkingCopy } from "../../src/git/repository.ts";
import { Failure } from "../../src/words/failure.ts";
import { repositoryWith, type TestRepository } from "./repository.ts";

const loadtest = resolve(import.meta.dirname, "../../loadtest");
const nothing = { procfile: undefined, runScript: false, runner: false };

async function folderOf({ path }: TestRepository) {
  const temp = await makeTemporaryFolder("test-pack-");
  return { folder: gitFolder({ workspace: path, loadtest, temp: temp.path }), temp };
}

function entries(file: string): string[] {
  return execFileSync("tar", ["tzf", file], { encoding: "utf8" })
    .split("\n")
    .filter((name) => name !== "" && !name.endsWith("/"))
    .sort();
}

describe("a folder in git", () => {
  test("is known by what HEAD has of it, with what is untracked or changed since by name", async () => {
    await using repository = await repositoryWith({
      "lt/locustfile.py": "a",
      "lt/Procfile": "web: x\n",
      "lt/sub/ünï code.py": "b",
      "lt/gone.py": "c",
      "other/file": "d",
    });
    await repository.write({ "lt/locustfile.py": "A", "lt/new file.py": "e", "other/new": "f" });
    repository.git("rm", "--quiet", "lt/gone.py");
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    expect(await folder.inspect("lt")).toEqual({
      path: "lt",
      files: ["Procfile", "gone.py", "locustfile.py", "sub/ünï code.py"],
      ...{ links: [], lfs: [], filtered: [], texts: { Procfile: "web: x\n" } },
      commit: repository.git("rev-parse", "HEAD").trim(),
      untracked: ["new file.py"],
      modified: ["gone.py", "locustfile.py"],
      submodules: [],
    });
  });

  test("is packed as committed, at its own top, with the parts that it lacks", async () => {
    await using repository = await repositoryWith({ "lt/locustfile.py": "committed", "other/file": "d" });
    await repository.write({ "lt/locustfile.py": "changed", "lt/new.py": "untracked" });
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    const plain = await folder.pack("lt", nothing);
    expect(entries(plain.file)).toEqual(["locustfile.py"]);
    const text = execFileSync("tar", ["xzfO", plain.file, "locustfile.py"], { encoding: "utf8" });
    expect(text).toBe("committed");
    const packed = await folder.pack("lt", { procfile: "worker_a: x\n", runScript: true, runner: true });
    const names = entries(packed.file);
    expect(names).toEqual(
      expect.arrayContaining([
        "Procfile",
        "locustfile.py",
        "run.sh",
        "heroku_locust_runner/__main__.py",
        "heroku_locust_runner/recorder/__init__.py",
      ]),
    );
    expect(names.filter((name) => name.includes("__pycache__") || name.startsWith("lt/"))).toEqual([]);
    const modes = execFileSync("tar", ["tvzf", packed.file, "run.sh"], { encoding: "utf8" });
    expect(modes).toMatch(/^-rwx/);
    const sha256 = createHash("sha256").update(readFileSync(packed.file)).digest("hex");
    expect([packed.checksum, packed.bytes]).toEqual([`SHA256:${sha256}`, readFileSync(packed.file).length]);
  });

  test("has the same tree after a commit elsewhere, another after one in it or with other additions", async () => {
    await using repository = await repositoryWith({ "lt/a": "1" });
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    const treeOf = async (additions = nothing): Promise<string> => (await folder.pack("lt", additions)).tree;
    const before = await treeOf();
    await repository.commit({ "other/b": "2" });
    expect(await treeOf()).toBe(before);
    expect(await treeOf({ ...nothing, runner: true })).not.toBe(before);
    await repository.commit({ "lt/a": "3" });
    expect(await treeOf()).not.toBe(before);
  });

  test("may be the repository's own top", async () => {
    await using repository = await repositoryWith({ "locustfile.py": "a" });
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    expect((await folder.inspect(".")).files).toEqual(["locustfile.py"]);
    expect(entries((await folder.pack(".", nothing)).file)).toEqual(["locustfile.py"]);
  });

  test("whose name would be a pattern is only itself", async () => {
    await using repository = await repositoryWith({ "l*[t]/a": "1", ":x/a": "1", "lt/a": "1" });
    await repository.write({ "l*[t]/own": "", ":x/own": "", "lt/not own": "" });
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    for (const path of ["l*[t]", ":x"]) expect((await folder.inspect(path)).untracked).toEqual(["own"]);
  });

  test("is known without what .gitattributes keeps out of archives, and without submodules, which are told of", async () => {
    await using other = await repositoryWith({ "locustfile_b.py": "b" });
    await using repository = await repositoryWith({
      "lt/locustfile_a.py": "a",
      "lt/draft/c.py": "c",
      "lt/.gitattributes": "draft export-ignore\n",
      "none/a": "1",
      "none/.gitattributes": "* export-ignore\n",
    });
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.path, "lt/sub");
    await repository.commit({});
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    const { files, submodules } = await folder.inspect("lt");
    expect([files, submodules]).toEqual([[".gitattributes", "locustfile_a.py"], ["sub"]]);
    expect(entries((await folder.pack("lt", nothing)).file)).toEqual([".gitattributes", "locustfile_a.py"]);
    expect((await folder.inspect("lt/sub")).files).toEqual(["locustfile_b.py"]);
    await expect(folder.inspect("none")).rejects.toThrow('nothing of "none" would be uploaded');
    repository.git("submodule", "--quiet", "deinit", "--force", "lt/sub");
    await expect(folder.inspect("lt/sub")).rejects.toThrow('"lt/sub" is a submodule that is not checked out');
  });

  test("is packed with the line ends that are committed, whatever the user's computer has", async () => {
    await using repository = await repositoryWith({ "lt/run.sh": "echo\n" });
    repository.git("config", "core.autocrlf", "true");
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    const { file } = await folder.pack("lt", nothing);
    expect(execFileSync("tar", ["xzfO", file, "run.sh"], { encoding: "utf8" })).toBe("echo\n");
  });

  test("is found by where it is, though a hook's environment names a repository", async () => {
    await using repository = await repositoryWith({ "lt/a": "1", b: "2" });
    const { folder, temp } = await folderOf(repository);
    await using _ = temp;
    vi.stubEnv("GIT_DIR", join(repository.path, ".git"));
    const { files } = await folder.inspect("lt");
    vi.unstubAllEnvs();
    expect(files).toEqual(["a"]);
  });

  test("that is missing, untracked, empty, or in no repository, is refused in words that say so", async () => {
    await using repository = await repositoryWith({ "lt/a": "1" });
    await repository.write({ "untracked/a": "1" });
    await using unborn = await repositoryWith();
    await unborn.write({ "lt/a": "1" });
    await using bare = await makeTemporaryFolder("test-no-git-");
    const inspect = async (workspace: string, path: string) =>
      gitFolder({ workspace, loadtest, temp: join(bare.path, "temp") }).inspect(path);
    const cases: [string, string, string][] = [
      [repository.path, "nowhere", '`path`: there is no folder "nowhere"'],
      [repository.path, "untracked", '`path`: "untracked" has no committed files'],
      [unborn.path, "lt", '`path`: "lt" has no committed files'],
      [bare.path, ".", '`path`: "." is in no git repository'],
    ];
    for (const [workspace, path, said] of cases) {
      const failure = await inspect(workspace, path).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).message).toContain(said);
    }
  });
});

test("a working copy is known by its remote, and without one by its folder", async () => {
  await using repository = await repositoryWith({ a: "1" });
  const sha = repository.git("rev-parse", "HEAD").trim();
  const local = await readWorkingCopy(repository.path);
  expect(local).toEqual({ repository: `local/${repository.path.split("/").at(-1)}`, sha });
  repository.git("remote", "add", "origin", "git@github.com:example/shop.git");
  expect(await readWorkingCopy(repository.path)).toEqual({ repository: "example/shop", sha });
  await using bare = await makeTemporaryFolder("test-no-git-");
  expect((await readWorkingCopy(bare.path)).sha).toBe("");
});
