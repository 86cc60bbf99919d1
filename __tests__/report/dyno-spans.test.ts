import { describe, expect, it } from "vitest";
import { dynoSpans } from "../../src/report/dyno-spans.ts";
import type { RunReport } from "../../src/report/types.ts";
import { start } from "../verdict/samples.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

/** The spans of the first dyno, as seconds since the run's start. */
function spansOf(report: RunReport): readonly string[] {
  const [first] = dynoSpans(report);
  return (first?.spans ?? []).map(
    ({ kind, from, to }) => `${kind} ${(from - start) / 1000} to ${(to - start) / 1000}`,
  );
}

describe("dynoSpans", () => {
  it("tells from records, receipts and windows when a dyno started, was up, sent load and ended", () => {
    const report = reportOf(storyOf("pass"));
    const early = report.results.map((result) => ({
      ...result,
      receipt: result.receipt && { ...result.receipt, startedAt: start + 7000 },
    }));
    expect(spansOf({ ...report, results: early })).toEqual([
      "starting 0 to 7",
      "ready 7 to 10",
      "load 10 to 130",
      "ending 130 to 142",
    ]);
  });

  it("keeps what a dyno with a wrong clock says within the time that the action saw it", () => {
    const report = reportOf(storyOf("pass"));
    const records = report.dynos.map((record) => ({
      ...record,
      startedAt: start + 60_000,
      endedAt: start + 90_000,
    }));
    expect(spansOf({ ...report, dynos: records })).toEqual(["load 60 to 90"]);
  });

  it("does not guess what a dyno did that left nothing", () => {
    const report = reportOf(storyOf("pass"));
    const results = report.results.map((result) => ({ ...result, receipt: undefined, windows: undefined }));
    expect(spansOf({ ...report, results })).toEqual(["unknown 0 to 142"]);
  });

  it("has no span of a dyno that was never started", () => {
    const report = reportOf(storyOf("pass"));
    const dynos = report.dynos.map((record) => ({ ...record, startedAt: undefined }));
    expect(spansOf({ ...report, dynos })).toEqual([]);
  });
});
