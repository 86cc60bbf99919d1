import fc from "fast-check";
import type { Evidence } from "../../src/watch/dyno-state.ts";

/** Evidence of every kind, `at` so many seconds after the dyno's creation at the given instant. */
export function anyEvidence(createdAt: number): fc.Arbitrary<Evidence> {
  const at = fc.integer({ min: 0, max: 300 }).map((seconds) => createdAt + seconds * 1000);
  return fc.oneof(
    fc.record({
      source: fc.constant("list" as const),
      at,
      present: fc.boolean(),
      state: fc.constantFrom(
        "starting",
        "up",
        "idle",
        "down",
        "crashed",
        "complete",
        "unheard-of",
        undefined,
      ),
    }),
    fc.record({ source: fc.constant("exit" as const), at, status: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ source: fc.constant("code" as const), code: fc.constantFrom("R12", "R14", "R15") }),
    fc.constant({ source: "up" as const }),
    fc.record({
      source: fc.constant("stop" as const),
      cause: fc.constantFrom("cycled", "restarted", "signal"),
    }),
    fc.record({ source: fc.constant("receipt" as const), at, found: fc.boolean() }),
    fc.record({
      source: fc.constant("given-up" as const),
      at,
      reason: fc.constantFrom("boot", "deadline", "broke-off"),
    }),
  );
}
