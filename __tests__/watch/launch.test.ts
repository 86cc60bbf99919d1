import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advanceLaunch, type LaunchEvent, type LaunchState, newLaunch } from "../../src/watch/launch.ts";

/** A platform that may keep a dyno although it gives no clear answer, and whose list may lag or fail. */
type Platform = {
  /** One for each create: what is answered, and whether a dyno came of it. */
  answers: readonly { event: LaunchEvent; starts: boolean }[];
  /** One for each look: whether the list can be read, and whether it shows a dyno that is there. */
  looks: readonly ("fails" | "lags" | "shows")[];
};

type Course = { steps: string[]; dynos: number; state: LaunchState };

function courseOn(platform: Platform): Course {
  const course: Course = { steps: [], dynos: 0, state: newLaunch };
  const answers = platform.answers.values();
  const looks = platform.looks.values();
  while (course.state.step.kind !== "end") {
    const { kind } = course.state.step;
    const event = kind === "create" ? createOn(answers, course) : lookOn(looks, course);
    course.steps.push(event.kind === "blind" ? "blind" : kind);
    course.state = advanceLaunch(course.state, event);
  }
  return course;
}

function createOn(answers: Iterator<Platform["answers"][number]>, course: Course): LaunchEvent {
  const { event, starts } = answers.next().value ?? { event: { kind: "created" }, starts: true };
  if (starts) course.dynos += 1;
  return event;
}

function lookOn(looks: Iterator<Platform["looks"][number]>, { dynos }: Course): LaunchEvent {
  const look = looks.next().value ?? "shows";
  return look === "fails" ? { kind: "blind" } : { kind: "looked", found: look === "shows" && dynos > 0 };
}

const clear = fc.constantFrom<{ event: LaunchEvent; starts: boolean }>(
  { event: { kind: "created" }, starts: true },
  { event: { kind: "refused" }, starts: false },
);
const unclear = fc.record({
  event: fc.record({
    kind: fc.constant("unclear" as const),
    cause: fc.constantFrom("silent" as const, "not-now" as const),
    waitMs: fc.integer({ min: 0, max: 60_000 }),
  }),
  starts: fc.boolean(),
});
/** What Heroku refuses in its own words it has not started. */
const honest = unclear.map(({ event, starts }) => ({ event, starts: starts && event.cause === "silent" }));
const platforms = (look: fc.Arbitrary<"fails" | "lags" | "shows">): fc.Arbitrary<Platform> =>
  fc.record({
    answers: fc.array(fc.oneof(clear, honest), { maxLength: 8 }),
    looks: fc.array(look, { maxLength: 40 }),
  });
const runs = { numRuns: 5_000 };

describe("the launch of one dyno, on any platform", () => {
  test("ends, after four creates at most", () => {
    fc.assert(
      fc.property(platforms(fc.constantFrom("fails", "lags", "shows")), (platform) => {
        const { steps, state } = courseOn(platform);
        expect(steps.filter((step) => step === "create").length).toBeLessThanOrEqual(4);
        expect(state.creates).toBe(steps.filter((step) => step === "create").length);
      }),
      runs,
    );
  });

  test("never asks for a create without having looked since the one before", () => {
    fc.assert(
      fc.property(platforms(fc.constantFrom("fails", "lags", "shows")), (platform) => {
        expect(courseOn(platform).steps.join(" ")).not.toMatch(/create (blind )*create/);
      }),
      runs,
    );
  });

  test("starts at most one dyno when the list shows what is there", () => {
    fc.assert(
      fc.property(platforms(fc.constantFrom("fails", "shows")), (platform) => {
        expect(courseOn(platform).dynos).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test("has a dyno exactly when it says so, unless a look failed", () => {
    const dynosFor: Record<string, number | undefined> = { created: 1, adopted: 1, refused: 0, "gave-up": 0 };
    fc.assert(
      fc.property(platforms(fc.constantFrom("fails", "shows")), (platform) => {
        const { state, dynos } = courseOn(platform);
        const outcome = state.step.kind === "end" ? state.step.outcome : "not ended";
        expect(outcome).not.toBe("not ended");
        expect(dynosFor[outcome] ?? dynos).toBe(dynos);
      }),
      runs,
    );
  });
});

describe("a look after a create", () => {
  const unclearly = (cause: "silent" | "not-now"): LaunchState =>
    advanceLaunch(newLaunch, { kind: "unclear", cause, waitMs: 7_000 });

  test("without an answer is made six times over 25 seconds before the create is sent again", () => {
    let state = unclearly("silent");
    const waits: number[] = [];
    while (state.step.kind === "look") {
      waits.push(state.step.afterMs);
      state = advanceLaunch(state, { kind: "looked", found: false });
    }
    expect(waits).toEqual([0, 1_000, 2_000, 4_000, 8_000, 10_000]);
    expect(state).toMatchObject({ step: { kind: "create", afterMs: 7_000 }, creates: 2 });
  });

  test("that Heroku refused for now is made once", () => {
    const state = unclearly("not-now");
    expect(state.step).toEqual({ kind: "look", afterMs: 0 });
    expect(advanceLaunch(state, { kind: "looked", found: false }).step).toEqual({
      kind: "create",
      afterMs: 7_000,
    });
  });
});
