import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { repository, root } from "../../local/platform-request.ts";
import { startProcessGroup } from "../../local/process-group.ts";

// What a checkout would not bring along.
const leftOut = /^(?:\.venv|\.git|\.\w+_cache|__pycache__|node_modules)$/;

/** A user's repository with one commit: api/, loadtest/ and these files besides. */
export async function makeRepository(path: string, files: Record<string, string> = {}): Promise<void> {
  const filter = (source: string) => !leftOut.test(basename(source));
  for (const name of ["api", "loadtest"])
    await cp(join(root, name), join(path, name), { recursive: true, filter });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  await git(path, ["init", "--quiet", "--initial-branch=main"]);
  await git(path, ["remote", "add", "origin", `https://github.com/${repository}`]);
  await git(path, ["add", "."]);
  await git(path, ["commit", "--quiet", "--message=Start"]);
}

async function git(cwd: string, args: string[]): Promise<void> {
  const lines: string[] = [];
  const [name, email] = ["octocat", "octocat@example.com"];
  const env = {
    ...{ PATH: "/usr/local/bin:/usr/bin:/bin", HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" },
    ...{
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
    },
  };
  const running = startProcessGroup({ file: "git", args, cwd, env, onLine: (line) => void lines.push(line) });
  if ((await running.exited) !== 0) throw new Error(`git ${args.join(" ")}:\n${lines.join("\n")}`);
}
