import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { eventually } from "./eventually.ts";
import { apiKey, herokuFixture, refusal } from "./heroku-fixture.ts";

const procfile = "worker_scene_1: bash ./run.sh one\nweb: ./serve # comment\n";

test("an app tells what the action plans with: its address, generation and process types", async () => {
  await using shop = await herokuFixture({
    files: { Procfile: procfile },
    app: { webUrl: "https://shop-1.herokuapp.com/" },
  });

  expect(await shop.client.get("/apps/shop")).toMatchObject({
    id: shop.app.id,
    name: "shop",
    web_url: "https://shop-1.herokuapp.com/",
    stack: { name: "heroku-24" },
    generation: { name: "cedar" },
    region: { name: "us" },
  });
  expect(await shop.client.get(`/apps/${shop.app.id}`)).toMatchObject({ name: "shop" });
  const formation: { type: string }[] = await shop.client.get("/apps/shop/formation");
  expect(formation.sort((a, b) => (a.type < b.type ? -1 : 1))).toMatchObject([
    { type: "web", command: "./serve # comment", quantity: 0 },
    { type: "worker_scene_1", command: "bash ./run.sh one", quantity: 0, size: "Standard-1X" },
  ]);
});

test("dyno sizes cost cents a month, and an app of the common runtime cannot have the private ones", async () => {
  await using shop = await herokuFixture();

  const all: { name: string }[] = await shop.client.get("/dyno-sizes");
  const available: { name: string; private_space_only: boolean }[] = await shop.client.get(
    "/apps/shop/available-dyno-sizes",
  );

  expect(all.find(({ name }) => name === "Performance-M")).toMatchObject({
    cost: { cents: 25_000, unit: "monthly" },
  });
  expect(all.map(({ name }) => name)).toContain("Private-S");
  expect(available.map(({ name }) => name)).not.toContain("Private-S");
  expect(available.every((size) => !size.private_space_only)).toBe(true);
});

test("the account tells who asks", async () => {
  await using shop = await herokuFixture({ owner: "me@example.com" });

  expect(await shop.client.get("/account")).toMatchObject({ email: "me@example.com" });
});

test.each([
  ["none", {}],
  ["a wrong bearer token", { authorization: "Bearer HRKU-wrong" }],
  ["a wrong password", { authorization: `Basic ${btoa(":wrong")}` }],
  ["another scheme", { authorization: `Digest ${apiKey}` }],
])("credentials are checked: %s", async (_, headers) => {
  await using shop = await herokuFixture();

  const answer = await fetch(`${shop.heroku.url}/apps/shop`, {
    headers: { accept: "application/vnd.heroku+json; version=3", ...headers },
  });

  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ id: "unauthorized", message: "Invalid credentials provided." });
});

test("a request without the version of the API is not acceptable", async () => {
  await using shop = await herokuFixture();

  const answer = await shop.fetch("/apps/shop", { headers: { accept: "application/json" } });

  expect(answer.status).toBe(406);
  expect(await answer.json()).toMatchObject({ id: "not_acceptable" });
});

test("answers and refusals carry an id and what is left of the rate limit", async () => {
  await using shop = await herokuFixture();

  const answer = await shop.fetch("/apps/shop");
  const refused = await shop.fetch("/apps/other");

  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(answer.headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers.get("ratelimit-remaining")).toBe("4499");
  expect(refused.headers.get("ratelimit-remaining")).toBe("4498");
});

test("an empty account is told to wait, may still ask how it stands, and refills by the minute", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock, rateLimit: { tokens: 1, refillPerMinute: 2 } });
  await shop.client.get("/apps/shop");

  await expect(shop.client.get("/apps/shop")).rejects.toMatchObject(
    refusal(429, {
      id: "rate_limit",
      message:
        "Your account reached the API rate limit\nPlease wait a few minutes before making new requests",
    }),
  );
  expect(await shop.client.get("/account/rate-limits")).toEqual({ remaining: 0 });
  clock.turn(30_000);
  expect(await shop.client.get("/apps/shop")).toMatchObject({ name: "shop" });
});

test("an account whose calls are nearly used up says so with every answer", async () => {
  await using shop = await herokuFixture();
  const remaining = async (path: string) => (await shop.fetch(path)).headers.get("ratelimit-remaining");

  shop.heroku.setCallsLeft(2);

  expect(await remaining("/apps/shop")).toBe("1");
  expect(await remaining("/apps/other")).toBe("0");
  expect((await shop.fetch("/apps/shop")).status).toBe(429);
});

test("answers and refusals carry the date by the stand-in's clock", async () => {
  const clock = handTurnedClock(Date.UTC(2030, 0, 1));
  await using shop = await herokuFixture({ clock });
  shop.heroku.faults.add({ path: /formation/, fault: { status: 503 } });

  for (const path of ["/apps/shop", "/apps/other", "/apps/shop/formation"]) {
    expect((await shop.fetch(path)).headers.get("date")).toBe("Tue, 01 Jan 2030 00:00:00 GMT");
  }
});

test("when the API is unreachable every connection is closed, and nothing is done, until it is up again", async () => {
  await using shop = await herokuFixture();
  const create = () => shop.fetch("/apps/shop/dynos", { method: "POST", body: '{"command":"sleep 600"}' });

  shop.heroku.faults.add({ path: /dynos/, fault: { status: 503 } });
  shop.heroku.goDown("unreachable");
  await expect(create()).rejects.toThrow("fetch failed");
  await expect(create()).rejects.toThrow("fetch failed");
  expect(shop.heroku.journal.entries.map(({ status }) => status)).toEqual([undefined, undefined]);
  expect(shop.heroku.dynos).toEqual([]);

  shop.heroku.comeUp();
  expect((await create()).status, "the fault is not used up meanwhile").toBe(503);
  expect((await create()).status).toBe(201);
});

test("when the API hangs nobody answers, also not those who asked before it was up again", async () => {
  await using shop = await herokuFixture();
  const giveUp = new AbortController();

  shop.heroku.goDown("hanging");
  let answered = false;
  const hanging = shop.fetch("/apps/shop", { signal: giveUp.signal }).then(() => (answered = true));
  await eventually(() => shop.heroku.journal.entries.length).toBe(1);
  shop.heroku.comeUp();
  expect((await shop.fetch("/apps/shop")).status).toBe(200);
  expect(answered).toBe(false);

  giveUp.abort();
  await expect(hanging).rejects.toThrow("aborted");
});

test("going down cuts off those who are waiting for an answer", async () => {
  await using shop = await herokuFixture();
  shop.heroku.faults.add({ path: /apps/, fault: { delayMs: 600_000 } });
  const waiting = shop.fetch("/apps/shop");
  const refused = expect(waiting).rejects.toThrow("fetch failed");
  await eventually(() => shop.heroku.journal.entries.length).toBe(1);

  shop.heroku.goDown("unreachable");

  await refused;
});

test("what is not there is not found", async () => {
  await using shop = await herokuFixture();

  await expect(shop.client.get("/apps/other")).rejects.toMatchObject(
    refusal(404, { id: "not_found", message: "Couldn't find that app.", resource: "app" }),
  );
  await expect(shop.client.get("/apps/shop/dynos/run.1")).rejects.toMatchObject(
    refusal(404, { id: "not_found", resource: "dyno" }),
  );
});

test.each([
  ["GET", "/apps/shop/domains"],
  ["POST", "/apps/shop/addons"],
  ["PUT", "/apps/shop/dynos"],
])("%s %s is said not to be imitated", async (method, path) => {
  await using shop = await herokuFixture();

  const answer = await shop.fetch(path, { method });

  expect(answer.status).toBe(501);
  expect(await answer.json()).toEqual({
    id: "not_imitated",
    message: `${method} ${path} is not imitated by the Heroku stand-in.`,
  });
});

test.each([
  ["no command", {}, "Require params: command."],
  ["an unknown field", { command: "x", atach: false }, "Unknown params: atach."],
  ["a number in the environment", { command: "x", env: { USERS: 5 } }, "Invalid param env.USERS"],
  ["a variable with a hyphen", { command: "x", env: { "A-B": "1" } }, "Invalid param env.A-B"],
  ["more than a day to live", { command: "x", time_to_live: 86_401 }, "Invalid param time_to_live"],
  ["a time to live in text", { command: "x", time_to_live: "60" }, "Invalid param time_to_live"],
  ["a size of old", { command: "x", size: "1X" }, "No such size as 1X. Available dyno sizes are Eco, Basic,"],
  ["a private size", { command: "x", size: "private-s" }, "No such size as private-s."],
])("a dyno is refused for %s", async (_, body, message) => {
  await using shop = await herokuFixture();

  await expect(shop.client.post("/apps/shop/dynos", { body })).rejects.toMatchObject(
    refusal(422, { id: "invalid_params", message: expect.stringContaining(message) }),
  );
  expect(shop.heroku.dynos).toEqual([]);
});

test("a body that is not JSON is a bad request", async () => {
  await using shop = await herokuFixture();

  const answer = await shop.fetch("/apps/shop/dynos", { method: "POST", body: "{" });

  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ id: "bad_request" });
});

test("an attached dyno is said not to be imitated", async () => {
  await using shop = await herokuFixture();

  await expect(
    shop.client.post("/apps/shop/dynos", { body: { command: "x", attach: true } }),
  ).rejects.toMatchObject({ statusCode: 501 });
});

test("lists come in pages when a page is asked to be small, and heroku-client follows them", async () => {
  await using shop = await herokuFixture();
  const everything: object[] = await shop.client.get("/dyno-sizes");
  const headers = { Range: "id ..; max=4" };

  const page = await shop.fetch("/dyno-sizes", { headers });
  const followed: object[] = await shop.client.get("/dyno-sizes", { headers });

  expect(page.status).toBe(206);
  expect(await page.json()).toEqual(everything.slice(0, 4));
  expect(page.headers.get("next-range")).toMatch(/^id \].{36}\.\.; max=4$/);
  expect(followed).toEqual(everything);
});
