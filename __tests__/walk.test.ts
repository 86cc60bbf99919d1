import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Platform, startPlatform } from "../local/platform.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { readStats } from "../src/locust/read-csv.ts";

const root = resolve(import.meta.dirname, "..");
const action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const bothScenarios = `
- name: worker_scene_1
  process-type: worker_scene_1
  dynos: 2
- name: worker_scene_2
  process-type: worker_scene_2
`;

/** Before the load the action itself asks whether the target is there. */
function isOfLoad(line: string): boolean {
  return line.includes("status=") && !line.includes("/healthz");
}

describe("the built action, on both sample scenarios, with real Locust, Azurite and the Go target", () => {
  let platform: Platform;
  let outcome: ActionOutcome;
  let verdict: VerdictFile;
  let requestsAtTarget: number;

  beforeAll(async () => {
    platform = await startPlatform();
    outcome = await platform.runAction({
      inputs: {
        scenarios: bothScenarios,
        users: "60",
        "spawn-rate": "60",
        "run-time": "20s",
        // Far above the target's slowest answer (5 s): what Locust cuts off, the target has and nobody counts.
        "stop-timeout": "20s",
        "poll-interval": "1s",
        "p99-threshold": "6s",
        "health-path": "/healthz",
        thresholds: 'p99 of "GET /" < 2s\nwarn: p50 of "GET /" < 1ms',
      },
    });
    verdict = JSON.parse(readFileSync(outcome.outputs["verdict-path"] ?? "", "utf8"));
    requestsAtTarget = platform.target?.lines.filter(isOfLoad).length ?? 0;
  }, 180_000);

  afterAll(() => platform?.close());

  test("fails the step because scenario 2 breaches the default 1% of failures, and for nothing else", () => {
    expect([outcome.mainExitCode, outcome.postExitCode, outcome.conclusion]).toEqual([1, 0, "failure"]);
    expect(outcome.outputs.verdict).toBe("fail");
    const breached = verdict.thresholds.filter((one) => one.level === "fail" && one.outcome !== "met");
    expect(breached).toEqual([expect.objectContaining({ scenario: "worker_scene_2", outcome: "breached" })]);
  });

  test("sets every output that action.yml declares", () => {
    expect(Object.keys(outcome.outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    expect(Object.entries(outcome.outputs).filter(([, value]) => value === "")).toEqual([]);
  });

  test("counts each request exactly once: target, receipts and verdict agree", () => {
    const receipts = filesNamed(outcome, "receipt.json").map((text) => JSON.parse(text).requests as number);
    expect(receipts).toHaveLength(3);
    expect(receipts.reduce((sum, count) => sum + count, 0)).toBe(Number(outcome.outputs.requests));
    expect(requestsAtTarget).toBe(Number(outcome.outputs.requests));
  });

  test("has at least the requests of Locust's own CSV files, and their p99 within Locust's rounding", () => {
    for (const scenario of verdict.scenarios) {
      const rows = filesNamed(outcome, `${scenario.name}_stats.csv`).map(aggregatedRow);
      const counted = rows.reduce((sum, row) => sum + row.count, 0);
      const { requests, responseTimeMs } = scenario.aggregated;
      expect(requests).toBeGreaterThanOrEqual(counted);
      const p99s = rows.map((row) => row.percentiles.get(99) ?? Number.NaN);
      // Locust keeps two digits: 1 ms below 100, 10 ms below 1 s, 100 ms below 10 s.
      expect(responseTimeMs.p99).toBeGreaterThanOrEqual(Math.min(...p99s) * 0.95 - 1);
      expect(responseTimeMs.p99).toBeLessThanOrEqual(Math.max(...p99s) * 1.05 + 1);
    }
  });

  test("starts one dyno per assignment and leaves none", () => {
    expect(platform.heroku.journal.count("POST", /\/dynos$/)).toBe(3);
    expect(platform.heroku.dynos).toEqual([]);
    expect(verdict.dynosLeft).toBe(0);
  });

  test("asks Heroku for one list a poll, whatever the number of dynos", () => {
    const polls = outcome.log.filter((line) => / of 40s \| worker_scene_1: /.test(line)).length;
    const lists = platform.heroku.journal.count("GET", /\/dynos$/);
    expect(polls).toBeGreaterThan(5);
    expect(lists).toBeLessThanOrEqual(polls + 10);
  });

  test("shows live progress while the dynos run", () => {
    expect(
      outcome.log.some((line) =>
        /worker_scene_1: 2 up, 60 users, [\d.]+\/s, p99 at most .* of [1-9]\d* requests/.test(line),
      ),
    ).toBe(true);
  });

  test("writes one comment on the pull request of the deployed commit, with the verdict and both tables", () => {
    const comments = platform.github.state.commentsOf(7);
    expect(comments).toHaveLength(1);
    const body = comments[0]?.body ?? "";
    expect(body).toContain("worker_scene_2");
    expect(body).toContain("breached");
    expect(outcome.outputs["comment-url"]).toContain(String(comments[0]?.id));
    expect(outcome.summary).toContain("worker_scene_2");
  });

  test("keeps every secret out of logs, reports, outputs, commands and comments", () => {
    const files = readdirSync(outcome.outputs["results-path"] ?? "", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    const told = [
      ...outcome.rawLog.filter((line) => !line.startsWith("::add-mask::")),
      ...Object.values(outcome.outputs),
      ...Object.values(outcome.state),
      ...files,
      ...["report-path", "verdict-path", "junit-path", "markdown-path"].map((name) =>
        readFileSync(outcome.outputs[name] ?? "", "utf8"),
      ),
      ...platform.github.state.commentsOf(7).map(({ body }) => body),
      outcome.summary,
    ].join("\n");
    expect(outcome.masks.length).toBeGreaterThan(4);
    for (const secret of outcome.masks) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/sig=(?!\*\*\*)/);
  });

  test("a second run updates the comment instead of adding one, and keeps its own blobs", async () => {
    const again = await platform.runAction({
      inputs: {
        scenarios: "worker_scene_1",
        users: "20",
        "spawn-rate": "20",
        "run-time": "4s",
        // Far above the target's slowest answer (5 s): what Locust cuts off, the target has and nobody counts.
        "stop-timeout": "20s",
        "poll-interval": "1s",
        "min-requests": "10",
      },
    });
    expect(again.outputs.verdict).toBe("pass");
    expect(again.mainExitCode).toBe(0);
    const comments = platform.github.state.commentsOf(7);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("<!-- verdict:pass -->");
  }, 60_000);
});

type VerdictFile = {
  dynosLeft: number;
  scenarios: { name: string; aggregated: { requests: number; responseTimeMs: { p99: number } } }[];
  thresholds: { level: string; outcome: string; scenario: string }[];
};

function filesNamed(outcome: ActionOutcome, name: string): string[] {
  const folder = outcome.outputs["results-path"] ?? "";
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(`/${name}`))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

function aggregatedRow(text: string) {
  const read = readStats(text, "stats.csv");
  const row = "rows" in read ? read.rows.find(({ aggregated }) => aggregated) : undefined;
  if (row === undefined) throw new Error("no aggregated row");
  return row;
}
