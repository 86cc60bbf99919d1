import type { Event } from "./event.ts";
import { type Octokit, type Repository, statusOf } from "./octokit.ts";

/** The parts of a pull request that tell whether it is the one. */
type Pull = {
  number: number;
  state: string;
  head: { sha: string; ref: string };
  base: { repo: { full_name: string } };
  merge_commit_sha: string | null;
};

/** The open pull request of this repository that the tested commit belongs to; undefined when there is none. */
export async function findPullRequest(
  octokit: Octokit,
  repository: Repository,
  event: Event,
): Promise<number | undefined> {
  if (event.pullRequest !== undefined) return event.pullRequest;
  if (event.sha === "") return undefined;
  const name = `${repository.owner}/${repository.repo}`.toLowerCase();
  const isOurs = (pull: Pull): boolean =>
    pull.state === "open" &&
    pull.base.repo.full_name.toLowerCase() === name &&
    (pull.head.sha === event.sha || pull.merge_commit_sha === event.sha);
  const ours = (await pullsOfCommit(octokit, repository, event.sha)).filter(isOurs);
  const found = ours.find((pull) => pull.head.ref === event.ref) ?? ours[0];
  return (found ?? (await openPulls(octokit, repository)).find(isOurs))?.number;
}

/** 422: GitHub does not know the commit here. */
async function pullsOfCommit(octokit: Octokit, repository: Repository, sha: string): Promise<Pull[]> {
  try {
    const route = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
    return await octokit.paginate(route, { ...repository, commit_sha: sha, per_page: 100 });
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    return [];
  }
}

/** GitHub connects no pull request with a commit whose head is in a fork, so these are compared one by one. */
function openPulls(octokit: Octokit, repository: Repository): Promise<Pull[]> {
  return octokit.paginate(octokit.rest.pulls.list, { ...repository, state: "open", per_page: 100 });
}
