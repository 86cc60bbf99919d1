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

test.each([
  [0, "complete"],
  [1, "complete"],
  [2, "complete"],
  [143, "complete"],
  [137, "crashed"],
])("a dyno can exit with %i when its command has run, and is then %s", async (status, state) => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ fault: { exitsWith: status, exitsAfter: "itsWork" } });

  const dyno = await shop.run("echo ran; exit 7");
  const { name } = dyno.settings;
  await dyno.gone;

  expect(logOf(shop.app, { source: "app", dyno: name })).toEqual(["ran"]);
  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(-2)).toEqual([
    `Process exited with status ${status}`,
    `State changed from up to ${state}`,
  ]);
});

test("a dyno can exit with a status in the middle of its work", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { exitsWith: 2, exitsAfter: 3000 } });
  const dyno = await shop.run("trap '' TERM; echo half; while :; do sleep 0.05; done; echo whole");
  const { name } = dyno.settings;
  await eventually(() => logOf(shop.app, { dyno: name })).toContain("half");

  clock.turn(3000);
  await dyno.gone;

  expect(logOf(shop.app, { source: "app", dyno: name })).toEqual(["half"]);
  expect(logOf(shop.app, { dyno: name })).toContain("Process exited with status 2");
});

test("a stopped dyno tells its own status, whatever it would have exited with", async () => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ fault: { exitsWith: 2, exitsAfter: "itsWork" } });
  const dyno = await shop.runUntilUp("echo up; exec sleep 600");
  const { name } = dyno.settings;

  dyno.stop();
  await dyno.gone;

  expect(logOf(shop.app, { dyno: name })).toContain("Process exited with status 143");
});

test("a dyno can be hidden at first, for all that the API can tell, though it runs", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { hiddenForMs: 5000 } });
  const dyno = await shop.runUntilUp("echo up; exec sleep 600");
  const { id } = dyno.settings;

  clock.turn(4999);
  expect(await shop.client.get("/apps/shop/dynos")).toEqual([]);
  await expect(shop.client.get(`/apps/shop/dynos/${id}`)).rejects.toMatchObject({ statusCode: 404 });
  await expect(shop.client.post(`/apps/shop/dynos/${id}/actions/stop`)).rejects.toMatchObject({
    statusCode: 404,
  });
  expect(shop.heroku.dynos).toEqual([dyno]);

  clock.turn(1);
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ id, state: "up" }]);
});

test("a dyno over its memory is warned of with R14 at every sample, and goes on", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { memoryExceededAfterMs: 5000 } });
  const dyno = await shop.runUntilUp("echo up; exec sleep 600", { size: "standard-2x" });
  const { name } = dyno.settings;

  clock.turn(25_000);

  const sample = ["Process running mem=1077M(105.1%)", "Error R14 (Memory quota exceeded)"];
  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(2)).toEqual([...sample, ...sample]);
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ name, state: "up" }]);
});

test("a dyno can vanish: no process, no row, no line", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock, rowLingersMs: 60_000 });
  shop.app.dynoFaults.add({ fault: { vanishesAfterMs: 5000 } });
  const dyno = await shop.runUntilUp("trap 'echo heard' TERM; echo up; while :; do sleep 0.05; done");
  const before = logOf(shop.app);

  clock.turn(5000);
  await dyno.gone;

  expect(await shop.client.get("/apps/shop/dynos")).toEqual([]);
  expect(logOf(shop.app)).toEqual(before);
});

test("a dyno can linger when its command has ended, and ignore SIGTERM", async () => {
  await using shop = await herokuFixture({ stopGraceMs: 300 });
  shop.app.dynoFaults.add({ fault: { lingersAfterExit: true } });
  const dyno = await shop.run("echo $0 ran; exit 3");
  const { name } = dyno.settings;
  await eventually(() => logOf(shop.app, { dyno: name })).toContain("bash ran");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(dyno.state).toBe("up");

  dyno.stop();
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(2)).toEqual([
    "State changed from up to complete",
    "Stopping all processes with SIGTERM",
    "Error R12 (Exit timeout) -> At least one process failed to exit within 0.3 seconds of SIGTERM",
    "Stopping remaining processes with SIGKILL",
    "Process exited with status 137",
  ]);
});

test("a lingering dyno that is stopped in the middle of its command lets the command hear of it", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { lingersAfterExit: true } });
  const dyno = await shop.runUntilUp("trap 'echo heard; exit' TERM; echo up; while :; do sleep 0.05; done");
  const { name } = dyno.settings;

  dyno.stop();
  await eventually(() => logOf(shop.app, { source: "app", dyno: name })).toContain("heard");
  clock.turn(30_000);
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name })).toContain("Process exited with status 137");
});

const ended = ["Process exited with status 5", "State changed from up to complete"];

test.each([
  ["exit line first", {}, ended],
  ["state first", { endLinesSwapped: true }, ended.toReversed()],
] as const)("the end lines of a dyno come with the %s", async (_, fault, expected) => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ fault });

  const dyno = await shop.run("exit 5");
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: "run" }).slice(-2)).toEqual(expected);
});

test("swapped, the end lines of a stopped dyno both come when it has ended", async () => {
  await using shop = await herokuFixture();
  shop.app.dynoFaults.add({ fault: { endLinesSwapped: true } });
  const dyno = await shop.runUntilUp("echo up; exec sleep 600");

  dyno.stop();
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: "run" }).slice(2)).toEqual([
    "Stopping all processes with SIGTERM",
    "Process exited with status 143",
    "State changed from up to complete",
  ]);
});

test("a dyno far over its memory is killed with R15, and crashes with 137", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  shop.app.dynoFaults.add({ fault: { killedAfterMs: 5000 } });
  const dyno = await shop.runUntilUp("echo up; exec sleep 600", { size: "standard-1x" });
  const { name } = dyno.settings;

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
  const dyno = await shop.runUntilUp("echo up; exec sleep 600");
  const { name } = dyno.settings;

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
