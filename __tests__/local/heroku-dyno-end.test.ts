import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { eventually } from "./eventually.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";
import { isRunning } from "./is-running.ts";

test("a stop reaches every process of the dyno with SIGTERM", async () => {
  const script =
    "trap 'echo parent; wait; exit 7' TERM; (trap 'echo child; exit' TERM; echo up; while :; do sleep 0.05; done) & wait";
  await using shop = await herokuFixture({ files: { "run.sh": script } });
  const dyno = await shop.runUntilUp("bash run.sh");
  const { name } = dyno.settings;

  expect(await shop.client.post(`/apps/shop/dynos/${name}/actions/stop`)).toEqual({});
  await dyno.gone;

  const lines = logOf(shop.app, { dyno: name });
  expect(lines).toContain("child");
  expect(lines).toContain("parent");
  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(2)).toEqual([
    "State changed from up to complete",
    "Stopping all processes with SIGTERM",
    "Process exited with status 7",
  ]);
});

test("a process that ignores SIGTERM is killed after thirty seconds", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  const dyno = await shop.runUntilUp("trap '' TERM; echo up; while :; do sleep 0.05; done");
  const { name } = dyno.settings;

  await shop.client.post(`/apps/shop/dynos/${name}/actions/stop`);
  clock.turn(29_999);
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ name }]);
  clock.turn(1);
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name }).slice(-3)).toEqual([
    "Error R12 (Exit timeout) -> At least one process failed to exit within 30 seconds of SIGTERM",
    "Stopping remaining processes with SIGKILL",
    "Process exited with status 137",
  ]);
});

test.each(["sleep 600", "setsid sleep 600"])(
  "what a dyno left in the background ends with its first process: `%s`",
  async (background) => {
    await using shop = await herokuFixture();

    const dyno = await shop.run(`${background} & echo $!`);
    const { name } = dyno.settings;
    await dyno.gone;

    expect(isRunning(Number(logOf(shop.app, { source: "app", dyno: name })[0]))).toBe(false);
  },
);

test("a stop also reaches a process that made itself a session of its own", async () => {
  const inSession = `setsid bash -c "trap 'echo heard; exit' TERM; echo up; while :; do sleep 0.05; done"`;
  await using shop = await herokuFixture({ files: { "run.sh": `${inSession} & trap : TERM; wait; wait` } });
  const dyno = await shop.runUntilUp("bash run.sh");
  const { name } = dyno.settings;

  dyno.stop();
  await dyno.gone;

  expect(logOf(shop.app, { source: "app", dyno: name })).toContain("heard");
});

test("a dyno is stopped when its time to live is over", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  const dyno = await shop.runUntilUp("echo up; exec sleep 600", { time_to_live: 60 });
  const { name } = dyno.settings;

  clock.turn(60_000);
  await dyno.gone;

  expect(logOf(shop.app, { source: "heroku", dyno: name }).at(-1)).toBe("Process exited with status 143");
  expect(shop.heroku.dynos).toEqual([]);
});

test("a dyno that is stopped before it has started never runs", async () => {
  await using shop = await herokuFixture({ bootDelayMs: 3_600_000 });
  const dyno = await shop.run("echo ran");

  await shop.client.post(`/apps/shop/dynos/${dyno.settings.id}/actions/stop`);
  await dyno.gone;

  expect(await shop.client.get("/apps/shop/dynos")).toEqual([]);
  expect(logOf(shop.app, { dyno: dyno.settings.name })).toEqual([]);
});

test("restart ends a one-off dyno of type `run`, and leaves one of another type alone", async () => {
  await using shop = await herokuFixture();
  const run = await shop.run("sleep 600");
  const other = await shop.run("sleep 600", { type: "loadtest" });

  expect(await shop.client.delete(`/apps/shop/dynos/${run.settings.id}`)).toEqual({});
  expect(await shop.client.delete(`/apps/shop/dynos/${other.settings.id}`)).toEqual({});
  await run.gone;

  expect(other.settings.name).toMatch(/^loadtest\.\d{4}$/);
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ id: other.settings.id }]);
  expect(logOf(shop.app, { dyno: other.settings.name })).not.toContain("Stopping all processes with SIGTERM");
});

test("closing ends what runs at once, whatever it ignores", async () => {
  const shop = await herokuFixture();
  const dyno = await shop.run("trap '' TERM INT HUP; echo $$; while :; do sleep 0.05; done");
  const { name } = dyno.settings;
  await eventually(() => logOf(shop.app, { source: "app", dyno: name })).toHaveLength(1);
  const pid = Number(logOf(shop.app, { source: "app", dyno: name })[0]);

  await shop[Symbol.asyncDispose]();

  expect(isRunning(pid)).toBe(false);
});
