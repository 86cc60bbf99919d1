import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { chmod, cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { gitFolder } from "../../src/git/folder.ts";
import { readWorkingCopy } from "../../src/git/repository.ts";
import { files, plantBare, setTrap, signedRepository, type Trap, usePlainGit } from "./hostile.ts";
import { repositoryWith } from "./repository.ts";

const loadtest = resolve(import.meta.dirname, "../../loadtest");
const nothing = { procfile: undefined, runScript: false, runner: false };
const committed = ["locustfile_a.py", "requirements.txt", "signed.txt"];

let trap: Trap;

beforeEach(async () => {
  trap = await setTrap();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await trap[Symbol.asyncDispose]();
});

/** All that setup and the command line have git do: the names that were packed, or why none were. */
async function use(workspace: string, path = "lt"): Promise<readonly string[] | string> {
  await using temp = await makeTemporaryFolder("test-pack-");
  const folder = gitFolder({ workspace, loadtest, temp: temp.path });
  await readWorkingCopy(workspace).catch(() => undefined);
  await readWorkingCopy(join(workspace, path)).catch(() => undefined);
  try {
    const facts = await folder.inspect(path);
    const { file } = await folder.pack(path, nothing);
    const listed = execFileSync("tar", ["tzf", file], { encoding: "utf8" }).split("\n");
    const packed = listed.filter((name) => name !== "" && !name.endsWith("/"));
    expect(packed).toEqual(facts.files);
    return packed.sort();
  } catch (error) {
    return (error as Error).message;
  }
}

describe("nothing runs", () => {
  test("that the workspace's own repository names in its settings", async () => {
    await using repository = await signedRepository({
      "lt/data.bin": "1",
      "lt/.gitattributes": "*.bin filter=evil diff=evil\n",
    });
    appendFileSync(join(repository.path, ".git/config"), trap.config);
    await repository.write({ "lt/data.bin": "2", "lt/requirements.txt": "changed" });
    vi.stubEnv("PATH", `${trap.signers}:${process.env.PATH}`);
    expect(await use(repository.path)).toEqual([".gitattributes", "data.bin", ...committed].sort());
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(repository.path, { PATH: process.env.PATH ?? "" });
    expect(await trap.sprung()).toEqual(
      expect.arrayContaining([
        "archive",
        "clean",
        "diff-external",
        "fsmonitor",
        "gpg",
        "post-index-change",
        "remote",
        "smudge",
      ]),
    );
  });

  test.each([
    ["the folder", "lt", "fsmonitor"],
    ["the folder", "lt", "archive"],
    ["the workspace in a larger repository", "", "fsmonitor"],
    ["the workspace in a larger repository", "", "archive"],
  ])("of a bare repository that is committed as %s (%j, %s)", async (_, place, route) => {
    await using other = await signedRepository();
    await using repository = await repositoryWith();
    const workspace = join(repository.path, "w");
    const planted = join(workspace, place);
    const withFiles = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${repository.path}\n`;
    await plantBare(other, planted, (route === "archive" ? "" : withFiles) + trap.config);
    await repository.commit(inFolder("w", files));
    const packed = await use(workspace);
    expect(packed).toEqual(expect.arrayContaining(committed));
    expect(packed.includes("HEAD")).toBe(place === "lt");
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(planted);
    expect(await trap.sprung()).toContain(route);
  });

  test("of a bare repository in the folder that is called .git and whose parts are no files of the workspace", async () => {
    await using repository = await repositoryWith(files);
    await using other = await signedRepository();
    await cp(join(other.path, ".git"), join(repository.path, "lt/.git"), { recursive: true });
    appendFileSync(join(repository.path, "lt/.git/config"), trap.config);
    expect(await use(repository.path)).toEqual(committed);
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(join(repository.path, "lt"));
    expect(await trap.sprung()).toContain("fsmonitor");
  });

  test.each([
    ["file", (at: string, git: string) => writeFile(at, `gitdir: ${git}\n`)],
    ["link", (at: string, git: string) => symlink(git, at)],
  ])("of another repository to which a .git %s in the folder points", async (_, plant) => {
    await using repository = await repositoryWith(files);
    await using other = await signedRepository({ "lt/secret.txt": "s", "secret.txt": "s" });
    appendFileSync(join(other.path, ".git/config"), trap.config);
    await plant(join(repository.path, "lt/.git"), join(other.path, ".git"));
    expect(await use(repository.path)).toEqual(committed);
    await repository.write({ "new/a": "1" });
    await plant(join(repository.path, "new/.git"), join(other.path, ".git"));
    expect(await use(repository.path, "new")).toContain(
      '"new" has a repository of its own that leads out of the workspace',
    );
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(join(repository.path, "lt"));
    expect(await trap.sprung()).toContain("fsmonitor");
  });

  test("of another repository to which the folder is a link, and nothing of it goes up", async () => {
    await using repository = await repositoryWith(files);
    await using other = await signedRepository();
    appendFileSync(join(other.path, ".git/config"), trap.config);
    await symlink(join(other.path, "lt"), join(repository.path, "linked"));
    await repository.commit({});
    expect(await use(repository.path, "linked")).toContain('`path`: "linked" leads out of the workspace');
    expect(await use(repository.path, "../..")).toContain("leads out of the workspace");
    expect(await trap.sprung()).toEqual([]);
    await symlink("lt", join(repository.path, "inside"));
    expect(await use(repository.path, "inside")).toEqual(committed);
  });

  test("of a submodule, of which the commit goes up that the repository around it names", async () => {
    await using other = await signedRepository();
    await using repository = await repositoryWith(files);
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.path, "sub");
    await repository.commit({});
    execFileSync("git", ["-C", join(repository.path, "sub"), "checkout", "--quiet", "--orphan", "else"], {
      env: { PATH: process.env.PATH },
      stdio: "ignore",
    });
    appendFileSync(join(repository.path, ".git/modules/sub/config"), trap.config);
    expect(await use(repository.path, "sub/lt")).toEqual(committed);
    expect(await use(repository.path)).toEqual(committed);
    expect(await trap.sprung()).toEqual([]);
    await rm(join(repository.path, "sub/.git"));
    await writeFile(join(repository.path, "sub/.git"), `gitdir: ${join(other.path, ".git")}\n`);
    expect(await use(repository.path, "sub")).toContain("leads out of the workspace");
  });

  test("that the settings of the user or the machine name", async () => {
    await using repository = await signedRepository({ "lt/.gitattributes": "*.txt filter=evil\n" });
    await using home = await makeTemporaryFolder("test-home-");
    const traces = ["normal", "event", "perf"].map(
      (one) => `${one}Target = ${trap.path}/proofs/trace-${one}\n`,
    );
    await writeFile(join(home.path, ".gitconfig"), `[trace2]\n${traces.join("")}${trap.config}`);
    vi.stubEnv("HOME", home.path);
    await writeFile(join(repository.path, "lt/requirements.txt"), "changed");
    expect(await use(repository.path)).toEqual([".gitattributes", ...committed]);
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(join(repository.path, "lt"), { HOME: home.path });
    expect(await trap.sprung()).toEqual(
      expect.arrayContaining(["archive", "clean", "fsmonitor", "trace-event"]),
    );
  });

  test("that git's own variables name, nor is any repository taken from them", async () => {
    await using repository = await repositoryWith(files);
    await using other = await signedRepository();
    const config = join(trap.path, "config");
    await writeFile(config, trap.config);
    const variables = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.fsmonitor",
      GIT_CONFIG_VALUE_0: join(trap.path, "fsmonitor"),
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${join(trap.path, "fsmonitor")}'`,
      GIT_CONFIG_GLOBAL: config,
      GIT_CONFIG_SYSTEM: config,
      GIT_CONFIG: config,
      ...Object.fromEntries(
        ["SSH", "SSH_COMMAND", "EXTERNAL_DIFF", "PAGER", "EDITOR", "ASKPASS", "PROXY_COMMAND"].map((name) => [
          `GIT_${name}`,
          join(trap.path, "ssh"),
        ]),
      ),
      GIT_EXEC_PATH: trap.path,
      GIT_TEMPLATE_DIR: trap.path,
      GIT_ATTR_SOURCE: "HEAD~3",
      GIT_DIR: join(other.path, ".git"),
      GIT_WORK_TREE: other.path,
      GIT_COMMON_DIR: join(other.path, ".git"),
      GIT_INDEX_FILE: join(other.path, ".git/index"),
      GIT_OBJECT_DIRECTORY: join(other.path, ".git/objects"),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(other.path, ".git/objects"),
      GIT_NAMESPACE: "other",
      GIT_TRACE: join(trap.path, "proofs/trace"),
      GIT_TRACE2_EVENT: join(trap.path, "proofs/trace2"),
      LD_PRELOAD: join(trap.path, "ssh"),
      PAGER: join(trap.path, "ssh"),
    };
    for (const [name, value] of Object.entries(variables)) if (name !== "LD_PRELOAD") vi.stubEnv(name, value);
    expect(await use(repository.path)).toEqual(committed);
    expect(await trap.sprung()).toEqual([]);
    vi.unstubAllEnvs();
    usePlainGit(repository.path, { ...pick(variables, /^GIT_CONFIG_(?:COUNT|KEY|VALUE)/) });
    expect(await trap.sprung()).toContain("fsmonitor");
  });

  test("of programs that the folder has, by whatever way they come before git's own", async () => {
    await using repository = await repositoryWith({
      ...files,
      "lt/bin/git": `#!/bin/sh\n${trap.command("git")}\n`,
      "lt/.gitconfig": "[core]\n\tfsmonitor = ../bin/git\n",
    });
    const bin = join(repository.path, "lt/bin");
    await chmod(join(bin, "git"), 0o755);
    await symlink(bin, join(trap.path, "bin"));
    vi.stubEnv("PATH", [bin, join(trap.path, "bin"), "", ".", "lt/bin", "bin", process.env.PATH].join(":"));
    vi.stubEnv("HOME", join(repository.path, "lt"));
    expect(await use(repository.path)).toEqual([".gitconfig", "bin/git", ...committed]);
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(repository.path);
    expect(await trap.sprung()).toEqual(["git"]);
  });

  test.each(["tools", "way/tools", "links"])(
    "of programs that the repository has above the workspace, found in %s",
    async (way) => {
      await using repository = await repositoryWith({
        ...inFolder("w", files),
        "tools/git": `#!/bin/sh\n${trap.command("git")}\n`,
      });
      await chmod(join(repository.path, "tools/git"), 0o755);
      // A link to a folder around it, and one to the program itself.
      await symlink(repository.path, join(trap.path, "way"));
      await mkdir(join(trap.path, "links"));
      await symlink(join(trap.path, "way/tools/git"), join(trap.path, "links/git"));
      vi.stubEnv("PATH", `${join(way === "tools" ? repository.path : trap.path, way)}:${process.env.PATH}`);
      expect(await use(join(repository.path, "w"))).toEqual(committed);
      expect(await trap.sprung()).toEqual([]);
      usePlainGit(repository.path);
      expect(await trap.sprung()).toEqual(["git"]);
    },
  );

  test.each([
    ["a submodule", ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add"]],
    ["a second working copy in a folder of the first", ["worktree", "add", "--quiet", "-b", "second"]],
  ])("of programs that the repository around it has, when the workspace is %s", async (kind, adding) => {
    await using other = await repositoryWith(files);
    await using repository = await repositoryWith({
      ...files,
      "tools/git": `#!/bin/sh\n${trap.command("git")}\n`,
    });
    await chmod(join(repository.path, "tools/git"), 0o755);
    repository.git(...adding, ...(kind === "a submodule" ? [other.path] : []), "inner");
    vi.stubEnv("PATH", `${join(repository.path, "tools")}:${process.env.PATH}`);
    expect(await use(join(repository.path, "inner"))).toEqual(committed);
    expect(await trap.sprung()).toEqual([]);
    usePlainGit(repository.path);
    expect(await trap.sprung()).toEqual(["git"]);
  });

  test("to fetch what a partial clone lacks: that is refused, and the lacking files are named", async () => {
    await using whole = await repositoryWith({ ...files, "lt/large.csv": "a,b\n" });
    for (const [lacking, said] of [
      ["lt/large.csv", "lt/large.csv"],
      [".gitattributes", ".gitattributes"],
    ] as const) {
      await using clone = await makeTemporaryFolder("test-partial-");
      await cp(whole.path, clone.path, { recursive: true });
      const id = whole.git("rev-parse", `HEAD:${lacking}`).trim();
      await rm(join(clone.path, ".git/objects", id.slice(0, 2), id.slice(2)));
      const extension = "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n";
      appendFileSync(join(clone.path, ".git/config"), extension + trap.config);
      const told = await use(clone.path);
      expect(told).toContain('`path`: the checkout lacks committed files of "lt": ');
      expect(told).toContain(`: ${said}; check out all of it`);
      expect(await trap.sprung()).toEqual([]);
      execFileSync(
        "sh",
        ["-c", `git archive HEAD lt >/dev/null 2>&1 || true; git cat-file blob ${id} || true`],
        {
          cwd: clone.path,
          env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1" },
          stdio: "ignore",
        },
      );
      expect(await trap.sprung()).toContain("remote");
      await trap[Symbol.asyncDispose]();
      trap = await setTrap();
    }
  });

  test("with a git that does not know `safe.bareRepository`", async () => {
    await using repository = await repositoryWith();
    await using other = await signedRepository();
    const workspace = join(repository.path, "w");
    await plantBare(
      other,
      workspace,
      `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${workspace}\n${trap.config}`,
    );
    await repository.commit(inFolder("w", files));
    await oldGit();
    expect(await use(workspace)).toEqual(committed);
    expect(await trap.sprung()).toEqual([]);
  });

  /** In front of the real one: without the settings that came later. */
  async function oldGit(): Promise<void> {
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const script = `#!/bin/bash
args=()
for one in "$@"; do
  case $one in safe.*|protocol.*) args+=("x.y=z") ;; *) args+=("$one") ;; esac
done
unset GIT_NO_LAZY_FETCH GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM
exec ${real} "\${args[@]}"
`;
    const bin = join(trap.path, "old");
    await mkdir(bin);
    await writeFile(join(bin, "git"), script);
    await chmod(join(bin, "git"), 0o755);
    vi.stubEnv("PATH", `${bin}:${process.env.PATH}`);
  }
});

test("git is told none of the job's inputs, keys and variables", async () => {
  await using repository = await repositoryWith(files);
  const bin = join(trap.path, "bin");
  await mkdir(bin);
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  await writeFile(join(bin, "git"), `#!/bin/sh\nenv -0 >>${trap.path}/environment\nexec ${real} "$@"\n`);
  await chmod(join(bin, "git"), 0o755);
  vi.stubEnv("PATH", `${bin}:${process.env.PATH}`);
  const secrets = ["INPUT_HEROKU-API-KEY", "INPUT_CONFIG", "HEROKU_API_KEY", "GITHUB_TOKEN", "GH_TOKEN"];
  const more = [
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "AZURE_ACCOUNT_KEY",
    "SSH_AUTH_SOCK",
  ];
  for (const name of [...secrets, ...more, "GIT_SSH_COMMAND", "ANYTHING"]) vi.stubEnv(name, "geheim");
  expect(await use(repository.path)).toEqual(committed);
  const seen = execFileSync("cat", [join(trap.path, "environment")], { encoding: "utf8" }).split("\0");
  const names = new Set(seen.filter(Boolean).map((one) => one.split("=")[0]));
  const own = /^(?:PATH|HOME|XDG_CONFIG_HOME|TMPDIR|SUDO_UID|LC_ALL|GIT_\w+|PWD|OLDPWD|SHLVL|_)$/;
  expect([...names].filter((name) => !own.test(name ?? ""))).toEqual([]);
  expect(seen.join()).not.toContain("geheim");
});

describe("the repository is found", () => {
  test("above the workspace, when that is a folder of it, and is a second working copy's own", async () => {
    await using repository = await repositoryWith(inFolder("w", files));
    expect(await use(join(repository.path, "w"))).toEqual(committed);
    await using folder = await makeTemporaryFolder("test-worktree-");
    const second = join(folder.path, "second");
    repository.git("worktree", "add", "--quiet", second, "-b", "second");
    expect(await use(join(second, "w"))).toEqual(committed);
    expect(await use(second, "w/lt")).toEqual(committed);
  });

  test("below the workspace, when a step has checked it out there", async () => {
    await using shop = await repositoryWith({ "readme.md": "shop" });
    await using tests = await repositoryWith(files);
    await using empty = await makeTemporaryFolder("test-workspace-");
    for (const workspace of [shop.path, empty.path]) {
      await cp(tests.path, join(workspace, "tests"), { recursive: true });
      expect(await use(workspace, "tests/lt")).toEqual(committed);
    }
    await rename(join(shop.path, "tests/.git/objects"), join(trap.path, "objects"));
    await symlink(join(trap.path, "objects"), join(shop.path, "tests/.git/objects"));
    expect(await use(shop.path, "tests/lt")).toContain("leads out of the workspace");
  });

  test("only if git may read it: another user's counts when `safe.directory` of the user says so", async () => {
    await using repository = await repositoryWith(files);
    await using home = await makeTemporaryFolder("test-home-");
    vi.stubEnv("HOME", home.path);
    execFileSync("chown", ["-R", "65534", repository.path]);
    expect(await use(repository.path)).toContain(
      "is in another user's git repository, which git reads only if it is told to",
    );
    await writeFile(join(home.path, ".gitconfig"), `[safe]\n\tdirectory = ${repository.path}\n`);
    expect(await use(repository.path)).toEqual(committed);
    execFileSync("chown", ["-R", "0", repository.path]);
  });
});

function inFolder(folder: string, given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [`${folder}/${name}`, text]));
}

function pick(given: Record<string, string>, names: RegExp): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.test(name)));
}
