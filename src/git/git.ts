import { getExecOutput } from "@actions/exec";
import { describe, Failure } from "../failure.ts";

/** What git prints. Failure when it refuses. */
export async function mustGit(folder: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await git(folder, args);
  if (exitCode === 0) return stdout;
  throw new Failure(`git ${args[0]} failed with exit code ${exitCode}: ${lastLine(stderr)}`);
}

/** What git prints and how it ended, whatever its exit status. Failure only when there is no git to start. */
export async function git(folder: string, args: readonly string[]) {
  const options = { cwd: folder, silent: true, ignoreReturnCode: true, env: environmentOf(process.env) };
  return getExecOutput("git", [...args], options).catch((error: unknown) => {
    throw new Failure(`git could not be started: ${describe(error)}`);
  });
}

/** In a hook git sets these, and would then take every folder for the repository's top. Source: `git rev-parse --local-env-vars`. */
const ofOneRepository = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/;

function environmentOf(given: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(given).filter(([name]) => !ofOneRepository.test(name));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    // Or git would wait for another process's lock.
    GIT_OPTIONAL_LOCKS: "0",
    // A folder's name is a name, whatever characters are in it, and no pattern.
    GIT_LITERAL_PATHSPECS: "1",
    // Or it would tell things in the user's language.
    LC_ALL: "C",
  };
}

/** Where git says what was wrong. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
