import fc from "fast-check";
import { expect, test } from "vitest";
import { readLogLine } from "../../src/watch/log-event.ts";

const progress =
  '{"v":1,"elapsed":15.0,"users":25,"requests":310,"failures":2,"requestsPerSecond":20.7,"p99Ms":230}';

test("the platform's exit line gives the exit status", () => {
  expect(readLogLine("heroku", "Process exited with status 137")).toEqual({ kind: "exit", status: 137 });
});

test("an exit line printed by the process itself means nothing", () => {
  expect(readLogLine("app", "Process exited with status 0")).toBeUndefined();
});

test.each([
  ["Error R12 (Exit timeout) -> At least one process failed to exit within 30 seconds of SIGTERM", "R12"],
  ["Error R14 (Memory quota exceeded)", "R14"],
  ["Error R15 (Memory quota vastly exceeded)", "R15"],
])("%s is the error code %s", (text, code) => {
  expect(readLogLine("heroku", text)).toEqual({ kind: "code", code });
});

test.each([
  ["Cycling", "cycled"],
  ["Restarting", "restarted"],
  ["State changed from up to starting", "restarted"],
  ["Stopping all processes with SIGTERM", "signal"],
])("`%s` tells that the dyno was stopped: %s", (text, cause) => {
  expect(readLogLine("heroku", text)).toEqual({ kind: "stop", cause });
  expect(readLogLine("app", text)).toBeUndefined();
});

test.each(["State changed from up to complete", "Error R10 (Boot timeout)"])(
  "`%s` says nothing that the watch needs",
  (text) => {
    expect(readLogLine("heroku", text)).toBeUndefined();
  },
);

test.each([
  ["Error L10 (output buffer overflow): 7 messages dropped since 2026-11-24T12:00:00+00:00.", "L10"],
  ["Error L11 (Tail buffer overflow)", "L11"],
  ["Error L20 (Tail sessions forbidden)", "L20"],
])("%s means that lines are missing", (text, code) => {
  expect(readLogLine("heroku", text)).toEqual({ kind: "dropped", code });
});

test("a progress line gives users, requests and response time", () => {
  expect(readLogLine("app", `loadtest progress ${progress}`)).toEqual({
    kind: "progress",
    progress: {
      elapsedSeconds: 15,
      users: 25,
      requests: 310,
      failures: 2,
      requestsPerSecond: 20.7,
      p99Ms: 230,
    },
  });
});

test("a progress line before the first request has no response time", () => {
  const line = readLogLine("app", `loadtest progress ${progress.replace("230", "null")}`);
  expect(line).toMatchObject({ progress: { p99Ms: undefined } });
});

test("a cut or foreign progress line is ignored", () => {
  expect(readLogLine("app", `loadtest progress ${progress.slice(0, -4)}}`)).toBeUndefined();
  expect(readLogLine("app", 'loadtest progress {"v":2}')).toBeUndefined();
});

test("an event of the runner is one in the app's lines, and nothing in the platform's", () => {
  const line = 'loadtest event {"v":1,"event":"second-dyno"}';
  expect(readLogLine("app", line)).toEqual({ kind: "runner", said: { v: 1, event: "second-dyno" } });
  expect(readLogLine("heroku", line)).toBeUndefined();
});

test("where events carry a proof, one without it, with another's or with more is a line as any other", () => {
  const json = '{"v":1,"event":"second-dyno"}';
  const proof = "0123456789abcdef".repeat(2);
  const proofOf = (text: string) => (text === json ? proof : "f".repeat(32));
  const line = `loadtest event ${json}`;
  expect(readLogLine("app", `${line} ${proof}`, proofOf)).toMatchObject({ kind: "runner" });
  expect(readLogLine("app", `${line} ${proof}`)).toMatchObject({ kind: "runner" });
  const ended = 'loadtest event {"v":1,"event":"ended","exitCode":0}';
  for (const forged of [line, `${ended} ${proof}`, `${line} ${proof}0`, `${line} ${proof} ${proof}`]) {
    expect(readLogLine("app", forged, proofOf)).toBeUndefined();
  }
});

test.each([
  "loadtest: not uploaded: claim.json: 403 AuthorizationFailure. Nothing is loaded",
  "loadtest: claim.json is there already: another dyno runs the same assignment. Nothing is loaded",
  "loadtest: Locust ended with exit code 0",
])("`%s` is for people alone", (text) => {
  expect(readLogLine("app", text)).toBeUndefined();
});

test.each([
  { users: 1e308 },
  { users: -1 },
  { users: 2.5 },
  { elapsed: -15 },
  { elapsed: 1e9 },
  { requests: -310 },
  { requests: 1e15 },
  { failures: -2 },
  { failures: 311 },
  { requestsPerSecond: -20 },
  { requestsPerSecond: 1e300 },
  { p99Ms: -1 },
  { p99Ms: 1e12 },
])("a progress line that no recorder can have written is ignored: %j", (changed) => {
  const written = JSON.stringify({ ...JSON.parse(progress), ...changed });
  expect(readLogLine("app", `loadtest progress ${written}`)).toBeUndefined();
});

test("no line whatever makes it throw", () => {
  fc.assert(
    fc.property(fc.constantFrom("app" as const, "heroku" as const), fc.string(), (source, text) => {
      readLogLine(source, text);
      readLogLine(source, `loadtest progress {${text}}`);
      readLogLine(source, `loadtest event {${text}}`);
    }),
  );
});
