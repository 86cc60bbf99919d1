import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPatternFault, matchResults } from "../../src/locust/match-results.ts";

/** As the older run script names its files: `SCENE_$(date +%F_%T)`, at the container's root. */
const older = "worker_scene_1_2020-06-20_10:11:12";
const olderBlobs = ["stats", "stats_history", "failures"].map((kind) => `${older}_${kind}.csv`);
const pattern = "{scenario}_*_stats.csv";
const one = [{ name: "worker_scene_1", dynos: 1 }];

describe("the files of the older run script", () => {
  test("are found at the root by one of them, and the others of their prefix with it", () => {
    expect(matchResults({ pattern, blobs: [...olderBlobs, "readme.txt"], scenarios: one })).toEqual([
      {
        scenario: "worker_scene_1",
        dynos: [
          {
            prefix: older,
            blobs: [
              { kind: "stats", name: `${older}_stats.csv` },
              { kind: "stats_history", name: `${older}_stats_history.csv` },
              { kind: "failures", name: `${older}_failures.csv` },
            ],
          },
        ],
        problems: [],
      },
    ]);
  });

  test("are one dyno's by prefix, whatever the pattern matches of them", () => {
    const later = "worker_scene_1_2020-06-20_10:11:13";
    const blobs = [`${later}_stats.csv`, `${later}_exceptions.csv`, ...olderBlobs];
    const scenarios = [{ name: "worker_scene_1", dynos: 2 }];
    for (const any of ["{scenario}_*.csv", "{scenario}_*_stats*.csv", pattern, "*"]) {
      const [found] = matchResults({ pattern: any, blobs, scenarios });
      expect(found?.problems).toEqual([]);
      expect(found?.dynos.map(({ prefix, blobs: own }) => [prefix, own.length])).toEqual([
        [older, 3],
        [later, 2],
      ]);
    }
  });

  test("of before 0.13.3 are found by either of its two", () => {
    const blobs = ["worker_scene_1_a_requests.csv", "worker_scene_1_a_distribution.csv"];
    const [found] = matchResults({ pattern: "{scenario}_*_requests.csv", blobs, scenarios: one });
    expect(found).toMatchObject({
      problems: [],
      dynos: [{ blobs: [{ kind: "requests" }, { kind: "distribution" }] }],
    });
  });
});

describe("a pattern", () => {
  const match = (glob: string, blob: string): boolean =>
    matchResults({ pattern: glob, blobs: [blob], scenarios: [{ name: "shop", dynos: 1 }] })[0]?.dynos
      .length === 1;

  test.each([
    ["{scenario}_*_stats.csv", "shop_1_stats.csv", true],
    ["{scenario}_*_stats.csv", "shop_1/2_stats.csv", false],
    ["{scenario}_*_stats.csv", "a/shop_1_stats.csv", false],
    ["*/{scenario}_stats.csv", "a/shop_stats.csv", true],
    ["*/{scenario}_stats.csv", "a/b/shop_stats.csv", false],
    ["**/{scenario}_stats.csv", "a/b/shop_stats.csv", true],
    ["**/{scenario}_stats.csv", "shop_stats.csv", true],
    ["runs/**/{scenario}_stats.csv", "runs/2026/11/shop_stats.csv", true],
    ["{scenario}_?_stats.csv", "shop_1_stats.csv", true],
    ["{scenario}_?_stats.csv", "shop_12_stats.csv", false],
    ["{scenario}_?_stats.csv", "shop_/_stats.csv", false],
    ["{scenario}_[0-9]_stats.csv", "shop_7_stats.csv", true],
    ["{scenario}_[0-9]_stats.csv", "shop_x_stats.csv", false],
    ["*{scenario}_stats.csv", ".shop_stats.csv", true],
    ["!{scenario}_stats.csv", "!shop_stats.csv", true],
    ["!{scenario}_stats.csv", "other_stats.csv", false],
    ["{scenario}_+(a)_stats.csv", "shop_aa_stats.csv", false],
  ])("%s and the blob %s: %s", (glob, blob, fits) => {
    expect(match(glob, blob)).toBe(fits);
  });

  test.each([
    ["{scenario}_*_stats.csv", ["a", "b"], undefined],
    ["*_stats.csv", ["a"], undefined],
    ["*_stats.csv", ["a", "b"], "must hold {scenario}, else the files of 2 scenarios cannot be told apart"],
    ["{scenario}_{date}_stats.csv", ["a"], "holds {date}, but only {scenario} is filled in"],
    ["{scenario", ["a"], "holds {scenario, but only {scenario} is filled in"],
    ["/{scenario}_stats.csv", ["a"], "begins with /, but a blob's name does not"],
    ["a\\{scenario}", ["a"], "holds a backslash; folders of blobs are parted by /"],
  ])("%s for scenarios %j: %s", (glob, scenarios, fault) => {
    expect(findPatternFault(glob, scenarios)).toBe(fault);
  });
});

describe("what does not add up is told:", () => {
  const problemsOf = (blobs: readonly string[], dynos = 1, glob = pattern): readonly string[] =>
    matchResults({ pattern: glob, blobs, scenarios: [{ name: "shop", dynos }] })[0]?.problems ?? [];

  test("no blob", () => {
    expect(problemsOf(["shop_1_failures.csv"])).toEqual([
      "results-pattern `shop_*_stats.csv` matches no blob that was written since this run began: there is `shop_1_failures.csv`.",
    ]);
    expect(problemsOf([])).toEqual([
      "results-pattern `shop_*_stats.csv` matches no blob that was written since this run began: there is none.",
    ]);
  });

  test("blobs of another kind", () => {
    expect(problemsOf(["shop_1.csv", "shop_2.txt"], 1, "{scenario}_*")).toEqual([
      "results-pattern `shop_*` matches `shop_1.csv`, `shop_2.txt`, but no CSV file of Locust's: their names end in _stats_history.csv, _stats.csv, _failures.csv, _exceptions.csv, _requests.csv, _distribution.csv.",
    ]);
  });

  test("more dynos than there were, at most five by name", () => {
    const blobs = [..."123456"].map((number) => `shop_${number}_stats.csv`);
    expect(problemsOf(blobs, 2)).toEqual([
      "results-pattern `shop_*_stats.csv` matches the files of 6 dynos, but there were only 2, and nothing says which are theirs: `shop_1`, `shop_2`, `shop_3`, `shop_4`, `shop_5` and 1 more.",
    ]);
  });

  test("fewer dynos than there were", () => {
    expect(problemsOf(["shop_1_stats.csv"], 2)).toEqual([
      "results-pattern `shop_*_stats.csv` matches the files of 1 dyno, but there were 2: some uploaded nothing, or under the same name as another: `shop_1`.",
    ]);
  });

  test("a dyno without its statistics", () => {
    const blobs = ["shop_1_failures.csv", "shop_2_requests.csv"];
    expect(problemsOf(blobs, 2, "{scenario}_*")).toEqual([
      "`shop_1_stats.csv` is not there, though other files of its dyno are.",
      "`shop_2_stats.csv` is not there, though other files of its dyno are.",
    ]);
  });
});

test("a blob that fits two scenarios is that of the longer name", () => {
  const blobs = ["shop_1_stats.csv", "shop_admin_1_stats.csv"];
  for (const names of [
    ["shop", "shop_admin"],
    ["shop_admin", "shop"],
  ]) {
    const found = matchResults({ pattern, blobs, scenarios: names.map((name) => ({ name, dynos: 1 })) });
    expect(found.map(({ scenario, dynos, problems }) => [scenario, dynos[0]?.prefix, problems])).toEqual(
      names.map((name) => [name, `${name}_1`, []]),
    );
  }
});

test("each blob has at most one scenario and one dyno, whatever the names", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "_", "1"), minLength: 1, maxLength: 5 });
  const blob = fc.tuple(word, word, fc.constantFrom("stats", "stats_history", "failures", "x"));
  const names = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
  const blobs = fc.uniqueArray(
    blob.map(([a, b, kind]) => `${a}_${b}_${kind}.csv`),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(names, blobs, (scenarios, listed) => {
      const found = matchResults({
        pattern,
        blobs: listed,
        scenarios: scenarios.map((name) => ({ name, dynos: 1 })),
      });
      const all = found.flatMap(({ dynos }) =>
        dynos.flatMap(({ blobs: own }) => own.map(({ name }) => name)),
      );
      expect(new Set(all).size).toBe(all.length);
      expect(listed).toEqual(expect.arrayContaining(all));
    }),
  );
});
