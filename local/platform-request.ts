import { join } from "node:path";
import type { Azurite } from "./azurite.ts";
import { deploymentStatusEvent, type WorkflowEvent } from "./github/events.ts";
import type { GithubStandIn } from "./github/stand-in.ts";
import type { Pull } from "./github/state.ts";
import type { HerokuStandIn } from "./heroku/stand-in.ts";
import type { ActionRequest } from "./runner/action-request.ts";
import type { JobContext } from "./runner/context.ts";

export const root = join(import.meta.dirname, "..");
export const repository = "example/shop";
export const loadtestApp = "shop-loadtest";

type Overrides = Pick<ActionRequest, "env" | "secrets" | "cancelTimes" | "clock" | "onLine" | "workspace">;

export type PlatformRequest = Overrides & {
  /** beside those that point to the platform; `undefined` takes one of these away */
  inputs: Record<string, string | undefined>;
  /** by default the deployment of the open pull request */
  event?: WorkflowEvent;
  /** folder with action.yml; by default this repository */
  action?: string;
  context?: Partial<JobContext>;
};

export type Surroundings = {
  heroku: HerokuStandIn;
  github: GithubStandIn;
  azurite: Azurite;
  targetUrl: string;
  /** without one there is nothing to wait for */
  hasTarget: boolean;
  pull: Pull;
  folder: string;
  runId: string;
};

/** A request for the runner, pointed to the parts of the platform. */
export function actionRequest(request: PlatformRequest, surroundings: Surroundings): ActionRequest {
  const { inputs, event, action = root, context, ...overrides } = request;
  const { github, pull, targetUrl, folder, runId } = surroundings;
  const { name, payload, ...refs } = event ?? deploymentStatusEvent(pull, github.state, targetUrl);
  const { apiUrl, serverUrl } = github;
  const token = github.state.tokens[0]?.token ?? "";
  const given = Object.entries({ ...ownInputs(surroundings), ...inputs });
  return {
    ...overrides,
    action,
    folder,
    event: payload,
    context: { token, apiUrl, serverUrl, repository, ...refs, runId, eventName: name, ...context },
    inputs: Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined)),
  };
}

function ownInputs({ heroku, azurite, hasTarget }: Surroundings): Record<string, string> {
  return {
    "heroku-api-url": heroku.url,
    "heroku-api-key": heroku.apiKey,
    "heroku-app": loadtestApp,
    "azure-container-url": azurite.containerUrl,
    "azure-account-key": azurite.accountKey,
    ...(hasTarget ? {} : { "wait-for-target": "0s" }),
  };
}
