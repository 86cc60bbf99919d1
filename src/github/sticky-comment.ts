import { type CommentRow, commentRow, readRows, writtenAnswer } from "./answers.ts";
import { authorship, type PickOurs } from "./authorship.ts";
import type { Octokit, Repository } from "./octokit.ts";
import type { Standing } from "./plan-comment.ts";
import { statusOf } from "./refusal.ts";

/** Where the comment is: `marker` begins it, and `pickOurs` knows our own. */
export type Place = {
  octokit: Octokit;
  repository: Repository;
  issue: number;
  marker: string;
  pickOurs: PickOurs;
};

export function placeOf(place: Omit<Place, "pickOurs">): Place {
  return { ...place, pickOurs: authorship(place) };
}

/** Each may have 65,536 characters, and anybody can copy the marker. */
const mostMarked = 500;

/** Our comments with the marker, oldest first. All pages are read; a stranger's copy of the marker does not count. */
export async function listOurs({ octokit, repository, issue, marker, pickOurs }: Place): Promise<Standing[]> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: issue,
    per_page: 50,
  });
  const marked: CommentRow[] = [];
  let problem: Error | undefined;
  // Page by page: all that others have written in a long discussion is never in memory at once.
  for await (const { data } of pages) {
    const read = readRows(commentRow, data, "the pull request's comments");
    marked.push(...read.rows.filter(({ body }) => body?.startsWith(`<!-- ${marker} -->`)));
    problem ??= read.problem;
    if (marked.length > mostMarked)
      throw new Error(
        `more than ${mostMarked} comments begin with this report's marker; delete those that are not ours`,
      );
  }
  const ours = await pickOurs(marked);
  // One that cannot be read may be ours: another one beside it would be a second.
  if (ours.length === 0 && problem !== undefined) throw problem;
  return ours
    .map(({ id, html_url: url, user, body }) => ({ id, url, author: user?.login ?? "", body: body ?? "" }))
    .sort((a, b) => a.id - b.id);
}

/** Returns the comment's URL; undefined when GitHub does not say it. */
export async function create(
  { octokit, repository, issue }: Place,
  body: string,
): Promise<string | undefined> {
  const { data } = await octokit.rest.issues.createComment({ ...repository, issue_number: issue, body });
  return writtenAnswer.safeParse(data).data?.html_url;
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
