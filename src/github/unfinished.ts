import { redact } from "../words/failure.ts";
import { readRecord, withNote } from "./comment-body.ts";
import type { Event } from "./event.ts";
import type { Octokit, Repository } from "./octokit.ts";
import type { Standing } from "./plan-comment.ts";
import { findPullRequest, readHead } from "./pull-request.ts";
import { isForbidden, statusOf } from "./refusal.ts";
import { listOurs, type Place, placeOf, update } from "./sticky-comment.ts";

type Unfinished = {
  octokit: Octokit;
  repository: Repository;
  event: Event;
  prNumber: number | undefined;
  marker: string;
  /** Says that the run of this commit did not finish. */
  note: string;
};

/**
 * Says in the comment of an earlier commit that the run of this one did not finish, so that nobody takes it for this
 * one's. Returns the comment's URL; undefined when none could be mistaken: there is none, it is of this commit, or the
 * pull request has moved on, and the next run will write.
 */
export async function noteUnfinished(unfinished: Unfinished): Promise<string | undefined> {
  const found = await mistakable(unfinished).catch((error: unknown) => {
    // A token that may not even read has left no comment behind.
    if (isForbidden(error) || statusOf(error) === 404) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  const { place, standing } = found;
  await update(place, standing.id, redact(withNote(standing.body, unfinished.note)));
  return standing.url;
}

/** The comment that could be taken for one of this commit. */
async function mistakable({
  octokit,
  repository,
  event,
  prNumber,
  marker,
}: Unfinished): Promise<{ place: Place; standing: Standing } | undefined> {
  const issue = prNumber ?? (await findPullRequest(octokit, repository, event));
  if (issue === undefined) return undefined;
  const head = await readHead(octokit, repository, issue);
  if (!(head?.commits.has(event.sha) ?? event.isAboutCommit)) return undefined;
  const place = placeOf({ octokit, repository, issue, marker });
  const [standing] = await listOurs(place);
  const isOfCommit = standing !== undefined && readRecord(standing.body)?.commit === event.sha;
  return standing === undefined || isOfCommit ? undefined : { place, standing };
}
