import { describe, expect, test } from "vitest";
import { endedLines } from "../../src/steps/end-dynos.ts";
import { readKnownDynos, writeKnownDynos } from "../../src/steps/known-dynos.ts";

const known = [
  { id: "id-1", name: "run.1", startedAt: 1_000_000, timeToLiveSeconds: 300 },
  { id: "id-2", name: "run.2", startedAt: 1_000_000, timeToLiveSeconds: 300 },
];
const target = { app: "loadtest", known };
const now = 1_060_500;

describe("the state that the post step gets", () => {
  test("brings back every dyno that was started", () => {
    expect(readKnownDynos(writeKnownDynos(known))).toEqual(known);
  });

  test.each(["", "not json", "{}", '[{"id":1}]'])("that reads `%s` names no dyno", (state) => {
    expect(readKnownDynos(state)).toEqual([]);
  });
});

describe("what is said of dynos that could not be ended", () => {
  test("names the command and the time for each that is alive", () => {
    expect(endedLines({ stopped: [], left: ["run.2"], trouble: [] }, target, now)).toEqual([
      "heroku ps:stop --app loadtest --dyno-name run.2   # else its time to live ends it in 240 s at the latest",
      "No dyno of this run had to be stopped; 1 dyno left.",
    ]);
  });

  test("names those that were started when Heroku does not answer, and how to look", () => {
    const lines = endedLines({ stopped: [], left: undefined, trouble: ["No list."] }, target, now);
    expect(lines).toEqual([
      "No list.",
      "heroku ps:stop --app loadtest --dyno-name run.1   # else its time to live ends it in 240 s at the latest",
      "heroku ps:stop --app loadtest --dyno-name run.2   # else its time to live ends it in 240 s at the latest",
      "See what is alive: heroku ps --app loadtest",
      "No dyno of this run had to be stopped; how many are left could not be looked up.",
    ]);
  });

  test("leaves out those that were told to stop, and gives no time below nothing", () => {
    const lines = endedLines({ stopped: ["run.1"], left: undefined, trouble: [] }, target, 9_000_000);
    expect(lines.filter((line) => line.startsWith("heroku ps:stop"))).toEqual([
      "heroku ps:stop --app loadtest --dyno-name run.2   # else its time to live ends it in 0 s at the latest",
    ]);
  });

  test("says nothing more when none is left", () => {
    expect(endedLines({ stopped: ["run.1"], left: [], trouble: [] }, target, now)).toEqual([
      "Stopped 1 dyno of this run: run.1; 0 dynos left.",
    ]);
  });
});
