import type { Answer, Call, Route } from "../http/route.ts";
import type { App } from "./app.ts";
import { buildBody, buildpacksBody, readBody } from "./bodies.ts";
import { killBuild } from "./build.ts";
import { officialName } from "./buildpacks/choose.ts";
import { created, type OnApp, ok, onAppOf, route } from "./on-app.ts";
import { presentBuild, presentBuildpack, presentRelease, presentSlug } from "./present.ts";
import { invalidParams, notFound } from "./refusals.ts";
import type { HerokuState } from "./state.ts";

/** How source becomes a release: sources, buildpacks, builds, slugs, releases. */
export function buildRoutes(state: HerokuState): Route[] {
  const { onApp, listing } = onAppOf(state);
  const createSource = () => created({ source_blob: state.sources.create() });
  const releases = (app: App) => app.releases.map((release) => presentRelease(release, app, state));
  const cancelBuild: OnApp = (app, call) => {
    const build = app.builds.find(({ id }) => id === call.params.build);
    if (!build) throw notFound("build");
    killBuild(build);
    return ok(presentBuild(build, app, state));
  };
  const builds = (app: App) => app.builds.map((build) => presentBuild(build, app, state));
  return [
    route("POST", "/sources", createSource),
    route("POST", "/apps/:app/sources", onApp(createSource)),
    route(
      "GET",
      "/apps/:app/buildpack-installations",
      onApp((app) => ok(installations(app))),
    ),
    route("PUT", "/apps/:app/buildpack-installations", onApp(setBuildpacks)),
    route("GET", "/apps/:app/builds", listing(builds, ["id", "started_at"])),
    route(
      "POST",
      "/apps/:app/builds",
      onApp((app, call) => createBuild(state, app, call)),
    ),
    route("GET", "/apps/:app/builds/:build", onApp(findIn(builds, "build"))),
    route("DELETE", "/apps/:app/builds/:build", onApp(cancelBuild)),
    route("GET", "/apps/:app/slugs/:slug", onApp(showSlug)),
    route("GET", "/apps/:app/releases", listing(releases, ["id", "version"])),
    route("GET", "/apps/:app/releases/:release", onApp(findIn(releases, "release"))),
  ];
}

/** By id, or a release by its number. */
function findIn(rows: (app: App) => { id: string; version?: number }[], resource: string): OnApp {
  return (app, { params }) => {
    const wanted = params[resource] ?? "";
    const found = rows(app).find(({ id, version }) => id === wanted || String(version) === wanted);
    if (!found) throw notFound(resource);
    return ok(found);
  };
}

function installations({ buildpacks }: App) {
  return buildpacks.map((buildpack, ordinal) => ({ ordinal, buildpack: presentBuildpack(buildpack) }));
}

const setBuildpacks: OnApp = (app, call) => {
  const wanted = readBody(call, buildpacksBody).updates.map(({ buildpack }) => buildpack);
  const unknown = wanted.find(
    (buildpack) => !officialName(buildpack) && !/^(?:https?|git|ssh):/.test(buildpack),
  );
  if (unknown !== undefined) throw invalidParams(`Buildpack ${unknown} is not a valid name or address.`);
  app.buildpacks = wanted;
  return ok(installations(app));
};

function createBuild(state: HerokuState, app: App, call: Call): Answer {
  const { source_blob: source, buildpacks } = readBody(call, buildBody);
  const asked = (buildpacks ?? []).map(({ url, name }) => url ?? name ?? "");
  const build = state.startBuild(app, {
    url: source.url,
    checksum: source.checksum ?? undefined,
    version: source.version ?? undefined,
    versionDescription: source.version_description ?? undefined,
    buildpacks: asked.length > 0 ? asked : app.buildpacks,
  });
  return created(presentBuild(build, app, state));
}

const showSlug: OnApp = (app, { params }) => {
  const slugs = app.releases.map(({ slug }) => slug);
  const slug = slugs.find((candidate) => candidate?.id === params.slug);
  if (!slug) throw notFound("slug");
  return ok(presentSlug(slug, app));
};
