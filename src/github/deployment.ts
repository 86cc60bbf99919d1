import { type Deployment, isAppName, noDeployment } from "../plan/deployment.ts";
import type { Event } from "./event.ts";

/**
 * What the event tells of a deployment. Only a `deployment_status` says where one is and how it went, whatever another
 * event's payload holds.
 */
export function deploymentOf(event: Event, eventName: string): Deployment {
  const { environment, isProduction, isReviewApp } = event;
  const known = { ...noDeployment, environment, isProduction, isReviewApp };
  if (eventName !== "deployment_status") return known;
  return {
    ...known,
    state: event.deploymentState,
    address: event.address,
    app: environment !== undefined && isAppName(environment) ? environment : undefined,
    sha: event.deployedSha,
    id: event.deploymentId,
    statusId: event.statusId,
  };
}
