import fc from "fast-check";
import { expect, test } from "vitest";
import { readReceipt } from "../../src/locust/read-receipt.ts";
import { fixtureText } from "./fixture-files.ts";

const blob = "run-1/shop/1/receipt.json";
const recorded = JSON.parse(fixtureText("two-dynos/1/receipt.json"));

function read(changes: Record<string, unknown>): ReturnType<typeof readReceipt> {
  return readReceipt(JSON.stringify({ ...recorded, ...changes }), blob);
}

test("a recorded receipt is read, with its place among the dynos and its instants as numbers", () => {
  const result = read({});
  expect(result).toMatchObject({
    receipt: {
      runId: "recorded-1",
      scenario: "shop",
      dyno: 1,
      of: 2,
      locust: "2.47.0",
      startedAt: Date.parse(recorded.startedAt),
      finishedAt: Date.parse(recorded.finishedAt),
      stopReason: "run-time",
      usersAsked: 10,
      requests: recorded.requests,
      cpuMaxPercent: recorded.cpuMax,
      files: recorded.files,
    },
  });
});

test.each([
  ["stopped", { stopReason: "signal" }],
  ["broken", { stopReason: "error", exitCode: 1, requests: 0, usersPeak: 0 }],
])("the receipt of a run that was %s says so", (folder, expected) => {
  expect(readReceipt(fixtureText(`${folder}/receipt.json`), blob)).toMatchObject({ receipt: expected });
});

test("lost workers and folded names are read, and are none when the receipt does not tell of them", () => {
  const folded = { type: "(several)", name: "(rarest)", names: 3, requests: 4 };
  expect(read({ workersLost: 1, folded })).toMatchObject({ receipt: { workersLost: 1, folded } });
  expect(read({})).toMatchObject({ receipt: { workersLost: 0, folded: undefined } });
});

test("what a receipt proves itself by is kept apart from what is reported of it", () => {
  const result = read({ nonce: "5ec7e7", tokenVisible: true });
  expect(result).toMatchObject({ nonce: "5ec7e7", receipt: { tokenVisible: true } });
  expect(JSON.stringify("receipt" in result && result.receipt)).not.toContain("5ec7e7");
  expect(read({})).toMatchObject({ nonce: undefined, receipt: { tokenVisible: false } });
});

test("what the runner tells of an end and of a locustfile is read, and absent when it does not", () => {
  const told = {
    stopCause: "quit",
    runTime: 12,
    runSeconds: 4.1,
    startSeconds: 8,
    ownExitCode: 7,
    reason: "p95 is too high",
    shape: "Steps",
    usersSpawned: true,
    usersAtEnd: 3,
    fixedUsers: 2,
    hostFrom: "locustfile",
    odd: { timeNegative: 7 },
    uncaught: { count: 2, first: "ValueError: no" },
    greenlets: { count: 1 },
    csvFault: "TypeError: no",
    statsResets: 1,
    ownBuckets: true,
    ownClock: true,
    startedAnew: true,
  };
  expect(read(told)).toMatchObject({ receipt: told });
  expect(read({})).not.toHaveProperty("receipt.odd");
});

test.each([
  [{ reason: "x".repeat(601) }, "`reason` must have at most 600 characters"],
  [{ ownExitCode: 256 }, "`ownExitCode` must be at most 255"],
  [{ runSeconds: -1 }, "`runSeconds` must not be negative"],
  [{ odd: { timeNegative: -1 } }, "`odd.timeNegative` must not be negative"],
  [
    { odd: Object.fromEntries(Array.from({ length: 51 }, (_, nth) => [`x${nth}`, 1])) },
    "`odd` must have at most 50 kinds",
  ],
  [{ uncaught: { count: 1, first: 5 } }, "`uncaught.first` must be a text"],
  [{ usersSpawned: "yes" }, "`usersSpawned` must be true or false"],
])("what it tells is bounded: %o", (changes, fault) => {
  expect(read(changes)).toEqual({ problem: `\`${blob}\`: ${fault}.` });
});

test("fields that a newer runner may add are left alone", () => {
  expect(read({ future: { any: "thing" } })).toHaveProperty("receipt");
});

test("what the runner does not know may be null or absent", () => {
  expect(read({ host: null, cpuMax: null, locustfileSha256: undefined })).toMatchObject({
    receipt: { host: undefined, cpuMaxPercent: undefined, locustfileSha256: undefined },
  });
});

test.each([
  [{ v: 2 }, "`v` must be 1, the only version that this action reads"],
  [{ dyno: "1" }, '`dyno` must be a number of all, such as "1/2"'],
  [{ dyno: "0/2" }, '`dyno` must be a number of all, such as "1/2"'],
  [{ startedAt: "yesterday" }, "`startedAt` must be a time such as 2026-11-23T20:00:00.000Z"],
  [{ finishedAt: "2026-02-30T00:00:00Z" }, "`finishedAt` must be a time such as 2026-11-23T20:00:00.000Z"],
  [{ stopReason: "bored" }, "`stopReason` must be one of run-time, finished, signal, error"],
  [{ requests: -1 }, "`requests` must not be negative"],
  [{ requests: 1.5 }, "`requests` must be a whole number"],
  [{ runId: undefined }, "`runId` must be a text"],
  [{ files: [{ name: "log.txt", bytes: "5", md5: "x" }] }, "`files.0.bytes` must be a whole number"],
  [{ requests: 2 ** 32 }, "`requests` must be at most 4294967295"],
  [{ usersAsked: 1e300 }, "`usersAsked` must be a whole number; `usersAsked` must be at most 4294967295"],
  [{ failures: "NaN" }, "`failures` must be a whole number"],
  [{ cpuMax: 1e6 }, "`cpuMax` must be at most 100000"],
  [{ finishedAt: "2001-01-01T00:00:00Z" }, "`finishedAt` must not be before `startedAt`"],
  [{ usersPeak: null, cpuMax: "hot" }, "`usersPeak` must be a whole number; `cpuMax` must be a number"],
])("%j is refused with everything that is wrong", (changes, faults) => {
  expect(read(changes)).toEqual({ problem: `\`${blob}\`: ${faults}.` });
});

test("what is no JSON, or no object, is refused", () => {
  expect(readReceipt('{"v":1', blob)).toEqual({ problem: `\`${blob}\` is not JSON.` });
  expect(readReceipt("[]", blob)).toEqual({ problem: `\`${blob}\`: it must be an object.` });
});

test("any text at all gives a receipt or a problem, and never an exception", () => {
  const almost = fc.record(
    Object.fromEntries(
      Object.entries(recorded).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.jsonValue())]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        almost.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const result = readReceipt(text, blob);
        if ("problem" in result) expect(result.problem).toContain(blob);
        else expect(Number.isFinite(result.receipt.startedAt)).toBe(true);
      },
    ),
  );
});
