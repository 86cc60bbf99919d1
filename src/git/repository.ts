import { basename } from "node:path";
import { repositoryIn } from "../setup/marks.ts";
import { git } from "./git.ts";

/** What is known of the working copy at a folder: for a command line, which no job tells. */
export type WorkingCopy = { repository: string; sha: string };

/** By the remote `origin`; without one, by the folder's own name, which is better than none. */
export async function readWorkingCopy(folder: string): Promise<WorkingCopy> {
  const origin = await print(folder, ["config", "--get", "remote.origin.url"]);
  const top = (await print(folder, ["rev-parse", "--show-toplevel"])) || folder;
  return {
    repository: repositoryIn(origin) ?? `local/${basename(top)}`,
    sha: await print(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]),
  };
}

async function print(folder: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout } = await git(folder, args);
  return exitCode === 0 ? stdout.trim() : "";
}
