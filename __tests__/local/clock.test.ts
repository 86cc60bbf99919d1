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
  const before = Date.now();
  const clock = fasterClock(60);
  const begun = clock.now();
  await new Promise<void>((resolve) => void clock.after(60_000, resolve));
  const end = clock.now();
  const lived = Date.now() - before;
  expect(begun).toBeGreaterThanOrEqual(before);
  expect(end - begun).toBeGreaterThanOrEqual(59_000);
  expect(end - before).toBeLessThanOrEqual(60 * lived);
});
