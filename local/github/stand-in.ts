import type { Clock } from "../clock.ts";
import type { RequestFaults } from "../faults/request-faults.ts";
import type { Journal } from "../http/journal.ts";
import { listen, type Outage } from "../http/listen.ts";
import { dispatch, type Handler } from "../http/route.ts";
import { tokenOf } from "./access.ts";
import { commentRoutes } from "./comment-routes.ts";
import { deploymentRoutes } from "./deployment-routes.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { numberedRepository } from "./pages.ts";
import { apiPath, apiUrl } from "./present.ts";
import { pullRoutes } from "./pull-routes.ts";
import { notAccessible, notImitated } from "./refusals.ts";
import { GithubState, type GithubToken } from "./state.ts";

export type GithubStandIn = {
  /** what `GITHUB_API_URL` is */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly state: GithubState;
  readonly journal: Journal;
  readonly faults: RequestFaults;
  goDown(outage: Outage): void;
  comeUp(): void;
  close(): Promise<void>;
};

export async function startGithub(settings: {
  repository: string;
  tokens: GithubToken[];
  clock: Clock;
}): Promise<GithubStandIn> {
  const state = new GithubState(settings);
  const listener = await listen(restApi(state), settings.clock);
  state.origin = listener.origin;
  return { ...listener, state, serverUrl: listener.origin, apiUrl: apiUrl(state) };
}

function restApi(state: GithubState): Handler {
  const user = { method: "GET", path: `${apiPath}/user`, handle: showUser(state) };
  const answer = dispatch(
    [user, graphqlRoute(state), ...pullRoutes(state), ...commentRoutes(state), ...deploymentRoutes(state)],
    ({ method, path }) => {
      throw notImitated(`${method} ${path}`);
    },
  );
  return (call) => answer({ ...call, path: named(call.path, state) });
}

/** The address with the repository's name in place of its id, if it has that. */
function named(path: string, { repository }: GithubState): string {
  return path.replace(numberedRepository, `/repos/${repository}/`);
}

function showUser(state: GithubState): Handler {
  return (call) => {
    const { kind, login } = tokenOf(call, state);
    if (kind === "installation") throw notAccessible(kind, "/users/users#get-the-authenticated-user");
    return { status: 200, body: { login, id: 1, type: "User" } };
  };
}
