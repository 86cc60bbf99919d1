import type { Route } from "../http/route.ts";
import { type Need, requireAccess } from "./access.ts";
import { answerPage } from "./pages.ts";
import { apiPath } from "./present.ts";
import { notFound } from "./refusals.ts";
import type { GithubState } from "./state.ts";

const need: Need = {
  access: "read",
  oneOf: ["deployments"],
  page: "/deployments/statuses#list-deployment-statuses",
};

/** The statuses of a deployment, the newest first. Source: @octokit/openapi-types, "repos/list-deployment-statuses". */
export function deploymentRoutes(state: GithubState): Route[] {
  return [
    {
      method: "GET",
      path: `${apiPath}/repos/:owner/:repo/deployments/:deployment/statuses`,
      handle: (call) => {
        requireAccess(call, state, need);
        const statuses = state.statuses.get(Number(call.params.deployment));
        if (statuses === undefined) throw notFound(need.page);
        return answerPage(call, state.origin, statuses.toReversed());
      },
    },
  ];
}
