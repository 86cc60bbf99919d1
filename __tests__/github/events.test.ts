import { readFileSync } from "node:fs";
import { join } from "node:path";
import webhooks from "@octokit/webhooks-examples";
import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/github/event.ts";
import { commentOf, startHub } from "./hub.ts";

// Recorded payloads; where from: ../fixtures/github/PROVENANCE.md.
type Run = {
  head_sha: string;
  pull_requests: { number: number; base: { repo: { id: number } } }[];
};
type Payload = {
  repository?: { full_name: string; id: number };
  workflow_run?: Run;
  action?: string;
  ref?: string;
  deleted?: boolean;
};
const examples = (name: string): Payload[] =>
  // Its types speak of a default export, and the package is a JSON file.
  (webhooks as unknown as { name: string; examples: Payload[] }[]).find((one) => one.name === name)
    ?.examples ?? [];
const first = (name: string, isMeant: (payload: Payload) => boolean = () => true): Payload => {
  const found = examples(name).find(isMeant);
  if (found === undefined) throw new Error(`no example of ${name}`);
  return found;
};
const schedule: Payload = JSON.parse(
  readFileSync(join(import.meta.dirname, "../fixtures/github/schedule.json"), "utf8"),
);

/** `GITHUB_SHA`, where it is not the payload's: the last commit of the default branch, or a merge commit. */
const workflowSha = "d".repeat(40);
const pullSha = "ec26c3e57ca3a959ca5aad62de7213c562f8c821";
const deploySha = "f95f852bd8fca8fcc58a9a2d6c842781e32a215e";
const pushSha = "6113728f27ae82c7b1a177c8d03f9e96e0adf246";
const runSha = "3484a3fb816e0859fd6e1cea078d76385ff50625";
const queueSha = "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d";

/** Each event, the commit that was tested, and what is open on GitHub at that commit. */
const found: Record<string, { payload: Payload; sha: string; fork?: string }> = {
  "pull_request opened": { payload: first("pull_request"), sha: pullSha },
  "pull_request synchronize": {
    payload: first("pull_request", ({ action }) => action === "synchronize"),
    sha: pullSha,
  },
  pull_request_target: { payload: first("pull_request"), sha: pullSha, fork: "somebody/Hello-World" },
  "deployment_status of an app": { payload: first("deployment_status"), sha: deploySha },
  "deployment_status of a workflow": {
    payload: first("deployment_status", ({ workflow_run }) => Boolean(workflow_run)),
    sha: deploySha,
  },
  workflow_run: {
    payload: first("workflow_run", ({ workflow_run }) => workflow_run?.head_sha === runSha),
    sha: runSha,
  },
  "workflow_run of a fork": {
    payload: first("workflow_run", ({ workflow_run }) => workflow_run?.head_sha === runSha),
    sha: runSha,
    fork: "somebody/octo-repo",
  },
  "push to a branch": {
    payload: first("push", ({ ref }) => ref === "refs/heads/master"),
    sha: pushSha,
  },
  "push of a tag": { payload: first("push"), sha: pushSha },
  workflow_dispatch: { payload: first("workflow_dispatch"), sha: workflowSha },
  repository_dispatch: { payload: first("repository_dispatch"), sha: workflowSha },
  schedule: { payload: schedule, sha: workflowSha },
};

describe("the comment of a recorded event", () => {
  test.each(Object.entries(found))("%s goes to the pull request of its commit", async (_, given) => {
    const { payload, sha, fork } = given;
    await using hub = await startHub({ repository: payload.repository?.full_name ?? "octo-org/octo-repo" });
    hub.state.pulls.clear();
    hub.state.addPull({ number: 2, headSha: sha, ...(fork && { fork }) });
    hub.state.addPull({ number: 3, headSha: "e".repeat(40) });
    const event = readEvent(payload, workflowSha);
    expect(event.sha).toBe(sha);
    expect(await hub.edge({ event }).publish(commentOf())).toContain("/pull/2#");
    expect(hub.bodies(2)).toEqual([expect.stringContaining(`run 10\n\n`)]);
    expect(hub.bodies(3)).toEqual([]);
    expect(hub.annotations).toEqual([]);
  });

  test.each([
    ["deployment_status", first("deployment_status")],
    ["workflow_run", first("workflow_run")],
    ["push that deletes", first("push", ({ deleted }) => deleted === true)],
    ["workflow_dispatch", first("workflow_dispatch")],
    ["repository_dispatch", first("repository_dispatch")],
    ["schedule", schedule],
    ["merge_group", first("merge_group")],
  ])("%s is not written when there is no pull request, and one notice says so", async (_, payload) => {
    await using hub = await startHub({ repository: payload.repository?.full_name ?? "octo-org/octo-repo" });
    const event = readEvent(payload, workflowSha);
    const edge = hub.edge({ event });
    await edge.look();
    expect(await edge.publish(commentOf())).toBeUndefined();
    expect(hub.annotations).toEqual([
      expect.objectContaining({ level: "notice", message: expect.stringContaining("step summary") }),
    ]);
    expect(hub.journal.count("POST", /./)).toBe(0);
  });

  test.each(
    Object.values(found)
      .map(({ payload }) => payload)
      .concat(first("merge_group")),
  )("goes to `pr-number` whatever the event is", async (payload) => {
    await using hub = await startHub({ repository: payload.repository?.full_name ?? "octo-org/octo-repo" });
    const url = await hub.edge({ event: readEvent(payload, queueSha), prNumber: 7 }).publish(commentOf());
    expect(url).toContain("/pull/7#");
  });

  test("merge_group is of a commit that no pull request has, which makes it no older commit", async () => {
    await using hub = await startHub({ repository: "octo-org/octo-repo" });
    const event = readEvent(first("merge_group"), queueSha);
    await hub.edge({ event, prNumber: 7 }).publish(commentOf());
    expect(hub.bodies()).toEqual([expect.not.stringContaining("older")]);
  });

  test("workflow_run does not go to a pull request of another repository that it lists", async () => {
    const payload = first("workflow_run", (one) => one.workflow_run?.pull_requests.length !== 0);
    expect(readEvent(payload, workflowSha).pullRequest).toBeUndefined();
    const listed = payload.workflow_run?.pull_requests[0];
    const repository = { ...payload.repository, id: listed?.base.repo.id };
    expect(listed?.number).toBe(2);
    expect(readEvent({ ...payload, repository }, workflowSha).pullRequest).toBe(2);
  });

  test("workflow_run goes to the pull request with its commit when several have its branch", () => {
    const pull = (number: number, sha: string) => ({ number, head: { sha }, base: { repo: { id: 1 } } });
    const workflow_run = { head_sha: "b", pull_requests: [pull(1, "a"), pull(2, "b")] };
    expect(readEvent({ workflow_run, repository: { id: 1 } }, "d").pullRequest).toBe(2);
  });

  test("deployment_status does not go to the pull request of the workflow that deployed another commit", () => {
    const workflow_run = { head_sha: "b", pull_requests: [{ number: 2, head: { sha: "b" } }] };
    expect(readEvent({ deployment: { sha: "a" }, workflow_run }, "d").pullRequest).toBeUndefined();
    expect(readEvent({ deployment: { sha: "b" }, workflow_run }, "d").pullRequest).toBe(2);
  });

  test("deployment_status names the environment", () => {
    expect(examples("deployment_status").map((payload) => readEvent(payload, "").environment)).toEqual([
      "production",
      "github-pages",
      "production",
      "production",
    ]);
  });
});

describe("the pull request of a commit", () => {
  const at = (sha: string) => ({ event: { sha } });

  test("of a fork is still found when it was pushed to during the run", async () => {
    await using hub = await startHub();
    hub.state.addPull({ number: 8, headSha: "8".repeat(40), fork: "somebody/shop" });
    const edge = hub.edge(at("8".repeat(40)));
    await edge.look();
    hub.state.push(8, "9".repeat(40));
    await edge.publish(commentOf());
    expect(hub.bodies(8)).toEqual([expect.stringContaining("older than 9999")]);
  });

  test("is found by a commit that was pushed over before the run began", async () => {
    await using hub = await startHub();
    hub.state.push(7, "9".repeat(40));
    await hub.edge().publish(commentOf());
    expect(hub.bodies()).toEqual([expect.stringContaining("older than 9999")]);
  });

  test("is not guessed when an older commit is in several", async () => {
    await using hub = await startHub();
    hub.state.addPull({ number: 8, headSha: "1".repeat(40), headRef: "on-top" });
    for (const number of [7, 8]) hub.state.push(number, String(number).repeat(40));
    expect(await hub.edge().publish(commentOf())).toBeUndefined();
    await hub.edge({ event: { ref: "on-top" } }).publish(commentOf());
    expect([hub.bodies(7).length, hub.bodies(8).length]).toEqual([0, 1]);
  });

  test("is that of the deployment's branch when two have the commit as their head", async () => {
    await using hub = await startHub();
    hub.state.addPull({ number: 8, headSha: "1".repeat(40), headRef: "on-top" });
    await hub.edge({ event: { ref: "feature" } }).publish(commentOf());
    await hub.edge({ event: { ref: "on-top" } }).publish(commentOf());
    expect([hub.bodies(7).length, hub.bodies(8).length]).toEqual([1, 1]);
  });

  test("is not one that is closed, nor one of another repository", async () => {
    await using hub = await startHub();
    hub.state.addPull({ number: 9, headSha: "c".repeat(40), state: "closed" });
    expect(await hub.edge(at("c".repeat(40))).publish(commentOf())).toBeUndefined();
    const pull = { number: 4, state: "open", head: { sha: "ab".repeat(20), ref: "x" } };
    const body = [{ ...pull, base: { repo: { full_name: "upstream/shop" } }, merge_commit_sha: null }];
    hub.faults.add({ method: "GET", path: /\/commits\//, fault: { status: 200, body } });
    expect(await hub.edge(at("ab".repeat(20))).publish(commentOf())).toBeUndefined();
    expect(hub.annotations.map(({ level }) => level)).toEqual(["notice", "notice"]);
  });

  test("of a fork is found behind 120 others, and no more is asked once it is", async () => {
    await using hub = await startHub();
    for (let number = 10; number < 130; number += 1)
      hub.state.addPull({ number, headSha: number.toString(16).padStart(40, "0"), fork: "somebody/shop" });
    await hub.edge(at((10).toString(16).padStart(40, "0"))).publish(commentOf());
    expect(hub.bodies(10)).toHaveLength(1);
    const asked = hub.journal.count("GET", /shop\/pulls$/);
    await hub.edge(at((129).toString(16).padStart(40, "0"))).publish(commentOf());
    expect(hub.journal.count("GET", /shop\/pulls$/)).toBe(asked + 1);
  });
});
