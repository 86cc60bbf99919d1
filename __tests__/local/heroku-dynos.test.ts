import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { eventually } from "./eventually.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";

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
  await eventually(() => shop.client.get(`/apps/shop/dynos/${created.name}`)).toMatchObject({ state: "up" });
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ id: created.id }]);

  const dyno = shop.app.find(created.id);
  await shop.client.post(`/apps/shop/dynos/${created.id}/actions/stop`);
  await dyno?.gone;
  expect(await shop.client.get("/apps/shop/dynos")).toEqual([]);
});

test("a process type is shown replaced, with what followed it, in the answer, the list and the log", async () => {
  await using shop = await herokuFixture({ files: { Procfile: "rake: bash -c 'sleep 600' rake\n" } });
  const body = { command: "rake some:task # marker" };
  const shown = "bash -c 'sleep 600' rake some:task # marker";

  const created: { command: string; name: string } = await shop.client.post("/apps/shop/dynos", { body });
  await eventually(() => logOf(shop.app, { source: "heroku", dyno: created.name })).toContain(
    `Starting process with command \`${shown}\``,
  );

  expect(created.command).toBe(shown);
  expect(await shop.client.get("/apps/shop/dynos")).toMatchObject([{ command: shown }]);
  expect(logOf(shop.app, { dyno: "api" }).join("\n")).toContain(
    `Starting process with command \`${shown}\` by user`,
  );
});

test("a process type as first word is replaced by its line, and all that follows is kept", async () => {
  await using shop = await herokuFixture({
    files: { Procfile: "worker_scene_1: bash -c 'echo ran with $0 $1'" },
  });

  const dyno = await shop.run(`worker_scene_1 --users 5 ${marker}`);
  const { name } = dyno.settings;
  const listed: { command: string }[] = await shop.client.get("/apps/shop/dynos");
  await dyno.gone;

  const replaced = `bash -c 'echo ran with $0 $1' --users 5 ${marker}`;
  expect(listed.map(({ command }) => command)).toEqual([replaced]);
  expect(logOf(shop.app, { source: "app", dyno: "api" })).toEqual([
    expect.stringContaining(`Starting process with command \`${replaced}\` by user`),
  ]);
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
  const expected = ["DYNO", "HOME", "LOG_LEVEL", "PATH", "REGION", "SAS_TOKEN", "TMPDIR"];
  expect(
    Object.keys(seen)
      .filter((key) => !shellsOwn.includes(key))
      .sort(),
  ).toEqual(expected);
});

test("each dyno has its own copy of the slug, without what is not pushed, and leaves none of it", async () => {
  await using shop = await herokuFixture({ files: { "locustfile.py": "", Procfile: "", __pycache__: "" } });

  const dyno = await shop.run("pwd; ls; touch written; mktemp; sleep 600");
  await eventually(() => logOf(shop.app, { source: "app", dyno: dyno.settings.name })).toHaveLength(4);
  const [folder = "", one, two, temporary = ""] = logOf(shop.app, {
    source: "app",
    dyno: dyno.settings.name,
  });
  expect([one, two]).toEqual(["Procfile", "locustfile.py"]);
  expect(existsSync(temporary)).toBe(true);
  expect(readdirSync(shop.app.settings.slug ?? "")).not.toContain("written");
  dyno.stop();
  await dyno.gone;

  expect(existsSync(folder)).toBe(false);
  expect(existsSync(temporary)).toBe(false);
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
