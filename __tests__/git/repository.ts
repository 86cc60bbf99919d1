import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";

export type TestRepository = TemporaryFolder & {
  git(...args: string[]): string;
  /** Writes files by their path, without a word to git. */
  write(files: Record<string, string>): Promise<void>;
  commit(files: Record<string, string>): Promise<void>;
};

const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];

/** A real git repository in a folder of its own, with these files committed. */
export async function repositoryWith(files: Record<string, string> = {}): Promise<TestRepository> {
  const folder = await makeTemporaryFolder("test-repository-");
  const git = (...args: string[]): string =>
    execFileSync("git", [...author, ...args], { cwd: folder.path, encoding: "utf8", stdio: "pipe" });
  const write = async (more: Record<string, string>): Promise<void> => {
    for (const [name, text] of Object.entries(more)) {
      const path = join(folder.path, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  };
  const commit = async (more: Record<string, string>): Promise<void> => {
    await write(more);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message=content");
  };
  git("init", "--quiet", "--initial-branch=main");
  if (Object.keys(files).length > 0) await commit(files);
  return { ...folder, git, write, commit, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}
