import { keepSecret } from "../failure.ts";
import { givenValue } from "./given.ts";
import { commentSchema } from "./schema.ts";
import { secretsIn } from "./secrets.ts";

/** What it takes to look after the comment. */
export type CommentInputs = {
  commentKey: string | undefined;
  prNumber: number | undefined;
  githubToken: string;
};

/** Whatever the other inputs look like; undefined when these cannot be used, or when there shall be no comment. */
export function commentInputsIn(
  environment: Readonly<Record<string, string | undefined>>,
): CommentInputs | undefined {
  for (const secret of secretsIn(environment)) keepSecret(secret);
  const names = Object.keys(commentSchema.shape);
  const raw = Object.fromEntries(names.map((name) => [name, givenValue(environment, name)]));
  const { data } = commentSchema.safeParse(raw);
  const githubToken = data?.["github-token"];
  if (data === undefined || data.comment === "never" || data["plan-only"] || githubToken === undefined)
    return undefined;
  return { commentKey: data["comment-key"], prNumber: data["pr-number"], githubToken };
}
