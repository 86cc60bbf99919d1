import { expect, test } from "vitest";
import { exitHint, hints } from "../../src/verdict/exit-hint.ts";
import { exitCodes } from "../../src/watch/exit-codes.ts";
import { planOf, recordOf, scenarioOf } from "./samples.ts";

const [assignment] = planOf(scenarioOf("shop")).assignments;

test("every exit status with a reason of its own is in the table that the docs show", () => {
  expect([...hints.keys()].filter((status) => !exitCodes.has(status))).toEqual([]);
});

test.each([...hints.keys(), 2, 139])(
  "a dyno that exited with %i is told of in one sentence after another",
  (exitStatus) => {
    if (assignment === undefined) throw new Error("the plan has an assignment");
    for (const stopCause of [undefined, "cycled", "restarted", "signal"] as const) {
      const { text } = exitHint(recordOf(assignment, { ending: "gone", exitStatus, stopCause }));
      expect(text).toMatch(
        new RegExp(`^It exited with ${exitStatus}(, as a signal .*)?([:;] [^A-Z]|[.;] [A-Z]).*[.?]$`),
      );
    }
  },
);
