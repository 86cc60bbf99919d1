import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { cancelledRun, shortRun } from "./short-run.ts";

describe("the comment of the built action, from push to push", { timeout: 60_000 }, () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform?.close());

  const body = (): string => platform.github.state.commentsOf(7)[0]?.body ?? "";
  const push = (digit: string): void => {
    platform.github.state.push(7, digit.repeat(40));
    platform.heroku.app("shop-pr-7").releaseCommit(digit.repeat(40));
  };

  test("says that its results are for an older commit when it was pushed to during the run", async () => {
    const action = platform.startAction({
      inputs: shortRun,
      onLine: (line) => {
        if (/^Started run/.test(line)) push("2");
      },
    });
    const outcome = await action.outcome;
    expect(outcome.conclusion).toBe("success");
    expect(body()).toContain("**Results for an older commit**, `c0ffee0`: the pull request is at `2222222`");
    expect(outcome.outputs["comment-url"]).toContain("/pull/7#issuecomment-");
  });

  test("leads to this attempt on this GitHub", () => {
    expect(body()).toMatch(
      new RegExp(`\\(${platform.github.serverUrl}/example/shop/actions/runs/\\d+/attempts/1\\)`),
    );
  });

  test("of the older commit says so when the run of the next commit was cancelled", async () => {
    const outcome = await cancelledRun(platform);
    expect(outcome.conclusion).toBe("cancelled");
    expect(outcome.log.join("\n")).toMatch(/0 dynos left/);
    expect(body()).toContain("The load test of commit `2222222` did not finish");
  });

  test("says so of a run that was refused, too", async () => {
    push("3");
    const outcome = await platform.runAction({ inputs: { ...shortRun, users: "many" } });
    expect(outcome.conclusion).toBe("failure");
    expect(body()).toContain("The load test of commit `3333333` did not finish");
  });

  test("is the newest commit's again after the next run, and is the only one", async () => {
    const outcome = await platform.runAction({ inputs: shortRun });
    expect(outcome.outputs.verdict).toBe("pass");
    expect(body()).toMatch(/^<!-- heroku-locust-action:\S+ -->\n\n### /);
    expect(body()).not.toMatch(/did not finish|older commit/);
    expect(platform.github.state.commentsOf(7)).toHaveLength(1);
    expect(outcome.annotations.filter(({ message }) => message.includes("comment"))).toEqual([]);
  });
});
