import type { Author, Comment, GithubState, Pull } from "./state.ts";

export const apiPath = "/api/v3";

export const apiUrl = (state: GithubState) => `${state.origin}${apiPath}`;

export function presentComment(comment: Comment, state: GithubState) {
  const { id, issue, body, author } = comment;
  const repo = `${apiUrl(state)}/repos/${state.repository}`;
  return {
    id,
    node_id: nodeId(comment),
    url: `${repo}/issues/comments/${id}`,
    html_url: `${state.origin}/${state.repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${repo}/issues/${issue}`,
    user: presentAuthor(author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: author.type === "Bot" ? "NONE" : "CONTRIBUTOR",
    body,
    performed_via_github_app: author.type === "Bot" ? presentApp(author) : null,
  };
}

/** What GraphQL knows it by. */
export function nodeId({ id }: Pick<Comment, "id">): string {
  return Buffer.from(`IssueComment${id}`).toString("base64");
}

function presentApp({ login }: Author) {
  const slug = login.replace(/\[bot\]$/, "");
  return { id: 15_368, slug, node_id: "MDM6QXBwMTUzNjg=", name: slug };
}

export function presentPull(pull: Pull, state: GithubState) {
  const { number, title, headRef, headSha, baseRef, fork } = pull;
  const page = `${state.origin}/${state.repository}/pull/${number}`;
  return {
    id: 1_000_000 + number,
    number,
    url: `${apiUrl(state)}/repos/${state.repository}/pulls/${number}`,
    html_url: page,
    state: pull.state,
    locked: false,
    draft: false,
    title,
    body: null,
    user: presentAuthor({ login: "octocat", type: "User" }),
    head: presentBranch(fork ?? state.repository, headRef, headSha),
    base: presentBranch(state.repository, baseRef, "b".repeat(40)),
    merge_commit_sha: pull.mergeCommitSha,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: pull.state === "closed" ? pull.createdAt : null,
    merged_at: null,
  };
}

export function presentRepository(fullName: string) {
  const [owner = "", name = ""] = fullName.split("/");
  return { id: 1, name, full_name: fullName, private: true, owner: { login: owner, type: "Organization" } };
}

function presentBranch(fullName: string, ref: string, sha: string) {
  const repo = presentRepository(fullName);
  return { label: `${repo.owner.login}:${ref}`, ref, sha, user: repo.owner, repo };
}

function presentAuthor({ login, type }: Author) {
  return { login, type, id: 41_898_282, site_admin: false };
}
