import type { context } from "@actions/github";
import type { Origin } from "../report/types.ts";
import type { Event } from "./event.ts";

type Context = Pick<typeof context, "repo" | "serverUrl" | "runId" | "runAttempt" | "workflow" | "job">;

/** Where the run belongs on this GitHub, which need not be github.com. The link leads to this attempt, not to the last. */
export function originOf(github: Context, event: Event): Origin {
  const { serverUrl, runId, runAttempt, workflow, job } = github;
  const repository = `${github.repo.owner}/${github.repo.repo}`;
  const attempt = runAttempt > 0 ? `/attempts/${runAttempt}` : "";
  const runUrl = `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
  return { repository, sha: event.sha, environment: event.environment, runUrl, workflow, job };
}
