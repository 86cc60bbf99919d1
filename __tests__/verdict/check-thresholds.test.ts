import { describe, expect, it } from "vitest";
import { checkThresholds } from "../../src/verdict/check-thresholds.ts";
import { thresholdOf } from "./samples.ts";

const scenarios = ["worker_scene_1", "checkout"];
const oneApp = [{ name: undefined, app: "loadtest" }];
const twoBeds = [
  { name: "eu", app: "loadtest-eu" },
  { name: "us-east", app: "loadtest-us" },
];

function problemsOf(...lines: string[]): readonly string[] {
  return checkThresholds(lines.map(thresholdOf), { scenarios, beds: twoBeds });
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
        "p99 at eu < 1s",
        "failures in checkout at us-east < 1%",
        "requests/s >= 20",
        "warn: p99 > 1ms",
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
      "p99 at us_east < 1s",
      "`p99 at us_east < 1s`: there is no test bed `us_east`; there is `eu` and `us-east`; did you mean `us-east`?",
    ],
    ["p99 at asia < 1s", "`p99 at asia < 1s`: there is no test bed `asia`; there is `eu` and `us-east`"],
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
      "p99 > 800 ms",
      "`p99 > 800 ms`: a threshold states what must hold, so this fails every run whose response times are short enough; did you mean `p99 <= 800 ms`? Begin the line with `warn:` if long response times are wanted",
    ],
    ["avg of GET / >= 1.5s", expect.stringContaining("did you mean `avg < 1.5 s`?")],
    ["min > 1", expect.stringContaining("did you mean `min <= 1 ms`?")],
    [
      "exceptions of GET / < 1",
      "`exceptions of GET / < 1`: Locust counts exceptions for the whole scenario, not for a request; leave out `of` and `GET /`",
    ],
  ])("refuses %s", (line, problem) => {
    expect(problemsOf(line)).toEqual([problem]);
  });

  it("says where test beds are named to whoever has one app without a name", () => {
    const known = { scenarios, beds: oneApp };
    expect(checkThresholds([thresholdOf("p99 at eu < 1s")], known)).toEqual([
      "`p99 at eu < 1s`: there is no test bed `eu`: `heroku-app` names one app and no test beds, such as `eu: loadtest-eu`",
    ]);
  });

  it.each(["p99 of GET /lunch at noon < 1s", "p99 of GET /log in page < 1s"])(
    "tells of the quotes that a request needs whose name says where or when: %s",
    (line) => {
      const advice = "put the request in quotes";
      expect(problemsOf(line)).toEqual([expect.stringContaining(advice)]);
      expect(checkThresholds([thresholdOf(line)], { scenarios, beds: oneApp })[0]).toContain(advice);
      const quoted = line.replace(/of (.*) </, 'of "$1" at asia <');
      expect(problemsOf(quoted)).toEqual([expect.not.stringContaining(advice)]);
    },
  );

  it("reports every problem of every line", () => {
    expect(problemsOf("p0 in zzz at here < 0", "failures < 200%")).toHaveLength(5);
  });
});
