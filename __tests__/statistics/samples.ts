import fc from "fast-check";
import type { DynoResult, RequestCounts, Window } from "../../src/locust/types.ts";
import { makeRandom } from "../../src/statistics/random.ts";
import { bucketsOfTimes, rowsOf } from "../locust/rows.ts";

/** 2026-11-23 20:00:00 UTC. */
export const start = 1_795_464_000_000;

/** Response times in ms as the recorder counts them: one request each, none failed. */
export function countsOf(times: readonly number[], changes: Partial<RequestCounts> = {}): RequestCounts {
  return {
    type: "GET",
    name: "/",
    count: times.length,
    failures: 0,
    none: 0,
    bytes: 5 * times.length,
    sumMs: times.reduce((sum, time) => sum + time, 0),
    minMs: times.length === 0 ? undefined : Math.min(...times),
    maxMs: times.length === 0 ? undefined : Math.max(...times),
    buckets: bucketsOfTimes(times),
    ...changes,
  };
}

/** Some of a window's fields, the requests as they are before they are laid into a table. */
export type WindowChanges = Partial<Omit<Window, "requests">> & { requests?: readonly RequestCounts[] };

/** A window of a second; `second` counts from the start. */
export function windowAt(
  second: number,
  { requests = [countsOf([100])], ...changes }: WindowChanges = {},
): Window {
  return {
    startedAt: start + second * 1000,
    endedAt: start + (second + 1) * 1000,
    users: 10,
    cpuPercent: 20,
    rssBytes: undefined,
    exceptions: 0,
    ...changes,
    requests: rowsOf(requests),
  };
}

/** As many windows of a second, one after the other. */
export function windowsFor(seconds: number, make: (second: number) => WindowChanges = () => ({})): Window[] {
  return Array.from({ length: seconds }, (_, second) => windowAt(second, make(second)));
}

/** What a dyno left, of which only the windows matter here. */
export function resultOf(windows: readonly Window[] | undefined, dyno = 1): DynoResult {
  return {
    scenario: "shop",
    dyno,
    of: 2,
    receipt: undefined,
    windows,
    stats: undefined,
    failures: [],
    exceptions: [],
    cutOff: false,
    problems: [],
  };
}

/** A system under load: log-normal response times, one in fifty four times as long, and a level that drifts. */
export type Drifting = {
  seconds: number;
  perSecond: number;
  drift: number;
  failureRatio: number;
  /** By how much response times have grown at the end, in parts: 0.5 is half as long again. */
  growth?: number;
  /** From some part of the run on, everything takes so many times as long. */
  jump?: { factor: number; after: number };
};

/** Runs such a system, a window a second. The level is an AR(1) process that forgets half of itself in 7 seconds. */
export function simulate(system: Drifting, seed: number): Window[] {
  const random = makeRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const memory = 0.9;
  let level = system.drift * normal();
  const { growth = 0, jump = { factor: 1, after: 1 } } = system;
  const grown = (second: number) =>
    (1 + growth) ** (second / system.seconds) * (second < jump.after * system.seconds ? 1 : jump.factor);
  return windowsFor(system.seconds, (second) => {
    level = memory * level + Math.sqrt(1 - memory ** 2) * system.drift * normal();
    const count = Math.max(0, Math.round(system.perSecond + Math.sqrt(system.perSecond) * normal()));
    const times = Array.from(
      { length: count },
      () => grown(second) * 120 * Math.exp(0.5 * normal() + level) * (random() < 0.02 ? 4 : 1),
    );
    const failures = times.filter(() => random() < system.failureRatio).length;
    return { requests: [countsOf(times, { failures })] };
  });
}

/** Any counts of one of a few requests. */
export const anyCounts: fc.Arbitrary<RequestCounts> = fc
  .record({
    type: fc.constantFrom("GET", "POST", ""),
    name: fc.constantFrom("/", "/cart", "Aggregated"),
    times: fc.array(fc.double({ min: 0.001, max: 100_000, noNaN: true }), { maxLength: 20 }),
    none: fc.nat(3),
    bytes: fc.nat(),
  })
  .chain(({ times, none, ...same }) =>
    fc
      .nat(times.length + none)
      .map((failures) => countsOf(times, { ...same, none, count: times.length + none, failures })),
  );
