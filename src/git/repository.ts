import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { repositoryIn } from "../setup/marks.ts";
import { findTop, NoRepository, openRepository } from "./open.ts";

/** What is known of the working copy at a folder: for a command line, which no job tells. */
export type WorkingCopy = { repository: string; sha: string };

/** By the remote `origin`; without one, by the folder's own name, which is better than none. */
export async function readWorkingCopy(folder: string): Promise<WorkingCopy> {
  const here = await realpath(folder);
  const top = await findTop(here);
  const repository = top === undefined ? undefined : await openRepository(top, here).catch(noneReadable);
  const origin = await repository?.ask("config", "--get", "remote.origin.url").catch(() => "");
  return {
    repository: repositoryIn(origin?.trim() ?? "") ?? `local/${basename(repository?.top ?? here)}`,
    sha: repository?.head ?? "",
  };
}

/** Without git nothing works, which is said. */
function noneReadable(error: unknown): undefined {
  if (error instanceof NoRepository) return undefined;
  throw error;
}
