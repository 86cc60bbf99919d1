import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commentMarker } from "../../src/report/comment-marker.ts";
import { commentOf, type Hub, second, startHub } from "./hub.ts";

const post = resolve(import.meta.dirname, "../../src/doors/post.ts");
const marker = commentMarker(undefined, { workflow: "Load test", job: "load" });

// A GitHub Enterprise Server: its API has a path, and nothing of it is on github.com.
describe("the post step of a run without a report, on GitHub Enterprise", { timeout: 20_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "post-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function runPost(hub: Hub, env: Record<string, string> = {}): Promise<string> {
    const eventPath = join(folder, "event.json");
    const deployment = { sha: second, ref: "feature", environment: "review" };
    writeFileSync(eventPath, JSON.stringify({ deployment, deployment_status: { state: "success" } }));
    const job = {
      GITHUB_API_URL: hub.apiUrl,
      GITHUB_SERVER_URL: hub.serverUrl,
      GITHUB_REPOSITORY: "example/shop",
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_EVENT_NAME: "deployment_status",
      GITHUB_SHA: second,
      GITHUB_RUN_ID: "42",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_WORKFLOW: "Load test",
      GITHUB_JOB: "load",
    };
    const inputs = { "INPUT_GITHUB-TOKEN": "ghs_test", INPUT_COMMENT: "always", INPUT_USERS: "many" };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [post], {
      env: { ...job, ...inputs, ...env },
    });
    expect(stderr).toBe("");
    return stdout;
  }

  async function withOlderComment(): Promise<Hub> {
    const hub = await startHub();
    await hub.edge().publish(commentOf({ marker }));
    hub.state.push(7, second);
    return hub;
  }

  test("says in the older comment that this run did not finish, with a link to this attempt", async () => {
    await using hub = await withOlderComment();
    expect(new URL(hub.apiUrl).pathname).toBe("/api/v3");
    expect(await runPost(hub)).toContain("Said in the comment of an earlier commit");
    const link = `${hub.serverUrl}/example/shop/actions/runs/42/attempts/2`;
    expect(hub.bodies()).toEqual([expect.stringMatching(/`2222222` did not finish/)]);
    expect(hub.bodies()[0]).toContain(`[workflow run](${link})`);
  });

  test.each([
    ["the run finished", { STATE_finished: "yes" }],
    ["there shall be no comment", { INPUT_COMMENT: "never" }],
    ["only the plan was asked for", { "INPUT_PLAN-ONLY": "true" }],
    ["there is no token", { "INPUT_GITHUB-TOKEN": "" }],
  ])("asks GitHub nothing when %s", async (_, env) => {
    await using hub = await withOlderComment();
    const before = hub.journal.entries.length;
    await runPost(hub, env);
    expect(hub.journal.entries).toHaveLength(before);
  });

  test("ends well when GitHub refuses, and says why in the log", async () => {
    await using hub = await withOlderComment();
    hub.faults.add({ method: "PATCH", path: /comments/, fault: { status: 403, body: { message: "no" } } });
    expect(await runPost(hub)).toContain("could not be looked after: no");
  });
});
