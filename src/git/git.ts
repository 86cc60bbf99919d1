import { getExecOutput } from "@actions/exec";
import { describe, Failure } from "../failure.ts";

/** What git prints. Failure when it refuses. */
export async function mustGit(folder: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await git(folder, args);
  if (exitCode === 0) return stdout;
  throw new Failure(`git ${args[0]} failed with exit code ${exitCode}: ${lastLine(stderr)}`);
}

export async function git(folder: string, args: readonly string[]) {
  // Or git would wait for another process's lock, and tell things in the user's language.
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" } as Record<string, string>;
  const options = { cwd: folder, silent: true, ignoreReturnCode: true, env };
  return getExecOutput("git", [...args], options).catch((error: unknown) => {
    throw new Failure(`git could not be started: ${describe(error)}`, { cause: error });
  });
}

export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
