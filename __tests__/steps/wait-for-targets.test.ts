import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/types.ts";
import { waitForTargets } from "../../src/targeting/wait-for-targets.ts";
import type { TargetAnswer } from "../../src/watch/types.ts";
import { Failure } from "../../src/words/failure.ts";
import type { World } from "../../src/world.ts";
import { planOf, scenarioAtEach, scenarioOf } from "../verdict/samples.ts";

const shop = "https://shop-pr-7.herokuapp.com";
const good: TargetAnswer = { status: 200, text: "hello" };
const down: TargetAnswer = { status: 503, text: "<title>Application Error</title>" };
const noApp: TargetAnswer = { status: 404, text: "<title>No such app</title>" };

/** A world in which the answers come one after the other, the last one for ever; waiting turns the clock. */
function worldWith(answers: readonly TargetAnswer[], cancelAt = Number.POSITIVE_INFINITY) {
  const cancelled = new AbortController();
  const seen = { asked: [] as string[], log: [] as string[], now: 0 };
  const world = {
    clock: {
      now: () => seen.now,
      sleep: async (ms: number) => {
        seen.now += ms;
        if (seen.now >= cancelAt) cancelled.abort(new Failure("The job was cancelled"));
      },
    },
    target: {
      probe: async (url: string) => answers[Math.min(seen.asked.push(url), answers.length) - 1],
    },
    job: { info: (line: string) => seen.log.push(line) },
    cancelled: cancelled.signal,
  };
  return { ...{ world: world as unknown as World }, seen };
}

const options = { waitForTargetSeconds: 60, healthPath: "/health" };
const plan = planOf(...scenarioAtEach(["eu", "us"], "s1"), ...scenarioAtEach(["eu", "us"], "s2"));

describe("waiting for the target", () => {
  test("asks it once when it is ready, however many scenarios and test beds share it", async () => {
    const { world, seen } = worldWith([good]);
    expect(await waitForTargets(plan, options, world)).toBe(false);
    expect(seen.asked).toEqual([`${shop}/health`]);
    expect(seen.log).toEqual([`The target \`${shop}/health\` answers`]);
  });

  test("goes on asking a review app that is not there yet, and says each new state once", async () => {
    const { world, seen } = worldWith([noApp, noApp, down, down, down, good]);
    expect(await waitForTargets(plan, options, world)).toBe(true);
    expect(seen.asked).toHaveLength(6);
    expect(seen.log).toEqual([
      `Waiting for the target \`${shop}/health\`: it answered 404, \`No such app\``,
      `Waiting for the target \`${shop}/health\`: it answered 503, \`Application Error\``,
      `The target \`${shop}/health\` answers`,
    ]);
  });

  test.each([
    [
      noApp,
      /was not ready within `wait-for-target: 1m`: it answered 404, `No such app`\. That is Heroku's page/,
    ],
    [down, /it answered 503, `Application Error`\. See the target's log/],
    [
      { error: "getaddrinfo ENOTFOUND x" },
      /there was no answer: getaddrinfo ENOTFOUND x\. The name is not known/,
    ],
  ])("gives up with what it last got and what to do: %j", async (answer, text) => {
    const { world, seen } = worldWith([answer]);
    await expect(waitForTargets(plan, options, world)).rejects.toThrow(text);
    expect(seen.now).toBeGreaterThan(50_000);
    expect(seen.now).toBeLessThanOrEqual(60_000);
  });

  test("asks each target that a scenario has of its own, and tells of all that are not ready", async () => {
    const own = (plan: Plan): Plan => ({
      ...plan,
      assignments: plan.assignments.map((one, index) => ({
        ...one,
        targetUrl: `https://t${index}.example.com`,
      })),
    });
    const { world } = worldWith([down]);
    const two = own(planOf(scenarioOf("s1"), scenarioOf("s2")));
    const failure = await waitForTargets(two, options, world).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      problems: [expect.stringContaining("t0."), expect.stringContaining("t1.")],
    });
  });

  test("asks nobody with 0s", async () => {
    const { world, seen } = worldWith([down]);
    await waitForTargets(plan, { ...options, waitForTargetSeconds: 0 }, world);
    expect(seen.asked).toEqual([]);
  });

  test("ends at once when the job is cancelled", async () => {
    const { world, seen } = worldWith([down], 6_000);
    await expect(waitForTargets(plan, options, world)).rejects.toThrow("The job was cancelled");
    expect(seen.now).toBe(6_000);
  });
});
