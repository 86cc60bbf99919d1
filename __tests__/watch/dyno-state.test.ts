import { describe, expect, test } from "vitest";
import {
  advance,
  type DynoState,
  type Evidence,
  isOdd,
  isOver,
  newDynoState,
  overdueFor,
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

const limits = (deadlineSeconds: number, bootSeconds = 120) => ({ bootSeconds, deadlineSeconds });

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

  test("is gone when looks have missed it for ten seconds and no receipt came", () => {
    const early = [seen(1), missing(2), receipt(2, false), missing(3), receipt(3, false)];
    expect(stateAfter(...early).phase).toBe("up");
    const state = stateAfter(...early, missing(12), receipt(12, false));
    expect(state).toMatchObject({ phase: "finished", ending: "gone", endedAt: at(2) });
  });

  test("whose receipt shows a few seconds after it left the list has finished well", () => {
    const state = stateAfter(seen(1), missing(2), receipt(2, false), missing(9), receipt(9, true));
    expect(state).toMatchObject({ phase: "finished", ending: "receipt" });
  });

  test("that one late look alone has missed is not gone", () => {
    expect(stateAfter(seen(1), missing(20), receipt(40, false)).phase).toBe("up");
  });

  test("whose row lingers in a final state is gone all the same", () => {
    const over = (seconds: number) => [seen(seconds, "complete"), receipt(seconds, false)];
    expect(stateAfter(seen(1), ...over(2), ...over(12))).toMatchObject({
      phase: "finished",
      ending: "gone",
    });
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

  test("that is up by its log, and not in the list, is waited for until its deadline", () => {
    const state = stateAfter(
      { source: "up" },
      missing(30),
      receipt(30, false),
      missing(90),
      receipt(90, false),
    );
    expect(state.phase).toBe("up");
    expect(overdueFor(state, at(300), limits(300))).toBe("deadline");
  });

  test("whose exit was logged is gone without ever having been in the list", () => {
    const exit: Evidence = { source: "exit", at: at(2), status: 1 };
    expect(stateAfter(exit, missing(3), missing(13), receipt(13, false))).toMatchObject({
      ending: "gone",
      exitStatus: 1,
    });
  });

  test("keeps an exit status that its log brings after it was found gone", () => {
    const gone = stateAfter(seen(1), missing(2), missing(12), receipt(12, false));
    expect(advance(gone, { source: "exit", at: at(14), status: 137 })).toMatchObject({
      ending: "gone",
      exitStatus: 137,
    });
  });

  describe.each(["zombie", "", "Complete", "succeeded"])("in the state %j, which nobody knows,", (state) => {
    const odd = (seconds: number): Evidence => seen(seconds, state);

    test("is neither gone nor stopped as one that never started, but has its deadline", () => {
      const looks = [30, 90, 150, 240].flatMap((seconds) => [odd(seconds), receipt(seconds, false)]);
      const watched = stateAfter(...looks);
      expect(watched).toMatchObject({ phase: "starting", oddState: state });
      expect(overdueFor(watched, at(299), limits(300))).toBeUndefined();
      expect(overdueFor(watched, at(300), limits(300))).toBe("deadline");
    });

    test("is finished by its receipt, which is asked for once its run time is over", () => {
      const watched = stateAfter(odd(30));
      expect([receiptIsDue(watched, at(59), 60), receiptIsDue(watched, at(60), 60)]).toEqual([false, true]);
      expect(advance(watched, receipt(61, true)).ending).toBe("receipt");
    });

    test("is gone ten seconds after its exit was logged, and not before", () => {
      const exit: Evidence = { source: "exit", at: at(40), status: 137 };
      const watched = stateAfter(odd(30), exit, odd(49), receipt(49, false));
      expect(watched.ending).toBeUndefined();
      expect(advance(watched, receipt(50, false))).toMatchObject({ ending: "gone", endedAt: at(40) });
    });

    test("is alive for whoever stops dynos", () => {
      expect([isOver(state), isOdd(state)]).toEqual([false, true]);
    });

    test("leaves no trace once Heroku gives a word that is known", () => {
      expect(stateAfter(odd(30), seen(40)).oddState).toBeUndefined();
    });
  });

  test.each([
    [["signal", "cycled"], "cycled"],
    [["cycled", "signal"], "cycled"],
    [["restarted", "signal"], "restarted"],
    [["signal"], "signal"],
  ] as const)("stopped as its log says %j was %s, whatever the order of the lines", (causes, cause) => {
    const lines = causes.map((one): Evidence => ({ source: "stop", cause: one }));
    expect(stateAfter(seen(1), ...lines).stopCause).toBe(cause);
  });

  test.each([
    ["boot", "never-started"],
    ["deadline", "deadline"],
    ["broke-off", "stopped"],
  ] as const)("that we gave up (%s) ends as %s", (reason, ending) => {
    expect(stateAfter(seen(1), { source: "given-up", reason, at: at(200) }).ending).toBe(ending);
  });

  test("keeps each error code once", () => {
    const code: Evidence = { source: "code", code: "R14" };
    expect(stateAfter(code, code, { source: "code", code: "R15" }).errorCodes).toEqual(["R14", "R15"]);
  });
});

describe("a dyno is overdue", () => {
  test("when a look shows it still starting after two minutes, however long its run time", () => {
    expect(overdueFor(stateAfter(seen(119, "starting")), at(119), limits(3600))).toBeUndefined();
    expect(overdueFor(stateAfter(seen(120, "starting")), at(120), limits(3600))).toBe("boot");
  });

  test("later where dynos take longer to start", () => {
    const slow = (seconds: number) =>
      overdueFor(stateAfter(seen(seconds, "starting")), at(seconds), limits(3600, 360));
    expect([slow(359), slow(360)]).toEqual([undefined, "boot"]);
  });

  test("not because the list could not be read since its start", () => {
    expect(overdueFor(stateAfter(seen(1, "starting")), at(600), limits(3600))).toBeUndefined();
    expect(overdueFor(stateAfter(), at(3600), limits(3600))).toBe("deadline");
  });

  test("when it is up at its deadline", () => {
    expect(overdueFor(stateAfter(seen(1)), at(299), limits(300))).toBeUndefined();
    expect(overdueFor(stateAfter(seen(1)), at(300), limits(300))).toBe("deadline");
  });

  test("never when it has finished", () => {
    expect(overdueFor(stateAfter(receipt(2, true)), at(9999), limits(300))).toBeUndefined();
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
