import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import type { Fixture } from "./heroku-fixture.ts";
import { herokuFixture, logOf, sdkVersion } from "./heroku-fixture.ts";

type Session = { id: string; logplex_url: string };

const openSession = (shop: Fixture, body: object): Promise<Session> =>
  shop.client.post("/apps/shop/log-sessions", { body, headers: { Accept: sdkVersion } });

/** Reads a stream on demand, line by line. */
async function* linesOf(answer: Response): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  return undefined;
}

const textOf = (line: string | undefined) => line?.slice(line.indexOf(" ") + 1);

test("a session gives the history and ends", async () => {
  await using shop = await herokuFixture();
  shop.app.log.append("app", "web.1", "served");
  shop.app.log.append("heroku", "web.1", "Idling");
  const session = await openSession(shop, { lines: 100 });

  const answer = await fetch(session.logplex_url);

  expect(answer.headers.get("content-type")).toBe("text/plain");
  const lines = (await answer.text()).trimEnd().split("\n");
  expect(lines.map(textOf)).toEqual(["app[web.1]: served", "heroku[web.1]: Idling"]);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00 /);
});

test("the address is on another host, and its token is all it takes", async () => {
  await using shop = await herokuFixture();
  const session = await openSession(shop, {});

  const { host, pathname, searchParams } = new URL(session.logplex_url);

  expect(host).not.toBe(new URL(shop.heroku.url).host);
  expect(pathname).toBe(`/sessions/${session.id}`);
  expect(searchParams.get("srv")).toMatch(/^\d+$/);
  expect((await fetch(session.logplex_url)).status).toBe(200);
  expect(shop.heroku.logplexJournal.count("GET", /^\/sessions\//)).toBe(1);
});

test("a tail goes on with what comes, filtered by dyno and source, and `run` stands for every `run.…`", async () => {
  await using shop = await herokuFixture();
  const { log } = shop.app;
  log.append("heroku", "run.1234", "before");
  const session = await openSession(shop, { dyno: "run", source: "heroku", tail: true });
  const answer = await fetch(session.logplex_url);
  const lines = linesOf(answer);
  expect(textOf((await lines.next()).value)).toBe("heroku[run.1234]: before");

  log.append("app", "run.1234", "another source");
  log.append("heroku", "runner.1", "another dyno");
  log.append("heroku", "run.5678", "wanted");

  expect(textOf((await lines.next()).value)).toBe("heroku[run.5678]: wanted");
});

test("the lines asked for are counted before the filter, and no more than 1500 are kept", async () => {
  await using shop = await herokuFixture();
  shop.app.log.append("heroku", "run.1", "pushed out by the chatter");
  for (let n = 1; n <= 1500; n += 1) shop.app.log.append("app", n % 2 ? "web.1" : "run.1", `line ${n}`);
  const read = async (body: object) => (await fetch((await openSession(shop, body)).logplex_url)).text();

  expect((await read({ dyno: "run.1", lines: 4 })).split("\n").map(textOf)).toEqual([
    "app[run.1]: line 1498",
    "app[run.1]: line 1500",
    "",
  ]);
  expect(await read({ source: "heroku", lines: 1500 })).toBe("");
});

test("lines beyond 10,000 bytes come in pieces", async () => {
  await using shop = await herokuFixture();
  shop.app.log.append("app", "run.1", "x".repeat(25_000));

  const pieces = shop.app.log.history({}, 10).map((line) => line.replace(/^.*?: /, ""));

  expect(pieces.map(({ length }) => length)).toEqual([10_000, 10_000, 5_000]);
});

test("a session that was not opened in six minutes is not found, nor is one that never was", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  const session = await openSession(shop, {});

  clock.turn(359_999);
  expect((await fetch(session.logplex_url)).status).toBe(200);
  clock.turn(1);
  expect((await fetch(session.logplex_url)).status).toBe(404);
  expect((await fetch(session.logplex_url.replace(/sessions\/.*/, "sessions/none"))).status).toBe(404);
});

test("an idle tail is ended, a busy one is not", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock, tailIdleMs: 1000 });
  const answer = await fetch((await openSession(shop, { tail: true })).logplex_url);
  const lines = linesOf(answer);

  clock.turn(999);
  shop.app.log.append("app", "run.1", "still here");
  clock.turn(999);
  shop.app.log.append("app", "run.1", "and still");
  expect(textOf((await lines.next()).value)).toBe("app[run.1]: still here");
  expect(textOf((await lines.next()).value)).toBe("app[run.1]: and still");
  clock.turn(1000);

  expect((await lines.next()).done).toBe(true);
});

test("a tail is ended at a fixed age, however busy it is", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock, tailMaxAgeMs: 900_000 });
  const answer = await fetch((await openSession(shop, { tail: true })).logplex_url);
  const lines = linesOf(answer);

  for (const minute of [7, 14]) {
    clock.turn(420_000);
    shop.app.log.append("app", "run.1", `minute ${minute}`);
    expect(textOf((await lines.next()).value)).toBe(`app[run.1]: minute ${minute}`);
  }
  clock.turn(59_999);
  shop.app.log.append("app", "run.1", "last");
  expect(textOf((await lines.next()).value)).toBe("app[run.1]: last");
  clock.turn(1);
  shop.app.log.append("app", "run.1", "too late");

  expect((await lines.next()).done).toBe(true);
});

const lossNote = "Error L11 (Tail buffer overflow) -> This tail session dropped 2 messages since";

test("tails that overflow lose lines and are told so, and the history has them all", async () => {
  const clock = handTurnedClock(0);
  await using shop = await herokuFixture({ clock });
  const { log } = shop.app;
  const answer = await fetch((await openSession(shop, { tail: true })).logplex_url);
  const lines = linesOf(answer);

  log.overflowTails(2);
  for (const text of ["lost", "lost too", "heard"]) log.append("app", "run.1", text);

  expect(textOf((await lines.next()).value)).toBe(
    `heroku[logplex]: ${lossNote} 1970-01-01T00:00:00.000000+00:00.`,
  );
  expect(textOf((await lines.next()).value)).toBe("app[run.1]: heard");
  expect(logOf(shop.app)).toEqual(["lost", "lost too", "heard"]);
});

test.each([
  [false, "not told"],
  [true, "told"],
])("with throughFilters: %s a session for one dyno is %s of losses", async (throughFilters, told) => {
  await using shop = await herokuFixture();
  const { log } = shop.app;
  const answer = await fetch((await openSession(shop, { dyno: "run.1", tail: true })).logplex_url);
  const lines = linesOf(answer);

  log.overflowDrain(500, { throughFilters });
  log.overflowTails(1, { throughFilters });
  for (const text of ["lost", "heard"]) log.append("app", "run.1", text);

  const heard = [textOf((await lines.next()).value)];
  while (!heard.at(-1)?.endsWith("heard")) heard.push(textOf((await lines.next()).value));
  const notes = [
    expect.stringMatching(
      /^heroku\[logplex\]: Error L10 \(output buffer overflow\): 500 messages dropped since \S+\.$/,
    ),
    expect.stringMatching(/^heroku\[logplex\]: Error L11 .* dropped 1 messages since \S+\.$/),
  ];
  expect(heard).toEqual([...(told === "told" ? notes : []), "app[run.1]: heard"]);
});

test("plain version 3 calls the field `dyno_name`, the SDK's version calls it `dyno`", async () => {
  await using shop = await herokuFixture();
  const open = (body: object, headers = {}) => shop.client.post("/apps/shop/log-sessions", { body, headers });

  await expect(open({ dyno_name: "run.1" })).resolves.toBeDefined();
  await expect(open({ dyno: "run.1" })).rejects.toMatchObject({
    statusCode: 422,
    body: { message: "Unknown params: dyno." },
  });
  await expect(open({ dyno_name: "run.1" }, { Accept: sdkVersion })).rejects.toMatchObject({
    statusCode: 422,
  });
});

test("Fir has no history, always tails, and frames events when they are asked for", async () => {
  await using shop = await herokuFixture({ app: { generation: "fir" } });
  shop.app.log.append("app", "run-1", "before");
  const session = await openSession(shop, { dyno: "run-1" });
  const answer = await fetch(session.logplex_url, { headers: { accept: "text/event-stream" } });
  const lines = linesOf(answer);

  shop.app.log.append("app", "run-1", "after");

  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  for (const body of [{ lines: 100 }, { tail: true }])
    await expect(openSession(shop, body)).rejects.toMatchObject({ statusCode: 422 });
  expect((await lines.next()).value).toBe("id: 2");
  expect((await lines.next()).value).toMatch(/^data: \S+ app\[run-1\]: after$/);
  expect((await lines.next()).value).toBe("");
});

const eventStream = { accept: "text/event-stream" };

test("Cedar frames events too when they are asked for, and goes on after the last one seen", async () => {
  await using shop = await herokuFixture();
  for (const text of ["one", "two", "three"]) shop.app.log.append("app", "run.1", text);
  const { logplex_url: url } = await openSession(shop, { lines: 100 });

  const answer = await fetch(url, { headers: eventStream });
  const later = await fetch(url, { headers: { ...eventStream, "last-event-id": "2" } });

  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  const events = (await answer.text()).split("\n\n");
  expect(events).toEqual([
    expect.stringMatching(/^id: 1\ndata: \S+ app\[run\.1\]: one$/),
    expect.stringMatching(/^id: 2\ndata: \S+ app\[run\.1\]: two$/),
    expect.stringMatching(/^id: 3\ndata: \S+ app\[run\.1\]: three$/),
    "",
  ]);
  expect(await later.text()).toMatch(/^id: 3\n[^\n]*three\n\n$/);
});

test("events are for whoever asks for them and for nothing else; text has a NUL after a silence", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  const { logplex_url: url } = await openSession(shop, { dyno: "run.1", tail: true });

  const answer = await fetch(url, { headers: { accept: "text/event-stream, text/plain" } });
  clock.turn(30_000);
  shop.app.log.append("app", "run.1", "one");

  expect(answer.headers.get("content-type")).toBe("text/plain");
  expect((await linesOf(answer).next()).value).toMatch(/^\0\0\S+ app\[run\.1\]: one$/);
});

test("with plainTextLogs Cedar takes no notice of what is asked for", async () => {
  await using shop = await herokuFixture({ plainTextLogs: true });
  shop.app.log.append("app", "run.1", "one");
  const session = await openSession(shop, { lines: 100 });

  const answer = await fetch(session.logplex_url, { headers: eventStream });

  expect(answer.headers.get("content-type")).toBe("text/plain");
  expect(await answer.text()).toMatch(/^\S+ app\[run\.1\]: one\n$/);
});

test("on Fir a process type runs by its path alone, and dynos have other names", async () => {
  await using shop = await herokuFixture({
    app: { generation: "fir" },
    files: { Procfile: "worker_scene_1: echo ran" },
  });

  const dyno = await shop.run("/cnb/process/worker_scene_1 # marker");
  const own = await shop.run("launcher echo ran # marker");
  const strangers = await Promise.all(
    ["launcher worker_scene_1 # marker", "worker_scene_1", "/cnb/process/nope"].map((one) => shop.run(one)),
  );
  await Promise.all([dyno, own, ...strangers].map(({ gone }) => gone));

  expect(dyno.settings.name).toMatch(/^run-[0-9a-f]{10}-[0-9a-f]{5}$/);
  expect(logOf(shop.app, { source: "app", dyno: dyno.settings.name })).toEqual(["ran"]);
  expect(logOf(shop.app, { source: "app", dyno: own.settings.name })).toEqual(["ran"]);
  expect(dyno.settings.command).toBe("/cnb/process/worker_scene_1 # marker");
  expect(strangers.map(({ exitStatus }) => exitStatus)).toEqual([127, 127, 127]);
  expect(await shop.client.get("/apps/shop")).toMatchObject({
    stack: { name: "cnb" },
    generation: { name: "fir" },
  });
});
