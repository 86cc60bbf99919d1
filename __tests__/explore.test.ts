import fc from "fast-check";
import { expect, test } from "vitest";
import { failuresIn } from "../scripts/explored.ts";

const falls = fc.property(fc.string(), fc.integer(), (text, number) => text.length < 3 || number < 1000);

/** As vitest's JSON reporter writes a test that failed with this error. */
function reportOf(error: unknown) {
  const failed = { status: "failed", fullName: "rows are read", failureMessages: [String(error)] };
  const passed = { status: "passed", fullName: "rows are written", failureMessages: [] };
  return { testResults: [{ name: "/a/rows.test.ts", message: "", assertionResults: [passed, failed] }] };
}

function errorOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("a property draws the same values each time it is run", () => {
  const draw = (): unknown => fc.sample(fc.string(), 20);
  expect(draw()).toEqual(draw());
});

test("the failure of a property is told as what to paste into its test, which then falls at once", () => {
  const [found] = failuresIn(reportOf(errorOf(() => fc.assert(falls))));
  expect(found?.test).toBe("/a/rows.test.ts > rows are read");
  const [, seed, path] =
    /\{ seed: (-?\d+), path: "([\d:]+)", endOnFailure: true \}/.exec(found?.paste ?? "") ?? [];
  const again = fc.check(falls, { seed: Number(seed), path: path ?? "", endOnFailure: true });
  expect([again.failed, again.numRuns]).toEqual([true, 1]);
  expect(found?.paste).toContain(`{ examples: [${fc.stringify(again.counterexample)}] }`);
});

test("the failure of a test that is no property is told in full", () => {
  expect(failuresIn(reportOf(new Error("expected 1 to be 2")))).toEqual([
    { test: "/a/rows.test.ts > rows are read", paste: "Error: expected 1 to be 2" },
  ]);
});

test("a file that could not be run is told with its reason", () => {
  const report = { testResults: [{ name: "/a/b.test.ts", message: "no such file", assertionResults: [] }] };
  expect(failuresIn(report)).toEqual([{ test: "/a/b.test.ts", paste: "no such file" }]);
});
