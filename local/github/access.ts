import type { Call } from "../http/route.ts";
import { badCredentials, notAccessible, notFound, requiresAuthentication } from "./refusals.ts";
import type { Access, GithubState, GithubToken, Permission } from "./state.ts";

export function tokenOf(call: Call, state: GithubState): GithubToken {
  const header = call.headers.get("authorization");
  if (!header) throw requiresAuthentication();
  const sent = /^(?:token|bearer) (\S+)$/i.exec(header)?.[1];
  const known = state.tokens.find(({ token }) => token === sent);
  if (!known) throw badCredentials();
  return known;
}

/** What a route needs: one of the permissions, and the page of the docs a refusal points to. */
export type Need = { access: Access; oneOf: Permission[]; page: string };

export function requireAccess(call: Call, state: GithubState, need: Need): GithubToken {
  const token = tokenOf(call, state);
  const { owner, repo } = call.params;
  if (`${owner}/${repo}`.toLowerCase() !== state.repository.toLowerCase()) throw notFound(need.page);
  const grants = need.oneOf.map((permission) => token.permissions[permission]);
  if (!grants.some((grant) => grant === "write" || grant === need.access)) {
    throw notAccessible(token.kind, need.page);
  }
  return token;
}
