import { describe, expect, it } from "vitest";
import { driftSheet } from "../../src/report/drift-sheet.ts";
import type { DriftFinding } from "../../src/statistics/types.ts";
import { reportOf, withMeasured } from "./samples.ts";
import { storyOf } from "./stories.ts";
import { writtenRows } from "./written-rows.ts";

function rowsWith(drift: DriftFinding | undefined): readonly (readonly unknown[])[] {
  const report = reportOf(storyOf("pass"));
  return writtenRows(driftSheet(withMeasured(report, (one) => ({ ...one, drift }))));
}

describe("driftSheet", () => {
  it("shows both ends, the interval of the change with its sign, and what was found", () => {
    const steadily = { jumpSeconds: undefined, wanders: false };
    const drifts = [
      { ...steadily, metric: "p99", seconds: 60, from: 210, to: 640, low: 1.5, high: 2.6, found: "growth" },
      {
        ...steadily,
        metric: "failures",
        seconds: 60,
        from: 0.02,
        to: 0.01,
        low: -0.013,
        high: -0.008,
        found: "fall",
      },
    ] as const;
    expect(rowsWith({ kind: "measured", drifts })).toEqual([
      [{ code: "worker_scene_1" }, { code: "p99" }, "210 ms", "640 ms", "+150% to +260%", "📈 growth"],
      [
        { code: "worker_scene_1" },
        { code: "failures" },
        "2%",
        "1%",
        "−1.3 percentage points to −0.8 percentage points",
        "📉 fall",
      ],
    ]);
  });

  it("shows when a number jumped", () => {
    const jump = { metric: "p99", seconds: 300, from: 120, to: 590, low: 3, high: 5 } as const;
    const drifts = [{ ...jump, found: "growth", jumpSeconds: 180, wanders: false }] as const;
    expect(rowsWith({ kind: "measured", drifts })[0]?.[5]).toBe("📈 jump at 3m");
  });

  it.each(["short", "users", "sparse"] as const)("says why nothing can be told: %s", (kind) => {
    expect(rowsWith({ kind })).toEqual([
      [{ code: "worker_scene_1" }, "–", "–", "–", "–", expect.stringMatching(/^cannot be told: /)],
    ]);
  });

  it("has no row for what knows nothing of time", () => {
    expect(rowsWith(undefined)).toEqual([]);
  });
});
