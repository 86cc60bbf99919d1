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

test.each(["R14", "R15"])("%s is a memory error", (code) => {
  expect(readLogLine("heroku", `Error ${code} (Memory quota exceeded)`)).toEqual({ kind: "memory", code });
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

test("no line whatever makes it throw", () => {
  fc.assert(
    fc.property(fc.constantFrom("app" as const, "heroku" as const), fc.string(), (source, text) => {
      readLogLine(source, text);
      readLogLine(source, `loadtest progress {${text}}`);
    }),
  );
});
