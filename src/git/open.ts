import { lstat, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Failure } from "../words/failure.ts";
import { environmentFor } from "./environment.ts";
import { git, lastLine, mustGit } from "./git.ts";
import { isInside } from "./inside.ts";

/**
 * A repository, by the folder whose `.git` it is; all paths are without links. `gitDir`: of this working copy, with its
 * HEAD and index. `commonDir`: with objects and refs. `head`: HEAD's id, undefined before the first commit.
 */
export type Repository = {
  top: string;
  gitDir: string;
  commonDir: string;
  head: string | undefined;
  /** Asks git about its refs and settings: never about content, which its settings have a say in. */
  ask(...args: string[]): Promise<string>;
};

/** What a folder is that holds no repository for us, to stand behind its name. */
export class NoRepository extends Failure {}

/** The nearest folder with a `.git`, from this one upwards. What merely looks like a bare repository is none. */
export async function findTop(folder: string): Promise<string | undefined> {
  if (await hasGit(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findTop(above);
}

/** Not even git can commit something of this name. */
export async function hasGit(folder: string): Promise<boolean> {
  return (await lstat(join(folder, ".git")).catch(() => undefined)) !== undefined;
}

/**
 * git itself looks once, so that its rules of whose repositories it reads hold (`safe.directory`). Its answer must be the
 * `.git` of the folder. From then on everything names that, and nothing is looked for again.
 */
export async function openRepository(top: string, workspace: string): Promise<Repository> {
  const env = environmentFor(process.env, workspace);
  const search = ["-C", top, "rev-parse", "--absolute-git-dir", "--git-common-dir"];
  const found = await git(search, { env: { ...env, GIT_CEILING_DIRECTORIES: dirname(top) } });
  if (found.exitCode !== 0) throw new NoRepository(unreadable(found.stderr));
  const [one = "", common = ""] = found.stdout.split("\n");
  const gitDir = await realpath(one);
  if (gitDir !== (await ownGitDir(top)))
    throw new NoRepository("has a `.git` that is no repository; check it out anew");
  const commonDir = await realpath(resolve(top, common));
  const ask = (...args: string[]): Promise<string> => mustGit([`--git-dir=${gitDir}`, ...args], { env });
  const head = await git([`--git-dir=${gitDir}`, "rev-parse", "--verify", "--quiet", "HEAD"], { env });
  return { top, gitDir, commonDir, head: head.exitCode === 0 ? head.stdout.trim() : undefined, ask };
}

/** Where a `.git` leads: a folder is meant itself, a file names one, as in a submodule or a second working copy. */
async function ownGitDir(top: string): Promise<string | undefined> {
  const path = join(top, ".git");
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory()) return realpath(path);
  if (kind?.isFile() !== true || kind.size > 64_000) return undefined;
  const [, named] = /^gitdir: ([^\n]+)\n*$/.exec(await readFile(path, "utf8")) ?? [];
  return named === undefined ? undefined : realpath(resolve(top, named.trimEnd())).catch(() => undefined);
}

/** git's last line about another user's repository is the command that allows it. */
function unreadable(stderr: string): string {
  if (stderr.includes("dubious ownership"))
    return `is in another user's git repository, which git reads only if it is told to: ${lastLine(stderr)}`;
  return `is in no git repository that can be read (${lastLine(stderr)}); commit it to one, in a workflow check it out with actions/checkout`;
}

/**
 * Below the workspace's own, a repository counts only with everything that it has in the workspace, or in the repository
 * that it is a submodule of: a file or a link could otherwise bring any repository of the machine into the upload.
 */
export async function leadsElsewhere(
  { gitDir, commonDir }: Repository,
  allowed: readonly string[],
): Promise<boolean> {
  const objects = await realpath(join(commonDir, "objects")).catch(() => "");
  const borrowed = await lstat(join(objects, "info/alternates")).catch(() => undefined);
  const isIn = (path: string): boolean => allowed.some((folder) => isInside(folder, path));
  return borrowed !== undefined || ![gitDir, commonDir, objects].every(isIn);
}
