import { describe, expect, test } from "vitest";
import { deploymentOf } from "../../src/github/deployment.ts";
import { readEvent } from "../../src/github/event.ts";
import { noDeployment } from "../../src/plan/deployment.ts";

const payload = {
  deployment: {
    ...{ id: 3, sha: "abc", environment: "shop-pr-21", transient_environment: true },
    payload: { web_url: "https://shop-pr-21.herokuapp.com/" },
  },
  deployment_status: { id: 4, state: "success", environment: "shop-pr-21", environment_url: "" },
};

const of = (eventName: string, raw: unknown = payload) => deploymentOf(readEvent(raw, "def"), eventName);

describe("a deployment", () => {
  test("is all that a deployment_status tells of it", () => {
    expect(of("deployment_status")).toEqual({
      environment: "shop-pr-21",
      isProduction: false,
      isReviewApp: true,
      state: "success",
      address: { url: "https://shop-pr-21.herokuapp.com/", from: "the deployment's `payload.web_url`" },
      app: "shop-pr-21",
      sha: "abc",
      id: 3,
      statusId: 4,
    });
  });

  test("has an address, a state and a commit of no other event, but its environment counts there too", () => {
    expect(of("deployment")).toEqual({ ...noDeployment, environment: "shop-pr-21", isReviewApp: true });
    expect(of("push", { head_commit: { id: "abc" } })).toEqual(noDeployment);
  });

  test.each([
    ["Staging / eu", undefined],
    ["shop-staging", "shop-staging"],
    ["x", undefined],
  ])("to %j is looked for in app %j", (environment, app) => {
    const raw = { deployment: { environment }, deployment_status: { state: "success" } };
    expect(of("deployment_status", raw).app).toBe(app);
  });

  test("to production is no review app, whatever its name", () => {
    const deployment = { environment: "shop-pr-21", production_environment: true };
    const told = of("deployment_status", { deployment, deployment_status: { state: "success" } });
    expect([told.isProduction, told.isReviewApp]).toEqual([true, false]);
  });
});
