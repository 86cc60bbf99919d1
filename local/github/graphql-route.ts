import type { Answer, Call, Route } from "../http/route.ts";
import { tokenOf } from "./access.ts";
import { nodeId } from "./present.ts";
import { notImitated } from "./refusals.ts";
import type { GithubState } from "./state.ts";

/**
 * The one question that is imitated: of comments by their node ids, whether the owner of the token wrote them. Unlike
 * `GET /user` it is answered to a job's token too. Source: marocchino/sticky-pull-request-comment#332; GitHub's GraphQL
 * reference, `IssueComment.viewerDidAuthor`.
 */
export function graphqlRoute(state: GithubState): Route {
  return { method: "POST", path: "/api/graphql", handle: (call) => answer(call, state) };
}

function answer(call: Call, state: GithubState): Answer {
  const { login } = tokenOf(call, state);
  const { query = "", variables = {} }: { query?: string; variables?: { ids?: string[] } } = Object(
    JSON.parse(call.text),
  );
  if (!/nodes\(ids: \$ids\).*\.\.\. on IssueComment \{[^}]*viewerDidAuthor/s.test(query))
    throw notImitated(query);
  const nodes = (variables.ids ?? []).map((wanted) => {
    const comment = [...state.comments.values()].find((one) => nodeId(one) === wanted);
    return comment === undefined
      ? null
      : { databaseId: comment.id, viewerDidAuthor: comment.author.login === login };
  });
  const missing = (variables.ids ?? []).filter((_, index) => nodes[index] === null);
  const errors = missing.map((id) => ({
    type: "NOT_FOUND",
    path: ["nodes", variables.ids?.indexOf(id)],
    message: `Could not resolve to a node with the global id of '${id}'.`,
  }));
  return { status: 200, body: { data: { nodes }, ...(errors.length > 0 && { errors }) } };
}
