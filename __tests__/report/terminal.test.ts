import { describe, expect, it } from "vitest";
import { planLines, verdictLines } from "../../src/report/terminal.ts";
import { planOf, scenarioOf, thresholdOf } from "../verdict/samples.ts";
import { expectGolden } from "./golden.ts";
import { reportOf } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

describe("planLines", () => {
  it("says what will run, where, and what it may cost", () => {
    const plan = planOf(
      scenarioOf("s1", { dynos: 2, users: 1 }),
      scenarioOf("s2", { targetUrl: "https://other.example" }),
    );
    const warnings = [{ code: "slow-spawn", text: "Look out." }] as const;
    expect(planLines({ ...plan, warnings }, [thresholdOf("p99 < 800ms")])).toEqual([
      "Run run-42-1: 3 dynos in app loadtest-app (eu), parallel",
      "Target https://shop-pr-7.herokuapp.com",
      "Scenario s1: 1 user at 10/s for 2m, 2 dynos standard-1x",
      "Scenario s2: 50 users at 10/s for 2m, 1 dyno standard-1x against https://other.example",
      "Dyno s1 1/2: Standard-1X, 1 user at 5/s, stopped after 5m10s, time to live 7m10s: s1 # run-42-1/s1/1",
      "Dyno s1 2/2: Standard-1X, 0 users at 5/s, stopped after 5m10s, time to live 7m10s: s1 # run-42-1/s1/2",
      "Dyno s2 1/1: Standard-1X, 50 users at 10/s, stopped after 5m10s, time to live 7m10s: s2 # run-42-1/s2/1",
      "Threshold `p99 < 800ms`: p99 must be below 800 ms in every scenario, or the run fails",
      "At most $0.0083 for 14m20s of dyno time",
      "Note: Look out.",
    ]);
  });
});

describe("verdictLines", () => {
  it.each(["breach-by-p99", "invalid-unmeasured"])("tells the story of %s, the verdict last", (name) => {
    expectGolden(`${name}.log`, `${verdictLines(reportOf(storyOf(name))).join("\n")}\n`);
  });

  it("lets no workflow command through, whatever the names", () => {
    for (const name of Object.keys(stories)) {
      for (const line of verdictLines(reportOf(storyOf(name))))
        expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}/u);
    }
  });
});
