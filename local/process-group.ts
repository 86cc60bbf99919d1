import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { atExit } from "./at-exit.ts";
import { markedProcesses } from "./marked-processes.ts";

export type ProcessGroupOptions = {
  file: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** the variable of `env` that no other process has, by which those are found that left the group */
  mark?: string;
  onLine(line: string): void;
};

/** A process that leads its own group, so that all it started can be signalled with it. */
export type ProcessGroup = {
  /** The leader's exit status as a shell gives it: 128 + n after signal n, 127 when it could not be started. */
  readonly exited: Promise<number>;
  signalLeader(signal: NodeJS.Signals): void;
  /** The leader, its group, and those that went into a session of their own. */
  signalAll(signal: NodeJS.Signals): void;
  /** Its output has ended and all lines are handed on; what is held open longer than this is given up. */
  outputEnd(withinMs?: number): Promise<void>;
};

export function startProcessGroup(options: ProcessGroupOptions): ProcessGroup {
  const { file, args, cwd, env, mark, onLine } = options;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) readLines(stream, onLine);
  const signalAll = allSignaller(child.pid, mark && `${mark}=${env[mark]}`);
  const forgotten = atExit(() => signalAll("SIGKILL"));
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const exited = exitStatus(child, onLine);
  void Promise.all([exited, closed]).then(forgotten);
  return {
    exited,
    signalLeader: (signal) => send(child.pid, signal),
    signalAll,
    async outputEnd(withinMs = 1000) {
      const giveUp = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, withinMs);
      await closed;
      clearTimeout(giveUp);
    },
  };
}

function allSignaller(leader: number | undefined, mark: string | undefined) {
  const strays = () => (mark ? markedProcesses(mark).filter(({ group }) => group !== leader) : []);
  return (signal: NodeJS.Signals) => {
    send(leader && -leader, signal);
    for (const { pid } of strays()) send(pid, signal);
    // A second look, for what was just being started.
    if (signal === "SIGKILL") for (const { pid } of strays()) send(pid, signal);
  };
}

function exitStatus(child: ChildProcess, onLine: (line: string) => void): Promise<number> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    child.once("error", (error) => {
      onLine(error.message);
      resolve(127);
    });
  });
}

function send(pid: number | undefined, signal: NodeJS.Signals): void {
  if (!pid) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    // No such process; macOS says EPERM of a group that only waits to be reaped.
    if (!["ESRCH", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

// node:readline also ends a line at U+2028 and U+2029, which neither GitHub's runner nor Logplex does.
function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  stream.once("close", () => {
    if (rest !== "") onLine(rest.replace(/\r$/, ""));
  });
}
