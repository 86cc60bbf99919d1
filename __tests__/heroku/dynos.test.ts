import { describe, expect, test } from "vitest";
import { parseLogLine } from "../../src/heroku/log-session.ts";
import type { LogLine } from "../../src/world.ts";
import { assignment, standIn } from "./stand-in.ts";

describe("reading the app", () => {
  test("gives its process types, stack and the sizes it may use with their prices", async () => {
    await using stand = await standIn();
    const before = Date.now();
    const facts = await stand.dynos.inspect("loadtest");
    const took = Date.now() - before;
    expect(facts).toMatchObject({ name: "loadtest", generation: "cedar" });
    expect(facts.formation).toEqual([
      { type: "worker_scene_1", command: "exec sleep 30", dynoSize: "Standard-1X" },
    ]);
    expect(facts.sizes).toContainEqual({
      name: "Standard-1X",
      price: { usdPerMonth: 25, from: "heroku" },
      memoryGb: 0.5,
      generation: "cedar",
    });
    // The header has whole seconds.
    expect(Math.abs(facts.clockAheadMs)).toBeLessThanOrEqual(took + 1_000);
  });

  test("with a wrong key says which input is wrong", async () => {
    await using stand = await standIn({ key: "HRKU-00000000-wrong" });
    await expect(stand.dynos.inspect("loadtest")).rejects.toThrow(
      /Invalid credentials provided.*`heroku-api-key`/,
    );
  });

  test("of another name says that the app could not be found, and which input names it", async () => {
    await using stand = await standIn();
    await expect(stand.dynos.inspect("nowhere")).rejects.toThrow(/^`heroku-app`: .*Couldn't find that app\./);
    await expect(stand.dynos.webUrl("nowhere")).rejects.toThrow(/^`target-app`: .*Couldn't find that app\./);
  });

  test.each([[{ status: 500 }], [{ cut: "midBody" as const }], [{ cut: "before" as const }]])(
    "is tried again after %j",
    async (fault) => {
      await using stand = await standIn();
      stand.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault, times: 3 });
      expect(await stand.dynos.list("loadtest")).toEqual([]);
      expect(stand.heroku.journal.entries).toHaveLength(4);
    },
  );
});

test("an answer that heroku-client cannot take is an error that says so, not the end of the process", async () => {
  await using stand = await standIn();
  stand.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault: { status: 304 }, times: 9 });
  await expect(stand.dynos.list("loadtest")).rejects.toThrow(
    'Heroku answered GET /apps/loadtest/dynos with HTTP status 304, "not modified", which was not asked: look for a proxy in between that keeps answers',
  );
});

describe("a list that is longer than any app's", () => {
  const row = { id: "1", name: "run.1", command: "true", state: "up" };

  test.each([
    ["10000 rows", 10_001, row],
    ["8 MB", 9_000, { ...row, command: "x".repeat(1_000) }],
  ])("is refused by its %s, and not asked for again", async (most, length, one) => {
    await using stand = await standIn();
    const body = Array.from({ length }, () => one);
    stand.heroku.faults.add({ path: /\/dynos$/, fault: { status: 200, body }, times: 9 });
    await expect(stand.dynos.list("loadtest")).rejects.toThrow(
      `Heroku's answer to GET /apps/loadtest/dynos has more than ${most}, and no more is read`,
    );
    expect(stand.heroku.journal.entries).toHaveLength(1);
  });

  test("is read up to there", async () => {
    await using stand = await standIn();
    const body = Array.from({ length: 10_000 }, () => row);
    stand.heroku.faults.add({ path: /\/dynos$/, fault: { status: 200, body } });
    expect(await stand.dynos.list("loadtest")).toHaveLength(10_000);
  });

  test("in the place of a create's answer leaves it open whether the dyno is there: it is looked for", async () => {
    await using stand = await standIn();
    const fault = { body: "x".repeat(9_000_000) };
    stand.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { changeBody: () => fault } });
    const { dyno, adopted } = await stand.dynos.start(assignment, () => ({}), stand.going);
    expect([adopted, stand.creates()]).toEqual([true, 1]);
    expect((await stand.dynos.list("loadtest")).map(({ id }) => id)).toEqual([dyno.id]);
    await stand.dynos.stop(dyno);
  });
});

describe("a dyno that runs", () => {
  test("is listed with its command and age, stopped once, and then is gone", async () => {
    await using stand = await standIn();
    const before = Date.now();
    const { dyno } = await stand.dynos.start(assignment, () => ({}), stand.going);
    const [listed] = await stand.dynos.list("loadtest");
    const after = Date.now();
    // With the process type replaced, as Heroku shows it.
    const command = `exec sleep 30 # ${assignment.marker}`;
    expect(listed).toMatchObject({ id: dyno.id, name: dyno.name, command });
    // In whole seconds.
    expect(listed?.createdAt).toBeGreaterThan(before - 1_000);
    expect(listed?.createdAt).toBeLessThanOrEqual(after);
    const row = stand.heroku.dynos[0];
    expect(await stand.dynos.stop(dyno)).toBe(true);
    await row?.gone;
    expect(await stand.dynos.list("loadtest")).toEqual([]);
  });

  test("keeps the id and the name that a list leaves out, and one row that cannot be read hides no other", async () => {
    await using stand = await standIn();
    const { dyno } = await stand.dynos.start(assignment, () => ({}), stand.going);
    const { id, name } = dyno;
    for (const field of ["id", "name"]) {
      const changeBody = (body: unknown) => [
        "?",
        ...(body as object[]).map((row) => ({ ...row, [field]: null })),
      ];
      stand.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault: { changeBody } });
      expect(await stand.dynos.list("loadtest")).toMatchObject([
        { id: "", name: "" },
        { id, name },
      ]);
    }
    expect(await stand.dynos.stop({ id: name, app: "loadtest" })).toBe(true);
  });

  test("and that Heroku does not know is not stopped, which is said", async () => {
    await using stand = await standIn();
    await expect(
      stand.dynos.stop({ id: "01234567-89ab-cdef-0123-456789abcdef", app: "loadtest" }),
    ).resolves.toBe(false);
    expect(stand.heroku.journal.count("POST", /actions\/stop$/)).toBe(1);
  });

  test("is followed line by line until the platform tells its exit status", async () => {
    await using stand = await standIn();
    const command = `printf 'one\\ntwo\\n'; exit 3 # ${assignment.marker}`;
    const ended = new AbortController();
    const lines: LogLine[] = [];
    const { dyno } = await stand.dynos.start({ ...assignment, command }, () => ({}), stand.going);
    const { promise: exited, resolve } = Promise.withResolvers<void>();
    const following = stand.dynos.follow(
      dyno,
      (line) => {
        lines.push(line);
        if (line.text.startsWith("Process exited")) resolve();
      },
      ended.signal,
    );
    await exited;
    ended.abort();
    await following;
    expect(lines).toContainEqual(expect.objectContaining({ source: "app", dyno: dyno.name, text: "two" }));
    expect(lines).toContainEqual(
      expect.objectContaining({ source: "heroku", dyno: dyno.name, text: "Process exited with status 3" }),
    );
  });

  test("is asked for its log less and less often while Heroku refuses it", async () => {
    await using stand = await standIn();
    const { dyno } = await stand.dynos.start(assignment, () => ({}), stand.going);
    stand.heroku.faults.add({ method: "POST", path: /log-sessions$/, fault: { status: 429 }, times: 7 });
    const ended = new AbortController();
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    stand.clock.waits.length = 0;
    const following = stand.dynos.follow(dyno, () => resolve(), ended.signal);
    await heard;
    ended.abort();
    await following;
    expect(stand.clock.waits.slice(0, 7)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  test("can be followed although the first log sessions are refused", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ method: "POST", path: /log-sessions$/, fault: { status: 500 }, times: 2 });
    const { dyno } = await stand.dynos.start(assignment, () => ({}), stand.going);
    const ended = new AbortController();
    const { promise: heard, resolve } = Promise.withResolvers<string>();
    const following = stand.dynos.follow(dyno, (line) => resolve(line.text), ended.signal);
    expect(await heard).toContain("Starting process");
    ended.abort();
    await following;
  });
});

test("a line of a log session is taken apart, with whatever the process printed left as it is", () => {
  expect(parseLogLine("2026-11-24T12:00:00.000001+00:00 app[run.1234]: ::error::[x]: y")).toEqual({
    at: Date.parse("2026-11-24T12:00:00Z"),
    source: "app",
    dyno: "run.1234",
    text: "::error::[x]: y",
  });
  expect(parseLogLine("2026-11-24T12:00:00+00:00 heroku[router]: at=info")?.dyno).toBe("router");
  expect(parseLogLine("no log line")).toBeUndefined();
  expect(parseLogLine("yesterday app[run.1234]: x")).toBeUndefined();
});
