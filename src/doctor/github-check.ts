import { advice } from "../github/advice.ts";
import { writtenAnswer } from "../github/answers.ts";
import type { Octokit, Repository } from "../github/octokit.ts";
import { statusOf } from "../github/refusal.ts";
import type { Finding } from "./types.ts";

/**
 * Whether the token may comment, found out with a comment that GitHub refuses because it is empty: to a token that may
 * not write it says so first. Nothing is written.
 */
export async function checkComment(
  octokit: Octokit,
  repository: Repository,
  pullRequest: number,
): Promise<Finding> {
  const finding = { check: "comment", needed: true };
  try {
    const { data } = await octokit.rest.issues.createComment({
      ...repository,
      issue_number: pullRequest,
      body: "",
    });
    const says = "GitHub took an empty comment";
    const { id } = writtenAnswer.safeParse(data).data ?? {};
    if (id === undefined) return { ...finding, outcome: "unlike", says: `${says}: delete it` };
    await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
    return { ...finding, outcome: "unlike", says: `${says}, which was deleted again` };
  } catch (error) {
    if (statusOf(error) === 422)
      return { ...finding, outcome: "holds", says: `The token may comment on pull request ${pullRequest}` };
    return { ...finding, outcome: "fails", says: advice(error) };
  }
}
