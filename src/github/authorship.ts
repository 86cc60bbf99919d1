import { z } from "zod";
import { type CommentRow, readAnswer, unlike, userAnswer } from "./answers.ts";
import type { Octokit, Repository } from "./octokit.ts";
import { isForbidden, statusOf } from "./refusal.ts";

/** A comment that begins with our marker, which anybody can copy. */
export type Candidate = Pick<CommentRow, "id" | "node_id" | "user">;

/** Picks those that we have written ourselves; it throws when that cannot be told of one. */
export type PickOurs = <Comment extends Candidate>(candidates: readonly Comment[]) => Promise<Comment[]>;

type Github = { octokit: Octokit; repository: Repository };

/** Nothing is written then: it could change another's comment, or be a second one. */
export class UnsureAuthor extends Error {
  constructor({ user }: Candidate, options?: ErrorOptions) {
    const who = user?.login ?? "a deleted account";
    const text = `A comment of ${who} carries the marker of this report, and GitHub did not say whether it was written with \`github-token\`, so no comment was written or changed. Delete that comment if it is not ours, or set another \`comment-key\``;
    super(text, options);
    this.name = "UnsureAuthor";
  }
}

/**
 * Whoever may ask who he is (a person's token) is known by his login. A job's or an app's token may not (403); GitHub then
 * says by GraphQL, of each comment, whether that token's owner wrote it.
 */
export function authorship(github: Github): PickOurs {
  const { octokit } = github;
  let asked: Promise<string | undefined> | undefined;
  const known = new Map<number, boolean>();
  return async (candidates) => {
    if (candidates.length === 0) return [];
    asked ??= ownLogin(octokit);
    const own = await asked;
    if (own !== undefined) return candidates.filter(({ user }) => user?.login === own);
    const open = candidates.filter(({ id }) => !known.has(id));
    for (const [id, isOurs] of await lookUp(github, open)) known.set(id, isOurs);
    return candidates.filter(({ id }) => known.get(id) === true);
  };
}

async function ownLogin(octokit: Octokit): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return userAnswer.safeParse(data).data?.login;
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return undefined;
  }
}

const query =
  "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { databaseId viewerDidAuthor } } }";

/** A node that cannot be read says nothing, as one that is not there. */
const answer = z.object({
  nodes: z.array(z.object({ databaseId: z.number(), viewerDidAuthor: z.boolean() }).nullable().catch(null)),
});

/** GitHub takes at most so many ids in one question. */
const idsAtOnce = 100;

async function lookUp(github: Github, candidates: readonly Candidate[]): Promise<Map<number, boolean>> {
  const found = new Map<number, boolean>();
  for (let from = 0; from < candidates.length; from += idsAtOnce) {
    const some = candidates.slice(from, from + idsAtOnce);
    for (const [id, isOurs] of await ask(github, some)) found.set(id, isOurs);
  }
  return found;
}

async function ask(github: Github, candidates: readonly Candidate[]): Promise<Map<number, boolean>> {
  const nodes = await nodesOf(github.octokit, candidates);
  const said = new Map(nodes.map(({ databaseId, viewerDidAuthor }) => [databaseId, viewerDidAuthor]));
  for (const candidate of candidates)
    if (!said.has(candidate.id) && (await isThere(candidate, github))) throw new UnsureAuthor(candidate);
  return said;
}

/** False for one that somebody has deleted since it was listed. */
async function isThere({ id }: Candidate, { octokit, repository }: Github): Promise<boolean> {
  try {
    await octokit.rest.issues.getComment({ ...repository, comment_id: id });
    return true;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return false;
  }
}

type Node = { databaseId: number; viewerDidAuthor: boolean };

/** GitHub leaves out those that it does not find, with an error beside the others' answers. */
async function nodesOf(octokit: Octokit, candidates: readonly Candidate[]): Promise<Node[]> {
  try {
    const said = await octokit.graphql(query, { ids: candidates.map(({ node_id }) => node_id) });
    return readAnswer(answer, said, writers).nodes.filter((node) => node !== null);
  } catch (error) {
    if (isWithoutGraphql(error)) return candidates.map(byJobToken);
    const rest = answer.safeParse((error as { data?: unknown }).data);
    if (rest.success) return rest.data.nodes.filter((node) => node !== null);
    throw new UnsureAuthor(candidates[0] as Candidate, { cause: told(error) });
  }
}

const writers = "who wrote the comments";
const errorsOfGraphql = z.object({ errors: z.array(z.object({ message: z.string() })) });

/** octokit stumbles over an answer that is none of GraphQL, in words of its own code. */
function told(error: unknown): unknown {
  const isWorded =
    statusOf(error) !== undefined ||
    errorsOfGraphql.safeParse(error).success ||
    !(error instanceof TypeError || "errors" in Object(error));
  return isWorded ? error : unlike(writers, "it is none of GraphQL");
}

/** Gitea and Forgejo, which speak GitHub's REST alone. */
function isWithoutGraphql(error: unknown): boolean {
  return [404, 405, 501].includes(statusOf(error) ?? 0);
}

/** What the job's own token writes is by this user; of another bot it cannot be told whose token it has. */
function byJobToken(candidate: Candidate): Node {
  const { id: databaseId, user } = candidate;
  if (user?.type === "Bot" && user.login !== "github-actions[bot]") throw new UnsureAuthor(candidate);
  return { databaseId, viewerDidAuthor: user?.type === "Bot" };
}
