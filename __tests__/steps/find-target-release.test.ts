import { expect, test } from "vitest";
import type { Inputs } from "../../src/inputs/inputs.ts";
import { findTargetRelease } from "../../src/targeting/find-target-release.ts";
import type { World } from "../../src/world.ts";
import { standIn } from "../heroku/stand-in.ts";

function jobOf(said: string[]): World["job"] {
  return { info: (line: string) => said.push(line) } as unknown as World["job"];
}

const inputs = { targetApp: "loadtest" } as Inputs;

test("the release of the app under test is the one that runs, with the version of its source", async () => {
  await using stand = await standIn();
  const said: string[] = [];
  const world = { dynos: stand.dynos, job: jobOf(said) };
  const app = stand.heroku.app("loadtest");
  const { version, slug } = app.currentRelease;
  expect(await findTargetRelease(inputs, world)).toEqual({ app: "loadtest", version, content: undefined });
  if (slug === undefined) throw new Error("the stand-in's app has no slug");
  const commit = "3f2b8c1d9e7a6054c1b2a3d4e5f60718293a4b5c";
  app.deploy({ ...slug, id: "slug-2", commit }, "Deploy 3f2b8c1d");
  const deployed = { app: "loadtest", version: version + 1, content: commit };
  expect(await findTargetRelease(inputs, world)).toEqual(deployed);
  // Newer, and not what runs.
  app.releases.push({ ...app.currentRelease, id: "failed", version: version + 2, status: "failed" });
  expect(await findTargetRelease(inputs, world)).toEqual(deployed);
  expect(said).toEqual([]);
});

test.each([403, 404])("a release that Heroku answers with %i is not known, and no error", async (status) => {
  await using stand = await standIn();
  stand.heroku.faults.add({ method: "GET", path: /\/releases$/, fault: { status }, times: 1 });
  const said: string[] = [];
  expect(await findTargetRelease(inputs, { dynos: stand.dynos, job: jobOf(said) })).toBeUndefined();
  expect(said).toEqual([
    expect.stringMatching(/^Which release of `target-app` runs could not be looked up: Heroku refused/),
  ]);
});

test("without an app under test nobody is asked for its release", async () => {
  await using stand = await standIn();
  const world = { dynos: stand.dynos, job: jobOf([]) };
  expect(await findTargetRelease({ targetApp: undefined } as Inputs, world)).toBeUndefined();
  expect(stand.heroku.journal.entries).toEqual([]);
});
