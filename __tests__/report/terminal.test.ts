import { describe, expect, it } from "vitest";
import { planLines, progressLine, verdictLines } from "../../src/report/terminal.ts";
import { newDynoState } from "../../src/watch/dyno-state.ts";
import type { Progress } from "../../src/watch/types.ts";
import { firstOf, planOf, scenarioOf, start } from "../verdict/samples.ts";
import { expectGolden } from "./golden.ts";
import { reportOf } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

const assignment = firstOf(planOf(scenarioOf("s1")).assignments);

const heard: Progress = {
  elapsedSeconds: 45,
  users: 25,
  requests: 1234,
  failures: 3,
  requestsPerSecond: 27.44,
  p99Ms: 412,
};

describe("planLines", () => {
  it("says what will run, where, and what it may cost", () => {
    const plan = planOf(
      scenarioOf("s1", { dynos: 2, users: 1 }),
      scenarioOf("s2", { targetUrl: "https://other.example" }),
    );
    expect(planLines({ ...plan, warnings: ["Look out."] })).toEqual([
      "Run run-42-1: 3 dynos in app loadtest-app (eu), parallel",
      "Target https://shop-pr-7.herokuapp.com",
      "Scenario s1: 1 user at 10/s for 2m, 2 dynos standard-1x",
      "Scenario s2: 50 users at 10/s for 2m, 1 dyno standard-1x against https://other.example",
      "At most $0.0083 for 14m20s of dyno time",
      "Note: Look out.",
    ]);
  });
});

describe("progressLine", () => {
  const dyno = (phase: "starting" | "up" | "finished", progress?: Progress) => ({
    assignment,
    state: { ...newDynoState(start), phase },
    progress,
  });

  it("says how far the dynos are before any has spoken", () => {
    const dynos = [dyno("starting"), dyno("up"), dyno("up"), dyno("finished")];
    expect(progressLine({ now: start + 45_000, dynos })).toBe("45s | 1 starting, 2 up, 1 finished");
  });

  it("adds up what can be added up", () => {
    expect(progressLine({ now: start + 45_000, dynos: [dyno("up", heard)] })).toBe(
      "45s | 1 up | 25 users | 1,234 requests (27.4/s) | 0.243 % failed | p99 412 ms",
    );
    const slower = { ...heard, p99Ms: 1300 };
    expect(progressLine({ now: start + 45_000, dynos: [dyno("up", heard), dyno("finished", slower)] })).toBe(
      "45s | 1 up, 1 finished | 25 users | 2,468 requests (27.4/s) | 0.243 % failed | p99 at most 1.3 s",
    );
  });

  it("shows no number that is not there", () => {
    const idle = { ...heard, requests: 0, failures: 0, requestsPerSecond: 0, p99Ms: undefined };
    expect(progressLine({ now: start, dynos: [dyno("up", idle)] })).toBe(
      "0s | 1 up | 25 users | 0 requests (0/s) | – failed | p99 –",
    );
    expect(progressLine({ now: start, dynos: [] })).toBe("0s | no dyno");
  });
});

describe("verdictLines", () => {
  it.each(["breach-by-p99", "invalid-unmeasured"])("tells the story of %s, the verdict last", (name) => {
    expectGolden(`${name}.log`, `${verdictLines(reportOf(storyOf(name))).join("\n")}\n`);
  });

  it("lets no workflow command through, whatever the names", () => {
    for (const name of Object.keys(stories)) {
      for (const line of verdictLines(reportOf(storyOf(name))))
        expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}/u);
    }
  });
});
