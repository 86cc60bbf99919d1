import type { DeploymentAddress } from "./deployment-address.ts";

/** What the event says of a deployment. */
export type Deployment = {
  environment: string | undefined;
  isProduction: boolean;
  /** Its environment goes away again. */
  isReviewApp: boolean;
  /** Undefined unless a `deployment_status` tells of it, as all below. */
  state: string | undefined;
  address: DeploymentAddress | undefined;
  /** Which the environment may be called after, as Heroku's integration does. */
  app: string | undefined;
  sha: string | undefined;
  id: number | undefined;
  statusId: number | undefined;
};

/** Of a run that no deployment has started. */
export const noDeployment: Deployment = {
  ...{ environment: undefined, isProduction: false, isReviewApp: false },
  ...{ state: undefined, address: undefined, app: undefined },
  ...{ sha: undefined, id: undefined, statusId: undefined },
};

/** Source: Platform API schema, app `name`. */
export function isAppName(text: string): boolean {
  return /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(text);
}
