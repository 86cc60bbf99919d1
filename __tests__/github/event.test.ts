import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/github/event.ts";

describe("the event that started the workflow", () => {
  test("of a deployment that no workflow made has null parts, which take nothing away", () => {
    const payload = {
      deployment: { id: 3, sha: "abc", ref: "main", environment: "staging" },
      deployment_status: {
        id: 4,
        state: "success",
        environment: "staging",
        environment_url: "https://shop.example",
      },
      workflow_run: null,
      check_run: null,
    };
    expect(readEvent(payload, "def")).toEqual({
      sha: "abc",
      isAboutCommit: true,
      ref: "main",
      environment: "staging",
      address: { url: "https://shop.example", from: "the deployment's `environment_url`" },
      deploymentState: "success",
      isProduction: false,
      isReviewApp: false,
      deploymentId: 3,
      statusId: 4,
      deployedSha: "abc",
      pullRequest: undefined,
    });
  });

  test.each([
    [{ production_environment: true, environment: "shop-eu" }, { environment: "shop-eu" }],
    [{ environment: "Production" }, {}],
    [{ production_environment: false, environment: "staging" }, { environment: "production" }],
  ])("of the deployment %j with the status %j is about production", (deployment, deployment_status) => {
    expect(readEvent({ deployment, deployment_status }, "a").isProduction).toBe(true);
    expect(readEvent({ deployment }, "a").isProduction).toBe(deployment.environment !== "staging");
  });

  test.each(["PRODUCTION", "production-eu", "shop-production", "prod", "Prod / eu", "shop_prod_2"])(
    "of a deployment to %j is about production",
    (environment) => {
      expect(readEvent({ deployment: { environment } }, "a").isProduction).toBe(true);
    },
  );

  test.each([
    [{ deployment: { production_environment: false, environment: "review-app-pr-7" } }],
    [{ deployment: { environment: "preproduction" } }],
    [{ deployment: { environment: "pre-production" } }],
    [{ deployment: { environment: "shop-non-prod" } }],
    [{ deployment: { environment: "products-staging" } }],
    [{ deployment: { environment: null, production_environment: null } }],
    [{ environment: "production", client_payload: { production_environment: true } }],
  ])("with the payload %j is not about production", (payload) => {
    expect(readEvent(payload, "a").isProduction).toBe(false);
  });

  test.each([
    [{ environment: "shop-production-pr-45", transient_environment: true }, false],
    [{ environment: "shop-production-pr-45" }, false],
    [{ environment: "shop-production-pr-45", production_environment: true }, true],
    [{ environment: "prd" }, true],
    [{ environment: "live" }, true],
    [{ environment: "main" }, true],
    [{ environment: "maintenance-staging" }, false],
    [{ environment: "delivery" }, false],
  ])("of the deployment %j is about production: %s", (deployment, isProduction) => {
    expect(readEvent({ deployment }, "a").isProduction).toBe(isProduction);
  });

  // In the shape of webhooks of Heroku's GitHub integration (2017, 2019): no `environment_url`.
  const webUrl = "https://shop-pr-21.herokuapp.com/";
  const dashboard = "https://dashboard.heroku.com/apps/shop-pr-21/activity/builds/1";
  test.each([
    [{ web_url: webUrl }, undefined, webUrl],
    [JSON.stringify({ web_url: webUrl }), "", webUrl],
    [{ web_url: webUrl }, null, webUrl],
    [{ web_url: webUrl }, dashboard, webUrl],
    [{ web_url: webUrl }, "https://github.com/example-org/shop/deployments/1", webUrl],
    [{ web_url: webUrl }, "https://shop.example", "https://shop.example"],
    [{}, dashboard, undefined],
    ["no JSON", "", undefined],
    [{ web_url: 3 }, undefined, undefined],
    [{ web_url: dashboard }, undefined, undefined],
    [null, undefined, undefined],
  ])("with the payload %j and the environment_url %j is at %s", (payload, environment_url, url) => {
    const deployment = { environment: "shop-pr-21", payload };
    const deployment_status = { state: "success", target_url: dashboard, environment_url };
    expect(readEvent({ deployment, deployment_status }, "a").address?.url).toBe(url);
  });

  test("of a pull request is about its head, not its merge commit", () => {
    const payload = { pull_request: { number: 7, head: { sha: "head" } } };
    expect(readEvent(payload, "merge")).toMatchObject({ sha: "head", pullRequest: 7 });
  });

  test("of a finished workflow is about the commit that it ran on", () => {
    const payload = { workflow_run: { head_sha: "head", pull_requests: [{ number: 9 }] } };
    expect(readEvent(payload, "main")).toMatchObject({ sha: "head", pullRequest: 9 });
  });

  test.each([[undefined], [null], [[]], ["text"], [{ deployment_status: 3, pull_request: {} }]])(
    "with the payload %j is about the commit that GitHub names",
    (payload) => {
      expect(readEvent(payload, "sha")).toMatchObject({
        sha: "sha",
        isAboutCommit: false,
        address: undefined,
      });
    },
  );
});
