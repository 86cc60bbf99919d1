import { describe, expect, it } from "vitest";
import type { DynoResult } from "../../src/locust/types.ts";
import { failureSheet } from "../../src/report/failure-sheet.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

function rowsWith(dynos: Readonly<Record<string, Partial<DynoResult>>>): readonly (readonly unknown[])[] {
  return failureSheet(reportOf({ ...storyOf("three-dynos"), results: dynos })).rows.map(({ cells }) => cells);
}

const reset = { method: "GET", name: "/", error: "Connection reset", occurrences: 2 };

describe("failureSheet", () => {
  it("adds up what several dynos say, and puts the most frequent first", () => {
    const rows = rowsWith({
      "worker_scene_1/1": { failures: [reset, { ...reset, error: "404", occurrences: 4 }] },
      "worker_scene_1/2": { failures: [{ ...reset, occurrences: 3 }] },
    });
    expect(rows).toEqual([
      [{ code: "worker_scene_1" }, { code: "GET /" }, "Connection reset", { text: "5", value: 5 }],
      [{ code: "worker_scene_1" }, { code: "GET /" }, "404", { text: "4", value: 4 }],
    ]);
  });

  it("keeps apart what differs in the request alone, and lists exceptions as well", () => {
    const rows = rowsWith({
      "worker_scene_1/1": {
        failures: [reset, { ...reset, name: "/other" }],
        exceptions: [{ count: 7, message: "KeyError('id')", traceback: "Traceback …" }],
      },
    });
    expect(rows.map(([, where, text, count]) => [where, text, count])).toEqual([
      [{ code: "exception" }, "KeyError('id')", { text: "7", value: 7 }],
      [{ code: "GET /" }, "Connection reset", { text: "2", value: 2 }],
      [{ code: "GET /other" }, "Connection reset", { text: "2", value: 2 }],
    ]);
  });

  it("names an exception's type, which stands only in the traceback", () => {
    const traceback =
      "Traceback (most recent call last):\n  File \"locustfile.py\", line 9\nKeyError: 'token'\n";
    const rows = rowsWith({
      "worker_scene_1/1": { exceptions: [{ count: 2, message: "'token'", traceback }] },
    });
    expect(rows.map(([, , text]) => text)).toEqual(["KeyError: 'token'"]);
  });
});
