import { expect, test } from "vitest";
import { herokuFixture, sdkVersion } from "./heroku-fixture.ts";

const files = { Procfile: "web: ./serve\nworker_scene_1: ./run.sh one\n" };

type Size = {
  name: string;
  memory: number;
  compute: number;
  cost: { cents: number | null; unit: string | null };
  generation: { name: string };
};
type Row = { type: string };

test("the formation tells size and quantity of each process type", async () => {
  const formation = { web: { size: "standard-2x", quantity: 2 } };
  await using shop = await herokuFixture({ files, app: { formation } });

  const rows: Row[] = await shop.client.get("/apps/shop/formation");

  const usual = { quantity: 0, size: "Standard-1X", dyno_size: { name: "Standard-1X" } };
  expect(rows.find(({ type }) => type === "web")).toMatchObject({ quantity: 2, size: "Standard-2X" });
  expect(rows.find(({ type }) => type === "worker_scene_1")).toMatchObject(usual);
  expect(shop.heroku.dynos).toEqual([]);
});

const mixed = (two: string) => ({
  statusCode: 422,
  body: { id: "invalid_params", message: `Cannot use the following dyno types in the same app: ${two}` },
});

test.each([
  ["Eco", "standard-1x", "Eco and Standard-1X"],
  ["Eco", "basic", "Eco and Basic"],
  ["Basic", "eco", "Eco and Basic"],
  ["Basic", "performance-m", "Basic and Performance-M"],
  ["Standard-1X", "eco", "Eco and Standard-1X"],
  ["Standard-2X", "basic", "Basic and Standard-2X"],
])("an app of %s dynos has no one-off dyno of size %s", async (own, asked, two) => {
  const formation = { web: { size: own }, worker_scene_1: { size: own } };
  await using shop = await herokuFixture({ files, app: { formation } });

  await expect(shop.run("true", { size: asked })).rejects.toMatchObject(mixed(two));
  expect(shop.heroku.dynos).toEqual([]);
});

test.each([
  ["Eco", "eco", "eco"],
  ["Basic", "basic", "basic"],
  ["Standard-1X", "production", "performance-l"],
])("an app of %s dynos is of the tier %s, and may have one-off dynos of size %s", async (own, tier, size) => {
  const formation = { web: { size: own }, worker_scene_1: { size: own } };
  await using shop = await herokuFixture({ files, app: { formation } });

  expect((await shop.run("sleep 600", { size })).settings.size.name.toLowerCase()).toBe(size);
  const headers = { Accept: sdkVersion };
  expect(await shop.client.get("/apps/shop", { headers })).toMatchObject({ process_tier: tier });
  expect(await shop.client.get("/apps/shop")).not.toHaveProperty("process_tier");
});

test("without a size asked for a one-off dyno is of its app's", async () => {
  const formation = { web: { size: "Eco" }, worker_scene_1: { size: "Eco" } };
  await using eco = await herokuFixture({ files, app: { formation } });
  await using fir = await herokuFixture({ files, app: { generation: "fir" } });
  await using usual = await herokuFixture({ files });

  const sizes = await Promise.all(
    [eco, fir, usual].map(async (shop) => (await shop.run("true")).settings.size),
  );
  expect(sizes.map(({ name }) => name)).toEqual(["Eco", "dyno-1c-0.5gb", "Standard-1X"]);
});

test("each generation has its own sizes, in its apps and in the list of all", async () => {
  await using fir = await herokuFixture({ files, app: { generation: "fir" } });
  await using cedar = await herokuFixture({ files });
  const available = (shop: typeof fir): Promise<Size[]> => shop.client.get("/apps/shop/available-dyno-sizes");

  const [onFir, onCedar] = [await available(fir), await available(cedar)];

  expect(onFir.find(({ name }) => name === "dyno-8c-16gb")).toMatchObject({
    memory: 16,
    compute: 8,
    cost: { cents: null, unit: null },
    generation: { name: "fir" },
  });
  expect(new Set(onFir.map(({ generation }) => generation.name))).toEqual(new Set(["fir"]));
  expect(onFir).toHaveLength(17);
  expect(new Set(onCedar.map(({ generation }) => generation.name))).toEqual(new Set(["cedar"]));
  const all: Size[] = await cedar.client.get("/dyno-sizes");
  for (const size of [...onFir, ...onCedar]) expect(all).toContainEqual(size);
  await expect(fir.run("true", { size: "standard-1x" })).rejects.toMatchObject({
    statusCode: 422,
    body: { message: expect.stringMatching(/^No such size as standard-1x\. Available .* dyno-1c-0\.5gb, /) },
  });
  await expect(cedar.run("true", { size: "dyno-1c-0.5gb" })).rejects.toMatchObject({ statusCode: 422 });
});

test("an app that could not be on Heroku is refused by the stand-in", async () => {
  const start = (formation: object) => herokuFixture({ files, app: { formation } });

  await expect(start({ web: { size: "Eco" } })).rejects.toThrow("Eco and Standard-1X cannot be in one app");
  await expect(start({ clock: {} })).rejects.toThrow("no process types of the Procfile: clock");
  await expect(start({ web: { size: "2X" } })).rejects.toThrow("the cedar generation has no size 2X for web");
});
