import { expect, test } from "vitest";
import { throwAwayAction } from "./throw-away-action.ts";

const hourMs = 3_600_000;

const everyWait = `
import { setTimeout as later } from "node:timers";
import { setInterval as ticks, setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
const waits = {
  setTimeout: () => new Promise((done) => setTimeout(done, 60_000, "argument")),
  setInterval: () => new Promise((done) => { const timer = setInterval(() => { clearInterval(timer); done(); }, 60_000); }),
  "node:timers": () => new Promise((done) => later(done, 60_000)),
  "node:timers/promises": () => sleep(60_000, "value"),
  "promised interval": async () => { for await (const _ of ticks(60_000)) return; },
  promisify: () => promisify(setTimeout)(60_000, "value"),
  "AbortSignal.timeout": () => new Promise((done) => {
    const held = setTimeout(() => {}, 600_000);
    AbortSignal.timeout(60_000).addEventListener("abort", () => { clearTimeout(held); done(); });
  }),
};
for (const [name, wait] of Object.entries(waits)) {
  const begun = Date.now();
  const value = await wait();
  console.log(JSON.stringify({ name, value, took: Date.now() - begun }));
}
`;

test("a step can live a minute in a second, whatever it waits with", async () => {
  await using action = await throwAwayAction({ main: everyWait });
  const begun = Date.now();

  const { rawLog } = await action.start({ clock: { speed: 200 } }).outcome;

  const waits: { name: string; value?: string; took: number }[] = rawLog.map((line) => JSON.parse(line));
  expect(waits.map(({ name }) => name)).toEqual([
    ...["setTimeout", "setInterval", "node:timers", "node:timers/promises", "promised interval"],
    ...["promisify", "AbortSignal.timeout"],
  ]);
  expect(waits.map(({ value }) => value).filter(Boolean)).toEqual(["argument", "value", "value"]);
  for (const { name, took } of waits) expect(took, name).toBeGreaterThanOrEqual(59_000);
  const lived = waits.reduce((sum, { took }) => sum + took, 0);
  expect(Date.now() - begun).toBeLessThan(lived / 2);
});

test("a step's clock can be off, in main and in post, and dates are dates still", async () => {
  const script = `class Day extends Date {}
    console.log(JSON.stringify({
      now: [Date.now(), new Date().getTime(), new Day().getTime(), new Date(Date()).getTime()],
      given: [new Date(0).getTime(), Date.UTC(1970, 0), Date.parse("1970-01-01")],
      kinds: [new Date() instanceof Date, new Day() instanceof Day, new Date().constructor === Date, Date.name],
    }));`;
  await using action = await throwAwayAction({ main: script, post: script });
  const before = Date.now();

  const { rawLog } = await action.start({ clock: { offsetMs: -hourMs } }).outcome;

  expect(rawLog).toHaveLength(2);
  for (const line of rawLog) {
    const { now, given, kinds } = JSON.parse(line);
    for (const time of now) {
      expect(time).toBeGreaterThanOrEqual(before - hourMs - 1000);
      expect(time).toBeLessThanOrEqual(Date.now() - hourMs);
    }
    expect(given).toEqual([0, 0, 0]);
    expect(kinds).toEqual([true, true, true, "Date"]);
  }
});

test("without a clock of its own a step has the machine's, and no options of Node's", async () => {
  await using action = await throwAwayAction({
    main: "console.log(JSON.stringify([Date.now(), process.env.NODE_OPTIONS]))",
  });
  const before = Date.now();

  const { rawLog } = await action.start().outcome;

  const [now, options] = JSON.parse(rawLog[0] ?? "");
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  expect(options).toBe(null);
});
