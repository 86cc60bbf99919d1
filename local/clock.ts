/** Time as the stand-ins see it: milliseconds since the epoch, and acts that are due later. */
export type Clock = {
  now(): number;
  /** Returns a function that calls the act off. */
  after(ms: number, act: () => void): () => void;
};

export const wallClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** A clock that begins with the machine's time and runs so many times as fast. */
export function fasterClock(speed: number): Clock {
  const begun = Date.now();
  return {
    now: () => begun + (Date.now() - begun) * speed,
    after: (ms, act) => wallClock.after(ms / speed, act),
  };
}

export type HandTurnedClock = Clock & { turn(ms: number): void };

/** A clock that moves only when it is turned; what falls due on the way is done in order of its hour. */
export function handTurnedClock(start = Date.UTC(2026, 10, 23, 20)): HandTurnedClock {
  let now = start;
  const due = new Set<{ at: number; act: () => void }>();
  return {
    now: () => now,
    after(ms, act) {
      const appointment = { at: now + ms, act };
      due.add(appointment);
      return () => void due.delete(appointment);
    },
    turn(ms) {
      const end = now + ms;
      for (let next = earliest(due, end); next; next = earliest(due, end)) {
        due.delete(next);
        now = Math.max(now, next.at);
        next.act();
      }
      now = end;
    },
  };
}

function earliest<Appointment extends { at: number }>(due: Set<Appointment>, end: number) {
  return [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
