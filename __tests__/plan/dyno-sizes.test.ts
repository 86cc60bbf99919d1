import { describe, expect, test } from "vitest";
import { sizeProblems, withSize } from "../../src/plan/dyno-sizes.ts";
import { sampleFacts, sampleScenario } from "./sample-scenario.ts";

const size = (name: string, generation = "cedar") => ({
  name,
  price: { usdPerMonth: 7, from: "heroku" as const },
  memoryGb: 0.5,
  generation,
});
const sizes = [
  size("Eco"),
  size("Basic"),
  size("Standard-1X"),
  size("Performance-M"),
  size("dyno-1c-0.5gb", "fir"),
];

/** Problems of asking for the size in an app whose process types run at the other one. */
function problemsOf(asked: string, formationSize: string | undefined, generation = "cedar"): string[] {
  const formation = [{ type: "worker_scene_1", command: "x", dynoSize: formationSize }];
  const facts = sampleFacts({ formation, sizes, generation });
  return sizeProblems([sampleScenario({ name: "browse", dynoSize: asked })], facts);
}

describe("the size of a scenario's dynos", () => {
  test.each([
    ["eco", "Eco"],
    ["basic", "Basic"],
    ["standard-1x", "Standard-1X"],
    ["performance-m", "Standard-1X"],
    ["standard-1x", "Performance-M"],
    ["eco", undefined],
  ])("%s is fine in an app that runs %s dynos", (asked, formationSize) => {
    expect(problemsOf(asked, formationSize)).toEqual([]);
  });

  test.each([
    ["standard-1x", "Eco", "eco"],
    ["performance-m", "Basic", "basic"],
    ["basic", "Eco", "eco"],
  ])(
    "%s cannot be had in an app that runs %s dynos; both ways out are said",
    (asked, formationSize, instead) => {
      const [problem] = problemsOf(asked, formationSize);
      expect(problem).toContain(`\`dyno-size\`: \`${asked}\`, asked for by \`browse\``);
      expect(problem).toContain(`write \`dyno-size: ${instead}\``);
      expect(problem).toContain("`heroku ps:type standard-1x --app loadtest-app`");
    },
  );

  test.each(["eco", "basic"])("%s cannot be had in an app that runs Standard dynos", (asked) => {
    expect(problemsOf(asked, "Standard-1X")).toEqual([
      expect.stringContaining(`does not run ${asked.charAt(0).toUpperCase()}${asked.slice(1)} dynos`),
    ]);
  });

  test("is that of the shielded space by either of its names", () => {
    const shielded = sampleFacts({ isInSpace: true, sizes: [size("Shield-M")], formation: [] });
    for (const dynoSize of ["shield-m", "private-m"]) {
      const [sized] = withSize(sampleScenario({ dynoSize }), shielded);
      expect(sized?.size.name).toBe("Shield-M");
      expect(sizeProblems([sampleScenario({ dynoSize })], shielded)).toEqual([]);
    }
  });

  test("must be one of the app's generation", () => {
    expect(problemsOf("dyno-1c-0.5gb", "Standard-1X")[0]).toContain(
      "is not a size that app `loadtest-app` may use; those are `Eco`, `Basic`, `Standard-1X` and `Performance-M`",
    );
    expect(problemsOf("standard-1x", undefined, "fir")[0]).toContain("those are `dyno-1c-0.5gb`");
    expect(problemsOf("dyno-1c-0.5gb", "dyno-1c-0.5gb", "fir")).toEqual([]);
  });
});
