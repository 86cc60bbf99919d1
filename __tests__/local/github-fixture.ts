import { getOctokit } from "@actions/github";
import { wallClock } from "../../local/clock.ts";
import { startGithub } from "../../local/github/stand-in.ts";
import type { GithubToken } from "../../local/github/state.ts";

export const repo = { owner: "example", repo: "shop" };
export const person = { login: "octocat", type: "User" } as const;
export const sha = "a".repeat(40);

type Options = {
  permissions?: GithubToken["permissions"];
  kind?: GithubToken["kind"];
  clock?: typeof wallClock;
};

export async function github({
  permissions = { pull_requests: "write" },
  kind = "installation",
  clock = wallClock,
}: Options = {}) {
  const login = kind === "installation" ? "github-actions[bot]" : "octocat";
  const tokens: GithubToken[] = [{ token: "ghs_token", kind, login, permissions }];
  const standIn = await startGithub({ repository: "example/shop", tokens, clock });
  standIn.state.addPull({ number: 7, headSha: sha });
  const { rest, paginate } = getOctokit("ghs_token", { baseUrl: standIn.apiUrl });
  return { standIn, rest, paginate, [Symbol.asyncDispose]: () => standIn.close() };
}
