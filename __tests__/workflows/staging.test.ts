import { describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { runWorkflow } from "./act.ts";

// In each region 2 users make at most 2 requests of /buggy in 5 s, and the fifth would be its first that fails.
const short = { users: "2", "run-time": "5s", "poll-interval": "1s", "min-requests": "1" };

describe("load-test-staging.yml, run by act", { timeout: 180_000 }, () => {
  test("sets up a target and load tests in two regions, runs both scenarios from both, and takes all down", async () => {
    await using platform = await startPlatform({ target: false, heroku: { apps: [] } });
    const { heroku } = platform;
    const { exitCode, lines, artifacts } = await runStaging(platform);

    expect(exitCode, lines.join("\n")).toBe(0);
    const log = lines.join("\n");
    expect(log).toContain("4 dynos in apps lt-us-1 (us), lt-eu-1 (eu), parallel");
    expect(log).toContain("Load test passed");
    expect(artifacts).toEqual(["junit.xml", "report.html", "verdict.json"]);
    expect(heroku.journal.count("POST", /^\/apps$/)).toBe(3);
    expect(heroku.journal.count("POST", /\/builds$/)).toBe(3);
    expect(heroku.journal.count("POST", /\/dynos$/)).toBe(4);
    // Nor does the post step, which comes after the tear-down, find anything to warn of. That the dynos of two regions
    // were at work together only for a part of 5 s, which a busy machine makes so, is rightly told.
    const warnings = lines.filter((line) => /🚧|::warning|::error/.test(line));
    expect(warnings.filter((line) => !line.includes("all at work together"))).toEqual([]);
    expectNothingLeft(platform);
  });

  test("takes all down when the load test is refused", async () => {
    await using platform = await startPlatform({ target: false, heroku: { apps: [] } });
    // What the run may cost is known when everything is set up.
    const { exitCode, lines } = await runStaging(platform, { "max-cost": "0.0001" });

    expect(exitCode, lines.join("\n")).toBe(1);
    expect(lines.join("\n")).toContain("`max-cost`: the run may cost up to");
    expect(platform.heroku.journal.count("POST", /\/dynos$/)).toBe(0);
    expectNothingLeft(platform);
  });
});

function runStaging(platform: Platform, defaults = {}) {
  const payload = { ref: "refs/heads/main", repository: { default_branch: "main" } };
  return runWorkflow(platform, {
    workflow: "load-test-staging.yml",
    event: { name: "push", payload },
    defaults: { ...short, ...defaults },
  });
}

function expectNothingLeft({ heroku }: Platform): void {
  const answered = heroku.journal.entries.filter(
    ({ method, status }) => method === "DELETE" && status === 200,
  );
  const deleted = answered.map(({ path }) => path);
  expect(deleted.sort()).toEqual(["/apps/lt-eu-1", "/apps/lt-target-1", "/apps/lt-us-1"]);
  expect(heroku.dynos).toEqual([]);
}
