import { expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { herokuCli } from "./heroku-cli.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";

const files = { Procfile: 'worker: echo "A=$A"; exec sleep 600\n' };

test("Heroku's own client sets an app up, and takes it down", async () => {
  await using shop = await herokuFixture({ files, foreignApps: ["theirs"] });
  await using cli = await herokuCli(shop.heroku);
  const said = async (...args: string[]) => {
    const { exitCode, lines } = await cli.run(...args);
    return { exitCode, text: lines.join("\n") };
  };

  const created = await said("apps:create", "fresh", "--region", "eu");
  const { webUrl } = shop.heroku.app("fresh").settings;
  expect(created).toEqual({
    exitCode: 0,
    text: expect.stringContaining(`done, region is eu\n${webUrl} | `),
  });

  expect(await said("config:set", "A=1", "B=2", "--app", "fresh")).toEqual({
    exitCode: 0,
    text: expect.stringMatching(/Setting A, B and restarting fresh\.\.\. done, v3[\s\S]*A: +1\nB: +2/),
  });
  expect(await said("config:unset", "B", "--app", "fresh")).toMatchObject({ exitCode: 0 });
  expect(shop.heroku.app("fresh").configVars).toEqual({ A: "1" });

  expect(await said("buildpacks:add", "heroku/python", "--app", "fresh")).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining("Buildpack added. Next release on fresh will use heroku/python."),
  });
  expect(await said("buildpacks", "--app", "fresh")).toMatchObject({
    text: expect.stringContaining("heroku/python"),
  });

  expect(await said("apps:create", "theirs")).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining("Name theirs is already taken"),
  });
  expect(await said("apps:destroy", "--app", "fresh", "--confirm", "fresh")).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining("Destroying fresh (including all add-ons)... done"),
  });
  expect((await said("config", "--app", "fresh")).text).toContain("Couldn't find that app.");
  const spokenTo = new Set(
    [shop.heroku.url, shop.heroku.buildpackRegistryUrl].map((url) => new URL(url).host),
  );
  expect(await cli.connections()).toEqual(spokenTo);
}, 120_000);

test("Heroku's own client scales the formation, and sees its dynos", async () => {
  await using shop = await herokuFixture({ files });
  await using cli = await herokuCli(shop.heroku);

  expect(await cli.run("ps:scale", "worker=1", "--app", "shop")).toEqual({
    exitCode: 0,
    lines: expect.arrayContaining(["Scaling dynos... done, now running worker at 1:Standard-1X"]),
  });
  await eventually(() => logOf(shop.app, { source: "app", dyno: "worker.1" })).toEqual(["A="]);
  const { lines } = await cli.run("ps", "--app", "shop");
  expect(lines.join("\n")).toMatch(/=== worker \(Standard-1X\): .* \(1\)[\s\S]*worker\.1: up /);
}, 60_000);
