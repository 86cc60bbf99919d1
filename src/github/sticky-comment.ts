import type { Octokit, Repository } from "./octokit.ts";
import type { Standing } from "./plan-comment.ts";
import { isForbidden, statusOf } from "./refusal.ts";

type Author = { login: string; type?: string } | null;

/** Where the comment is: `marker` begins it, and `isOurs` knows our own. */
export type Place = {
  octokit: Octokit;
  repository: Repository;
  issue: number;
  marker: string;
  isOurs: (author: Author) => boolean;
};

/** The place, once it is known who we are. */
export async function findPlace(place: Omit<Place, "isOurs">): Promise<Place> {
  return { ...place, isOurs: await authorCheck(place.octokit) };
}

/** A job's or an app's token may not ask who it is (403); it writes as a bot, so then only bots' comments are ours. */
async function authorCheck(octokit: Octokit): Promise<Place["isOurs"]> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return (author) => author?.login === data.login;
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return (author) => author?.type === "Bot";
  }
}

/** Our comments with the marker, oldest first. All pages are read; a stranger's copy of the marker does not count. */
export async function listOurs({ octokit, repository, issue, marker, isOurs }: Place): Promise<Standing[]> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: issue,
    per_page: 100,
  });
  const found: Standing[] = [];
  // Page by page: all that others have written in a long discussion is never in memory at once.
  for await (const { data } of pages)
    for (const { id, html_url: url, user, body = "" } of data)
      if (body.startsWith(`<!-- ${marker} -->`) && isOurs(user))
        found.push({ id, url, author: user?.login ?? "", body });
  return found.sort((a, b) => a.id - b.id);
}

/** Returns the comment's URL. */
export async function create({ octokit, repository, issue }: Place, body: string): Promise<string> {
  const { data } = await octokit.rest.issues.createComment({ ...repository, issue_number: issue, body });
  return data.html_url;
}

export async function update({ octokit, repository }: Place, id: number, body: string): Promise<void> {
  await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
}

/** Deletes a comment; one that is gone already is as good. */
export async function remove({ octokit, repository }: Place, id: number): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}
