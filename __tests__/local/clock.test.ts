import { expect, test } from "vitest";
import { fasterClock, handTurnedClock } from "../../local/clock.ts";

test("a hand-turned clock does what falls due in order of the hour, each at its own time", () => {
  const clock = handTurnedClock(0);
  const done: string[] = [];
  clock.after(20, () => done.push(`second at ${clock.now()}`));
  clock.after(10, () => {
    done.push(`first at ${clock.now()}`);
    clock.after(5, () => done.push(`made by the first at ${clock.now()}`));
  });
  clock.after(31, () => done.push("too late"));

  clock.turn(30);

  expect(done).toEqual(["first at 10", "made by the first at 15", "second at 20"]);
  expect(clock.now()).toBe(30);
});

test("what was called off is not done", () => {
  const clock = handTurnedClock(0);
  const done: string[] = [];
  clock.after(10, () => done.push("kept"));
  const callOff = clock.after(10, () => done.push("called off"));

  callOff();
  clock.turn(10);

  expect(done).toEqual(["kept"]);
});

test("a faster clock begins now, and what is due in a minute is done in a second at sixty times the speed", async () => {
  const clock = fasterClock(60);
  const begun = clock.now();
  expect(Math.abs(begun - Date.now())).toBeLessThan(2_000);
  await new Promise<void>((resolve) => void clock.after(60_000, resolve));
  expect(clock.now() - begun).toBeGreaterThanOrEqual(59_000);
  expect(clock.now() - begun).toBeLessThan(600_000);
});
