import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { tabled } from "../../scripts/write-tables.ts";
import { decide } from "../../src/verdict/decide.ts";
import { advance, newDynoState } from "../../src/watch/dyno-state.ts";
import { codesOfKind, herokuCodes } from "../../src/watch/heroku-codes.ts";
import { readLogLine } from "../../src/watch/log-event.ts";
import { goodFindings, planOf, recordOf, scenarioOf } from "../verdict/samples.ts";

const table = herokuCodes as Record<string, (typeof herokuCodes)[string]>;

afterEach(() => {
  delete table.R99;
});

test("a code that is one more entry of the table is read, judged by its kind, and in the docs", () => {
  const line = "Error R99 (Platform error)";
  expect(readLogLine("heroku", line)).toBeUndefined();
  table.R99 = { kind: "memory", means: "is beyond its means" };
  const event = readLogLine("heroku", line);
  expect(event).toEqual({ kind: "code", code: "R99" });
  const { errorCodes } = advance(newDynoState(0), { source: "code", code: "R99" });
  const plan = planOf(scenarioOf("shop"));
  const [assignment] = plan.assignments;
  if (assignment === undefined) throw new Error("the plan has an assignment");
  const { word, reasons } = decide(goodFindings({ plan, dynos: [recordOf(assignment, { errorCodes })] }));
  expect([word, reasons[0]?.text]).toEqual(["invalid", expect.stringContaining("ran out of memory (R99)")]);
  const docs = readFileSync(join(resolve(import.meta.dirname, "../.."), "docs/watch.md"), "utf8");
  expect(tabled["docs/watch.md"]?.(docs)).toContain("| `R99` | the dyno is beyond its means |");
  expect(codesOfKind("memory")).toContain("R99");
});

test("what looks like a code and is in no table says nothing", () => {
  for (const text of ["Error toString (x)", "Error R1 (x)", "Error R140 (x)", "an Error R14 (x)"])
    expect(readLogLine("heroku", text)).toBeUndefined();
});
