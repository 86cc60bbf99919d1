import { describe, expect, it } from "vitest";
import type { DynoResult } from "../../src/locust/types.ts";
import { dynoSpans } from "../../src/report/dyno-spans.ts";
import type { RunReport } from "../../src/report/types.ts";
import type { DynoRecord } from "../../src/watch/types.ts";
import { start } from "../verdict/samples.ts";
import { reportOf, withDynos } from "./samples.ts";
import { storyOf } from "./stories.ts";

/** The spans of the first dyno, as seconds since the run's start. */
function spansOf(report: RunReport): readonly string[] {
  const [first] = dynoSpans(report);
  return (first?.spans ?? []).map(
    ({ kind, from, to }) => `${kind} ${(from - start) / 1000} to ${(to - start) / 1000}`,
  );
}

function withRecords(report: RunReport, changes: Partial<DynoRecord>): RunReport {
  return withDynos(report, ({ record, ...dyno }) => ({
    ...dyno,
    record: record && { ...record, ...changes },
  }));
}

function withResults(report: RunReport, change: (result: DynoResult) => Partial<DynoResult>): RunReport {
  return withDynos(report, ({ result, ...dyno }) => ({
    ...dyno,
    result: result && { ...result, ...change(result) },
  }));
}

describe("dynoSpans", () => {
  it("tells from records, receipts and windows when a dyno started, was up, sent load and ended", () => {
    const report = reportOf(storyOf("pass"));
    const early = withResults(report, ({ receipt }) => ({
      receipt: receipt && { ...receipt, startedAt: start + 7000 },
    }));
    expect(spansOf(early)).toEqual([
      "starting 0 to 7",
      "ready 7 to 10",
      "load 10 to 130",
      "ending 130 to 142",
    ]);
  });

  it("keeps what a dyno with a wrong clock says within the time that the action saw it", () => {
    const report = reportOf(storyOf("pass"));
    const wrong = withRecords(report, { startedAt: start + 60_000, endedAt: start + 90_000 });
    expect(spansOf(wrong)).toEqual(["load 60 to 90"]);
  });

  it("does not guess what a dyno did that left nothing", () => {
    const report = reportOf(storyOf("pass"));
    const nothing = withResults(report, () => ({ receipt: undefined, windows: undefined }));
    expect(spansOf(nothing)).toEqual(["unknown 0 to 142"]);
  });

  it("has no span of a dyno that was never started", () => {
    const report = reportOf(storyOf("pass"));
    expect(spansOf(withRecords(report, { startedAt: undefined }))).toEqual([]);
  });
});
