import { expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { type Fixture, herokuFixture, logOf, refusal } from "./heroku-fixture.ts";

const files = { Procfile: "web: ./serve\nworker: echo up; sleep 600\n" };
const path = "/apps/shop/formation";

const rows = async ({ client }: Fixture) =>
  ((await client.get("/apps/shop/dynos")) as { name: string; state: string; size: string }[])
    .map(({ name, state, size }) => `${name} ${state} ${size}`)
    .sort();

test("scaling up starts dynos that the list counts, and scaling down ends them", async () => {
  await using shop = await herokuFixture({ files, owner: "me@example.com" });

  const scaled = await shop.client.patch(path, { body: { updates: [{ type: "worker", quantity: 2 }] } });

  expect(scaled).toMatchObject([{ type: "worker", quantity: 2, size: "Standard-1X" }]);
  await eventually(() => rows(shop)).toEqual(["worker.1 up Standard-1X", "worker.2 up Standard-1X"]);
  expect(logOf(shop.app, { dyno: "api" })).toEqual(["Scaled to worker@2:Standard-1X by user me@example.com"]);

  expect(await shop.client.patch(`${path}/worker`, { body: { quantity: 1 } })).toMatchObject({ quantity: 1 });
  expect(await rows(shop)).toEqual(["worker.1 up Standard-1X"]);
  await eventually(() => logOf(shop.app, { dyno: "worker.2" })).toContain("Process exited with status 143");
  expect(await shop.client.get(`${path}/web`)).toMatchObject({ type: "web", quantity: 0 });
});

test("a quantity may be a step, and another size restarts the dynos", async () => {
  await using shop = await herokuFixture({ files });
  const scale = (update: object) =>
    shop.client.patch(path, { body: { updates: [{ type: "worker", ...update }] } });

  expect(await scale({ quantity: "+1" })).toMatchObject([{ quantity: 1 }]);
  expect(await scale({ quantity: "+1", size: "standard-2x" })).toMatchObject([
    { quantity: 2, size: "Standard-2X" },
  ]);
  await eventually(() => rows(shop)).toEqual(["worker.1 up Standard-2X", "worker.2 up Standard-2X"]);
  expect(await scale({ dyno_size: { name: "Performance-M" } })).toMatchObject([{ quantity: 2 }]);
  await eventually(() => rows(shop)).toEqual(["worker.1 up Performance-M", "worker.2 up Performance-M"]);
  expect(await scale({ quantity: "-5" })).toMatchObject([{ quantity: 0 }]);
  expect(await rows(shop)).toEqual([]);
});

test.each([
  [
    "a process type that is not there",
    { type: "clock", quantity: 1 },
    404,
    "Couldn't find that process type (clock).",
  ],
  [
    "a size that is not there",
    { type: "web", size: "2X" },
    422,
    "No such size as 2X. Available dyno sizes are Eco",
  ],
  [
    "a size that does not go with the others",
    { type: "web", size: "Eco" },
    422,
    "Cannot use the following dyno types in the same app: Eco and Standard-1X",
  ],
  ["a quantity below none", { type: "web", quantity: -1 }, 422, "Invalid param updates.1.quantity"],
])("%s is refused, and the rest of the batch with it", async (_, update, status, message) => {
  await using shop = await herokuFixture({ files });

  const body = { updates: [{ type: "worker", quantity: 1 }, update] };

  await expect(shop.client.patch(path, { body })).rejects.toMatchObject(
    refusal(status, { message: expect.stringContaining(message) }),
  );
  expect(shop.heroku.dynos).toEqual([]);
});

test("a change of config vars restarts dynos of the formation, which then have them, and no one-off", async () => {
  await using shop = await herokuFixture({ files: { Procfile: 'worker: echo "A=$A"; exec sleep 600' } });
  const oneOff = await shop.runUntilUp("echo up; exec sleep 600");
  await shop.client.patch(path, { body: { updates: [{ type: "worker", quantity: 1 }] } });
  await eventually(() => logOf(shop.app, { source: "app", dyno: "worker.1" })).toEqual(["A="]);

  await shop.client.patch("/apps/shop/config-vars", { body: { A: "1" } });

  await eventually(() => logOf(shop.app, { source: "app", dyno: "worker.1" })).toEqual(["A=", "A=1"]);
  expect(logOf(shop.app, { source: "heroku", dyno: "worker.1" })).toContain("Restarting");
  expect(oneOff.state).toBe("up");
});

test("a dyno of the formation that ends by itself has crashed, and stays in the list", async () => {
  await using shop = await herokuFixture({ files: { Procfile: "worker: exit 0" } });

  await shop.client.patch(path, { body: { updates: [{ type: "worker", quantity: 1 }] } });

  await shop.heroku.dynos[0]?.gone;
  expect(await rows(shop)).toEqual(["worker.1 crashed Standard-1X"]);
  expect(logOf(shop.app, { source: "heroku", dyno: "worker.1" })).toContain(
    "State changed from up to crashed",
  );
});

test("restarting all dynos leaves one-off dynos alone, restarting one the others", async () => {
  await using shop = await herokuFixture({ files });
  const oneOff = await shop.runUntilUp("echo up; exec sleep 600");
  await shop.client.patch(path, { body: { updates: [{ type: "worker", quantity: 2 }] } });
  const ids = async () => {
    const list: { id: string; name: string }[] = await shop.client.get("/apps/shop/dynos");
    return Object.fromEntries(list.map(({ id, name }) => [name, id]));
  };
  const before = await ids();

  await shop.client.delete("/apps/shop/dynos/worker.1");
  const between = await ids();
  await shop.client.delete("/apps/shop/dynos");
  const after = await ids();

  const names = ["worker.1", "worker.2", oneOff.settings.name];
  const same = (one: typeof before, other: typeof before) => names.map((name) => one[name] === other[name]);
  expect(same(before, between)).toEqual([false, true, true]);
  expect(same(between, after)).toEqual([false, false, true]);
});
