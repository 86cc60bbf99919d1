import { expect, test } from "vitest";
import { type Clock, handTurnedClock, wallClock } from "../../local/clock.ts";
import { type Listener, listen } from "../../local/http/listen.ts";
import { eventually } from "./eventually.ts";

/** A service that counts what it was asked to do. */
async function counter(
  clock = wallClock,
): Promise<{ listener: Listener; done: () => number } & AsyncDisposable> {
  let count = 0;
  const listener = await listen(() => ({ status: 200, body: { count: ++count } }), clock);
  return { listener, done: () => count, [Symbol.asyncDispose]: () => listener.close() };
}

const post = ({ origin }: Listener) => fetch(`${origin}/things`, { method: "POST", body: "{}" });

test("a status fault answers in the service's place, which does nothing", async () => {
  await using service = await counter();
  service.listener.faults.add({
    method: "POST",
    path: /^\/things$/,
    fault: { status: 503, headers: { "retry-after": "7" }, body: { id: "maintenance" } },
  });

  const answer = await post(service.listener);

  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("7");
  expect(await answer.json()).toEqual({ id: "maintenance" });
  expect(service.done()).toBe(0);
});

test("a rule skips, hits as often as it says, and is then worn out", async () => {
  await using service = await counter();
  service.listener.faults.add({ path: /things/, skip: 1, times: 2, fault: { status: 500 } });

  const statuses = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await post(service.listener)).status);

  expect(statuses).toEqual([200, 500, 500, 200, 200]);
});

test("a rule leaves other methods and paths alone", async () => {
  await using service = await counter();
  service.listener.faults.add({ method: "GET", path: /things/, fault: { status: 500 } });
  service.listener.faults.add({ method: "POST", path: /others/, fault: { status: 500 } });

  expect((await post(service.listener)).status).toBe(200);
});

test("a lost answer is lost after the work was done", async () => {
  await using service = await counter();
  service.listener.faults.add({ path: /./, fault: { loseAnswer: true } });

  await expect(post(service.listener)).rejects.toThrow("fetch failed");

  expect(service.done()).toBe(1);
  expect(service.listener.journal.entries.map(({ status }) => status)).toEqual([200]);
});

test("a connection cut before leaves the work undone", async () => {
  await using service = await counter();
  service.listener.faults.add({ path: /./, fault: { cut: "before" } });

  await expect(post(service.listener)).rejects.toThrow("fetch failed");

  expect(service.done()).toBe(0);
  expect(service.listener.journal.count("POST", /things/)).toBe(1);
});

test("a changed body is what was made of a copy of the service's, with its own length and status", async () => {
  await using service = await counter();
  const changeBody = (body: unknown) => ({ ...(body as object), state: null });
  service.listener.faults.add({ path: /./, fault: { changeBody } });
  service.listener.faults.add({
    path: /./,
    fault: { status: 409, body: { id: "conflict" }, changeBody: () => [7] },
  });

  const [changed, refused, after] = [
    await post(service.listener),
    await post(service.listener),
    await post(service.listener),
  ];

  expect(await changed.json()).toEqual({ count: 1, state: null });
  expect([refused.status, refused.headers.get("content-length"), await refused.json()]).toEqual([
    409,
    "3",
    [7],
  ]);
  expect(await after.json()).toEqual({ count: 2 });
});

test.each(["afterHeaders", "midBody"] as const)(
  "a connection cut %s gives a status, but no whole body",
  async (cut) => {
    await using service = await counter();
    service.listener.faults.add({ path: /./, fault: { cut } });

    const answer = await post(service.listener);

    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow("terminated");
    expect(service.done()).toBe(1);
  },
);

test("a delay holds the request back until its time has come", async () => {
  const clock = handTurnedClock();
  await using service = await counter(clock);
  service.listener.faults.add({ path: /./, fault: { delayMs: 60_000, status: 503 } });
  let answered = false;
  const answer = post(service.listener).then(({ status }) => {
    answered = true;
    return status;
  });

  while (service.listener.journal.entries.length === 0) await new Promise(setImmediate);
  clock.turn(59_999);
  await new Promise(setImmediate);
  expect(answered).toBe(false);
  clock.turn(1);

  expect(await answer).toBe(503);
});

test("closing calls off what was delayed: it is not waited for, and its work is not done", async () => {
  let waiting = 0;
  const after: Clock["after"] = (ms, act) => {
    waiting += 1;
    const callOff = wallClock.after(ms, act);
    return () => {
      waiting -= 1;
      callOff();
    };
  };
  await using service = await counter({ ...wallClock, after });
  service.listener.faults.add({ path: /./, fault: { delayMs: 600_000 } });
  const answer = post(service.listener);
  await eventually(() => waiting).toBe(1);

  await service.listener.close();

  await expect(answer).rejects.toThrow("fetch failed");
  expect(waiting).toBe(0);
  expect(service.done()).toBe(0);
});

test("the journal keeps what was asked and no credentials", async () => {
  await using service = await counter();

  await fetch(`${service.listener.origin}/things?page=2`, { headers: { authorization: "Bearer secret" } });

  const [entry] = service.listener.journal.entries;
  expect(entry).toMatchObject({ method: "GET", path: "/things", query: "page=2", status: 200 });
  expect(entry?.headers.authorization).toBe("***");
  expect(JSON.stringify(entry)).not.toContain("secret");
});
