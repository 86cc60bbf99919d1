import { describe, expect, it } from "vitest";
import { thresholdLines } from "../../src/verdict/write-threshold.ts";
import { thresholdOf } from "./samples.ts";

function linesOf(...lines: string[]): readonly string[] {
  return thresholdLines(lines.map(thresholdOf));
}

describe("thresholdLines", () => {
  it.each([
    ["p99 < 800ms", "p99 must be below 800 ms in every scenario, or the run fails"],
    ["failures <= 1%", "failures must be at most 1% in every scenario, or the run fails"],
    [
      "warn: p95 of GET /cart* in checkout <= 1.5s",
      "p95 of all requests that match `GET /cart*` must be at most 1.5 s in scenario `checkout`, or the report warns",
    ],
    [
      "avg of each POST * at eu < 1s",
      "avg of each request that matches `POST *` must be below 1 s in every scenario at test bed `eu`, or the run fails",
    ],
    ["requests/s >= 20", "requests/s must be at least 20/s in every scenario, or the run fails"],
  ])("says in a sentence what %s asks for", (line, sentence) => {
    expect(linesOf(line)).toEqual([`Threshold \`${line}\`: ${sentence}`]);
  });

  it("notes a limit that reads like seconds, and one that reads like a ratio", () => {
    expect(linesOf("p99 < 2")[1]).toBe(
      "Note: `p99 < 2`: p99 is compared with 2 ms. Write `2s` if seconds are meant, or `2ms`",
    );
    expect(linesOf("failures < 0.01")[1]).toBe(
      "Note: `failures < 0.01`: failures are compared with 0.01%. Write `1%` if a share of all requests is meant, or `0.01%`",
    );
  });

  it.each([
    "p99 < 2s",
    "p99 < 9ms",
    "p99 < 10",
    "failures < 0.01%",
    "failures < 0.1",
    "failures <= 0",
    "requests/s > 5",
  ])("notes nothing of %s", (line) => {
    expect(linesOf(line)).toHaveLength(1);
  });

  it("says when nothing measured can fail the run", () => {
    expect(linesOf()).toEqual(["No threshold is set, so no measured number fails the run"]);
  });
});
