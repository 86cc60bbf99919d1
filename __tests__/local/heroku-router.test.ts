import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import type { App } from "../../local/heroku/app.ts";
import { parseProcfile } from "../../local/heroku/procfile.ts";
import { eventually } from "./eventually.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";
import { folderWith } from "./slug.ts";

const server = `
import { createServer } from "node:http";
createServer((request, response) => {
  if (request.url === "/hangs-up") request.socket.destroy();
  else response.end(process.env.DYNO + " " + (process.env.A ?? ""));
}).listen(process.env.PORT);
`;

/** A stand-in with the app \`fresh\`, which has been deployed with this Procfile. */
async function deployed(web: string, options: Parameters<typeof herokuFixture>[0] = {}) {
  const shop = await herokuFixture(options);
  const folder = await folderWith({ "server.mjs": server });
  const { web_url: url }: { web_url: string } = await shop.client.post("/apps", { body: { name: "fresh" } });
  const app = shop.heroku.app("fresh");
  const deploy = (procfile: string) => {
    const processTypes = parseProcfile(procfile);
    const createdAt = new Date(0).toISOString();
    app.deploy(
      { id: "a-slug", folder: folder.path, programs: [], env: {}, processTypes, createdAt },
      "Deploy c0ffee01",
    );
  };
  if (web) deploy(web);
  return {
    ...{ shop, app, url, deploy },
    async [Symbol.asyncDispose]() {
      await shop[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const serve = `web: '${process.execPath}' server.mjs\n`;

async function asked(url: string) {
  const answer = await fetch(url);
  const text = await answer.text();
  return { status: answer.status, title: /<title>(.*)<\/title>/.exec(text)?.[1], text };
}

const routerLines = (app: App) => logOf(app, { source: "heroku", dyno: "router" });

test("requests go in turn to the web dynos that are up, and wait while none is", async () => {
  await using fresh = await deployed(serve);

  expect(await asked(fresh.url)).toMatchObject({ status: 200, text: "web.1 " });
  await fresh.shop.client.patch("/apps/fresh/formation/web", { body: { quantity: 2 } });
  await eventually(() => fresh.app.dynos.map(({ state }) => state)).toEqual(["up", "up"]);
  const texts = [await asked(fresh.url), await asked(fresh.url)].map(({ text }) => text);
  expect(texts.sort()).toEqual(["web.1 ", "web.2 "]);
});

test("a new config var is there as soon as the change was answered", async () => {
  await using fresh = await deployed(serve);
  await asked(fresh.url);

  await fresh.shop.client.patch("/apps/fresh/config-vars", { body: { A: "1" } });

  expect(await asked(fresh.url)).toMatchObject({ status: 200, text: "web.1 1" });
});

test("in maintenance mode the app answers with Heroku's page", async () => {
  await using fresh = await deployed(serve);
  const change = (maintenance: boolean) => fresh.shop.client.patch("/apps/fresh", { body: { maintenance } });

  expect(await change(true)).toMatchObject({ maintenance: true });
  expect(await asked(fresh.url)).toMatchObject({
    status: 503,
    title: "Offline for Maintenance",
    text: expect.stringContaining("herokucdn.com/error-pages/maintenance-mode.html"),
  });
  expect(routerLines(fresh.app)).toEqual([
    expect.stringContaining('at=info code=H80 desc="Maintenance mode"'),
  ]);
  await change(false);
  expect(await asked(fresh.url)).toMatchObject({ status: 200 });
});

test("where there is no app, or none any more, Heroku says so", async () => {
  await using fresh = await deployed(serve);
  await fresh.shop.client.delete("/apps/fresh");

  for (const url of [fresh.url, fresh.shop.heroku.noSuchAppUrl]) {
    expect(await asked(url)).toMatchObject({
      status: 404,
      title: "No such app",
      text: expect.stringContaining("herokucdn.com/error-pages/no-such-app.html"),
    });
  }
});

const applicationError = { status: 503, title: "Application Error" };

test.each([
  [
    "with nothing deployed",
    "",
    'at=info code=H81 desc="Blank app"',
    { status: 502, title: "Heroku | Welcome to your new app!" },
  ],
  [
    "without a web process",
    "worker: sleep 600\n",
    'at=error code=H14 desc="No web processes running"',
    applicationError,
  ],
  [
    "whose web process has crashed",
    "web: exit 1\n",
    'at=error code=H10 desc="App crashed"',
    applicationError,
  ],
])("an app %s is not available", async (_, procfile, line, page) => {
  await using fresh = await deployed(procfile);

  expect(await asked(fresh.url)).toMatchObject(page);
  expect(routerLines(fresh.app)).toEqual([expect.stringContaining(`${line} method=GET path="/"`)]);
});

test("a web process that hangs up is an application error, and goes on", async () => {
  await using fresh = await deployed(serve);

  expect(await asked(`${fresh.url}hangs-up`)).toMatchObject({ status: 503, title: "Application Error" });
  expect(routerLines(fresh.app)).toEqual([expect.stringContaining("code=H13")]);
  expect(await asked(fresh.url)).toMatchObject({ status: 200 });
});

test("a web process that does not listen within a minute is ended", async () => {
  const clock = handTurnedClock();
  await using fresh = await deployed("web: sleep 600\n", { clock });
  const said = () => logOf(fresh.app, { source: "heroku", dyno: "web.1" });
  await eventually(said).toHaveLength(1);

  clock.turn(60_000);

  await eventually(said).toContain("State changed from starting to crashed");
  expect(said()).toContain(
    "Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
  );
  expect(await asked(fresh.url)).toMatchObject({ status: 503 });
});
