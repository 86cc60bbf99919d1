import type { Event } from "./event.ts";
import type { Octokit, Repository } from "./octokit.ts";

/** The pull request that the report belongs to; undefined when there is none. */
export async function findPullRequest(
  octokit: Octokit,
  repository: Repository,
  event: Event,
): Promise<number | undefined> {
  if (event.pullRequest !== undefined) return event.pullRequest;
  if (event.sha === "") return undefined;
  const pulls = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
    ...repository,
    commit_sha: event.sha,
    per_page: 100,
  });
  const ours = pulls.filter(
    (pull) =>
      pull.state === "open" &&
      pull.base.repo.full_name.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase() &&
      (pull.head.sha === event.sha || pull.merge_commit_sha === event.sha),
  );
  return (ours.find((pull) => pull.head.ref === event.ref) ?? ours[0])?.number;
}
