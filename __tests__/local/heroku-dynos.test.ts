import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";
import { isRunning } from "./is-running.ts";

const marker = "# RUN/worker_scene_1/1";

test("a dyno starts, is up, and its row goes when its process has ended", async () => {
  await using shop = await herokuFixture();
  const body = { command: "sleep 600", size: "standard-1x", time_to_live: 900 };

  const created: { id: string; name: string } = await shop.client.post("/apps/shop/dynos", { body });

  expect(created).toMatchObject({
    command: "sleep 600",
    size: "Standard-1X",
    type: "run",
    state: "starting",
  });
  expect(created).toMatchObject({ attach_url: null, app: { name: "shop", id: shop.app.id } });
  expect(created.name).toMatch(/^run\.\d{4}$/);
  await expect.poll(() => shop.client.get(`/apps/shop/dynos/${created.name}`)).toMatchObject({ state: "up" });
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ id: created.id }]);

  const dyno = shop.app.find(created.id);
  await shop.client.post(`/apps/shop/dynos/${created.id}/actions/stop`);
  await dyno?.gone;
  expect(await shop.client.get("/apps/shop/dynos")).toEqual([]);
});

test("a process type as first word is replaced by its line, and all that follows is kept", async () => {
  await using shop = await herokuFixture({
    files: { Procfile: "worker_scene_1: bash -c 'echo ran with $0 $1'" },
  });

  const dyno = await shop.run(`worker_scene_1 --users 5 ${marker}`);
  const { name, command } = dyno.settings;
  await dyno.gone;

  expect(command).toBe(`worker_scene_1 --users 5 ${marker}`);
  expect(logOf(shop.app, { source: "app", dyno: name })).toEqual(["ran with --users 5"]);
});

test.each(["worker_scene_1; true", "env A=1 worker_scene_1", "bash -c worker_scene_1"])(
  "`%s` does not name a process type, as on Heroku",
  async (command) => {
    await using shop = await herokuFixture({ files: { Procfile: "worker_scene_1: echo replaced" } });

    await (await shop.run(command)).gone;

    expect(logOf(shop.app, { source: "app" })).not.toContain("replaced");
    expect(logOf(shop.app)).toContain(`Starting process with command \`${command}\``);
  },
);

test("the log frames what the platform says and what the process writes", async () => {
  await using shop = await herokuFixture({ owner: "me@example.com", clock: handTurnedClock(0) });

  const dyno = await shop.run(`echo out; echo err >&2; exit 3 ${marker}`);
  await dyno.gone;

  const at = "1970-01-01T00:00:00.000000+00:00";
  const { name } = dyno.settings;
  const command = `\`echo out; echo err >&2; exit 3 ${marker}\``;
  const lines = shop.app.log.history({}, 1500);
  expect(lines.toSorted()).toEqual(
    [
      `${at} app[api]: Starting process with command ${command} by user me@example.com`,
      `${at} heroku[${name}]: Starting process with command ${command}`,
      `${at} heroku[${name}]: State changed from starting to up`,
      `${at} app[${name}]: out`,
      `${at} app[${name}]: err`,
      `${at} heroku[${name}]: Process exited with status 3`,
      `${at} heroku[${name}]: State changed from up to complete`,
    ].toSorted(),
  );
});

test("a dyno sees its app's config vars, its own environment above them, and nothing of this process", async () => {
  await using shop = await herokuFixture({
    app: { configVars: { LOG_LEVEL: "info", REGION: "us" }, programs: ["/opt/slug/bin"] },
  });

  const dyno = await shop.run("env", { env: { LOG_LEVEL: "debug", SAS_TOKEN: "sig=a%2Fb" } });
  const { name } = dyno.settings;
  await dyno.gone;

  const seen = Object.fromEntries(
    logOf(shop.app, { source: "app", dyno: name }).map((line) => line.split(/=(.*)/s)),
  );
  expect(seen).toMatchObject({ LOG_LEVEL: "debug", REGION: "us", SAS_TOKEN: "sig=a%2Fb", DYNO: name });
  expect(seen.PATH).toBe("/opt/slug/bin:/usr/local/bin:/usr/bin:/bin");
  const shellsOwn = ["PWD", "SHLVL", "_", "OLDPWD"];
  const expected = ["DYNO", "HOME", "LOG_LEVEL", "PATH", "REGION", "SAS_TOKEN"];
  expect(
    Object.keys(seen)
      .filter((key) => !shellsOwn.includes(key))
      .sort(),
  ).toEqual(expected);
});

test("each dyno has its own copy of the slug, without what is not pushed, and leaves none of it", async () => {
  await using shop = await herokuFixture({ files: { "locustfile.py": "", Procfile: "", __pycache__: "" } });

  const dyno = await shop.run("pwd; ls; touch written; sleep 600");
  await expect.poll(() => logOf(shop.app, { source: "app", dyno: dyno.settings.name })).toHaveLength(3);
  const [folder = "", ...files] = logOf(shop.app, { source: "app", dyno: dyno.settings.name });
  expect(files).toEqual(["Procfile", "locustfile.py"]);
  expect(readdirSync(shop.app.settings.slug ?? "")).not.toContain("written");
  dyno.stop();
  await dyno.gone;

  expect(existsSync(folder)).toBe(false);
});

test("a stop reaches every process of the dyno with SIGTERM", async () => {
  const script =
    "trap 'echo parent; wait; exit 7' TERM; (trap 'echo child; exit' TERM; echo up; while :; do sleep 0.05; done) & wait";
  await using shop = await herokuFixture({ files: { "run.sh": script } });
  const dyno = await shop.run("bash run.sh");
  const { name } = dyno.settings;
  await expect.poll(() => logOf(shop.app, { dyno: name })).toContain("up");

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
  const dyno = await shop.run("trap '' TERM; echo up; while :; do sleep 0.05; done");
  const { name } = dyno.settings;
  await expect.poll(() => logOf(shop.app, { dyno: name })).toContain("up");

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
  const dyno = await shop.run("bash run.sh");
  const { name } = dyno.settings;
  await expect.poll(() => logOf(shop.app, { dyno: name })).toContain("up");

  dyno.stop();
  await dyno.gone;

  expect(logOf(shop.app, { source: "app", dyno: name })).toEqual(["up", "heard"]);
});

test("a dyno is stopped when its time to live is over", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  const dyno = await shop.run("echo up; exec sleep 600", { time_to_live: 60 });
  const { name } = dyno.settings;
  await expect.poll(() => logOf(shop.app, { dyno: name })).toContain("up");

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

test("no more one-off dynos of a tier start than its limit allows, whatever runs in other tiers", async () => {
  await using shop = await herokuFixture();
  const start = () => shop.run("sleep 600", { size: "performance-m" });
  await shop.run("sleep 600", { size: "standard-1x" });
  for (let n = 0; n < 5; n += 1) await start();

  await expect(start()).rejects.toMatchObject({
    statusCode: 422,
    body: {
      id: "cannot_run_above_limit",
      limit: 5,
      size: "Performance-M",
      message: "Cannot run more than 5 Performance-M size dynos.",
    },
  });
});

test("an ended row can linger in its last state", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock, rowLingersMs: 5000 });
  const dyno = await shop.run("exit 1");
  await dyno.gone;

  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ state: "complete" }]);
  await shop.client.post(`/apps/shop/dynos/${dyno.settings.id}/actions/stop`);
  expect(logOf(shop.app, { source: "heroku", dyno: dyno.settings.name }).at(-1)).toBe(
    "State changed from up to complete",
  );
  clock.turn(5000);
  expect(await shop.client.get("/apps/shop/dynos")).toEqual([]);
});

test("closing ends what runs at once, whatever it ignores", async () => {
  const shop = await herokuFixture();
  const dyno = await shop.run("trap '' TERM INT HUP; echo $$; while :; do sleep 0.05; done");
  const { name } = dyno.settings;
  await expect.poll(() => logOf(shop.app, { source: "app", dyno: name })).toHaveLength(1);
  const pid = Number(logOf(shop.app, { source: "app", dyno: name })[0]);

  await shop[Symbol.asyncDispose]();

  expect(isRunning(pid)).toBe(false);
});
