import { spawn } from "node:child_process";
import { once } from "node:events";
import { devNull, tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";
import { describe, Failure } from "../words/failure.ts";

type Answer = { exitCode: number; stdout: string; stderr: string };

/** `env`: all of git's environment. `input`: what it reads. */
type Call = { env: Record<string, string>; input?: string };

/**
 * What no repository may switch on. Empty is "off" for every git, whereas those before 2.36 would start `false`; those
 * before 2.38 do not know `safe.bareRepository`, so nobody relies on it: see `openRepository`.
 */
const off = [
  "core.fsmonitor=",
  `core.hooksPath=${devNull}`,
  "safe.bareRepository=explicit",
  "protocol.allow=never",
  "credential.helper=",
].flatMap((setting) => ["-c", setting]);

/** Longer than any of the calls takes, so that no pipe or disk that hangs holds the job. */
const longestMs = 10 * 60_000;

/** What git prints and how it ended, whatever its exit status. Failure only when there is no git to start. */
export async function git(args: readonly string[], { env, input = "" }: Call): Promise<Answer> {
  // Not in a folder of the repository: Windows looks for programs where it is.
  const options = { cwd: tmpdir(), env, timeout: longestMs, killSignal: "SIGKILL" } as const;
  const child = spawn("git", [...off, ...args], { ...options, stdio: "pipe", windowsHide: true });
  // It may end before it has read everything, and says why itself.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const texts = Promise.all([buffer(child.stdout), buffer(child.stderr)]);
  texts.catch(() => undefined);
  try {
    const [exitCode, signal] = await once(child, "close");
    const [stdout, stderr] = (await texts).map((bytes) => bytes.toString("utf8"));
    if (signal === "SIGKILL") throw new Failure(`git was stopped after ${longestMs / 60_000} minutes`);
    return { exitCode: exitCode ?? -1, stdout: stdout ?? "", stderr: stderr ?? "" };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`git could not be started: ${describe(error)}`);
  }
}

/** What git prints. Failure when it refuses. */
export async function mustGit(args: readonly string[], call: Call): Promise<string> {
  const { exitCode, stdout, stderr } = await git(args, call);
  if (exitCode === 0) return stdout;
  const command = args.find((word) => !word.startsWith("-")) ?? "";
  throw new Failure(`git ${command} failed with exit code ${exitCode}: ${lastLine(stderr)}`);
}

/** Where git says what was wrong. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

/** What `-z` parts. */
export function fieldsOf(text: string): string[] {
  return text.split("\0").filter(Boolean);
}
