import { type Clock, wallClock } from "../clock.ts";
import { type ProcessGroup, startProcessGroup } from "../process-group.ts";

/** How long the runner waits after SIGINT, and then after SIGTERM (ProcessInvoker.cs). */
export type CancelTimes = { interruptMs: number; terminateMs: number; clock?: Clock };

export const runnerCancelTimes: CancelTimes = { interruptMs: 7500, terminateMs: 2500 };

// How long it waits for output that a child of an ended step still holds open.
const outputMs = 5000;

export type StepProcess = {
  script: string;
  cwd: string;
  env: Record<string, string>;
  onLine(line: string): void;
  cancelTimes: CancelTimes;
};

export type StepEnds = {
  /** sends the signals of a cancellation */
  cancelled?: AbortSignal | undefined;
  /** sends SIGKILL to the one process, as the kernel does when memory is short */
  killed?: AbortSignal | undefined;
};

/** Runs a script to its end and gives its exit code. */
export async function runStepProcess(step: StepProcess, ends: StepEnds = {}): Promise<number> {
  const { script, cwd, env, onLine, cancelTimes } = step;
  const mark = "RUNNER_TRACKING_ID";
  const group = startProcessGroup({ file: process.execPath, args: [script], cwd, env, mark, onLine });
  const forgetCancel = whenAborted(ends.cancelled, () => void endGradually(group, cancelTimes));
  const forgetKill = whenAborted(ends.killed, () => group.signalLeader("SIGKILL"));
  const exitCode = await group.exited;
  forgetCancel();
  forgetKill();
  await group.outputEnd(outputMs);
  group.signalAll("SIGKILL");
  return exitCode;
}

function whenAborted(signal: AbortSignal | undefined, act: () => void): () => void {
  if (signal?.aborted) act();
  signal?.addEventListener("abort", act, { once: true });
  return () => signal?.removeEventListener("abort", act);
}

// SIGINT and SIGTERM reach the node process alone: its children hear nothing of them.
async function endGradually(group: ProcessGroup, times: CancelTimes): Promise<void> {
  const { interruptMs, terminateMs, clock = wallClock } = times;
  const endsWithin = async (ms: number): Promise<boolean> => {
    const late = Promise.withResolvers<boolean>();
    const callOff = clock.after(ms, () => late.resolve(false));
    const ended = await Promise.race([group.exited.then(() => true), late.promise]);
    callOff();
    return ended;
  };
  group.signalLeader("SIGINT");
  if (await endsWithin(interruptMs)) return;
  group.signalLeader("SIGTERM");
  if (await endsWithin(terminateMs)) return;
  group.signalAll("SIGKILL");
}
