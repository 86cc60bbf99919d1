import fc from "fast-check";
import { expect, test } from "vitest";
import { dynoReasons } from "../../src/verdict/dyno-reasons.ts";
import type { Said } from "../../src/watch/runner-event.ts";
import type { DynoRecord, Ending } from "../../src/watch/types.ts";
import { firstOf, planOf, scenarioOf } from "./samples.ts";

const assignment = firstOf(planOf(scenarioOf("s1")).assignments);

const said: fc.Arbitrary<Said> = fc.record(
  {
    notUploaded: fc.record({ file: fc.string(), reason: fc.string(), beforeLoad: fc.boolean() }),
    secondDyno: fc.boolean(),
    loading: fc.boolean(),
    exitCode: fc.nat(255),
  },
  { requiredKeys: [] },
);

const endings: Ending[] = ["receipt", "gone", "never-started", "deadline", "stopped", "refused"];

const record: fc.Arbitrary<DynoRecord> = fc.record({
  assignment: fc.constant(assignment),
  id: fc.constant("id"),
  name: fc.constant("run.1"),
  startedAt: fc.constant(0),
  endedAt: fc.constant(1),
  ending: fc.constantFrom(...endings),
  exitStatus: fc.constantFrom(undefined, 0, 1, 2, 73, 74, 126, 137, 143),
  errorCodes: fc.subarray(["R12", "R14", "R15"]),
  stopCause: fc.constantFrom(undefined, "cycled" as const, "restarted" as const, "signal" as const),
  notes: fc.constant([]),
});

test("what a locustfile can print as the runner changes words, and never whether a run is valid or why", () => {
  const judged = (one: DynoRecord, receiptsExpected: boolean) =>
    dynoReasons(assignment, one, receiptsExpected).map(({ level, code }) => ({ level, code }));
  fc.assert(
    fc.property(record, said, fc.boolean(), (one, forged, receiptsExpected) => {
      expect(judged({ ...one, said: forged }, receiptsExpected)).toEqual(judged(one, receiptsExpected));
    }),
    { seed: 12 },
  );
});
