import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance, type Evidence, newDynoState, type OwnStop } from "../../src/watch/dyno-state.ts";
import type { Ending } from "../../src/watch/types.ts";
import { anyEvidence } from "./any-evidence.ts";

const created = 1_000_000;
const evidence = fc.array(anyEvidence(created), { maxLength: 40 });
const stateAfter = (all: readonly Evidence[]) => all.reduce(advance, newDynoState(created));
const runs = { numRuns: 2_000 };

const missed = (one: Evidence) => one.source === "list" && (!one.present || one.state !== "up");
const gaveUp = (reason: OwnStop) => (one: Evidence) => one.source === "given-up" && one.reason === reason;
/** What must have been among the evidence of a dyno that ended so. */
const proofs: Record<Ending, (one: Evidence) => boolean> = {
  receipt: (one) => one.source === "receipt" && one.found,
  gone: missed,
  "never-started": (one) => missed(one) || gaveUp("boot")(one),
  deadline: gaveUp("deadline"),
  stopped: gaveUp("broke-off"),
  refused: () => false,
};

describe("whatever the order of the evidence", () => {
  test("a dyno is finished exactly when there is a reason and an end", () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const state = stateAfter(all);
        expect(state.phase === "finished").toBe(state.ending !== undefined);
        expect(state.phase === "finished").toBe(state.endedAt !== undefined);
      }),
      runs,
    );
  });

  test("each reason has evidence for it", () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const { ending } = stateAfter(all);
        if (ending !== undefined) expect(all.some(proofs[ending])).toBe(true);
      }),
      runs,
    );
  });

  test("a finished dyno stays finished, for the same reason and at the same time", () => {
    fc.assert(
      fc.property(evidence, evidence, (before, later) => {
        const state = stateAfter([...before, { source: "given-up", reason: "deadline", at: created }]);
        const end = later.reduce(advance, state);
        expect([end.phase, end.ending, end.endedAt]).toEqual([state.phase, state.ending, state.endedAt]);
      }),
      runs,
    );
  });

  test("the first exit status, every error code and the clearest cause of a stop are never lost", () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const state = stateAfter(all);
        const causes = all.flatMap((one) => (one.source === "stop" ? one.cause : []));
        const codes = all.flatMap((one) => (one.source === "code" ? one.code : []));
        expect(state.exitStatus).toBe(all.find((one) => one.source === "exit")?.status);
        expect(new Set(state.errorCodes)).toEqual(new Set(codes));
        expect(state.stopCause).toBe(
          (["cycled", "restarted", "signal"] as const).find((cause) => causes.includes(cause)),
        );
      }),
      runs,
    );
  });

  test("one look never ends a dyno, and neither does any log line", () => {
    const log = anyEvidence(created).filter(({ source }) => ["exit", "code", "stop"].includes(source));
    const look = anyEvidence(created).filter(({ source }) => source === "list");
    fc.assert(
      fc.property(fc.array(log), look, fc.array(log), (before, one, after) => {
        expect(stateAfter([...before, one, ...after]).phase).not.toBe("finished");
      }),
      runs,
    );
  });

  test("the deadline ends every watch", () => {
    fc.assert(
      fc.property(evidence, (all) => {
        expect(
          stateAfter([...all, { source: "given-up", reason: "deadline", at: created + 301_000 }]).phase,
        ).toBe("finished");
      }),
      runs,
    );
  });
});
