import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eventProof, nonceHash } from "../../src/fleet/nonce.ts";
import { runnerExit } from "../../src/watch/exit-codes.ts";
import { hearRunner, type RunnerEvent, readRunnerEvent } from "../../src/watch/runner-event.ts";

const loadtest = resolve(import.meta.dirname, "../../loadtest");

const nonce = "0123456789abcdef".repeat(2);
const line = (facts: object): string => `loadtest event ${JSON.stringify(facts)}`;

const notUploaded = {
  v: 1,
  event: "not-uploaded",
  file: "claim.json",
  reason: "403 AuthorizationFailure",
  status: 403,
  code: "AuthorizationFailure",
  beforeLoad: true,
} as const;

const good: RunnerEvent[] = [
  notUploaded,
  { v: 1, event: "not-uploaded", file: "scene_1_stats_history.csv", reason: "ETIMEDOUT", beforeLoad: false },
  { v: 1, event: "second-dyno" },
  { v: 1, event: "loading" },
  { v: 1, event: "ended", exitCode: 137 },
];

test.each(good)("$event is read as it stands", (event) => {
  expect(readRunnerEvent(line(event))).toEqual(event);
});

test.each([
  ["of another version", line({ ...notUploaded, v: 2 })],
  ["of another kind", line({ v: 1, event: "passed" })],
  ["with a field too many", line({ v: 1, event: "loading", verdict: "pass" })],
  ["without its facts", line({ v: 1, event: "ended" })],
  ["with an exit code that is none", line({ v: 1, event: "ended", exitCode: 256 })],
  ["with a fraction", line({ v: 1, event: "ended", exitCode: 0.5 })],
  ["with a file name that no result has", line({ ...notUploaded, file: "../claim.json" })],
  ["with a line break in a name", line({ ...notUploaded, file: "claim.json\n" })],
  ["with a reason too long", line({ ...notUploaded, reason: "x".repeat(201) })],
  ["longer than any", line({ ...notUploaded, more: "x".repeat(2000) })],
  ["cut off", line(notUploaded).slice(0, -1)],
  ["with something before it", ` ${line(notUploaded)}`],
  ["with something behind it", `${line(notUploaded)} x`],
  ["that is a list", "loadtest event [1]"],
  ["with its prototype set", 'loadtest event {"v":1,"event":"loading","__proto__":{"x":1}}'],
])("an event %s is none", (_, text) => {
  expect(readRunnerEvent(text)).toBeUndefined();
});

test("whatever is in the line, what is read has only known fields of bounded length", () => {
  const value = fc.oneof(fc.jsonValue(), fc.string({ maxLength: 300 }), fc.integer());
  const facts = fc.record(
    { v: fc.constant(1), event: fc.constantFrom(...good.map(({ event }) => event)), file: value },
    { requiredKeys: ["v", "event"] },
  );
  const more = fc.dictionary(fc.constantFrom("reason", "status", "code", "beforeLoad", "exitCode"), value);
  fc.assert(
    fc.property(facts, more, (some, others) => {
      const read = readRunnerEvent(line({ ...some, ...others }));
      expect(JSON.stringify(read ?? "").length).toBeLessThan(1500);
    }),
    { seed: 12 },
  );
});

test("of several events of a kind the last one counts, as the runner has the last word", () => {
  const said = [notUploaded, ...good].reduce(hearRunner, {});
  expect(said).toMatchObject({ notUploaded: good[1], secondDyno: true, loading: true, exitCode: 137 });
});

/** What the runner says, with a container that answers so to each file. */
async function saidBy(locustfile: string, answers: Record<string, [number, string]>) {
  const folder = await mkdtemp(join(tmpdir(), "runner-event-"));
  const server = createServer((request, response) => {
    request.resume();
    const name = /([^/]+)\?/.exec(request.url ?? "")?.[1] ?? "";
    const [status, code] = answers[name] ?? [201, ""];
    response.writeHead(status, { "x-ms-error-code": code }).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const runner = spawn("bash", [join(loadtest, "run.sh"), join(loadtest, locustfile), "scene"], {
    cwd: folder,
    env: {
      PATH: `${join(loadtest, ".venv/bin")}:${process.env.PATH}`,
      TMPDIR: folder,
      RESULTS_URL: `http://127.0.0.1:${port}/container/run/scene/1`,
      SAS_TOKEN: "sig=secret",
      LOADTEST_NONCE: nonce,
    },
  });
  try {
    const [log, [status]] = await Promise.all([text(runner.stderr), once(runner, "exit")]);
    const events = log.split("\n").map((text) => readRunnerEvent(text, eventProof(nonceHash(nonce))));
    return { status, events: events.filter((event) => event !== undefined) };
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}

test("the runner's own events are read: what it could not upload", async () => {
  const said = await saidBy("locustfile_scene_1.py", { "claim.json": [403, "AuthorizationFailure"] });
  expect(said).toEqual({ status: runnerExit.notUploaded, events: [notUploaded] });
});

test("the runner's own events are read: another dyno was first", async () => {
  const said = await saidBy("locustfile_scene_1.py", { "claim.json": [409, "BlobAlreadyExists"] });
  expect(said).toEqual({ status: runnerExit.nameTaken, events: [{ v: 1, event: "second-dyno" }] });
});

test("the runner's own events are read: Locust's begin and end, and an upload that failed after them", async () => {
  const said = await saidBy("tests/locustfiles/broken.py", { "receipt.json": [404, "ContainerNotFound"] });
  expect(said).toMatchObject({
    status: runnerExit.notUploaded,
    events: [
      { event: "loading" },
      { event: "ended", exitCode: 1 },
      { event: "not-uploaded", file: "receipt.json", status: 404, beforeLoad: false },
    ],
  });
});

test("the exit codes are those of the runner", async () => {
  const source = await readFile(join(loadtest, "heroku_locust_runner/exit_codes.py"), "utf8");
  const codes = Object.fromEntries(
    [...source.matchAll(/^([A-Z_]+) = (\d+)$/gm)].map(([, a, b]) => [a, Number(b)]),
  );
  expect(codes).toMatchObject({ NAME_TAKEN: runnerExit.nameTaken, NOT_UPLOADED: runnerExit.notUploaded });
});
