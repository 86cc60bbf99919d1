import { presentPull, presentRepository } from "./present.ts";
import type { GithubState, Pull } from "./state.ts";

/** What makes a workflow run: the payload, and the commit and ref that GitHub gives with it. */
export type WorkflowEvent = {
  name: string;
  sha: string;
  ref: string;
  payload: Record<string, unknown>;
  /** of a pull request event only */
  headRef?: string;
  baseRef?: string;
};

/**
 * A deployment of the pull request's head has succeeded, as Heroku's GitHub integration reports a review app: the address
 * is in the deployment's payload alone, and `target_url` is a page of the dashboard. Source: its webhook of January 2019
 * (cds-snc/tti-tools-tracker@e4848c1).
 */
export function deploymentStatusEvent(pull: Pull, state: GithubState, webUrl: string): WorkflowEvent {
  const environment = `shop-pr-${pull.number}`;
  const dashboard = `https://dashboard.heroku.com/apps/${environment}/activity/builds/1`;
  const deployment = {
    id: 3_000_000,
    sha: pull.headSha,
    // A deployment made from a commit has no ref, and the workflow's GITHUB_REF is then empty.
    ref: pull.headSha,
    task: "deploy",
    environment,
    original_environment: environment,
    payload: { web_url: webUrl },
    description: "Heroku",
  };
  const deployment_status = {
    id: 4_000_000,
    state: "success",
    environment,
    target_url: dashboard,
    description: "Heroku",
  };
  // GitHub sends these as null when no workflow made the deployment.
  const none = { workflow: null, workflow_run: null, check_run: null };
  state.statuses.set(deployment.id, [{ id: deployment_status.id, state: "success" }]);
  const payload = { action: "created", deployment, deployment_status, ...none, ...surroundings(state) };
  return { name: "deployment_status", sha: pull.headSha, ref: "", payload };
}

export function pullRequestEvent(pull: Pull, state: GithubState, action = "synchronize"): WorkflowEvent {
  const { number, mergeCommitSha: sha, headRef, baseRef } = pull;
  const payload = { action, number, pull_request: presentPull(pull, state), ...surroundings(state) };
  return { name: "pull_request", sha, ref: `refs/pull/${number}/merge`, payload, headRef, baseRef };
}

/** Started by hand: nothing in it points to a pull request. */
export function workflowDispatchEvent(state: GithubState, sha: string): WorkflowEvent {
  const payload = { ref: "refs/heads/main", inputs: null, ...surroundings(state) };
  return { name: "workflow_dispatch", sha, ref: "refs/heads/main", payload };
}

function surroundings(state: GithubState) {
  return {
    repository: { ...presentRepository(state.repository), default_branch: "main" },
    sender: { login: "octocat", type: "User" },
  };
}
