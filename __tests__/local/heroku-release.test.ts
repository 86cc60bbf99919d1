import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";

type Row = { name: string; release: { id: string; version: number } };

test("a release changes the app and what is started from then on, and leaves one-off dynos alone", async () => {
  const clock = handTurnedClock(0);
  await using shop = await herokuFixture({ clock, owner: "me@example.com" });
  const before = await shop.runUntilUp("echo up; exec sleep 600");

  clock.turn(60_000);
  shop.app.release();
  const after = await shop.run("exec sleep 600");

  expect(logOf(shop.app, { dyno: "api" }).slice(1, 3)).toEqual([
    `Deploy ${after.settings.release.id.slice(0, 8)} by user me@example.com`,
    "Release v12 created by user me@example.com",
  ]);
  expect(await shop.client.get("/apps/shop")).toMatchObject({ released_at: "1970-01-01T00:01:00.000Z" });
  const rows: Row[] = await shop.client.get("/apps/shop/dynos");
  const versions = Object.fromEntries(rows.map(({ name, release }) => [name, release.version]));
  expect(versions).toEqual({ [before.settings.name]: 11, [after.settings.name]: 12 });
  expect(new Set(rows.map(({ release }) => release.id)).size).toBe(2);
  expect(before.state).toBe("up");
});

test("a release can stop one-off dynos, which are told to end as at a restart", async () => {
  await using shop = await herokuFixture();
  const dyno = await shop.runUntilUp("echo up; exec sleep 600");
  const { name } = dyno.settings;

  shop.app.release({ stopsOneOffs: true });
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(2)).toEqual([
    "Restarting",
    "State changed from up to complete",
    "Stopping all processes with SIGTERM",
    "Process exited with status 143",
  ]);
  expect(shop.heroku.dynos).toEqual([]);
});
