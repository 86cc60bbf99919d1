import { describe, expect, it } from "vitest";
import { checkThresholds } from "../../src/verdict/check-thresholds.ts";
import { thresholdOf } from "./samples.ts";

const names = ["worker_scene_1", "checkout"];

function problemsOf(...lines: string[]): readonly string[] {
  return checkThresholds(lines.map(thresholdOf), names);
}

describe("checkThresholds", () => {
  it("has nothing to say about thresholds that can be judged", () => {
    expect(
      problemsOf(
        "p99 < 800ms",
        "p100 < 1s",
        "failures <= 0%",
        "failures < 100%",
        "exceptions <= 0",
        "p0.1 of GET * in checkout < 2s",
        "requests > 0",
      ),
    ).toEqual([]);
  });

  it.each([
    [
      "p99 in chekout < 1s",
      "`p99 in chekout < 1s`: there is no scenario `chekout`; did you mean `checkout`?",
    ],
    [
      "p99 in zzz < 1s",
      "`p99 in zzz < 1s`: there is no scenario `zzz`; there is `worker_scene_1` and `checkout`",
    ],
    [
      "p0 < 1s",
      "`p0 < 1s`: there is no `p0`; a percentile is above 0 and at most 100, such as `p99` or `p99.9`",
    ],
    [
      "p100.1 < 1s",
      "`p100.1 < 1s`: there is no `p100.1`; a percentile is above 0 and at most 100, such as `p99` or `p99.9`",
    ],
    ["failures < 101%", "`failures < 101%`: failures are at most `100%` of the requests"],
    ["failures > 100%", "`failures > 100%`: failures cannot be above `100%`"],
    ["p99 < 0", "`p99 < 0`: `p99` cannot be below 0, so this never holds; did you mean `<= 0`?"],
    [
      "exceptions of GET / < 1",
      "`exceptions of GET / < 1`: Locust counts exceptions for the whole scenario, not for a request; leave out `of` and `GET /`",
    ],
  ])("refuses %s", (line, problem) => {
    expect(problemsOf(line)).toEqual([problem]);
  });

  it("reports every problem of every line", () => {
    expect(problemsOf("p0 in zzz < 0", "failures < 200%")).toHaveLength(4);
  });
});
