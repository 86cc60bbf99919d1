import { constants } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import { delimiter, join } from "node:path";
import { environmentFor } from "./environment.ts";
import { mustGit } from "./git.ts";
import type { Repository } from "./open.ts";

/**
 * A git folder of our own upon another's objects. It has that one's commits, refs and index, and none of its settings,
 * hooks or remotes, nor those of the user or the machine: nothing is left that could name a command.
 */
export type View = {
  folder: string;
  commit: string;
  /** What git prints. `input`: what it reads. `index`: which of this folder's files is its index; without it, one of the commit alone. */
  git(args: readonly string[], options?: { input?: string; index?: string }): Promise<string>;
};

/** `isOwn`: the workspace's own, whose `info/` counts as in every other use of git. */
export type ViewOptions = { commit: string; isOwn: boolean; workspace: string; temp: string };

export async function viewOf(repository: Repository, options: ViewOptions): Promise<View> {
  const { commit, isOwn, workspace, temp } = options;
  const folder = await mkdtemp(join(temp, "view-"));
  for (const name of ["refs", "objects", "info"]) await mkdir(join(folder, name));
  await writeFile(join(folder, "config"), settings(commit));
  await writeFile(join(folder, "HEAD"), `${await headOf(repository, commit)}\n`);
  await writeFile(join(folder, "packed-refs"), await repository.ask("for-each-ref", refLine));
  await copy(join(repository.commonDir, "shallow"), join(folder, "shallow"));
  await copyIndex(repository.gitDir, folder);
  if (isOwn)
    for (const name of ["info/attributes", "info/exclude"])
      await copy(join(repository.commonDir, name), join(folder, name));
  const programs = join(folder, "programs");
  await shadowSigners(programs);
  const env = {
    ...inFront(programs, environmentFor(process.env, workspace)),
    ...nobodysSettings(folder),
    GIT_OBJECT_DIRECTORY: join(repository.commonDir, "objects"),
  };
  return {
    folder,
    commit,
    git: (args, { input = "", index = "index-of-commit" } = {}) =>
      mustGit([`--git-dir=${folder}`, ...args], {
        env: { ...env, GIT_INDEX_FILE: join(folder, index) },
        input,
      }),
  };
}

/** Windows has its own spelling of the name. */
function inFront(programs: string, env: Record<string, string>): Record<string, string> {
  const name = Object.keys(env).find((one) => one.toUpperCase() === "PATH") ?? "PATH";
  return { ...env, [name]: [programs, env[name]].join(delimiter) };
}

/** Its own, in place of the user's and the machine's. git before 2.32 does not know the first two. */
function nobodysSettings(folder: string): Record<string, string> {
  return {
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ATTR_NOSYSTEM: "1",
    HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
}

/**
 * A file can ask for its commit's signature (`$Format:%G?$` with `export-subst`), and git would start one of these with what
 * is committed. `git archive` does not read from the settings which: so none of them is to be found.
 */
const signers = ["gpg", "gpgsm", "ssh-keygen"];

async function shadowSigners(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of signers) await writeFile(join(folder, name), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
}

/** Line ends are those that are committed, and not those of the user's own computer: a dyno's shell reads no others. */
function settings(commit: string): string {
  const isSha256 = commit.length === 64;
  return [
    "[core]",
    `repositoryformatversion = ${isSha256 ? 1 : 0}`,
    "bare = true",
    "autocrlf = false",
    "eol = lf",
    ...(isSha256 ? ["[extensions]", "objectFormat = sha256"] : []),
    "",
  ].join("\n");
}

const refLine = "--format=%(objectname) %(refname)";

/** The branch, as `export-subst` tells it, or the commit alone. */
async function headOf({ ask, head }: Repository, commit: string): Promise<string> {
  if (commit !== head) return commit;
  const branch = (await ask("rev-parse", "--symbolic-full-name", "HEAD")).trim();
  if (!branch.startsWith("refs/heads/")) return commit;
  return (await ask("rev-parse", "--verify", branch)).trim() === commit ? `ref: ${branch}` : commit;
}

/** The index tells what of the working copy git has looked at before, and what a sparse checkout leaves out. */
async function copyIndex(from: string, to: string): Promise<void> {
  const parts = (await readdir(from)).filter((name) => name.startsWith("sharedindex."));
  for (const name of ["index", ...parts]) await copy(join(from, name), join(to, name));
}

/** If it is there, and a file. */
async function copy(from: string, to: string): Promise<void> {
  const kind = await stat(from).catch(() => undefined);
  if (kind?.isFile()) await copyFile(from, to, constants.COPYFILE_FICLONE);
}
