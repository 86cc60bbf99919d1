import { expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { herokuFixture, logOf, refusal } from "./heroku-fixture.ts";

type AppRow = { id: string; name: string; web_url: string };
type ReleaseRow = { version: number; description: string; current: boolean; status: string };

const invalid = (message: string) => refusal(422, { id: "invalid_params", message });
const newestFirst = { headers: { Range: "version ..; order=desc,max=10" } };

test("an app is made with its name, found, listed, renamed and deleted", async () => {
  await using shop = await herokuFixture({ owner: "me@example.com" });

  const app: AppRow = await shop.client.post("/apps", {
    body: { name: "fresh", region: "eu", stack: "heroku-22" },
  });

  expect(app).toMatchObject({
    name: "fresh",
    region: { name: "eu" },
    stack: { name: "heroku-22" },
    owner: { email: "me@example.com" },
    team: null,
    maintenance: false,
    git_url: "https://git.heroku.com/fresh.git",
  });
  expect(app.web_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await shop.client.get(`/apps/${app.id}`)).toEqual(app);
  const names = async () => ((await shop.client.get("/apps")) as AppRow[]).map(({ name }) => name);
  expect(new Set(await names())).toEqual(new Set(["shop", "fresh"]));

  expect(await shop.client.patch("/apps/fresh", { body: { name: "renamed" } })).toMatchObject({ id: app.id });
  await expect(shop.client.get("/apps/fresh")).rejects.toMatchObject(refusal(404, { resource: "app" }));
  expect(await shop.client.delete("/apps/renamed")).toMatchObject({ id: app.id });
  expect(await names()).toEqual(["shop"]);
});

test("an app for which no name was asked has one of its own", async () => {
  await using shop = await herokuFixture();

  const apps: AppRow[] = [await shop.client.post("/apps"), await shop.client.post("/apps", { body: {} })];

  for (const { name } of apps) expect(name).toMatch(/^[a-z]+-[a-z]+-\d{5}$/);
});

const rule =
  "Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.";

test.each([
  ["Fresh", rule],
  ["fresh_app", rule],
  ["1fresh", rule],
  ["fresh-", rule],
  ["fr", "Name is too short (minimum is 3 characters)"],
  ["a".repeat(31), "Name is too long (maximum is 30 characters)"],
  ["shop", "Name shop is already taken"],
  ["theirs", "Name theirs is already taken"],
])("an app cannot be called %s", async (name, message) => {
  await using shop = await herokuFixture({ foreignApps: ["theirs"] });

  await expect(shop.client.post("/apps", { body: { name } })).rejects.toMatchObject(invalid(message));
  await expect(shop.client.post("/teams/apps", { body: { name } })).rejects.toMatchObject(invalid(message));
  if (name !== "shop")
    await expect(shop.client.patch("/apps/shop", { body: { name } })).rejects.toMatchObject(invalid(message));
});

test.each(["/apps/theirs", "/apps/theirs/dynos", "/apps/theirs/config-vars"])(
  "somebody else's app is not shown: %s",
  async (path) => {
    await using shop = await herokuFixture({ foreignApps: ["theirs"] });

    await expect(shop.client.get(path)).rejects.toMatchObject(
      refusal(403, { id: "forbidden", message: "You do not have access to the app theirs." }),
    );
  },
);

test("an app can be a team's and in a space, if both are there", async () => {
  await using shop = await herokuFixture({ teams: ["shop-team"], spaces: ["quiet"] });
  const create = (body: object) => shop.client.post("/teams/apps", { body });

  expect(await create({ name: "fresh", team: "shop-team", space: "quiet" })).toMatchObject({
    team: { name: "shop-team" },
    space: { name: "quiet" },
    owner: { email: "shop-team@herokumanager.com" },
  });
  expect(await shop.client.get("/teams/shop-team")).toMatchObject({ name: "shop-team" });
  expect(await shop.client.get("/teams")).toMatchObject([{ name: "shop-team" }]);
  const missing = (resource: string) =>
    refusal(404, { id: "not_found", message: `Couldn't find that ${resource}.` });
  await expect(shop.client.get("/teams/others")).rejects.toMatchObject(missing("team"));
  await expect(create({ team: "others" })).rejects.toMatchObject(missing("team"));
  await expect(create({ space: "loud" })).rejects.toMatchObject(missing("space"));
  await expect(create({ region: "moon" })).rejects.toMatchObject(missing("region"));
  await expect(create({ stack: "heroku-1" })).rejects.toMatchObject(missing("stack"));
  await expect(create({ stack: "container" })).rejects.toMatchObject({ statusCode: 501 });
});

test("the regions are those of the common runtime", async () => {
  await using shop = await herokuFixture();

  const regions: { name: string }[] = await shop.client.get("/regions");

  expect(new Set(regions.map(({ name }) => name))).toEqual(new Set(["us", "eu"]));
  expect(await shop.client.get("/regions/eu")).toMatchObject({ provider: { region: "eu-west-1" } });
});

test("config vars are added, kept and deleted, each change is a release, and dynos have them", async () => {
  await using shop = await herokuFixture({ owner: "me@example.com" });
  await shop.client.post("/apps", { body: { name: "fresh" } });
  const change = (body: object) => shop.client.patch("/apps/fresh/config-vars", { body });

  expect(await change({ A: "1", B: "2" })).toEqual({ A: "1", B: "2" });
  expect(await change({ A: "1" }), "which changes nothing").toEqual({ A: "1", B: "2" });
  expect(await change({ A: null, C: "3" })).toEqual({ B: "2", C: "3" });
  expect(await change({ B: null })).toEqual({ C: "3" });
  expect(await shop.client.get("/apps/fresh/config-vars")).toEqual({ C: "3" });

  const releases: ReleaseRow[] = await shop.client.get("/apps/fresh/releases", newestFirst);
  expect(releases.map(({ version, description, current }) => [version, description, current])).toEqual([
    [5, "Remove B config vars", true],
    [4, "Set A, C config vars", false],
    [3, "Set A, B config vars", false],
    [2, "Enable Logplex", false],
    [1, "Initial release", false],
  ]);
  expect(await shop.client.get("/apps/fresh/releases/4")).toMatchObject({ status: "succeeded", slug: null });
  await expect(shop.client.get("/apps/fresh/releases/9")).rejects.toMatchObject(
    refusal(404, { resource: "release" }),
  );
  const app = shop.heroku.app("fresh");
  expect(logOf(app, { dyno: "api" }).slice(-2)).toEqual([
    "Remove B config vars by user me@example.com",
    "Release v5 created by user me@example.com",
  ]);
  await shop.client.post("/apps/fresh/dynos", { body: { command: 'echo "A=$A C=$C"' } });
  await eventually(() => logOf(app, { source: "app" })).toContain("A= C=3");
});

test.each([
  ["a number", { A: 1 }, "Invalid param A"],
  ["a name with a hyphen", { "A-B": "1" }, "Invalid param A-B"],
])("config vars are refused for %s, and nothing of them is kept", async (_, wrong, message) => {
  await using shop = await herokuFixture();

  await expect(
    shop.client.patch("/apps/shop/config-vars", { body: { GOOD: "1", ...wrong } }),
  ).rejects.toMatchObject(refusal(422, { message: expect.stringContaining(message) }));
  expect(await shop.client.get("/apps/shop/config-vars")).toEqual({});
});

test("releases come newest first and one at a time, as the client asks, and the next page follows", async () => {
  await using shop = await herokuFixture();
  for (const A of ["1", "2"]) await shop.client.patch("/apps/shop/config-vars", { body: { A } });
  const page = async (range: string) => {
    const answer = await shop.fetch("/apps/shop/releases", { headers: { Range: range } });
    const versions = ((await answer.json()) as ReleaseRow[]).map(({ version }) => version);
    return { versions, next: answer.headers.get("next-range") };
  };

  expect(await page("version ..; order=desc,max=1")).toEqual({
    versions: [13],
    next: "version ]13..; order=desc,max=1",
  });
  expect(await page("version ]13..; order=desc,max=1")).toMatchObject({ versions: [12] });
  expect(await page("version ..; max=2")).toEqual({ versions: [11, 12], next: "version ]12..; max=2" });
  expect(await page("version ]12..; max=2")).toEqual({ versions: [13], next: null });
});

test("faults hit the routes that set an app up, too, and each call counts for the rate limit", async () => {
  await using shop = await herokuFixture();
  const { faults } = shop.heroku;
  const create = () => shop.fetch("/apps", { method: "POST", body: '{"name":"fresh"}' });

  faults.add({ method: "POST", path: /^\/apps$/, fault: { status: 503 } });
  expect((await create()).status).toBe(503);
  faults.add({ method: "POST", path: /^\/apps$/, fault: { loseAnswer: true } });
  await expect(create()).rejects.toThrow("fetch failed");
  expect(shop.heroku.app("fresh").name, "which was made all the same").toBe("fresh");
  const again = await create();
  expect([again.status, again.headers.get("ratelimit-remaining")]).toEqual([422, "4498"]);
  const stranger = await shop.fetch("/apps", {
    method: "POST",
    headers: { authorization: "Bearer HRKU-wrong" },
  });
  expect(stranger.status).toBe(401);
});
