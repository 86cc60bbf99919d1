import { describe, expect, test } from "vitest";
import { headline } from "../../src/report/headline.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

const sha = "c0ffee00".padEnd(40, "0");

function saidOf(content: string | undefined | "unseen"): string {
  const report = reportOf(storyOf("pass"));
  const targetRelease = content === "unseen" ? undefined : { app: "shop-pr-7", version: 12, content };
  const text = headline({ ...report, plan: { ...report.plan, deployedCommit: sha, targetRelease } });
  return text.slice(headline(report).length);
}

describe("the headline of a run after a deployment", () => {
  test("says nothing of a version that is the deployed one", () => {
    expect([saidOf(sha), saidOf("C0FFEE0")]).toEqual(["", ""]);
  });

  test.each([
    ["unseen", "; which version ran could not be told"],
    [undefined, "; v12 of `shop-pr-7` ran, whose commit could not be told"],
    ["0f0f0f0f0f", "; v12 of `shop-pr-7` ran, built from `0f0f0f0f` and not from `c0ffee00`"],
    ["v1`.2", "; v12 of `shop-pr-7` ran, built from `v1'.2` and not from `c0ffee00`"],
  ])("says of %j what ran", (content, said) => {
    expect(saidOf(content)).toBe(said);
  });

  test("says nothing where no deployment was told of", () => {
    expect(headline(reportOf(storyOf("pass")))).not.toMatch(/; v|could not be told/);
  });
});
