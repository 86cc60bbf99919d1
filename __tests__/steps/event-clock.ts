/** A clock that several programs share: it goes on to the next moment that somebody waits for, once all of them wait. */
export type EventClock = {
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Turns the clock until the work is done. */
  run: <Result>(work: Promise<Result>) => Promise<Result>;
};

/** A net under runs that wait for each other for ever. */
const longestMs = 4 * 3_600_000;

export function eventClock(start: number): EventClock {
  let now = start;
  const waiting = new Set<{ at: number; wake: () => void }>();
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const entry = {
      at: now + ms,
      wake: () => {
        waiting.delete(entry);
        signal?.removeEventListener("abort", entry.wake);
        resolve();
      },
    };
    waiting.add(entry);
    signal?.addEventListener("abort", entry.wake);
    return promise;
  };
  const goOn = (): void => {
    const [next] = [...waiting].sort((a, b) => a.at - b.at);
    if (next === undefined) throw new Error("everybody waits for nothing");
    if (now - start > longestMs) throw new Error("it goes on without an end");
    now = next.at;
    next.wake();
  };
  const run = async <Result>(work: Promise<Result>): Promise<Result> => {
    let isDone = false;
    const settle = (): void => {
      isDone = true;
    };
    work.then(settle, settle);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone) return work;
      goOn();
    }
  };
  return { now: () => now, sleep, run };
}
