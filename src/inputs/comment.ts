import type { Environment } from "./given.ts";
import { rawInputs } from "./reading.ts";
import { commentSchema } from "./schema.ts";

/** What it takes to look after the comment. */
export type CommentInputs = {
  commentKey: string | undefined;
  prNumber: number | undefined;
  githubToken: string;
};

/** Whatever the other inputs look like; undefined when these cannot be used, or when there shall be no comment. */
export function commentInputsIn(environment: Environment): CommentInputs | undefined {
  const { data } = commentSchema.safeParse(rawInputs(environment, Object.keys(commentSchema.shape)));
  const githubToken = data?.["github-token"];
  if (data === undefined || data.comment === "never" || data["plan-only"] || githubToken === undefined)
    return undefined;
  return { commentKey: data["comment-key"], prNumber: data["pr-number"], githubToken };
}
