import { dispatch, type Handler } from "../http/route.ts";
import { findBuildpack } from "./buildpacks/choose.ts";

/** The registry of buildpacks, as far as the CLI asks it before it sets one (`@heroku/buildpack-registry`). */
export const buildpackRegistry: Handler = dispatch(
  [
    {
      method: "GET",
      path: "/buildpacks/:name",
      handle({ params }) {
        const buildpack = findBuildpack(params.name ?? "");
        if (!buildpack) return { status: 404, body: { error: "not found" } };
        const blob = `https://buildpack-registry.s3.amazonaws.com/buildpacks/${buildpack.name}.tgz`;
        return { status: 200, body: { id: buildpack.name, blob_url: blob } };
      },
    },
  ],
  () => ({ status: 404, body: { error: "not found" } }),
);
