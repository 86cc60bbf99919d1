import type { Answer, Call, Route } from "../http/route.ts";
import { type Need, requireAccess } from "./access.ts";
import { answerPage } from "./pages.ts";
import { apiPath, presentPull } from "./present.ts";
import { noCommit, notFound } from "./refusals.ts";
import type { GithubState, Pull } from "./state.ts";

const repo = `${apiPath}/repos/:owner/:repo`;

const toRead = (page: string): Need => ({ access: "read", oneOf: ["pull_requests"], page });
const toList = toRead("/pulls/pulls#list-pull-requests");
const toGet = toRead("/pulls/pulls#get-a-pull-request");
const toListWithCommit = toRead("/commits/commits#list-pull-requests-associated-with-a-commit");

export function pullRoutes(state: GithubState): Route[] {
  return [
    { method: "GET", path: `${repo}/pulls`, handle: (call) => list(call, state) },
    { method: "GET", path: `${repo}/pulls/:number`, handle: (call) => show(call, state) },
    { method: "GET", path: `${repo}/commits/:sha/pulls`, handle: (call) => listWithCommit(call, state) },
  ];
}

function list(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toList);
  const wanted = call.query.get("state") ?? "open";
  const pulls = [...state.pulls.values()].filter((pull) => wanted === "all" || pull.state === wanted);
  return page(call, state, pulls.filter(matches(call.query, state)));
}

function matches(query: URLSearchParams, state: GithubState): (pull: Pull) => boolean {
  const [head, base] = [query.get("head"), query.get("base")];
  const label = ({ fork, headRef }: Pull) => `${(fork ?? state.repository).split("/")[0]}:${headRef}`;
  return (pull) => (!head || head === label(pull)) && (!base || base === pull.baseRef);
}

function show(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toGet);
  const pull = state.pulls.get(Number(call.params.number));
  if (!pull) throw notFound(toGet.page);
  return { status: 200, body: presentPull(pull, state) };
}

function listWithCommit(call: Call, state: GithubState): Answer {
  requireAccess(call, state, toListWithCommit);
  const sha = call.params.sha ?? "";
  const pulls = state.pullsWith(sha);
  if (!pulls) throw noCommit(sha, toListWithCommit.page);
  return page(call, state, pulls);
}

function page(call: Call, state: GithubState, pulls: Pull[]): Answer {
  // Newest first, as GitHub lists them.
  const rows = pulls.toSorted((a, b) => b.number - a.number).map((pull) => presentPull(pull, state));
  return answerPage(call, state.origin, rows);
}
