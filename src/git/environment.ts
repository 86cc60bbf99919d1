import { lstatSync, realpathSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { isInside } from "./inside.ts";

/**
 * All that git needs of the job's environment: where programs are, where the user's settings are, and what Windows wants.
 * Nothing else is handed on: no key, no token, no input, and none of git's own variables, each of which can name a command.
 */
const wanted: ReadonlySet<string> = new Set([
  ...["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"],
  // For whom git takes the owner of a folder under sudo. Source: git-config, `safe.directory`.
  "SUDO_UID",
  ...["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "PATHEXT", "COMSPEC", "TEMP", "TMP"],
  ...["USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES"],
]);

/** Settings and programs that lie in the workspace, or in the repository around it, are what somebody committed there. */
export function environmentFor(given: NodeJS.ProcessEnv, workspace: string): Record<string, string> {
  const grounds = groundsOf(realPathOf(workspace));
  const kept = Object.entries(given).flatMap(([name, value]): [string, string][] => {
    const known = name.toUpperCase();
    if (value === undefined || !wanted.has(known)) return [];
    if (known === "PATH") return [[name, programFolders(value, grounds)]];
    return isAbsolute(value) && isOnGrounds(value, grounds) ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), ...always };
}

const always = {
  // Or git would wait for another process's lock.
  GIT_OPTIONAL_LOCKS: "0",
  // A folder's name is a name, whatever characters are in it, and no pattern.
  GIT_LITERAL_PATHSPECS: "1",
  // Nothing is fetched, by whatever way, and nobody is asked for a password. git before 2.44 does not know the first.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_TERMINAL_PROMPT: "0",
  // Or the user's settings could name a file or a socket to be told of each call.
  GIT_TRACE2: "0",
  GIT_TRACE2_EVENT: "0",
  GIT_TRACE2_PERF: "0",
  // Or it would tell things in the user's language.
  LC_ALL: "C",
};

/**
 * The workspace and the top of the repository that it is in, and of those around that: a submodule, or a second working copy
 * in a folder of the first, whose `.git` is a file, lies among what another repository has committed. A repository of the
 * whole disk has every program there is.
 */
function groundsOf(workspace: string): readonly string[] {
  return [workspace, ...topsOf(workspace)];
}

function topsOf(folder: string): string[] {
  const top = topOf(folder);
  if (top === undefined || dirname(top) === top) return [];
  const isWhole = lstatSync(join(top, ".git"), { throwIfNoEntry: false })?.isDirectory() === true;
  return isWhole ? [top] : [top, ...topsOf(dirname(top))];
}

function topOf(folder: string): string | undefined {
  if (lstatSync(join(folder, ".git"), { throwIfNoEntry: false }) !== undefined) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : topOf(above);
}

/** A relative one would mean another folder wherever git runs. */
function programFolders(path: string, grounds: readonly string[]): string {
  const folders = path.split(delimiter);
  return folders
    .filter((one) => isAbsolute(one) && !isOnGrounds(one, grounds) && !leadsToGrounds(one, grounds))
    .join(delimiter);
}

function isOnGrounds(path: string, grounds: readonly string[]): boolean {
  return [path, realPathOf(path)].some((one) => grounds.some((ground) => isInside(ground, one)));
}

/** As git is called on all systems. */
const gitNames = ["git", "git.exe", "git.com", "git.cmd", "git.bat"];

/** A folder elsewhere may hold a link to what is committed. */
function leadsToGrounds(folder: string, grounds: readonly string[]): boolean {
  return gitNames.some((name) => isOnGrounds(realPathOf(join(folder, name)), grounds));
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
