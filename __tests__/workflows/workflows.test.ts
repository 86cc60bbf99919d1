import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deploymentStatusEvent, workflowDispatchEvent } from "../../local/github/events.ts";
import { startPlatform } from "../../local/platform.ts";
import { loadtestApp, root } from "../../local/platform-request.ts";
import { runWorkflow } from "./act.ts";

// The workflows to copy, run by nektos/act. What they leave open is short here: 4 users make at most 4 requests of
// /buggy in 5 s, and the fifth would be its first that fails.
const short = { users: "4", "run-time": "5s", "poll-interval": "1s", "min-requests": "1" };

describe("a workflow to copy, run by act", { timeout: 60_000 }, () => {
  test("load-test.yml loads a deployment and comments on its pull request", async () => {
    await using platform = await startPlatform();
    const { github, heroku, pull, targetUrl } = platform;
    const { exitCode, lines, artifacts } = await runWorkflow(platform, {
      workflow: "load-test.yml",
      event: deploymentStatusEvent(pull, github.state, targetUrl),
      vars: { LOADTEST_APP: loadtestApp },
      defaults: short,
    });

    expect(exitCode, lines.join("\n")).toBe(0);
    expect(artifacts).toEqual(["junit.xml", "report.html", "verdict.json"]);
    expect(github.state.commentsOf(pull.number).map(({ body }) => body)).toEqual([
      expect.stringContaining("Load test passed"),
    ]);
    expect(heroku.journal.count("POST", /\/dynos$/)).toBe(2);
    expect(heroku.dynos).toEqual([]);
  });

  test("load-test.yml starts nothing in a repository that has set nothing up", async () => {
    await using platform = await startPlatform({ target: false });
    const { github, heroku, pull } = platform;
    const { exitCode } = await runWorkflow(platform, {
      workflow: "load-test.yml",
      event: deploymentStatusEvent(pull, github.state, "http://127.0.0.1:9"),
    });

    expect(exitCode).toBe(0);
    expect(heroku.journal.entries).toEqual([]);
  });

  test("load-test-by-hand.yml does what was typed", async () => {
    await using platform = await startPlatform();
    const { github, heroku, pull, targetUrl } = platform;
    const event = workflowDispatchEvent(github.state, pull.headSha);
    const typed = {
      ...{ "target-url": targetUrl, scenarios: "worker_scene_1, worker_scene_2", users: "120" },
      ...{ "run-time": "3m", dynos: "2", "dyno-size": "standard-2x", "plan-only": "true" },
    };
    const { exitCode, lines } = await runWorkflow(platform, {
      workflow: "load-test-by-hand.yml",
      event: { ...event, payload: { ...event.payload, inputs: typed } },
      vars: { LOADTEST_APP: loadtestApp },
      defaults: short,
    });

    expect(exitCode, lines.join("\n")).toBe(0);
    expect(lines.join("\n")).toContain(
      "Scenario worker_scene_2: 120 users at 10/s for 3m, 2 dynos standard-2x",
    );
    expect(heroku.journal.count("POST", /\/dynos$/)).toBe(0);
  });

  test("load-test-nightly.yml plans both scenarios in both regions", async () => {
    const usAndEu = [{ name: "lt-us" }, { name: "lt-eu" }].map((app) => ({
      ...app,
      slug: join(root, "loadtest"),
    }));
    await using platform = await startPlatform({ heroku: { apps: usAndEu } });
    const { exitCode, lines } = await runWorkflow(platform, {
      workflow: "load-test-nightly.yml",
      event: { name: "schedule", payload: { schedule: "17 2 * * *" } },
      vars: { LOADTEST_APP: "lt-us", LOADTEST_APP_EU: "lt-eu", STAGING_URL: platform.targetUrl },
      // Ten minutes of load are too long for a test: the plan is checked.
      defaults: { ...short, "plan-only": "true" },
    });

    expect(exitCode, lines.join("\n")).toBe(0);
    expect(lines.join("\n")).toMatch(/4 dynos in apps lt-us \(us\), lt-eu \(us\), parallel/);
    expect(platform.heroku.journal.count("POST", /\/dynos$/)).toBe(0);
  });
});
