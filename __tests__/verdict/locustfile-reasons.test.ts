import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { DynoResult, Receipt } from "../../src/locust/types.ts";
import { decide } from "../../src/verdict/decide.ts";
import type { DynoRecord } from "../../src/watch/types.ts";
import {
  firstOf,
  goodFindings,
  planOf,
  receiptOf,
  recordOf,
  resultOf,
  scenarioOf,
  windowOf,
} from "./samples.ts";

const plan = planOf(scenarioOf("s1", { dynos: 1 }));
const assignment = firstOf(plan.assignments);

/** The verdict's word and reasons when the one dyno's receipt tells this. */
function told(
  receipt: Partial<Receipt>,
  result: Partial<DynoResult> = {},
  record: Partial<DynoRecord> = {},
): { word: string; reasons: string[] } {
  const exitStatus = receipt.exitCode ?? 0;
  const { word, reasons } = decide(
    goodFindings({
      plan,
      dynos: [recordOf(assignment, { exitStatus, ...record })],
      results: [resultOf(assignment, { receipt: receiptOf(assignment, receipt), ...result })],
    }),
  );
  const texts = reasons.map(({ level, text }) => `${level}: ${text.replace("Dyno 1/1 (run.1001) ", "")}`);
  return { word, reasons: texts };
}

const runTime = { stopCause: "run-time", runTime: 120, runSeconds: 120, startSeconds: 0 };
const failed = { message: "no stock", count: 4, traceback: "" };

describe("why it ended", () => {
  it("is a fail when the locustfile set its own exit code, and obeys `on-breach` as a threshold does", () => {
    expect(told({ ...runTime, exitCode: 7, ownExitCode: 7 })).toEqual({
      word: "fail",
      reasons: [
        "fail: ended with exit code 7, which the locustfile set. It printed no reason while Locust ended.",
      ],
    });
  });

  it("is not judged when the locustfile set 0", () => {
    expect(told({ ...runTime, ownExitCode: 0 })).toEqual({ word: "pass", reasons: [] });
  });

  it("is a fail too when a worker set the code, which Locust's master does not look at", () => {
    expect(told({ ...runTime, exitCode: 0, ownExitCode: 4, reason: "no" })).toEqual({
      word: "fail",
      reasons: ["fail: ended with exit code 4, which the locustfile set. Its reason: `no`."],
    });
  });

  it("says what Locust means by 2 where no runner tells", () => {
    expect(told({ exitCode: 2 })).toEqual({
      word: "invalid",
      reasons: [
        "invalid: ran to its end, but then Locust ended with exit code 2, its own for an exception that nobody caught. The end of its log is in the job's log.",
      ],
    });
  });

  it("is told once when an exception ended it that was not caught either", () => {
    const uncaught = { count: 1, first: "ValueError: no" };
    const end = { stopReason: "error", stopCause: "exception", exitCode: 2 } as const;
    expect(told({ ...end, reason: "ValueError: no", uncaught }).reasons).toEqual([
      "invalid: was ended by an exception: `ValueError: no`. The end of its log is in the job's log.",
    ]);
  });

  it("is invalid by an exception that nobody caught, with the exit code 0 of workers too", () => {
    const uncaught = { count: 1, first: "ValueError: no" };
    expect(told({ ...runTime, uncaught })).toEqual({
      word: "invalid",
      reasons: [
        "invalid: met an exception, `ValueError: no`, that nobody caught. Correct the listener or load shape in the locustfile that raises it.",
      ],
    });
  });

  it("is judged by the recorder when only Locust's CSV writer died", () => {
    expect(told({ ...runTime, exitCode: 2, csvFault: "TypeError: '<' not supported" })).toEqual({
      word: "pass",
      reasons: [
        "warn: could not keep Locust's CSV files: `TypeError: '<' not supported` ended their writer. The recorder's numbers are judged, which are whole.",
      ],
    });
  });

  it("is judged by the recorder when only Locust's CSV file is odd", () => {
    const problem = '`shop_stats.csv`, row 2: "Min Response Time" is -0.4, but must be a number.';
    expect(told(runTime, { csvProblems: [problem] })).toEqual({
      word: "pass",
      reasons: [
        `warn: left an odd CSV file of Locust's: ${problem} The recorder's numbers are judged, which are whole.`,
      ],
    });
  });
});

describe("what broke it off", () => {
  const after = { runTime: 20, runSeconds: 5.2 };

  it.each([
    [
      { stopCause: "exception", reason: "KeyboardInterrupt", ...after },
      "was ended after 5s of its run time of 20s by an exception: `KeyboardInterrupt`.",
    ],
    [
      { stopCause: "own-signal", ...after },
      "was ended after 5s of its run time of 20s by SIGTERM from within the dyno, not by Heroku. Does the locustfile send it?",
    ],
    [
      { stopCause: "workers-lost", reason: "KeyboardInterrupt", ...after },
      "lost all of its Locust workers after 5s of its run time of 20s: `KeyboardInterrupt`.",
    ],
    [
      { stopCause: "start-failed", reason: "ValueError: no", exitCode: 1 },
      "did not come to any load, because Locust could not start: `ValueError: no`.",
    ],
    [
      { stopCause: "start-failed", exitCode: 1 },
      "did not come to any load, because Locust could not start. Locust ended with exit code 1.",
    ],
    [
      { stopCause: "error", ...after },
      "broke off after 5s of its run time of 20s. Locust ended as if nothing was wrong (exit code 0).",
    ],
    [
      { stopCause: "error", runTime: 20 },
      "broke off. Locust ended as if nothing was wrong (exit code 0) and without its own shutdown, as after `os._exit()`.",
    ],
    [
      { stopCause: "error", runTime: 20, exitCode: 131 },
      "broke off. Locust ended by a signal, SIGQUIT (exit code 131).",
    ],
    [
      { stopCause: "error", runTime: 20, exitCode: 137 },
      "broke off. Locust ended by a signal, SIGKILL (exit code 137), most often for lack of memory: take a larger `dyno-size`.",
    ],
    [{ exitCode: 1 }, "broke off. Locust ended with exit code 1."],
  ])("is told in words, and makes the run invalid: %o", (receipt, text) => {
    expect(told({ stopReason: "error", ...receipt })).toEqual({
      word: "invalid",
      reasons: [`invalid: ${text} The end of its log is in the job's log.`],
    });
  });
});

describe("how long it loaded", () => {
  const short = (seconds: number) => ({
    windows: [windowOf({ endedAt: windowOf().startedAt + seconds * 1000 })],
  });

  it("is too short when listeners of test_start took more than a tenth", () => {
    const receipt = { ...runTime, startSeconds: 12.1, runSeconds: 107.9 };
    expect(told(receipt, short(107.9)).reasons).toEqual([
      "invalid: was cut short: it loaded for 1m48s of its run time of 2m, because listeners of `test_start` took 12s of it. Do their work in a listener of `init`, or lengthen `run-time`.",
    ]);
    expect(told({ ...receipt, startSeconds: 11.9, runSeconds: 108.1 }, short(108.1)).word).toBe("pass");
  });

  it("is too short when the locustfile set another run time", () => {
    expect(told({ ...runTime, runTime: 5, runSeconds: 5 }, short(5)).reasons).toEqual([
      "invalid: was cut short: the locustfile set Locust's run time to 5s, and `run-time` is 2m. Leave that to `run-time`.",
    ]);
  });

  it("is too short when the locustfile started another test, however short that was", () => {
    expect(told({ ...runTime, startedAnew: true, runSeconds: 60 }, short(60)).reasons).toEqual([
      "invalid: was cut short: the locustfile stopped the test and started another, which ran for 1m, and its run time is 2m. Locust forgets what came before. Start one test only.",
    ]);
    expect(told({ ...runTime, startedAnew: true, runSeconds: 119 }, short(119)).word).toBe("pass");
  });

  it("is not known when the clock jumped", () => {
    expect(told(runTime, short(30)).reasons).toEqual([
      "invalid: was cut short: what it recorded covers 30s, and its run time is 2m. Locust ran for 2m, so the dyno's clock jumped. Run again.",
    ]);
  });

  it.each([
    [{ stopCause: "load-shape", shape: "Steps" }, "its load shape `Steps` ended."],
    [{ stopCause: "quit" }, "the locustfile called `runner.quit()`."],
    [{ stopCause: "stop" }, "the locustfile called `runner.stop()`."],
    [{}, "a load shape, or the locustfile, told it to."],
  ])("is the locustfile's to decide: %o", (cause, why) => {
    expect(told({ ...cause, stopReason: "finished" }, short(30))).toEqual({
      word: "pass",
      reasons: [`note: ended by itself after 30s, and its run time is 2m: ${why}`],
    });
  });
});

test("what broke Locust off is told before what it did to its files", () => {
  const problems = ["`run/shop/1/windows.jsonl` is cut off."];
  const end = { stopReason: "error", stopCause: "exception", reason: "MemoryError" } as const;
  expect(told(end, { problems }).reasons).toEqual([
    "invalid: was ended by an exception: `MemoryError`. The end of its log is in the job's log.",
    ...problems.map((problem) => `invalid: ${problem}`),
  ]);
  expect(told({ ownExitCode: 3 }, { problems }).reasons[0]).toBe(`invalid: ${problems[0]}`);
});

test("only a load shape and the locustfile may end a run early", () => {
  const early = { stopReason: "finished", stopCause: "future", runTime: 120, runSeconds: 30 } as const;
  expect(told(early).word).toBe("invalid");
});

describe("Locust's event loop", () => {
  const advice =
    ", so that no request was sent or timed meanwhile. Call only what gevent can switch away from: no `time.sleep` from before its patch, no driver that waits in C, no long computation.";

  it("is a dead run when user code blocked it for more than a tenth of the load", () => {
    const blocked = { seconds: 17, longest: 17, where: "locustfile.py:12 in buy" };
    const { word, reasons } = told({ ...runTime, blocked });
    expect(word).toBe("invalid");
    expect(reasons).toEqual([
      `invalid: had its Locust blocked by user code for 17s of 2m, most at \`locustfile.py:12 in buy\`${advice}`,
    ]);
  });

  it.each([
    [12, "warn"],
    [5, "warn"],
    [4.9, "note"],
  ])("is told of when it stood still for %d of 120 s", (seconds, level) => {
    const blocked = { seconds, longest: 3 };
    expect(told({ ...runTime, blocked })).toEqual({
      word: "pass",
      reasons: [
        `${level}: had its Locust blocked by user code for ${Math.round(seconds)}s of 2m, 3s at most at once${advice}`,
      ],
    });
  });

  it("is measured against what was loaded when the locustfile ended that early", () => {
    const early = { stopReason: "finished", stopCause: "quit", runTime: 120, runSeconds: 30 } as const;
    expect(told({ ...early, blocked: { seconds: 3.1, longest: 3.1 } }).word).toBe("invalid");
    expect(told({ ...early, blocked: { seconds: 3, longest: 3 } }).word).toBe("pass");
  });

  it("is measured against the run time when what blocks made the run longer", () => {
    const blocked = { seconds: 12.1, longest: 12.1 };
    expect(told({ ...runTime, runSeconds: 300, blocked }).word).toBe("invalid");
  });
});

test("a quit that Locust does not obey is told", () => {
  expect(told({ ...runTime, stopInVain: "quit" })).toEqual({
    word: "pass",
    reasons: [
      "note: loaded on although the locustfile called `runner.quit()`: in a listener of `spawning_complete`, Locust cannot obey. Call `gevent.spawn(runner.quit)` there.",
    ],
  });
});

describe("users", () => {
  it.each([
    [
      { fixedUsers: 2 },
      ": each of its user classes has a `fixed_count`, and these add up to 2. Set `users: 2`, or give one class a `weight` instead.",
    ],
    [
      { fixedUsers: 2, shape: "Steps" },
      ": each of its user classes has a `fixed_count`, and these add up to 2. Let its load shape ask for 2, or give one class a `weight` instead.",
    ],
    [
      { usersSpawned: true },
      ", although Locust started all of them: the others ended by themselves, as with `StopUser` or `runner.quit()`.",
    ],
    [
      { usersSpawned: true, exceptions: 4 },
      ", although Locust started all of them: the others were ended by an exception, such as `no stock`.",
    ],
    [
      { shape: "Steps", usersSpawned: true, exceptions: 4 },
      ", although Locust started all of them: the others were ended by an exception, such as `no stock`.",
    ],
    [
      { shape: "Steps", usersSpawned: true },
      ": its load shape `Steps` asks for more than come up in its time. Raise its spawn rate or lengthen its stages.",
    ],
    [
      { shape: "Steps" },
      ": its load shape `Steps` asks for more than come up in its time. Raise its spawn rate or lengthen its stages.",
    ],
    [{}, ". Raise `spawn-rate` or `run-time`, or take more `dynos`."],
  ])("that are missing come with advice that helps: %o", (receipt, advice) => {
    const { word, reasons } = told({ ...runTime, ...receipt, usersPeak: 2 }, { exceptions: [failed] });
    expect(word).toBe("invalid");
    expect(reasons).toContain(`invalid: reached 2 of its 50 users${advice}`);
  });

  it("that ended by themselves are told of, and are a dead run when exceptions ended all of them", () => {
    expect(told({ ...runTime, usersAtEnd: 40 })).toEqual({
      word: "pass",
      reasons: [
        "warn: had 40 of its 50 users left when the run time was over: the others ended by themselves, as with `StopUser` or `runner.quit()`.",
      ],
    });
    expect(told({ ...runTime, usersAtEnd: 0, exceptions: 4 }, { exceptions: [failed] }).word).toBe("invalid");
    const greenlets = { count: 50, first: "GeneratorExit" };
    expect(told({ ...runTime, usersAtEnd: 0, greenlets }).word).toBe("invalid");
    expect(told({ ...runTime, usersAtEnd: 0, shape: "Steps" })).toEqual({ word: "pass", reasons: [] });
  });

  it("that came when the run time was over are missing, whatever their number was then", () => {
    expect(told({ ...runTime, usersAtEnd: 40, usersSpawned: false })).toEqual({
      word: "invalid",
      reasons: [
        "invalid: had 40 of its 50 users when the run time was over: the others came up too late. Raise `spawn-rate` or `run-time`, or take more `dynos`.",
      ],
    });
    expect(told({ ...runTime, usersAtEnd: 50, usersSpawned: false }).word).toBe("pass");
  });

  it("of whom another number was asked for were the load shape's or the locustfile's to ask for", () => {
    const asked = { usersAsked: 5, usersPeak: 5, ...runTime };
    expect(told({ ...asked, shape: "Steps" }).reasons).toEqual([
      "note: asked for 5 users, and its share is 50: its load shape `Steps` decides.",
    ]);
    expect(told(asked).reasons).toEqual([
      "note: asked for 5 users, and its share is 50: the locustfile decides.",
    ]);
    expect(told({ ...asked, usersAsked: 1, usersPeak: 1 }).reasons).toEqual([
      "note: asked for 1 user, and its share is 50: the locustfile decides.",
    ]);
  });
});

test("odd values are told one by one, and only those that the percentiles lack are a warning", () => {
  expect(told({ ...runTime, odd: { timeNegative: 7, lengthNone: 1 } })).toEqual({
    word: "pass",
    reasons: [
      "warn: left odd values out: 7 requests had a negative response time, 1 request had no response length. The requests themselves count.",
    ],
  });
  expect(told({ ...runTime, odd: { lengthNegative: 20, usersFraction: 1, future: 3 } }).reasons).toEqual([
    "note: left odd values out: 20 requests had a negative response length. The requests themselves count.",
    "note: was asked for an odd number of users: once a fraction, of which Locust starts the whole users.",
  ]);
});

test("totals that the locustfile has set are told", () => {
  expect(told({ ...runTime, odd: { countNegative: 2, countNone: 1 } }).reasons).toEqual([
    "note: ended with odd totals in Locust's own statistics, which the locustfile has set: 2 are negative, 1 is missing.",
  ]);
});

test("a lost worker's own last word is told", () => {
  expect(told({ ...runTime, workersLost: 1, reason: "SystemExit: 3" }).reasons).toEqual([
    "invalid: lost one of its Locust workers, and with it what it counted last. It ended with `SystemExit: 3`.",
  ]);
});

test("a greenlet that an exception ended is told of when nothing else tells of it", () => {
  const greenlets = { count: 2, first: "ValueError: no" };
  expect(told({ ...runTime, greenlets }).reasons).toEqual([
    "warn: met 2 exceptions, first `ValueError: no`, that ended something the locustfile had started, such as `on_stop` of a user.",
  ]);
});

test("whatever a receipt quotes, it stays on one line and within bounds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (line) => {
      const receipt = { reason: line, shape: line, csvFault: line, uncaught: { count: 2, first: line } };
      for (const reason of told({ ...runTime, ...receipt, ownExitCode: 3 }).reasons) {
        expect(reason).not.toMatch(/[\n\r\u2028]/);
        expect(reason.length).toBeLessThan(600);
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});
