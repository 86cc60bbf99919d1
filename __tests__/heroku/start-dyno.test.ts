import { describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { BlindFailure } from "../../src/words/failure.ts";
import { assignment, standIn } from "./stand-in.ts";

const create = { method: "POST", path: /\/dynos$/ };

describe("starting a dyno", () => {
  test("sends one create with size, time to live and environment, and the command alone in the clear", async () => {
    await using stand = await standIn();
    const { dyno, adopted } = await stand.dynos.start(
      assignment,
      () => ({
        SAS_TOKEN: "sig=secret",
        LOCUST_USERS: "5",
      }),
      stand.going,
    );
    expect(adopted).toBe(false);
    expect(stand.creates()).toBe(1);
    const [row] = stand.heroku.dynos;
    expect(row?.settings).toMatchObject({
      id: dyno.id,
      command: `exec sleep 30 # ${assignment.marker}`,
      timeToLive: 120,
      env: { SAS_TOKEN: "sig=secret", LOCUST_USERS: "5" },
    });
    expect(row?.settings.size.name).toBe("Standard-1X");
  });

  const faults: [string, RequestFault, number, boolean][] = [
    ["whose answer is lost after the dyno exists", { loseAnswer: true }, 1, true],
    ["whose answer is cut in the middle", { cut: "midBody" }, 1, true],
    ["whose connection breaks before it exists", { cut: "before" }, 2, false],
    ["that is answered 503", { status: 503, body: { id: "unavailable", message: "Try again." } }, 2, false],
    [
      "that is answered 409 after a release",
      { status: 409, body: { id: "conflict", message: "Wait." } },
      2,
      false,
    ],
  ];
  test.each(faults)("%s ends with exactly one dyno (%j)", async (_, fault, creates, adopted) => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault });
    const started = await stand.dynos.start(assignment, () => ({}), stand.going);
    expect(started.adopted).toBe(adopted);
    expect(stand.creates()).toBe(creates);
    expect(stand.heroku.dynos.map((dyno) => dyno.settings.id)).toEqual([started.dyno.id]);
  });

  test("asks for the environment anew for each create, and reads Heroku's clock off its answers", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { cut: "before" } });
    expect(stand.dynos.clockAheadMs()).toBeUndefined();
    let tries = 0;
    await stand.dynos.start(assignment, () => ({ TRY: String(++tries) }), stand.going);
    expect(stand.heroku.dynos[0]?.settings.env).toMatchObject({ TRY: "2" });
    expect(Math.abs(stand.dynos.clockAheadMs() ?? Number.NaN)).toBeLessThan(60_000);
  });

  test("waits as long as Retry-After says when the account's limit is used up", async () => {
    await using stand = await standIn();
    const body = { id: "rate_limit", message: "Your account reached the API rate limit" };
    stand.heroku.faults.add({ ...create, fault: { status: 429, headers: { "Retry-After": "7" }, body } });
    await stand.dynos.start(assignment, () => ({}), stand.going);
    expect(stand.clock.waits).toContain(7_000);
    expect(stand.heroku.dynos).toHaveLength(1);
  });

  test("looks at the list between two creates", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { status: 503 }, times: 3 });
    await stand.dynos.start(assignment, () => ({}), stand.going);
    const calls = stand.heroku.journal.entries.map(({ method }) => method).join(" ");
    expect(calls).toMatch(/^POST( GET)+ POST( GET)+ POST( GET)+ POST$/);
  });

  test("gives up after four creates that were all refused for the moment, and leaves none", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { status: 503 }, times: 10 });
    await expect(stand.dynos.start(assignment, () => ({}), stand.going)).rejects.toThrow(
      "run1/worker_scene_1/1 in several tries",
    );
    expect(stand.creates()).toBe(4);
    expect(stand.heroku.dynos).toHaveLength(0);
  });

  test("looks again while the list cannot be read, and adopts what is there", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { loseAnswer: true } });
    // Five tries make one look.
    stand.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault: { status: 500 }, times: 10 });
    const started = await stand.dynos.start(assignment, () => ({}), stand.going);
    expect([started.adopted, stand.creates()]).toEqual([true, 1]);
  });

  test("says that it does not know when the list stays unreadable, and creates no second one", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { loseAnswer: true } });
    const always = Number.POSITIVE_INFINITY;
    stand.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault: { status: 500 }, times: always });
    const start = stand.dynos.start(assignment, () => ({}), stand.going);
    await expect(start).rejects.toThrow(
      "Whether a dyno was started for run1/worker_scene_1/1 could not be looked up",
    );
    await expect(start).rejects.toBeInstanceOf(BlindFailure);
    expect(stand.creates()).toBe(1);
  });

  test("creates no second one where markers cannot be found, when an answer is lost", async () => {
    await using stand = await standIn();
    const app = stand.heroku.app("loadtest");
    app.dynoFaults.add({ fault: { hidesComment: true }, times: 2 });
    const { dyno } = await stand.dynos.start(assignment, () => ({}), stand.going);
    expect(dyno.command).toBe("exec sleep 30");
    stand.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { loseAnswer: true } });
    const second = { ...assignment, dyno: 2, marker: "run1/worker_scene_1/2" };
    await expect(stand.dynos.start(second, () => ({}), stand.going)).rejects.toThrow(BlindFailure);
    expect(stand.creates()).toBe(2);
  });

  test("creates no second one beside a dyno whose command cannot be read, when an answer is lost", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { loseAnswer: true } });
    const changeBody = (body: unknown) => (body as object[]).map((row) => ({ ...row, command: null }));
    const times = Number.POSITIVE_INFINITY;
    stand.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault: { changeBody }, times });
    const start = stand.dynos.start(assignment, () => ({}), stand.going);
    await expect(start).rejects.toThrow(BlindFailure);
    expect(stand.creates()).toBe(1);
  });

  test("sends no create once the run is cancelled", async () => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { status: 503 }, times: 9 });
    const cancelled = new AbortController();
    const start = stand.dynos.start(assignment, () => ({}), cancelled.signal);
    cancelled.abort(new Error("cancelled"));
    await expect(start).rejects.toThrow("cancelled");
    expect(stand.creates()).toBeLessThanOrEqual(1);
  });

  test.each([
    [
      422,
      { id: "invalid_params", message: "No such size as 1X." },
      "No such size as 1X. (422, invalid_params)",
    ],
    [403, { id: "two_factor", message: "A second factor is required." }, "heroku authorizations:create"],
    [401, { id: "unauthorized", message: "Invalid credentials provided." }, "`heroku-api-key`"],
    [404, { id: "not_found", message: "Couldn't find that app." }, "has access to it"],
  ])("that is refused with %i is not sent again, and says why", async (status, body, text) => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault: { status, body } });
    await expect(stand.dynos.start(assignment, () => ({}), stand.going)).rejects.toThrow(text);
    expect(stand.creates()).toBe(1);
  });
});
