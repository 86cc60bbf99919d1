import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { eventually } from "./eventually.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";

test("a dyno that never starts stays in `starting` until it is stopped", async () => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ fault: { neverStarts: true } });
  const stuck = await shop.run("echo ran");
  await (await shop.run("echo ran")).gone;

  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([
    { id: stuck.settings.id, state: "starting" },
  ]);
  await shop.client.post(`/apps/shop/dynos/${stuck.settings.id}/actions/stop`);
  await stuck.gone;

  expect(logOf(shop.app, { dyno: stuck.settings.name })).toEqual([]);
});

test("a dyno can exit at once without having run its command", async () => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ command: /scene_2/, fault: { exitsWith: 78 } });

  const well = await shop.run("echo ran # RUN/scene_1/1");
  const ill = await shop.run("echo ran # RUN/scene_2/1");
  await Promise.all([well.gone, ill.gone]);

  expect(logOf(shop.app, { dyno: well.settings.name })).toContain("ran");
  expect(logOf(shop.app, { dyno: ill.settings.name })).not.toContain("ran");
  expect(logOf(shop.app, { dyno: ill.settings.name })).toContain("Process exited with status 78");
});

test("a dyno far over its memory is killed with R15, and crashes with 137", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { killedAfterMs: 5000 } });
  const dyno = await shop.run("echo up; exec sleep 600", { size: "standard-1x" });
  const { name } = dyno.settings;
  await eventually(() => logOf(shop.app, { dyno: name })).toContain("up");

  clock.turn(5000);
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(2)).toEqual([
    "Process running mem=1214M(237.0%)",
    "Error R15 (Memory quota vastly exceeded)",
    "Stopping process with SIGKILL",
    "Process exited with status 137",
    "State changed from up to crashed",
  ]);
});

test("a dyno that hangs does nothing and ignores SIGTERM", async () => {
  await using shop = await herokuFixture({ stopGraceMs: 100 });
  shop.app.dynoFaults.add({ fault: { hangs: true } });
  const dyno = await shop.run("echo ran");
  const { name } = dyno.settings;
  await eventually(() => dyno.state).toBe("up");

  dyno.stop();
  await dyno.gone;

  expect(logOf(shop.app, { source: "app", dyno: name })).toEqual([]);
  expect(logOf(shop.app, { dyno: name })).toContain("Process exited with status 137");
});

test("a dyno that is cycled is asked to end in the words of the platform", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { cycledAfterMs: 60_000 } });
  const dyno = await shop.run("echo up; exec sleep 600");
  const { name } = dyno.settings;
  await eventually(() => logOf(shop.app, { dyno: name })).toContain("up");

  clock.turn(60_000);
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(2)).toEqual([
    "Cycling",
    "State changed from up to complete",
    "Stopping all processes with SIGTERM",
    "Process exited with status 143",
  ]);
});

test("the platform can start a second dyno for one create call", async () => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ fault: { runsTwice: true } });

  await shop.run("echo $DYNO $RUN; exec sleep 600", { env: { RUN: "one" } });

  const rows: { name: string; command: string }[] = await shop.client.get("/apps/shop/dynos");
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map(({ command }) => command)).size).toBe(1);
  const said = () => logOf(shop.app, { source: "app", dyno: "run" }).toSorted();
  await eventually(said).toEqual(rows.map(({ name }) => `${name} one`).sort());
  expect(shop.heroku.journal.count("POST", /\/dynos$/)).toBe(1);
});

test("a create whose answer is lost has started a dyno all the same", async () => {
  await using shop = await herokuFixture();
  shop.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { loseAnswer: true } });

  const lost = shop.fetch("/apps/shop/dynos", {
    method: "POST",
    body: JSON.stringify({ command: "sleep 600" }),
  });

  await expect(lost).rejects.toThrow("fetch failed");
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ command: "sleep 600" }]);
});

test("heroku-client sends a create again when its answer is lost: the reason the action must not leave it to it", {
  timeout: 15_000,
}, async () => {
  await using shop = await herokuFixture();
  shop.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { loseAnswer: true } });

  await shop.client.post("/apps/shop/dynos", { body: { command: "sleep 600" } });

  expect(shop.heroku.journal.count("POST", /\/dynos$/)).toBe(2);
  expect(shop.heroku.dynos).toHaveLength(2);
});

test("a log session's connection can be cut in the middle", async () => {
  await using shop = await herokuFixture();
  const session: { logplex_url: string } = await shop.client.post("/apps/shop/log-sessions", {
    body: { tail: true },
  });
  shop.heroku.logplexFaults.add({ path: /./, fault: { cut: "midBody" } });
  const answer = await fetch(session.logplex_url);

  shop.app.log.append("app", "run.1", "a line");

  await expect(answer.text()).rejects.toThrow("terminated");
});
