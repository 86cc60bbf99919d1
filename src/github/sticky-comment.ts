import type { CommentWhen } from "../edges.ts";
import { type Octokit, type Repository, statusOf } from "./octokit.ts";

/** A comment of ours that is already there. `verdict` is undefined when it does not say. */
export type Existing = { id: number; url: string; verdict: string | undefined };

/** What to do about the sticky comment; decided before anything is sent. */
export type CommentStep = { kind: "create" } | { kind: "update"; id: number } | { kind: "leave" };

/** A comment that is there is never left telling an old verdict, whatever `when` says. */
export function planComment(when: CommentWhen, verdict: string, existing: Existing | undefined): CommentStep {
  if (when === "never") return { kind: "leave" };
  if (existing !== undefined) {
    const same = when === "on-change" && existing.verdict === verdict;
    return same ? { kind: "leave" } : { kind: "update", id: existing.id };
  }
  return when === "on-breach" && verdict === "pass" ? { kind: "leave" } : { kind: "create" };
}

const verdictMark = /<!-- verdict:([a-z]+) -->/;

/** The comment's text as it is sent: the verdict is kept at its end, invisible on the page. */
export function commentBody(verdict: string, markdown: string): string {
  return `${markdown}\n<!-- verdict:${verdict} -->\n`;
}

export type Place = { octokit: Octokit; repository: Repository; issue: number };

/** Our comments with this marker, oldest first. All pages are read; a stranger's copy of the marker does not count. */
export async function listOurs(place: Place, marker: string): Promise<Existing[]> {
  const { octokit, repository, issue } = place;
  const isOurs = await authorCheck(octokit);
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: issue,
    per_page: 100,
  });
  return comments
    .filter((comment) => comment.body?.startsWith(`<!-- ${marker} -->`) && isOurs(comment.user))
    .map((comment) => ({
      id: comment.id,
      url: comment.html_url,
      verdict: verdictMark.exec(comment.body ?? "")?.[1],
    }))
    .sort((a, b) => a.id - b.id);
}

type Author = { login: string; type?: string } | null;

/** The job's own token may not ask who it is (403); it writes as a bot, so then only bots' comments are ours. */
async function authorCheck(octokit: Octokit): Promise<(author: Author) => boolean> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return (author) => author?.login === data.login;
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
    return (author) => author?.type === "Bot";
  }
}

/** Deletes a comment; one that is gone already is as good. */
async function remove(place: Place, id: number): Promise<void> {
  try {
    await place.octokit.rest.issues.deleteComment({ ...place.repository, comment_id: id });
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}

/** Two jobs at once may both have created one: the oldest stays, ours that are younger go. Returns the oldest's URL. */
export async function keepOldest(place: Place, marker: string, body: string): Promise<string | undefined> {
  const [oldest, ...younger] = await listOurs(place, marker);
  for (const duplicate of younger) await remove(place, duplicate.id);
  if (oldest !== undefined && younger.length > 0) await update(place, oldest.id, body);
  return oldest?.url;
}

export async function create(place: Place, body: string): Promise<string> {
  const { data } = await place.octokit.rest.issues.createComment({
    ...place.repository,
    issue_number: place.issue,
    body,
  });
  return data.html_url;
}

export async function update(place: Place, id: number, body: string): Promise<string> {
  const { data } = await place.octokit.rest.issues.updateComment({
    ...place.repository,
    comment_id: id,
    body,
  });
  return data.html_url;
}
