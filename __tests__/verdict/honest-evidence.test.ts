import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDyno } from "../../src/locust/read-dyno.ts";
import { evidenceReasons } from "../../src/verdict/evidence-reasons.ts";
import { resultReasons } from "../../src/verdict/result-reasons.ts";
import { type Happening, honestFiles, type Story } from "./honest-evidence.ts";
import { firstOf, planOf, recordOf, scenarioOf, start } from "./samples.ts";

const assignment = firstOf(planOf(scenarioOf("s1", { runTimeSeconds: 60 })).assignments);
const contradictions = ["figures-contradict", "times-differ", "counts-differ", "results-damaged"];

/** What the evidence of the story is called a contradiction for. */
function accusations(story: Story): string[] {
  const files = honestFiles(story, "s1");
  const key = { runId: "run-42-1", scenario: "s1", dyno: 1, of: 1 };
  const result = readDyno({ ...key, files });
  const record = recordOf(assignment, { exitStatus: result.receipt?.exitCode ?? 0 });
  const reasons = [
    ...evidenceReasons(assignment, record, result),
    ...resultReasons(assignment, record, result),
  ];
  return reasons
    .filter(({ code, level }) => level === "invalid" && contradictions.includes(code))
    .map(({ text }) => text);
}

const minutes = 60_000;
const within = (most: number, least = 0) => fc.integer({ min: least, max: most });
const ms = fc.oneof(
  fc.double({ min: 1e-6, max: 30_000, noNaN: true }),
  fc.constantFrom(0, 0.125, 2.125, 99.95, 999.5, 86_400_000),
);
const requestName = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("/", "Aggregated", 'a,b "q"\r\nx', " /blank ", "größe|{id}", "\u2028", "=1+1", "'", "N/A"),
);
const names = fc.uniqueArray(
  fc.record({ type: fc.constantFrom("GET", "POST", "WS", ""), name: requestName }),
  {
    ...{ minLength: 1, maxLength: 12 },
    selector: ({ type, name }) => JSON.stringify([type, name]),
  },
);
const happening = (loadMs: number): fc.Arbitrary<Happening> =>
  fc.oneof(
    { weight: 9, arbitrary: request(loadMs) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("exception" as const), atMs: within(loadMs - 1) }),
    },
  );

function request(loadMs: number): fc.Arbitrary<Happening> {
  return fc.record({
    kind: fc.constant("request" as const),
    atMs: within(loadMs - 1),
    name: fc.nat(),
    ms: fc.option(ms, { nil: undefined, freq: 8 }),
    failed: fc.boolean(),
  });
}

const story: fc.Arbitrary<Story> = fc.record({ loadMs: within(90_000, 1), names }).chain((fixed) =>
  fc
    .record({
      startMs: within(4 * minutes, -4 * minutes).map((ahead) => start + 20_000 + ahead),
      happenings: fc.array(happening(fixed.loadMs), { maxLength: 120 }),
      users: fc.array(within(80), { minLength: 1, maxLength: 90 }),
      cpu: fc.array(
        within(2000).map((tenths) => tenths / 10),
        { minLength: 1, maxLength: 90 },
      ),
      windowSeconds: fc.constantFrom(1, 1, 2, 8, 64),
      keptNames: fc.constantFrom(1, 2, 5, 250),
      clockStepMs: fc.oneof(fc.constant(0), within(50_000, -50_000)),
      end: fc.constantFrom("run-time", "quit", "load-shape", "killed"),
      csvLateMs: fc.constantFrom(0, 0, 400, 999),
      csvDied: fc.boolean(),
      ...{ afterMs: within(30_000), heldUpMs: within(20_000), isOld: fc.boolean() },
      speechless: fc.constantFrom(0, 0, 0, 2),
    })
    .map((rest): Story => {
      const happenings = rest.happenings
        .map((one) => (one.kind === "request" ? { ...one, name: one.name % fixed.names.length } : one))
        .sort((a, b) => a.atMs - b.atMs);
      // Which requests came in the last second is told by the clock: when it was set, Locust must have written at the end.
      const csvLateMs = rest.clockStepMs === 0 ? rest.csvLateMs : 0;
      // Without a load shape users come once, and what is requested is requested by them.
      const users = rest.end === "load-shape" ? rest.users : rest.users.map((count) => Math.max(1, count));
      return { ...fixed, ...rest, users, csvLateMs, happenings };
    }),
);

const calm: Story = {
  ...{ startMs: start + 20_250, loadMs: 60_000, names: [{ type: "GET", name: "/" }] },
  happenings: Array.from(
    { length: 600 },
    (_, nth): Happening => ({
      ...{ kind: "request", atMs: nth * 100, name: 0, ms: 40 + nth / 7, failed: nth % 50 === 0 },
    }),
  ),
  ...{ users: [50], cpu: [12.3], windowSeconds: 1, keptNames: 250, clockStepMs: 0, end: "run-time" },
  ...{ csvLateMs: 0, csvDied: false, afterMs: 900, heldUpMs: 0, isOld: false, speechless: 0 },
};

describe("figures of an honest dyno", () => {
  test("never contradict each other, whatever clocks, names, ends and Locust's own files do", () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(accusations(one)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each<[string, Partial<Story>]>([
    ["of a calm run", {}],
    [
      "of names that are folded",
      { names: Array.from({ length: 9 }, (_, nth) => ({ type: "GET", name: `/${nth}` })), keptNames: 2 },
    ],
    ["of a clock that is four minutes ahead", { startMs: start + 4 * minutes }],
    ["of a clock that was set back by half a minute", { clockStepMs: -30_000 }],
    ["of a killed Locust", { end: "killed", windowSeconds: 8 }],
    ["whose CSV files are a second old", { csvLateMs: 999 }],
  ])("agree %s", (_, changes) => {
    const one = { ...calm, ...changes };
    const happenings = one.happenings.map((each, nth) =>
      each.kind === "request" ? { ...each, name: nth % one.names.length } : each,
    );
    expect(accusations({ ...one, happenings })).toEqual([]);
  });
});
