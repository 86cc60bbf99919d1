import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { root } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { shortRun } from "./short-run.ts";

const beds = { ...shortRun, "heroku-app": "eu: shop-eu\nus: shop-us\n" };

const loadtest = (name: string) => ({
  name,
  slug: join(root, "loadtest"),
  programs: [join(root, "loadtest", ".venv", "bin")],
});

describe("the built action, with one scenario at two test beds", { timeout: 60_000 }, () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({
      heroku: { apps: [loadtest("shop-eu"), loadtest("shop-us")], stopGraceMs: 1_000 },
    });
  });
  afterAll(() => platform?.close());
  const createsIn = (app: string): number =>
    platform.heroku.journal.count("POST", new RegExp(`/${app}/dynos$`));

  describe("of which one breaches a threshold", () => {
    let outcome: ActionOutcome;
    let verdict: VerdictFile;
    let listsIn: (app: string) => number;
    beforeAll(async () => {
      const thresholds = "warn: p99 at eu < 60s\nrequests at us < 1";
      const inputs = { ...beds, dynos: "2", "failure-threshold": "50%", thresholds };
      outcome = await platform.runAction({ inputs });
      verdict = JSON.parse(readFileSync(outcome.outputs["verdict-path"] ?? "", "utf8"));
      listsIn = (app) => platform.heroku.journal.count("GET", new RegExp(`/${app}/dynos$`));
    }, 60_000);

    test("fails the step for this bed alone, and says which", () => {
      expect([outcome.conclusion, outcome.outputs.verdict]).toEqual(["failure", "fail"]);
      const outcomes = verdict.thresholds.map(({ source, bed, outcome: came }) => [source, bed, came]);
      expect(outcomes).toEqual([
        ["failure-threshold: 50%", "eu", "met"],
        ["failure-threshold: 50%", "us", "met"],
        ["warn: p99 at eu < 60s", "eu", "met"],
        ["requests at us < 1", "us", "breached"],
      ]);
      expect(outcome.summary).toContain("Load test failed: requests in `worker_scene_1 at us`");
    });

    test("has a row for the scenario at each bed, with the numbers of its own two dynos", () => {
      const [eu, us] = verdict.scenarios;
      expect([eu?.bed, us?.bed, verdict.scenarios.length]).toEqual(["eu", "us", 2]);
      const requestsOf = (numbers: readonly number[]): number =>
        numbers.reduce((sum, number) => sum + receiptOf(outcome, number).requests, 0);
      expect(eu?.aggregated.requests).toBe(requestsOf([1, 2]));
      expect(us?.aggregated.requests).toBe(requestsOf([3, 4]));
    });

    test("starts a bed's dynos in its app, each with a number of its own in markers and blob names", () => {
      expect([createsIn("shop-eu"), createsIn("shop-us")]).toEqual([2, 2]);
      expect(verdict.dynos.map(({ bed, dyno, of }) => `${bed} ${dyno}/${of}`)).toEqual([
        "eu 1/4",
        "eu 2/4",
        "us 3/4",
        "us 4/4",
      ]);
      const { "results-path": results = "" } = outcome.outputs;
      for (const number of [1, 2, 3, 4])
        expect(existsSync(join(results, "worker_scene_1", `${number}`, "worker_scene_1_stats.csv"))).toBe(
          true,
        );
    });

    test("asks for one list a poll in each app, and leaves no dyno in either", () => {
      const polls = outcome.log.filter((line) => / of 4s \| worker_scene_1 at eu: /.test(line)).length;
      for (const app of ["shop-eu", "shop-us"]) expect(listsIn(app)).toBeLessThanOrEqual(polls + 10);
      expect([platform.heroku.dynos, verdict.dynosLeft]).toEqual([[], 0]);
    });

    test("prints the two apps with their regions in plan and report", () => {
      expect(outcome.log.join("\n")).toContain("4 dynos in apps shop-eu (us), shop-us (us), parallel");
      expect(outcome.summary).toContain("| App | `us`: `shop-us` in region `us` |");
    });
  });

  test("leaves no dyno in either app when it is cancelled", async () => {
    const started = Promise.withResolvers<void>();
    const action = platform.startAction({
      inputs: { ...beds, "run-time": "2m" },
      onLine: (line) => {
        if (/at eu: 1 up, 20 users.*at us: 1 up, 20 users/.test(line)) started.resolve();
      },
    });
    await started.promise;
    action.cancel();
    const outcome = await action.outcome;
    expect(outcome.conclusion).toBe("cancelled");
    expect(platform.heroku.dynos).toEqual([]);
    const text = outcome.log.join("\n");
    for (const app of ["shop-eu", "shop-us"])
      expect(text).toMatch(new RegExp(`App ${app}: Stopped 1 dyno of this run: run\\.\\d+; 0 dynos left\\.`));
  });

  test("is not left to a kill of the main step: the post step ends the dynos of both apps, of one that cannot be listed at first too", async () => {
    const started = Promise.withResolvers<void>();
    const action = platform.startAction({
      inputs: { ...beds, "run-time": "2m" },
      onLine: (line) => {
        if (/at eu: 1 up.*at us: 1 up/.test(line)) started.resolve();
      },
    });
    await started.promise;
    platform.heroku.faults.add({
      ...{ method: "GET", path: /\/shop-us\/dynos$/, times: 3 },
      fault: { status: 500 },
    });
    action.kill();
    const outcome = await action.outcome;
    expect(platform.heroku.dynos).toEqual([]);
    expect(outcome.log.join("\n")).toContain("App shop-eu: Stopped 1 dyno of this run");
    expect(outcome.log.join("\n")).toMatch(
      /App shop-us: Stopped 1 dyno of this run: run\.\d+; 0 dynos left\./,
    );
  });

  test("is refused before any dyno when one app does not exist or a threshold names another bed", async () => {
    const before = createsIn("shop-eu");
    const missing = await platform.runAction({
      inputs: { ...beds, "heroku-app": "eu: shop-eu\nus: shop-gone" },
    });
    expect(missing.annotations[0]?.message).toMatch(/shop-gone.*Couldn't find that app/s);
    const unknown = await platform.runAction({ inputs: { ...beds, thresholds: "p99 at asia < 1s" } });
    expect(unknown.annotations[0]?.message).toContain("there is no test bed `asia`; there is `eu` and `us`");
    expect(createsIn("shop-eu")).toBe(before);
  });
});

type VerdictFile = {
  thresholds: readonly { source: string; bed: string; outcome: string }[];
  scenarios: readonly { bed: string; aggregated: { requests: number } }[];
  dynos: readonly { bed: string; dyno: number; of: number }[];
  dynosLeft: number;
};

function receiptOf({ outputs }: ActionOutcome, dyno: number): { requests: number } {
  const folder = join(outputs["results-path"] ?? "", "worker_scene_1", String(dyno));
  return JSON.parse(readFileSync(join(folder, "receipt.json"), "utf8"));
}
