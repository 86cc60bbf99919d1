import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ContainerSASPermissions } from "@azure/storage-blob";
import { expect, test } from "vitest";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { root } from "../../local/platform-request.ts";
import { eventually } from "../local/eventually.ts";
import { logOf } from "../local/heroku-fixture.ts";
import { openShell } from "./shell.ts";

// The guides' own lines, run by bash with Heroku's own client.

const linesOf = (guide: string): string[] =>
  [...readFileSync(join(root, "docs/guides", guide), "utf8").matchAll(/^```bash\n(.*?)^```/gms)].map(
    ([, lines = ""]) => lines,
  );

test("the page by hand brings two apps, a run of both scenarios and its results, and takes them down again", async () => {
  await using platform = await startPlatform({ target: false, heroku: { apps: [] } });
  const { heroku, azurite } = platform;
  await using shell = await openShell(heroku, { c: await sas(platform, "c"), rl: await sas(platform, "rl") });
  const blocks = linesOf("by-hand.md").map((lines) =>
    lines.replaceAll("https://$ACCOUNT.blob.core.windows.net/loadtest", azurite.containerUrl),
  );
  const [target = "", address = "", loadtest = "", token = "", run = "", look = "", stop = "", ...rest] =
    blocks;

  await shell.run(target);
  const { webUrl } = heroku.app("my-target").settings;
  await shell.run(address.replace(/https:\S+/, `${webUrl}`));
  await shell.run(loadtest);
  await shell.run(token);
  await shell.run(run);
  const names = heroku.dynos.map(({ settings }) => settings.name).filter((name) => name.startsWith("run."));
  expect(names).toHaveLength(2);
  for (const path of ["/volatile", "/buggy"])
    await eventually(() => logOf(heroku.app("my-target")).join("\n")).toContain(`path=${path} `);
  const seen = await shell.run(look.replaceAll("run.1234", names[0] ?? ""));
  expect(seen).toContain("run: one-off processes (2)");
  expect(seen).toContain("Starting process with command `bash ./run.sh locustfile_scene_1.py scene_1`");
  for (const name of names) await shell.run(stop.replaceAll("run.1234", name));
  await eventually(() => blobsOf(platform)).toEqual(
    expect.arrayContaining([1, 2].map((n) => `by-hand-1/worker_scene_${n}/1/receipt.json`)),
  );
  for (const lines of rest) await shell.run(lines);

  expect(heroku.dynos).toEqual([]);
  const logs = heroku.logplexJournal.entries.map(({ headers }) => headers.host ?? "");
  expect(await shell.connections()).toEqual(
    new Set([...[heroku.url, heroku.buildpackRegistryUrl].map((url) => new URL(url).host), ...logs]),
  );
  expect(heroku.journal.count("DELETE", /^\/apps\/my-(target|loadtest)$/)).toBe(2);
  expect(await shell.asked()).toMatch(/^azcopy copy http:\S+\/by-hand-1\/\*\?\S+ results --recursive$/m);
}, 180_000);

test("the first verdict's page makes an app with Python's buildpack, and a remote to push to", async () => {
  await using platform = await startPlatform({ target: false, heroku: { apps: [] } });
  await using shell = await openShell(platform.heroku, {});
  const [, app = ""] = linesOf("first-verdict.md");
  const [create = "", push = "", scale = ""] = app.trim().split("\n");

  await shell.run(create);

  expect(await shell.run("git remote get-url loadtest")).toBe("https://git.heroku.com/my-loadtest-app.git");
  expect(platform.heroku.app("my-loadtest-app").buildpacks).toEqual(["heroku/python"]);
  expect(push).toBe("git subtree push --prefix loadtest loadtest main");
  // Run above, of another app.
  expect(linesOf("by-hand.md").join("")).toContain(scale.replace("my-loadtest-app", "my-loadtest"));
}, 60_000);

async function sas({ azurite }: Platform, permissions: string): Promise<string> {
  const url = await azurite.container.generateSasUrl({
    permissions: ContainerSASPermissions.parse(permissions),
    expiresOn: new Date(Date.now() + 3_600_000),
  });
  return new URL(url).search.slice(1);
}

async function blobsOf({ azurite }: Platform): Promise<string[]> {
  return (await Array.fromAsync(azurite.container.listBlobsFlat())).map(({ name }) => name);
}
