import type { Answer, Call, Route } from "../http/route.ts";
import { type Need, requireAccess } from "./access.ts";
import { answerPage } from "./pages.ts";
import { apiPath, presentComment } from "./present.ts";
import { bodyRefused, noBody, notFound, problemsParsing } from "./refusals.ts";
import type { Author, Comment, GithubState, GithubToken } from "./state.ts";

const maxCharacters = 65_536;
const issueComments = `${apiPath}/repos/:owner/:repo/issues/:issue/comments`;
const oneComment = `${apiPath}/repos/:owner/:repo/issues/comments/:comment`;

// A comment on a pull request can be written with either permission.
const need = (access: Need["access"], anchor: string): Need => ({
  access,
  oneOf: ["issues", "pull_requests"],
  page: `/issues/comments#${anchor}`,
});
const toList = need("read", "list-issue-comments");
const toCreate = need("write", "create-an-issue-comment");
const toGet = need("read", "get-an-issue-comment");
const toUpdate = need("write", "update-an-issue-comment");
const toDelete = need("write", "delete-an-issue-comment");

export function commentRoutes(state: GithubState): Route[] {
  return [
    { method: "GET", path: issueComments, handle: (call) => list(call, state) },
    { method: "POST", path: issueComments, handle: (call) => create(call, state) },
    { method: "GET", path: oneComment, handle: (call) => show(call, state) },
    { method: "PATCH", path: oneComment, handle: (call) => update(call, state) },
    { method: "DELETE", path: oneComment, handle: (call) => remove(call, state) },
  ];
}

function list(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toList);
  const comments = state.commentsOf(issueOf(call, state));
  return answerPage(
    call,
    state.origin,
    comments.map((comment) => presentComment(comment, state)),
  );
}

function create(call: Call, state: GithubState): Answer {
  const token = requireAccess(call, state, toCreate);
  const comment = state.addComment(issueOf(call, state), bodyOf(call, toCreate.page), authorOf(token));
  const shown = presentComment(comment, state);
  return { status: 201, headers: { location: shown.url }, body: shown };
}

function show(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toGet);
  return { status: 200, body: presentComment(commentOf(call, state, toGet), state) };
}

function update(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toUpdate);
  const comment = commentOf(call, state, toUpdate);
  return {
    status: 200,
    body: presentComment(state.editComment(comment, bodyOf(call, toUpdate.page)), state),
  };
}

function remove(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toDelete);
  state.comments.delete(commentOf(call, state, toDelete).id);
  return { status: 204 };
}

function issueOf(call: Call, state: GithubState): number {
  const number = Number(call.params.issue);
  if (!state.pulls.has(number)) throw notFound(toList.page);
  return number;
}

function commentOf(call: Call, state: GithubState, { page }: Need): Comment {
  const comment = state.comments.get(Number(call.params.comment));
  if (!comment) throw notFound(page);
  return comment;
}

function bodyOf(call: Call, page: string): string {
  const { body } = parse(call.text, page);
  if (typeof body !== "string") throw noBody(page);
  if (body.trim() === "") throw bodyRefused("Body cannot be blank", page);
  if ([...body].length > maxCharacters) {
    throw bodyRefused(`Body is too long (maximum is ${maxCharacters} characters)`, page);
  }
  return body;
}

function parse(text: string, page: string): { body?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw problemsParsing(page);
  }
}

function authorOf({ login, kind }: GithubToken): Author {
  return { login, type: kind === "installation" ? "Bot" : "User" };
}
