import type { z } from "zod";
import { headAnswer, type Pull, pullRow, readAnswer, readRows } from "./answers.ts";
import type { Event } from "./event.ts";
import type { Octokit, Repository } from "./octokit.ts";
import { isForbidden, statusOf } from "./refusal.ts";

/** Where a pull request stands now: its head, and the commits that are tested as its own. */
export type Head = { sha: string; commits: ReadonlySet<string> };

/** The pull request of this repository that the tested commit belongs to; undefined when there is none. */
export async function findPullRequest(
  octokit: Octokit,
  repository: Repository,
  event: Event,
): Promise<number | undefined> {
  if (event.pullRequest !== undefined) return event.pullRequest;
  if (event.sha === "") return undefined;
  const isOpenHere = (pull: Pull): boolean =>
    pull.state === "open" && pull.base.repo.full_name.toLowerCase() === nameOf(repository);
  const isAtCommit = (pull: Pull): boolean => isOpenHere(pull) && commitsOf(pull).has(event.sha);
  const problems: unknown[] = [];
  const read: Read = (data, what) => {
    const { rows, problem } = readRows(pullRow, data, what);
    if (problem !== undefined) problems.push(problem);
    return rows;
  };
  const ours = (await pullsOfCommit(octokit, repository, { sha: event.sha, read })).filter(isOpenHere);
  const found =
    likeliest(ours.filter(isAtCommit), event) ??
    (await openPull(octokit, repository, { isTheOne: isAtCommit, read })) ??
    // Pushed to since: the commit is still one of its own. Of several it could be any.
    (ours.length === 1 ? ours[0] : ours.find(({ head }) => head.ref === event.ref));
  if (found === undefined && problems.length > 0) throw problems[0];
  return found?.number;
}

/** The pull requests of an answer; one that cannot be read is told when none is found. */
type Read = (data: unknown, what: string) => readonly Pull[];

/** Undefined when the token may comment but not read pull requests (`issues: write` is enough for that). */
export async function readHead(
  octokit: Octokit,
  repository: Repository,
  number: number,
): Promise<Head | undefined> {
  try {
    const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
    const pull = readAnswer(headAnswer, data, `pull request ${number}`);
    return { sha: pull.head.sha, commits: commitsOf(pull) };
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return undefined;
  }
}

function nameOf({ owner, repo }: Repository): string {
  return `${owner}/${repo}`.toLowerCase();
}

function commitsOf({ head, merge_commit_sha }: z.infer<typeof headAnswer>): Set<string> {
  return new Set([head.sha, merge_commit_sha ?? head.sha]);
}

/** One commit may be the head of several; the deployment's branch tells which. */
function likeliest(pulls: readonly Pull[], { ref }: Event): Pull | undefined {
  return pulls.find(({ head }) => head.ref === ref) ?? pulls[0];
}

/** 422: GitHub does not know the commit here. */
async function pullsOfCommit(
  octokit: Octokit,
  repository: Repository,
  { sha, read }: { sha: string; read: Read },
): Promise<Pull[]> {
  const pulls: Pull[] = [];
  try {
    const route = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
    const pages = octokit.paginate.iterator(route, { ...repository, commit_sha: sha, per_page: 100 });
    for await (const { data } of pages) pulls.push(...read(data, "the commit's pull requests"));
    return pulls;
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    return [];
  }
}

/** GitHub connects no pull request with a commit whose head is in a fork, so these are compared, the latest first. */
async function openPull(
  octokit: Octokit,
  repository: Repository,
  { isTheOne, read }: { isTheOne: (pull: Pull) => boolean; read: Read },
): Promise<Pull | undefined> {
  const latestFirst = { state: "open", sort: "updated", direction: "desc", per_page: 100 } as const;
  const pages = octokit.paginate.iterator(octokit.rest.pulls.list, { ...repository, ...latestFirst });
  for await (const { data } of pages) {
    const found = read(data, "the open pull requests").find(isTheOne);
    if (found !== undefined) return found;
  }
  return undefined;
}
