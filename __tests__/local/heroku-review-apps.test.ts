import { expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { deploymentStatusEvent } from "../../local/github/events.ts";
import { GithubState } from "../../local/github/state.ts";
import { eventually } from "./eventually.ts";
import { tarball, upload } from "./heroku-deploy.ts";
import { type Fixture, herokuFixture, refusal } from "./heroku-fixture.ts";

type ReviewApp = { id: string; status: string; app: { id: string } | null };

async function createReviewApp(shop: Fixture, files: Record<string, string>, more: object = {}) {
  const url = await upload(shop, await tarball(files));
  const { id: pipeline }: { id: string } = await shop.client.get("/pipelines/shops");
  const body = { branch: "faster-checkout", pipeline, source_blob: { url, version: "c0ffee" }, ...more };
  const { id, status }: ReviewApp = await shop.client.post("/review-apps", { body });
  const look = async () => (await shop.client.get(`/review-apps/${id}`)) as ReviewApp;
  return { id, status, pipeline, look };
}

test("a review app is created, built and run, and a deployment's event can point to it", async () => {
  await using shop = await herokuFixture({ pipelines: ["shops"] });
  const files = {
    "requirements.txt": "",
    Procfile: "web: python3 -m http.server $PORT\n",
    "index.html": "$PR",
  };

  const reviewApp = await createReviewApp(shop, files, { pr_number: 7, environment: { A: "1" } });

  expect(reviewApp.status).toBe("pending");
  await eventually(async () => (await reviewApp.look()).status).toBe("creating");
  await eventually(async () => (await reviewApp.look()).status).toBe("created");
  const { app } = await reviewApp.look();
  const row: { name: string; web_url: string } = await shop.client.get(`/apps/${app?.id}`);
  expect(row.name).toBe("shops-pr-7");
  expect(await shop.client.get(`/apps/${row.name}/config-vars`)).toMatchObject({
    A: "1",
    HEROKU_BRANCH: "faster-checkout",
  });
  expect(await shop.client.get(`/apps/${row.name}/review-app`)).toMatchObject({
    id: reviewApp.id,
    pr_number: 7,
  });
  expect(await shop.client.get(`/pipelines/${reviewApp.pipeline}/review-apps`)).toHaveLength(1);

  const github = new GithubState({ repository: "example/shop", tokens: [], clock: wallClock });
  const pull = github.addPull({ number: 7, headSha: "c0ffee".padEnd(40, "0") });
  const { payload } = deploymentStatusEvent(pull, github, row.web_url);
  const { payload: told } = payload.deployment as { payload: { web_url: string } };
  const { web_url: environment_url } = told;
  expect(await (await fetch(environment_url)).text()).toBe("$PR");

  expect(await shop.client.delete(`/review-apps/${reviewApp.id}`)).toMatchObject({ status: "deleted" });
  expect((await fetch(environment_url)).status).toBe(404);
});

test("a review app that cannot be built is errored", async () => {
  await using shop = await herokuFixture({ pipelines: ["shops"] });

  const { look } = await createReviewApp(shop, { "README.md": "" });

  await eventually(look).toMatchObject({ status: "errored", message: "Build failed." });
});

test("a review app needs a pipeline, and an app of its own to be found by it", async () => {
  await using shop = await herokuFixture();
  const body = { branch: "b", pipeline: "nowhere", source_blob: { url: "http://127.0.0.1:9/" } };

  await expect(shop.client.post("/review-apps", { body })).rejects.toMatchObject(
    refusal(404, { message: "Couldn't find that pipeline." }),
  );
  await expect(shop.client.get("/apps/shop/review-app")).rejects.toMatchObject({ statusCode: 404 });
});
