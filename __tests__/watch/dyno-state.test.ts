import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  advance,
  type DynoState,
  type Evidence,
  newDynoState,
  receiptIsDue,
} from "../../src/watch/dyno-state.ts";

const created = 1_000_000;
const at = (seconds: number): number => created + seconds * 1000;
const seen = (seconds: number, state = "up"): Evidence => ({
  source: "list",
  at: at(seconds),
  present: true,
  state,
});
const missing = (seconds: number): Evidence => ({
  source: "list",
  at: at(seconds),
  present: false,
  state: undefined,
});
const receipt = (seconds: number, found: boolean): Evidence => ({
  source: "receipt",
  at: at(seconds),
  found,
});
const stateAfter = (...evidence: Evidence[]): DynoState => evidence.reduce(advance, newDynoState(created));

describe("a dyno under watch", () => {
  test("is finished by its receipt, whatever the list says", () => {
    expect(stateAfter(seen(1), receipt(60, true))).toMatchObject({
      phase: "finished",
      ending: "receipt",
      endedAt: at(60),
    });
  });

  test("is not gone when one look missed it", () => {
    expect(stateAfter(seen(1), missing(2), receipt(2, false)).phase).toBe("up");
  });

  test("is gone when two looks missed it and no receipt came", () => {
    const state = stateAfter(seen(1), missing(2), receipt(2, false), missing(3), receipt(3, false));
    expect(state).toMatchObject({ phase: "finished", ending: "gone" });
  });

  test("whose row lingers in a final state is gone all the same", () => {
    const state = stateAfter(
      seen(1),
      seen(2, "complete"),
      receipt(2, false),
      seen(3, "complete"),
      receipt(3, false),
    );
    expect(state).toMatchObject({ phase: "finished", ending: "gone" });
  });

  test("counts absences anew when it is seen in between", () => {
    expect(stateAfter(seen(1), missing(2), seen(3), missing(4), receipt(4, false)).phase).toBe("up");
  });

  test("that was never seen is waited for while Heroku may still be slow to show it", () => {
    expect(stateAfter(missing(10), receipt(10, false), missing(20), receipt(20, false)).phase).toBe(
      "starting",
    );
  });

  test("that was never seen for more than a minute never started", () => {
    expect(stateAfter(missing(30), receipt(30, false), missing(61), receipt(61, false)).ending).toBe(
      "never-started",
    );
  });

  test("whose exit was logged is gone without ever having been in the list", () => {
    const exit: Evidence = { source: "exit", at: at(2), status: 1 };
    expect(stateAfter(exit, missing(3), missing(4), receipt(4, false))).toMatchObject({
      ending: "gone",
      exitStatus: 1,
    });
  });

  test("that is still starting at its deadline never started", () => {
    expect(stateAfter(seen(1, "starting"), { source: "deadline", at: at(200) }).ending).toBe("never-started");
  });

  test("that is up at its deadline ran out of time", () => {
    expect(stateAfter(seen(1), { source: "deadline", at: at(200) }).ending).toBe("deadline");
  });

  test("keeps memory errors once each", () => {
    const memory: Evidence = { source: "memory", code: "R14" };
    expect(stateAfter(memory, memory, { source: "memory", code: "R15" }).memoryErrors).toEqual([
      "R14",
      "R15",
    ]);
  });
});

describe("a receipt is due", () => {
  test("not while the dyno is in the list and its run time is not over", () => {
    expect(receiptIsDue(stateAfter(seen(1)), at(59), 60)).toBe(false);
  });

  test.each([
    ["when the run time is over", stateAfter(seen(1)), 60],
    ["when a look missed the dyno", stateAfter(seen(1), missing(2)), 2],
    ["when the dyno's exit was logged", stateAfter(seen(1), { source: "exit", at: at(2), status: 0 }), 2],
  ])("%s", (_, state, seconds) => {
    expect(receiptIsDue(state, at(seconds), 60)).toBe(true);
  });

  test("not for a finished dyno", () => {
    expect(receiptIsDue(stateAfter(receipt(60, true)), at(61), 60)).toBe(false);
  });
});

const anyEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({
    source: fc.constant("list" as const),
    at: fc.integer({ min: 0, max: 300 }).map(at),
    present: fc.boolean(),
    state: fc.constantFrom("starting", "up", "down", "crashed", undefined),
  }),
  fc.record({
    source: fc.constant("exit" as const),
    at: fc.integer({ min: 0, max: 300 }).map(at),
    status: fc.integer({ min: 0, max: 255 }),
  }),
  fc.record({
    source: fc.constant("memory" as const),
    code: fc.constantFrom("R14" as const, "R15" as const),
  }),
  fc.record({
    source: fc.constant("receipt" as const),
    at: fc.integer({ min: 0, max: 300 }).map(at),
    found: fc.boolean(),
  }),
);

describe("whatever the order of the evidence", () => {
  test("a dyno is finished exactly when there is a reason and an end", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 30 }), (evidence) => {
        const state = stateAfter(...evidence);
        expect(state.phase === "finished").toBe(state.ending !== undefined);
        expect(state.phase === "finished").toBe(state.endedAt !== undefined);
      }),
    );
  });

  test("a finished dyno stays finished for the same reason", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), fc.array(anyEvidence), (before, later) => {
        const state = stateAfter(...before, { source: "deadline", at: at(1) });
        const end = later.reduce(advance, state);
        expect([end.phase, end.ending, end.endedAt]).toEqual([state.phase, state.ending, state.endedAt]);
      }),
    );
  });

  test("the first exit status that was seen is never lost", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), (evidence) => {
        const first = evidence.find((one) => one.source === "exit");
        expect(stateAfter(...evidence).exitStatus).toBe(first?.status);
      }),
    );
  });

  test("the deadline ends every watch", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), (evidence) => {
        expect(stateAfter(...evidence, { source: "deadline", at: at(301) }).phase).toBe("finished");
      }),
    );
  });
});
