import { describe, expect, test } from "vitest";
import type { DynoResult, Receipt, RequestCounts, Window } from "../../src/locust/types.ts";
import { decide } from "../../src/verdict/decide.ts";
import { evidenceReasons } from "../../src/verdict/evidence-reasons.ts";
import { rowsOf } from "../locust/rows.ts";
import {
  countsOf,
  firstOf,
  goodFindings,
  planOf,
  receiptOf,
  recordOf,
  resultOf,
  scenarioOf,
  start,
  statsRowOf,
} from "./samples.ts";

const plan = planOf(scenarioOf("s1"));
const assignment = firstOf(plan.assignments);

/** Twelve windows of ten seconds with two requests each, as the receipt of `receiptOf` would have them. */
function windowsOf(changes: Partial<Window> = {}, counts: Partial<RequestCounts> = {}): Window[] {
  return Array.from({ length: 12 }, (_, place) => ({
    startedAt: start + 10_000 * (place + 1),
    endedAt: start + 10_000 * (place + 2),
    ...{ users: 50, cpuPercent: 40, rssBytes: 60_000_000, exceptions: 0 },
    requests: rowsOf([{ ...countsOf("/", [100, 200]), ...counts }]),
    ...changes,
  }));
}

type Evidence = { receipt?: Partial<Receipt>; result?: Partial<DynoResult> };

function resultFor({ receipt, result }: Evidence): DynoResult {
  const told = receiptOf(assignment, { requests: 24, ...receipt });
  return resultOf(assignment, { windows: windowsOf(), ...result, receipt: told });
}

function textsOf(evidence: Evidence): string[] {
  const record = recordOf(assignment, { exitStatus: evidence.receipt?.exitCode ?? 0 });
  const reasons = evidenceReasons(assignment, record, resultFor(evidence));
  return reasons.map(({ level, code, text }) => `${level} ${code}: ${text}`);
}

const rare = { type: "(several)", name: "(rarest request names, folded)" };
const foldedRow = { requests: rowsOf([{ ...countsOf(rare.name, [100, 200]), ...rare }]) };
const failureRow = { method: "GET", name: "/", error: "503", occurrences: 3 };
const quit = { stopReason: "finished", stopCause: "quit", runSeconds: 120 } as const;

const contradictions: [string, Evidence, string][] = [
  [
    "more failures than requests",
    { receipt: { failures: 25 } },
    "says in its receipt that it made 24 requests, but that 25 of them failed",
  ],
  [
    "a cause that is another reason",
    { receipt: { stopReason: "finished", stopCause: "run-time" } },
    "says in its receipt that the reason for its end was `finished`, but that the cause was `run-time`",
  ],
  [
    "a run time that somebody ended",
    { receipt: { stopCause: "quit" } },
    "says in its receipt that the reason for its end was `run-time`, but that the cause was `quit`",
  ],
  [
    "a load shape that ended without being there",
    { receipt: { stopReason: "finished", stopCause: "load-shape", usersSpawned: true } },
    "says in its receipt that its load shape ended it, but names no load shape",
  ],
  [
    "a run time of an hour that was over after two minutes",
    { receipt: { stopCause: "run-time", runTime: 3600, runSeconds: 120 } },
    "says in its receipt that its run time of 1h was over, but that it loaded for 2m",
  ],
  [
    "a load that is longer than the run",
    { receipt: { ...quit, finishedAt: start + 15_000 } },
    "says in its receipt that it loaded for 2m, but that its start and its end are 5s apart",
  ],
  [
    "a load that is longer than its windows",
    { receipt: quit, result: { windows: windowsOf().slice(0, 3) } },
    "says in its receipt that it loaded for 2m, but its windows cover 30s",
  ],
  [
    "windows of the end alone",
    { result: { windows: windowsOf().slice(8) } },
    "left windows that begin 1m20s after the start that its receipt tells of",
  ],
  [
    "more users at the end than at any time",
    { receipt: { usersAtEnd: 51 } },
    "says in its receipt that 51 users had not gone at its end, but that there were never more than 50",
  ],
  [
    "more users in the windows than at any time",
    { result: { windows: windowsOf({ users: 80 }) } },
    "says in its receipt that there were never more than 50 users, but a window has 80 (and 11 more such windows)",
  ],
  [
    "no users in any window",
    { result: { windows: windowsOf({ users: 0 }) } },
    "says in its receipt that there were 50 users, but its windows have 0, and 12 of them requests",
  ],
  [
    "a window that is busier than the busiest",
    { result: { windows: [...windowsOf().slice(1), firstOf(windowsOf({ cpuPercent: 88.5 }))] } },
    "says in its receipt that its CPU was at 41% at most, but a window has 88.5%",
  ],
  [
    "exceptions that the windows do not have",
    { receipt: { exceptions: 12 } },
    "says in its receipt that tasks raised 12 exceptions, but its windows hold 0",
  ],
  [
    "failures that only a CSV file has",
    { receipt: { failures: 2 }, result: { failures: [failureRow, failureRow] } },
    "says in its receipt that 2 requests failed, but Locust's own `s1_failures.csv` has 6",
  ],
  [
    "exceptions that only a CSV file has",
    { result: { exceptions: [{ count: 4, message: "no stock", traceback: "" }] } },
    "says in its receipt that tasks raised 0 exceptions, but Locust's own `s1_exceptions.csv` has 4",
  ],
  [
    "requests that only a CSV file has",
    { receipt: { requests: 0 }, result: { windows: [], stats: [statsRowOf()] } },
    "says in its receipt that it made 0 requests, but Locust's own `s1_stats.csv` has 1,000",
  ],
  [
    "more names folded than there were requests of them",
    { receipt: { folded: { ...rare, names: 30, requests: 24 } }, result: { windows: windowsOf(foldedRow) } },
    "says in its receipt that 30 request names with 24 requests are counted together, which leaves names without a request",
  ],
  [
    "fewer requests in the row of the folded than are told",
    { receipt: { folded: { ...rare, names: 3, requests: 20 } } },
    "says in its receipt that 3 request names with 20 requests are counted together, but its windows hold 0 requests in the row `(several) (rarest request names, folded)`",
  ],
  [
    "more names that the windows lack than are folded",
    {
      receipt: { folded: { ...rare, names: 1, requests: 24 } },
      result: {
        windows: windowsOf(foldedRow),
        stats: ["/a", "/b"].map((name) => statsRowOf({ type: "GET", name, aggregated: false, count: 12 })),
      },
    },
    "says in its receipt that 1 request name with 24 requests are counted together, but Locust's own `s1_stats.csv` has 2 names that its windows lack",
  ],
  [
    "a history that goes on after the end",
    { result: { historyEnd: { at: start + 441_000, count: 24, failures: 0 } } },
    "left Locust's own `s1_stats_history.csv`, which goes on for 5m after the end that its receipt tells of",
  ],
  [
    "a history that has counted more",
    { result: { historyEnd: { at: start + 130_000, count: 25, failures: 0 } } },
    "says in its receipt that it ended with 24 requests, but Locust's own `s1_stats_history.csv` had counted 25 before",
  ],
  [
    "a history with more failures",
    { result: { historyEnd: { at: start + 130_000, count: 24, failures: 7 } } },
    "says in its receipt that it ended with 0 failed requests, but Locust's own `s1_stats_history.csv` had counted 7 before",
  ],
];

describe("figures of one dyno that cannot both be true make the run invalid, in one sentence:", () => {
  test.each(contradictions)("%s", (_, evidence, text) => {
    const whole = `Dyno 1/1 (run.1001) ${text}. Both cannot be true.`;
    expect(textsOf(evidence)).toEqual([`invalid figures-contradict: ${whole}`]);
    const { word, reasons } = decide(goodFindings({ plan, results: [resultFor(evidence)] }));
    expect(word).toBe("invalid");
    expect(reasons.map((reason) => reason.text)).toContain(whole);
  });
});

const killed = { stopReason: "error", exitCode: 137 } as const;

describe("figures that can all be true are no reason:", () => {
  test.each<[string, Evidence]>([
    ["an old runner, which tells nothing more", {}],
    ["a cause that only a newer runner knows", { receipt: { stopCause: "midnight" } }],
    ["an old runner, which does not name the load shape", { receipt: { ...quit, stopCause: "load-shape" } }],
    [
      "a longer clock, most of which listeners took",
      { receipt: { runTime: 400, runSeconds: 120, startSeconds: 250 } },
    ],
    [
      "listeners that took most of the run time",
      { receipt: { runTime: 130, runSeconds: 10, startSeconds: 120 } },
    ],
    [
      "a clock that was set by a minute while it ran",
      { receipt: { ...quit, runSeconds: 180, finishedAt: start + 131_000 } },
    ],
    [
      "windows that a listener of `test_start` held up",
      { receipt: { startedAt: start - 60_000, startSeconds: 60 } },
    ],
    [
      "a killed Locust, which lost its last windows",
      {
        receipt: { ...killed, runSeconds: 120, exceptions: 3 },
        result: { windows: windowsOf().slice(0, 2) },
      },
    ],
    [
      "a Locust that broke off before its test began",
      {
        receipt: { stopReason: "error", exitCode: 1, requests: 0 },
        result: { windows: [], stats: [statsRowOf()] },
      },
    ],
    ["a lost worker, which told of its exceptions", { receipt: { workersLost: 1, exceptions: 3 } }],
    ["exceptions that cannot say what they are", { result: { windows: windowsOf({ exceptions: 1 }) } }],
    ["users who had gone", { receipt: { usersAtEnd: 0 }, result: { windows: windowsOf({ users: 0 }) } }],
    [
      "users who came and went with a load shape",
      { receipt: { shape: "Steps" }, result: { windows: windowsOf({ users: 0 }) } },
    ],
    [
      "users of an old runner, which does not name the load shape",
      { receipt: { stopReason: "finished" }, result: { windows: windowsOf({ users: 0 }) } },
    ],
    [
      "a run within so few windows that no look at the users met one",
      { result: { windows: windowsOf({ users: 0 }).slice(0, 3) } },
    ],
    ["windows that were put together", { result: { windows: windowsOf({ cpuPercent: 41.1 }) } }],
    ["no CPU at all", { receipt: { cpuMaxPercent: undefined } }],
    [
      "folded names, all of them in Locust's own file",
      {
        receipt: { folded: { ...rare, names: 2, requests: 24 } },
        result: {
          windows: windowsOf(foldedRow),
          stats: ["/a", "/b"].map((name) => statsRowOf({ type: "GET", name, aggregated: false, count: 12 })),
        },
      },
    ],
    [
      "a history that is dated by the locustfile's own clock",
      {
        receipt: { ownClock: true },
        result: { historyEnd: { at: start + 3_600_000, count: 24, failures: 0 } },
      },
    ],
    ["a history that ended early", { result: { historyEnd: { at: start + 20_000, count: 3, failures: 0 } } }],
    ["files with faults of their own", { receipt: { exceptions: 12 }, result: { problems: ["cut off"] } }],
  ])("%s", (_, evidence) => {
    expect(textsOf(evidence)).toEqual([]);
  });
});
