import { describe, expect, test } from "vitest";
import { progressLine, requestsPerSecondOf } from "../../src/report/progress.ts";
import { newDynoState } from "../../src/watch/dyno-state.ts";
import type { Progress } from "../../src/watch/types.ts";
import { planOf, scenarioOf, start } from "../verdict/samples.ts";

const plan = planOf(scenarioOf("s1", { dynos: 2 }), scenarioOf("s2"));
const heard: Progress = {
  elapsedSeconds: 45,
  users: 25,
  requests: 1234,
  failures: 3,
  requestsPerSecond: 27.44,
  p99Ms: 412,
};
const dyno = (index: number, phase: "starting" | "up" | "finished", progress?: Progress) => {
  const assignment = plan.assignments[index];
  if (assignment === undefined) throw new Error("no such assignment");
  return { assignment, state: { ...newDynoState(start), phase }, progress };
};
const now = start + 45_000;

describe("the progress line", () => {
  test("says how much of the planned time is over and, of each scenario, how far its dynos are", () => {
    expect(
      progressLine(plan, { now, dynos: [dyno(0, "starting"), dyno(1, "up"), dyno(2, "finished")] }),
    ).toBe("45s of 2m10s | s1: 1 starting, 1 up | s2: 1 finished");
  });

  test("shows each scenario's users, requests/s, p99 and failures, added up where they can be", () => {
    const slower = { ...heard, p99Ms: 1300, failures: 9 };
    expect(
      progressLine(plan, { now, dynos: [dyno(0, "up", heard), dyno(1, "up", slower), dyno(2, "up", heard)] }),
    ).toBe(
      "45s of 2m10s | s1: 2 up, 50 users, 54.9/s, p99 at most 1.3 s, 0.486% of 2,468 requests failed" +
        " | s2: 1 up, 25 users, 27.4/s, p99 412 ms, 0.243% of 1,234 requests failed",
    );
  });

  test("counts no users and no requests/s of a dyno that has finished", () => {
    expect(progressLine(plan, { now, dynos: [dyno(2, "finished", heard)] })).toContain(
      "s2: 1 finished, p99 412 ms, 0.243% of 1,234 requests failed",
    );
  });

  test("in a sequence the times add up, and a scenario that is not there yet waits", () => {
    expect(progressLine({ ...plan, mode: "sequence" }, { now, dynos: [dyno(0, "up")] })).toBe(
      "45s of 4m20s | s1: 1 up | s2: waiting",
    );
  });

  test("shows no number that is not there", () => {
    const idle = { ...heard, requests: 0, failures: 0, requestsPerSecond: 0, p99Ms: undefined };
    expect(progressLine(plan, { now: start, dynos: [dyno(2, "up", idle)] })).toBe(
      "0s of 2m10s | s1: waiting | s2: 1 up, 25 users, 0/s, p99 –, – of 0 requests failed",
    );
  });
});

test("the requests/s of a run are those of all dynos that are still at it", () => {
  const dynos = [dyno(0, "up", heard), dyno(1, "up", heard), dyno(2, "finished", heard)];
  expect(requestsPerSecondOf(dynos)).toBeCloseTo(54.88);
});
