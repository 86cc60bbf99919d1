import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import { repository, root } from "../../local/platform-request.ts";
import { repositoryAt } from "../git/repository.ts";

// What a checkout would not bring along.
const leftOut = /^(?:\.venv|\.git|\.\w+_cache|__pycache__|node_modules)$/;

/** A user's repository with one commit: api/, loadtest/ and these files besides. */
export async function makeRepository(path: string, files: Record<string, string> = {}): Promise<void> {
  const filter = (source: string) => !leftOut.test(basename(source));
  for (const name of ["api", "loadtest"])
    await cp(join(root, name), join(path, name), { recursive: true, filter });
  const own = repositoryAt(path);
  await own.commit(files);
  own.git("remote", "add", "origin", `https://github.com/${repository}`);
}
