import { constants } from "node:os";

const leftovers = new Set<() => void>();

/**
 * Has `act` done, synchronously, if this process ends before the returned function was called: the net under
 * children and folders that nobody closed. Only SIGKILL slips through it.
 */
export function atExit(act: () => void): () => void {
  if (!process.listeners("exit").includes(clearAway)) spreadNet();
  leftovers.add(act);
  return () => void leftovers.delete(act);
}

function spreadNet(): void {
  process.on("exit", clearAway);
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
    // A signal's own death gives no chance to clear away. Whoever else listens decides how this process ends.
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
}

function clearAway(): void {
  for (const act of [...leftovers].reverse()) act();
  leftovers.clear();
}
