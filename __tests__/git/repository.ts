import { execFileSync } from "node:child_process";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";
import { writeFiles } from "../write-files.ts";

export type TestRepository = {
  readonly path: string;
  git(...args: string[]): string;
  /** Writes files by their path, without a word to git. */
  write(files: Record<string, string>): Promise<void>;
  /** Commits these files, and all that was written before. */
  commit(files: Record<string, string>): Promise<void>;
};

const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];

/** A real git repository in a folder of its own, with these files committed; without any, it has no commit. */
export async function repositoryWith(
  files?: Record<string, string>,
): Promise<TestRepository & TemporaryFolder> {
  const folder = await makeTemporaryFolder("test-repository-");
  const repository = repositoryAt(folder.path);
  if (files !== undefined) await repository.commit(files);
  return { ...folder, ...repository };
}

/** A new git repository, without a commit, in a folder that is there. It follows nobody's settings. */
export function repositoryAt(path: string): TestRepository {
  const env = { PATH: process.env.PATH, HOME: path, GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...args: string[]): string =>
    execFileSync("git", [...author, ...args], { cwd: path, env, encoding: "utf8", stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main");
  return {
    path,
    git,
    write: (files) => writeFiles(path, files),
    commit: async (files) => {
      await writeFiles(path, files);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message=content");
    },
  };
}
