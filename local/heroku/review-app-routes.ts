import type { Answer, Call, Route } from "../http/route.ts";
import { readBody, reviewAppBody } from "./bodies.ts";
import { created, ok, onAppOf, route } from "./on-app.ts";
import { answerRange } from "./range.ts";
import { notFound } from "./refusals.ts";
import type { ReviewApp } from "./review-apps.ts";
import type { HerokuState } from "./state.ts";

export function reviewAppRoutes(state: HerokuState): Route[] {
  const { onApp } = onAppOf(state);
  const { reviewApps } = state;
  const rows = (pipeline: string) => reviewApps.all.filter((row) => row.pipeline.id === pipeline);
  const ofPipeline = (call: Call) =>
    answerRange(call, rows(findPipeline(state, call.params.pipeline ?? "").id).map(present));
  return [
    route("GET", "/pipelines/:pipeline", ({ params }) => ok(presentPipeline(state, params.pipeline ?? ""))),
    route("GET", "/pipelines/:pipeline/review-apps", ofPipeline),
    route("POST", "/review-apps", (call) => createReviewApp(state, call)),
    route("GET", "/review-apps/:id", (call) => ok(present(findReviewApp(state, call)))),
    route("DELETE", "/review-apps/:id", (call) => deleteReviewApp(state, call)),
    route(
      "GET",
      "/apps/:app/review-app",
      onApp((app) => ok(present(found(reviewApps.all.find((row) => row.app === app))))),
    ),
  ];
}

function createReviewApp(state: HerokuState, call: Call): Answer {
  const body = readBody(call, reviewAppBody);
  const reviewApp = state.reviewApps.add({
    branch: body.branch,
    pipeline: findPipeline(state, body.pipeline),
    pullRequest: body.pr_number ?? undefined,
    forkRepository: body.fork_repo_id ?? undefined,
  });
  const { url, version } = body.source_blob;
  void setUp(state, reviewApp, { url, version: version ?? undefined, environment: body.environment ?? {} });
  return created(present(reviewApp));
}

type Setup = { url: string; version: string | undefined; environment: Record<string, string | null> };

async function setUp(
  state: HerokuState,
  reviewApp: ReviewApp,
  { url, version, environment }: Setup,
): Promise<void> {
  const { reviewApps } = state;
  const { pipeline, pullRequest, id } = reviewApp;
  const name = `${pipeline.name}-${pullRequest === undefined ? id.slice(0, 8) : `pr-${pullRequest}`}`;
  const app = await state.createApp({ name: state.isTaken(name) ? `${name}-${id.slice(0, 5)}` : name });
  reviewApp.app = app;
  reviewApps.become(reviewApp, "creating");
  app.changeConfigVars({ HEROKU_APP_NAME: app.name, HEROKU_BRANCH: reviewApp.branch, ...environment });
  const build = state.startBuild(app, { url, version, buildpacks: [] });
  await build.ended;
  if (app.isDeleted) return;
  if (build.status === "succeeded") reviewApps.become(reviewApp, "created");
  else reviewApps.become(reviewApp, "errored", "Build failed.");
}

function deleteReviewApp(state: HerokuState, call: Call): Answer {
  const reviewApp = findReviewApp(state, call);
  if (reviewApp.app && !reviewApp.app.isDeleted) state.deleteApp(reviewApp.app);
  state.reviewApps.become(reviewApp, "deleted");
  return ok(present(reviewApp));
}

function findReviewApp({ reviewApps }: HerokuState, { params }: Call): ReviewApp {
  return found(reviewApps.all.find(({ id }) => id === params.id));
}

function found(reviewApp: ReviewApp | undefined): ReviewApp {
  if (!reviewApp) throw notFound("review app");
  return reviewApp;
}

function findPipeline({ reviewApps }: HerokuState, wanted: string) {
  const pipeline = reviewApps.findPipeline(wanted);
  if (!pipeline) throw notFound("pipeline");
  return pipeline;
}

function presentPipeline(state: HerokuState, wanted: string) {
  const { id, name, createdAt } = findPipeline(state, wanted);
  return {
    id,
    name,
    owner: { id: state.ownerId, type: "user" },
    created_at: createdAt,
    updated_at: createdAt,
  };
}

function present(reviewApp: ReviewApp) {
  const { id, branch, pipeline, status, app, pullRequest, forkRepository, createdAt, updatedAt } = reviewApp;
  return {
    app: app ? { id: app.id } : null,
    app_setup: { id: reviewApp.appSetupId },
    branch,
    created_at: createdAt,
    creator: {},
    error_status: status === "errored" ? "creating" : null,
    fork_repo: { id: forkRepository ?? null },
    id,
    message: reviewApp.message ?? null,
    pipeline: { id: pipeline.id },
    pr_number: pullRequest ?? null,
    status,
    updated_at: updatedAt,
    wait_for_ci: false,
  };
}
