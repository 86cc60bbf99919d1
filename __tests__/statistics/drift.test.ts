import { describe, expect, test } from "vitest";
import { findDrift } from "../../src/statistics/drift.ts";
import { makeBlocks } from "../../src/statistics/make-blocks.ts";
import type { Drift, DriftFinding } from "../../src/statistics/types.ts";
import { countUsers } from "../../src/statistics/user-counts.ts";
import { countsOf, type Drifting, simulate, start, windowAt, windowsFor } from "./samples.ts";

const system: Drifting = { seconds: 300, perSecond: 50, drift: 0.05, failureRatio: 0.01 };
const runs = 200;

function driftOf(finding: DriftFinding, metric: Drift["metric"]): Drift {
  const drift = finding.kind === "measured" ? finding.drifts.find((one) => one.metric === metric) : undefined;
  if (drift === undefined) throw new Error(`no drift of ${metric}: ${finding.kind}`);
  return drift;
}

/** The drift in many runs of a system. */
function driftsIn(changes: Partial<Drifting>): DriftFinding[] {
  return Array.from({ length: runs }, (_, seed) =>
    findDrift(makeBlocks(simulate({ ...system, ...changes }, 104_729 * seed + 7)), [], start),
  );
}

function share(findings: readonly DriftFinding[], holds: (finding: DriftFinding) => boolean): number {
  return findings.filter(holds).length / findings.length;
}

describe("a run in which nothing grows", () => {
  const findings = driftsIn({});

  test.each(["p99", "median", "failures"] as const)("is seldom said to have a drift of %s", (metric) => {
    const falseAlarms = share(findings, (finding) => driftOf(finding, metric).found !== "none");
    console.log(`false alarms of a drift of ${metric}: ${(100 * falseAlarms).toFixed(1)} of 100 runs`);
    expect(falseAlarms).toBeLessThan(0.08);
  });

  test("has an interval that holds no change, though wide enough to tell what would not have been detectable", () => {
    for (const finding of findings.slice(0, 20)) {
      const { low, high, found } = driftOf(finding, "median");
      if (found !== "none") continue;
      expect(low).toBeLessThanOrEqual(-0.01);
      expect(high).toBeGreaterThanOrEqual(0.01);
    }
  });
});

describe("a run in which response times grow by half", () => {
  const findings = driftsIn({ growth: 0.5 });

  test.each(["p99", "median"] as const)(
    "is said to grow in %s, by an interval that holds the truth",
    (metric) => {
      const found = share(findings, (finding) => driftOf(finding, metric).found === "growth");
      const covered = share(findings, (finding) => {
        const { low, high } = driftOf(finding, metric);
        return low <= 0.5 && 0.5 <= high;
      });
      console.log(
        `growth of ${metric} by 50%: found in ${(100 * found).toFixed(1)}, interval holds it in ${(100 * covered).toFixed(1)} of 100 runs`,
      );
      expect(found).toBeGreaterThan(metric === "p99" ? 0.6 : 0.9);
      expect(covered).toBeGreaterThan(0.9);
    },
  );

  test("has ends half as far apart again", () => {
    const { from, to } = driftOf(findings[0] ?? { kind: "short" }, "median");
    expect(from).toBeGreaterThan(100);
    expect(to / from).toBeGreaterThan(1.35);
    expect(to / from).toBeLessThan(1.65);
  });
});

describe("a run in which response times jump after 60% of it", () => {
  const jumping = (factor: number, seconds: number) =>
    Array.from({ length: 60 }, (_, seed) => {
      const windows = simulate(
        { ...system, seconds, drift: 0, jump: { factor, after: 0.6 } },
        104_729 * seed + 7,
      );
      return findDrift(makeBlocks(windows), countUsers([windows]), start);
    });

  test.each([
    [1.5, 120, 0.95],
    [1.5, 300, 0.95],
    [5, 120, 1],
  ])("by %d within %d s is said to jump in at least %d of all runs", (factor, seconds, least) => {
    const findings = jumping(factor, seconds);
    const found = share(findings, (finding) => driftOf(finding, "median").jumpSeconds !== undefined);
    console.log(`jump by ${factor} within ${seconds} s: found in ${(100 * found).toFixed(1)} of 100 runs`);
    expect(found).toBeGreaterThanOrEqual(least);
  });

  test("is said to have jumped then, from one level to the other", () => {
    const { from, to, low, high, jumpSeconds, found } = driftOf(
      jumping(3, 300)[0] ?? { kind: "short" },
      "median",
    );
    expect(found).toBe("growth");
    expect(Math.abs((jumpSeconds ?? 0) - 180)).toBeLessThanOrEqual(25);
    expect(to / from).toBeGreaterThan(2.7);
    expect(to / from).toBeLessThan(3.3);
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(2);
  });
});

describe("failures", () => {
  const failing = (ratioAt: (second: number) => number) =>
    makeBlocks(
      windowsFor(200, (second) => ({
        requests: [countsOf(Array(50).fill(100), { failures: Math.round(50 * ratioAt(second)) })],
      })),
    );

  test("that grow are said to, in parts of all requests", () => {
    const drift = driftOf(
      findDrift(
        failing((second) => second / 1000),
        [],
        start,
      ),
      "failures",
    );
    expect(drift).toMatchObject({ found: "growth", seconds: 200 });
    expect(drift.from).toBeCloseTo(0, 2);
    expect(drift.to).toBeCloseTo(0.2, 1);
  });

  test("that come from a moment on are said to jump then", () => {
    const drift = driftOf(
      findDrift(
        failing((second) => (second < 120 ? 0 : 0.1)),
        [],
        start,
      ),
      "failures",
    );
    expect(drift.found).toBe("growth");
    expect(drift.from).toBeCloseTo(0, 2);
    expect(drift.to).toBeCloseTo(0.1, 2);
    expect(Math.abs((drift.jumpSeconds ?? 0) - 120)).toBeLessThanOrEqual(17);
  });

  test("that come in one burst are no growth", () => {
    expect(
      driftOf(
        findDrift(
          failing((second) => (second < 150 ? 0 : Number(second < 160))),
          [],
          start,
        ),
        "failures",
      ).found,
    ).toBe("none");
  });

  test("of which there are none may be too rare to have come up, and that is said", () => {
    const drift = driftOf(
      findDrift(
        failing(() => 0),
        [],
        start,
      ),
      "failures",
    );
    expect(drift).toMatchObject({ found: "none", from: 0, to: 0 });
    expect(drift.high).toBeGreaterThan(0.0005);
    expect(drift.high).toBeLessThan(0.002);
  });
});

describe("drift cannot be told", () => {
  const busy = (second: number) => ({ users: 10, requests: [countsOf(Array(20).fill(100 + second))] });

  test("from a run of few blocks", () => {
    expect(findDrift(makeBlocks(windowsFor(30, busy)), [], start)).toEqual({ kind: "short" });
  });

  test("while users come in: then response times grow with them", () => {
    const windows = windowsFor(120, (second) => ({ ...busy(second), users: second }));
    expect(findDrift(makeBlocks(windows), countUsers([windows]), start)).toEqual({ kind: "users" });
  });

  test("from blocks with few requests", () => {
    const windows = windowsFor(120, () => ({ requests: [countsOf([100])] }));
    expect(findDrift(makeBlocks(windows), [], start)).toEqual({ kind: "sparse" });
  });

  test("before all users were there, so that only the time after the ramp counts", () => {
    const windows = windowsFor(200, (second) => ({
      users: Math.min(10, second),
      requests: [countsOf(Array(20).fill(second < 10 ? 10 : 100))],
    }));
    const drift = driftOf(findDrift(makeBlocks(windows), countUsers([windows]), start), "median");
    expect(drift.found).toBe("none");
    expect(drift.from).toBeCloseTo(100, 9);
    expect(drift.to).toBeCloseTo(100, 9);
    expect(drift.seconds).toBeLessThanOrEqual(190);
  });
});

describe("a run of a minute", () => {
  /** All users come within five seconds, and the last window has none of them any more. */
  const minute = (ms: (second: number) => number) =>
    windowsFor(60, (second) => ({
      users: second === 59 ? 0 : Math.min(10, 2 * second),
      requests: [countsOf(Array(20).fill(ms(second)))],
    }));
  const medianOf = (windows: ReturnType<typeof minute>) =>
    driftOf(findDrift(makeBlocks(windows), countUsers([windows]), start), "median");

  test("is long enough, though it has a ramp and an end", () => {
    expect(medianOf(minute(() => 100))).toMatchObject({ found: "none", wanders: false });
  });

  test("shows a jump, and when it came", () => {
    expect(medianOf(minute((second) => (second < 35 ? 100 : 300)))).toMatchObject({
      found: "growth",
      jumpSeconds: 35,
    });
  });
});

describe("a run whose level wanders", () => {
  const wandering = (drift: number) =>
    share(driftsIn({ seconds: 120, drift }), (finding) => driftOf(finding, "median").wanders);

  test("is often said to, and a steady one seldom", () => {
    const [steady, restless] = [wandering(0), wandering(0.2)];
    console.log(
      `wanders: steady ${(100 * steady).toFixed(1)}, restless ${(100 * restless).toFixed(1)} of 100`,
    );
    expect(steady).toBeLessThan(0.1);
    expect(restless).toBeGreaterThan(2 * steady);
  });
});

test("a drift of times that are all 0 is none", () => {
  const windows = windowsFor(120, () => ({ requests: [countsOf(Array(20).fill(0))] }));
  expect(
    driftOf(
      findDrift(makeBlocks([...windows, windowAt(120, { startedAt: start + 120_000 })]), [], start),
      "p99",
    ),
  ).toMatchObject({ found: "none" });
});
