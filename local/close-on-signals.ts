import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM"] as const;

/** Has this process close before a signal ends it; a second signal ends it at once. Returns the way back. */
export function closeOnSignals(close: () => Promise<void>): () => void {
  let asked = false;
  const handle = (signal: NodeJS.Signals) => {
    // Not the signal's own death, which would leave out what `atExit` was asked for.
    const leave = () => process.exit(128 + constants.signals[signal]);
    if (asked) leave();
    asked = true;
    close().then(leave, leave);
  };
  for (const signal of signals) process.on(signal, handle);
  return () => {
    for (const signal of signals) process.off(signal, handle);
  };
}
