import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";

/** What the `github` context holds for a step. */
export type JobContext = {
  token: string;
  apiUrl: string;
  serverUrl: string;
  repository: string;
  sha: string;
  ref: string;
  eventName: string;
  headRef?: string;
  baseRef?: string;
  actor?: string;
  workflow?: string;
  job?: string;
  runId?: string;
  runAttempt?: string;
};

export type JobFolders = { action: string; workspace: string; temp: string; home: string; eventPath: string };

/** The environment of every step of the job; nothing of this process's own is passed on. */
export function jobEnvironment(context: JobContext, folders: JobFolders): Record<string, string> {
  return {
    PATH: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    HOME: folders.home,
    CI: "true",
    ...githubVariables(context, folders),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: "stand-in",
    RUNNER_ENVIRONMENT: "self-hosted",
    RUNNER_TEMP: folders.temp,
    RUNNER_TRACKING_ID: `github_${randomUUID()}`,
    RUNNER_TOOL_CACHE: join(folders.home, "tools"),
    RUNNER_WORKSPACE: dirname(folders.workspace),
  };
}

function githubVariables(context: JobContext, folders: JobFolders): Record<string, string> {
  const { actor = "octocat", workflow = "Load test", job = "loadtest", repository } = context;
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTION_PATH: folders.action,
    GITHUB_ACTION_REF: "",
    GITHUB_ACTION_REPOSITORY: "",
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: context.apiUrl,
    GITHUB_BASE_REF: context.baseRef ?? "",
    GITHUB_EVENT_NAME: context.eventName,
    GITHUB_EVENT_PATH: folders.eventPath,
    GITHUB_GRAPHQL_URL: context.apiUrl.replace(/\/v3$/, "/graphql"),
    GITHUB_HEAD_REF: context.headRef ?? "",
    GITHUB_JOB: job,
    GITHUB_REF: context.ref,
    GITHUB_REF_NAME: context.ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] ?? "",
    GITHUB_RUN_ATTEMPT: context.runAttempt ?? "1",
    GITHUB_RUN_ID: context.runId ?? "1000000001",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: context.serverUrl,
    GITHUB_SHA: context.sha,
    GITHUB_WORKFLOW: workflow,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/loadtest.yml@${context.ref}`,
    GITHUB_WORKSPACE: folders.workspace,
  };
}
