import type { Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import { formatDuration } from "../words/duration.ts";
import { quoteLine } from "../words/wording.ts";

/** Locust's own exit code after an exception that nobody caught. */
export const uncaughtExit = 2;

export const seeLog = "The end of its log is in the job's log.";

/** Those that a process may send itself and that end it; by number on Linux. Source: signal(7). */
const signals: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  4: "SIGILL",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  10: "SIGUSR1",
  11: "SIGSEGV",
  12: "SIGUSR2",
  13: "SIGPIPE",
  14: "SIGALRM",
  15: "SIGTERM",
};

/** The signal that an exit code tells of; undefined when it tells of none. */
export function signalOf(exitCode: number): string | undefined {
  return signals[exitCode - 128];
}

/** What an exit code of Locust says, after "ended". A shell's code for signal N is 128 + N. */
export function exitMeaning(exitCode: number): string {
  const signal = signalOf(exitCode);
  if (signal !== undefined) return `by a signal, ${signal} (exit code ${exitCode})`;
  if (exitCode === uncaughtExit)
    return `with exit code ${exitCode}, its own for an exception that nobody caught`;
  return exitCode === 0 ? "as if nothing was wrong (exit code 0)" : `with exit code ${exitCode}`;
}

/** Why Locust did not come to its end, without the dyno's name. */
export function brokeOff(receipt: Receipt): Note {
  return { code: "locust-error", text: `${whatHappened(receipt)} ${seeLog}` };
}

function whatHappened(receipt: Receipt): string {
  const { stopCause, exitCode, reason } = receipt;
  const why = reason === undefined ? "" : `: ${quoteLine(reason)}`;
  const ended = `Locust ended ${exitMeaning(exitCode)}`;
  switch (stopCause) {
    case "start-failed":
      return `did not come to any load, because Locust could not start${why}.${why === "" ? ` ${ended}.` : ""}`;
    case "workers-lost":
      return `lost all of its Locust workers${afterTime(receipt)}${why}.`;
    case "own-signal":
      return `was ended${afterTime(receipt)} by SIGTERM from within the dyno, not by Heroku. Does the locustfile send it?`;
    case "exception":
      return `was ended${afterTime(receipt)} by an exception${why}.`;
    default:
      return `broke off${afterTime(receipt)}${why}. ${ended}${howDied(receipt)}`;
  }
}

function afterTime({ runSeconds, runTime }: Receipt): string {
  if (runSeconds === undefined) return "";
  const of = runTime === undefined ? "" : ` of its run time of ${formatDuration(runTime)}`;
  return ` after ${formatDuration(runSeconds)}${of}`;
}

/** What was killed, or ended itself, has told of no end of the load. */
function howDied({ exitCode, runSeconds, stopCause }: Receipt): string {
  if (runSeconds !== undefined || stopCause === undefined) return ".";
  if (exitCode === 128 + 9) return ", most often for lack of memory: take a larger `dyno-size`.";
  return exitCode < 128 ? " and without its own shutdown, as after `os._exit()`." : ".";
}
