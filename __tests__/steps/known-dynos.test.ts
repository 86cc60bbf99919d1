import { describe, expect, test } from "vitest";
import type { Ended } from "../../src/ending/end-dynos.ts";
import { endedLines } from "../../src/ending/ended-lines.ts";
import { readKnownDynos, readUnclear, writeKnownDynos, writeUnclear } from "../../src/ending/known-dynos.ts";

const known = [
  {
    id: "id-1",
    name: "run.1",
    app: "loadtest",
    startedAt: 1_000_000,
    timeToLiveSeconds: 300,
    seen: false,
    heard: false,
    ended: false,
    stopped: false,
  },
  {
    id: "id-2",
    name: "run.2",
    app: "loadtest",
    startedAt: 1_000_000,
    timeToLiveSeconds: 300,
    seen: false,
    heard: false,
    ended: false,
    stopped: false,
  },
];
const target = { app: "loadtest", known };
const now = 1_060_500;
const endedOf = (changes: Partial<Ended>): Ended => ({
  stopped: [],
  failed: [],
  left: [],
  unsure: [],
  mayComeUp: false,
  untold: 0,
  trouble: [],
  ...changes,
});

describe("the state that the post step gets", () => {
  test("brings back every dyno that was started", () => {
    expect(readKnownDynos(writeKnownDynos(known))).toEqual(known);
  });

  test.each(["", "not json", "{}", '[{"id":1}]'])("that reads `%s` names no dyno", (state) => {
    expect(readKnownDynos(state)).toEqual([]);
  });
});

test("the state brings back how many creates were unclear in which app, and nothing when it is not what was written", () => {
  const unclear = new Map([
    ["loadtest-eu", { creates: 3, at: 1_000_000, timeToLiveSeconds: 300 }],
    ["loadtest-us", { creates: 1, at: 1_000_001 }],
  ]);
  expect(readUnclear(writeUnclear(unclear))).toEqual(unclear);
  for (const state of ["", "x", "[]", "1@5", '{"loadtest":{"creates":-1,"at":5}}'])
    expect(readUnclear(state)).toEqual(new Map());
});

describe("what is said of dynos that could not be ended", () => {
  test("names the command and the time for each that is alive", () => {
    expect(endedLines(endedOf({ left: ["run.2"] }), target, now)).toEqual([
      "heroku ps:stop --app loadtest --dyno-name run.2   # Heroku stops it within 240 s anyway",
      "No dyno of this run had to be stopped; 1 dyno left.",
    ]);
  });

  test("names those that were started when Heroku does not answer, and how to look", () => {
    const lines = endedLines(endedOf({ left: undefined, trouble: ["No list."] }), target, now);
    expect(lines).toEqual([
      "No list.",
      "heroku ps:stop --app loadtest --dyno-name run.1   # Heroku stops it within 240 s anyway",
      "heroku ps:stop --app loadtest --dyno-name run.2   # Heroku stops it within 240 s anyway",
      "See what is alive: heroku ps --app loadtest",
      "No dyno of this run had to be stopped; how many are left could not be looked up.",
    ]);
  });

  test("leaves out those that were told to stop, and gives no time below nothing", () => {
    const lines = endedLines(endedOf({ stopped: ["run.1"], left: undefined }), target, 9_000_000);
    expect(lines.filter((line) => line.startsWith("heroku ps:stop"))).toEqual([
      "heroku ps:stop --app loadtest --dyno-name run.2   # Heroku stops it within 0 s anyway",
    ]);
  });

  test("names those that Heroku does not list and that may be there all the same", () => {
    expect(endedLines(endedOf({ unsure: ["run.1"] }), target, now)).toEqual([
      "heroku ps:stop --app loadtest --dyno-name run.1   # Heroku stops it within 240 s anyway",
      "No dyno of this run had to be stopped; 0 dynos left, and of 1 dyno (run.1), not in Heroku's list, it could not be verified.",
    ]);
  });

  test("says that one more may come up after a create without a clear answer", () => {
    expect(endedLines(endedOf({ mayComeUp: true }), target, now)).toEqual([
      "No dyno of this run had to be stopped; 0 dynos left, and one more may still come up in app loadtest: a create has had no clear answer; its time to live ends it.",
    ]);
  });

  test("says when the time to live of such a one ends, and that it may be one whose command cannot be read", () => {
    const unclear = { creates: 1, at: 1_030_000, timeToLiveSeconds: 300 };
    const ended = endedOf({ mayComeUp: true, untold: 1 });
    expect(endedLines(ended, { ...target, unclear }, now)).toEqual([
      "No dyno of this run had to be stopped; 0 dynos left, and one more may be up in app loadtest, where the command of 1 dyno in Heroku's list cannot be read: a create has had no clear answer; its time to live ends it in 270 s at the latest.",
    ]);
  });

  test("says which could not be stopped", () => {
    expect(endedLines(endedOf({ failed: ["run.1"], left: ["run.1"] }), target, now).at(-1)).toBe(
      "Could not stop 1 dyno (run.1); 1 dyno left.",
    );
  });

  test("says nothing more when none is left", () => {
    expect(endedLines(endedOf({ stopped: ["run.1"] }), target, now)).toEqual([
      "Stopped 1 dyno of this run: run.1; 0 dynos left.",
    ]);
  });
});
