import { expect, test } from "vitest";
import { deploymentStatusEvent, pullRequestEvent, workflowDispatchEvent } from "../../local/github/events.ts";
import { github, repo, sha } from "./github-fixture.ts";

test("pull requests are found by number, by state and branch, and by a commit", async () => {
  await using hub = await github();
  const { state } = hub.standIn;
  state.addPull({ number: 8, headSha: "b".repeat(40), headRef: "other" });
  state.addPull({ number: 6, headSha: sha, state: "closed" });
  const { pulls, repos } = hub.rest;
  const numbers = (found: { data: { number: number }[] }) => found.data.map(({ number }) => number);

  expect((await pulls.get({ ...repo, pull_number: 7 })).data).toMatchObject({
    number: 7,
    state: "open",
    head: { sha, ref: "feature", repo: { full_name: "example/shop" } },
    base: { ref: "main", repo: { full_name: "example/shop" } },
  });
  expect(numbers(await pulls.list(repo))).toEqual([8, 7]);
  expect(numbers(await pulls.list({ ...repo, state: "all" }))).toEqual([8, 7, 6]);
  expect(numbers(await pulls.list({ ...repo, head: "example:other" }))).toEqual([8]);
  expect(numbers(await repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha }))).toEqual([
    7, 6,
  ]);
});

test("a commit of a fork has no pull requests, and an unknown commit is refused", async () => {
  await using hub = await github();
  const forked = "c".repeat(40);
  hub.standIn.state.addPull({ number: 9, headSha: forked, fork: "someone/shop" });
  const pullsWith = (commit_sha: string) =>
    hub.rest.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha });

  expect((await pullsWith(forked)).data).toEqual([]);
  await expect(pullsWith("d".repeat(40))).rejects.toMatchObject({
    status: 422,
    response: { data: { message: `No commit found for SHA: ${"d".repeat(40)}` } },
  });
});

test("events speak of the pull request's head as GitHub's payloads do", async () => {
  await using hub = await github();
  const { state } = hub.standIn;
  const pull = state.addPull({ number: 7, headSha: sha, mergeCommitSha: "e".repeat(40) });

  expect(deploymentStatusEvent(pull, state, "http://127.0.0.1:1")).toMatchObject({
    name: "deployment_status",
    sha,
    ref: "",
    payload: {
      deployment: { sha, payload: { web_url: "http://127.0.0.1:1" } },
      deployment_status: { state: "success" },
      repository: { full_name: "example/shop" },
    },
  });
  expect(pullRequestEvent(pull, state)).toMatchObject({
    name: "pull_request",
    sha: "e".repeat(40),
    ref: "refs/pull/7/merge",
    payload: { action: "synchronize", number: 7, pull_request: { head: { sha } } },
  });
  const { payload, ...dispatch } = workflowDispatchEvent(state, sha);
  expect(dispatch).toEqual({ name: "workflow_dispatch", sha, ref: "refs/heads/main" });
  expect(payload).not.toHaveProperty("pull_request");
});
