import { expect, test } from "vitest";
import { concurrencyProblems, measuredRateWarning, requestRateWarnings } from "../../src/plan/limits.ts";
import { sampleScenario } from "./sample-scenario.ts";

const cedar = { generation: "cedar" };

function sized(...dynos: [size: string, dynos: number][]) {
  return dynos.map(([name, count]) => ({
    scenario: sampleScenario({ dynos: count }),
    size: { name, price: undefined, memoryGb: 1, generation: undefined },
  }));
}

test.each([
  ["Eco", 1],
  ["Basic", 50],
  ["Standard-1X", 50],
  ["Performance-L-RAM", 5],
  ["performance-M", 5],
  ["Private-M", 5],
  ["Shield-M", 5],
])("allows as many %s dynos at once as Heroku does, and not one more", (size, most) => {
  expect(concurrencyProblems(sized([size, most]), "parallel", cedar)).toEqual([]);
  expect(concurrencyProblems(sized([size, most + 1]), "parallel", cedar)).toHaveLength(1);
});

test("allows more on Fir, whatever the sizes", () => {
  const fir = { generation: "fir" };
  expect(concurrencyProblems(sized(["dyno-1c-0.5gb", 200], ["dyno-2c-1gb", 55]), "parallel", fir)).toEqual(
    [],
  );
  expect(
    concurrencyProblems(sized(["dyno-1c-0.5gb", 200], ["dyno-2c-1gb", 56]), "parallel", fir),
  ).toHaveLength(1);
});

test("counts the sizes of a kind together when scenarios run in parallel, and offers the sequence", () => {
  expect(concurrencyProblems(sized(["Performance-M", 3], ["Performance-L", 3]), "parallel", cedar)).toEqual([
    "`dynos`: 6 Performance dynos would run at once; Heroku runs at most 5 such one-off dynos in an app: use fewer, another `dyno-size`, or `mode: sequence`",
  ]);
});

test("counts kinds apart", () => {
  expect(concurrencyProblems(sized(["Performance-M", 5], ["Standard-1X", 50]), "parallel", cedar)).toEqual(
    [],
  );
});

test("counts one scenario at a time when they run in sequence", () => {
  expect(concurrencyProblems(sized(["Performance-M", 5], ["Performance-M", 5]), "sequence", cedar)).toEqual(
    [],
  );
  const [problem] = concurrencyProblems(sized(["Performance-M", 6], ["Performance-M", 5]), "sequence", cedar);
  expect(problem).toContain("6 Performance dynos");
  expect(problem).not.toContain("mode: sequence");
});

test("knows no limit for a kind that Heroku brings out later", () => {
  expect(concurrencyProblems(sized(["Quantum-1X", 1000]), "parallel", cedar)).toEqual([]);
});

const of = (ownName: string, users: number) => ({ ownName, users });

test("warns of users that send more than Heroku allows without notice, with the link", () => {
  const [{ text: warning } = { text: "" }] = requestRateWarnings(
    [of("a", 6_000), of("b", 4_001)],
    "parallel",
  );
  expect(warning).toContain("10001 users at once");
  expect(warning).toContain("https://devcenter.heroku.com/articles/load-testing-guidelines");
  expect(requestRateWarnings([of("a", 6_000), of("b", 4_000)], "parallel")).toEqual([]);
  expect(requestRateWarnings([of("a", 6_000), of("b", 6_000)], "sequence")).toEqual([]);
  expect(requestRateWarnings([of("a", 6_000), of("a", 6_000)], "sequence")).toHaveLength(1);
});

test("warns of requests that were counted above what Heroku allows without notice", () => {
  expect(measuredRateWarning(10_000)).toBeUndefined();
  expect(measuredRateWarning(10_400.4)?.text).toMatch(
    /^This run sends 10400 requests\/s\. .*load-testing-guidelines$/,
  );
});
