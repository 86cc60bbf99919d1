import { expect } from "vitest";

/** Asks until the answer is as expected, with patience for a busy machine. */
export const eventually = (probe: () => unknown) => expect.poll(probe, { timeout: 60_000, interval: 20 });
