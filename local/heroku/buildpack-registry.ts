import { dispatch, type Handler } from "../http/route.ts";
import { findBuildpack, registryAddress } from "./buildpacks/choose.ts";

/** The registry of buildpacks, as far as the CLI asks it before it sets one (`@heroku/buildpack-registry`). */
export const buildpackRegistry: Handler = dispatch(
  [
    {
      method: "GET",
      path: "/buildpacks/:name",
      handle({ params }) {
        const buildpack = findBuildpack(params.name ?? "");
        if (!buildpack) return { status: 404, body: { error: "not found" } };
        return { status: 200, body: { id: buildpack.name, blob_url: registryAddress(buildpack) } };
      },
    },
  ],
  () => ({ status: 404, body: { error: "not found" } }),
);
