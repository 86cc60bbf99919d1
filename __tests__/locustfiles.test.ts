import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { shortRun } from "./short-run.ts";

type Row = {
  /** What the locustfile does. */
  does: string;
  file: string;
  env?: Record<string, string>;
  /** The gravest reason that the run has because of it, or none. */
  level: "invalid" | "fail" | "warn" | "note" | undefined;
  /** The sentence behind the dyno's name, with times and the counts of requests as N. */
  sentence?: string;
};

const workers = (port: number) => ({
  LOCUST_PROCESSES: "2",
  LOCUST_MASTER_BIND_PORT: `${port}`,
  LOCUST_MASTER_NODE_PORT: `${port}`,
});
// Below the ports that outgoing connections take.
const port = 12_000 + Math.floor(Math.random() * 18_000);

const listener =
  "met N exceptions, first `ValueError: it went wrong in request`, that nobody caught. Correct the listener or load shape in the locustfile that raises them.";

const rows: readonly Row[] = [
  {
    does: "reports odd numbers",
    file: "odd_numbers.py",
    level: "warn",
    sentence:
      "left odd values out: N requests had a negative response time, N requests had a response time that is not a number, N requests had a response time of more than a day, N requests had no response time, N requests had a negative response length, N requests had a response length that is not a number, N requests had a response length of more than a terabyte, N requests had a fractional response length, N requests had no response length. The requests themselves count.",
  },
  {
    does: "reports odd names",
    file: "odd_names.py",
    level: "note",
    sentence:
      "wrote odd types and names of requests in another way: N were not text, N were not valid Unicode, N were longer than N characters.",
  },
  {
    does: "raises in a listener",
    file: "raises.py",
    env: { RAISES_IN: "request" },
    level: "invalid",
    sentence: listener,
  },
  {
    does: "raises in a listener of workers",
    file: "raises.py",
    env: { RAISES_IN: "request", ...workers(port) },
    level: "invalid",
    sentence: listener,
  },
  {
    does: "raises in its load shape",
    file: "raises.py",
    env: { RAISES_IN: "tick" },
    level: "invalid",
    sentence:
      "was ended after N by an exception: `ValueError: it went wrong in tick`. The end of its log is in the job's log.",
  },
  {
    does: "raises what ends Locust, which then exits with 0",
    file: "meddles.py",
    env: { MEDDLES: "raise KeyboardInterrupt" },
    level: "invalid",
    sentence:
      "was ended after N of its run time of N by an exception: `KeyboardInterrupt: for no reason`. The end of its log is in the job's log.",
  },
  {
    does: "cannot be imported",
    file: "broken.py",
    level: "invalid",
    sentence:
      "did not come to any load, because Locust could not start: `ModuleNotFoundError: No module named 'a_module_that_nobody_has'`. The end of its log is in the job's log.",
  },
  {
    does: "raises in a listener of init, when Locust's files are there and empty",
    file: "raises.py",
    env: { RAISES_IN: "init" },
    level: "invalid",
    sentence:
      "did not come to any load, because Locust could not start: `ValueError: it went wrong in init`. The end of its log is in the job's log.",
  },
  {
    does: "loses all users to exceptions",
    file: "raises.py",
    env: { RAISES_IN: "wait_time" },
    level: "invalid",
    sentence:
      "had N of its N users left when the run time was over: the others were ended by an exception, such as `it went wrong in wait_time`.",
  },
  {
    does: "sets its own exit code",
    file: "ends.py",
    env: { ENDS: "code in quitting" },
    level: "fail",
    sentence: "ended with exit code N, which the locustfile set. Its reason: `pN is N ms, the limit is N`.",
  },
  {
    does: "sets Locust's own totals to what they cannot be",
    file: "meddles.py",
    env: { MEDDLES: "forge" },
    level: "warn",
    sentence:
      "left an odd CSV file of Locust's: `sN_stats.csv`, row N: \"Failure Count\" is -N, but must be a whole number. The recorder's numbers are judged, which are whole.",
  },
  {
    does: "quits",
    file: "ends.py",
    env: { ENDS: "quit", ENDS_AFTER: "0.5" },
    level: "note",
    sentence: "ended by itself after N, and its run time is N: the locustfile called `runner.quit()`.",
  },
  {
    does: "ends by its load shape",
    file: "ends.py",
    env: { ENDS: "load shape", ENDS_AFTER: "0.5" },
    level: "note",
    sentence: "ended by itself after N, and its run time is N: its load shape `Shape` ended.",
  },
  {
    does: "has a fixed number of users",
    file: "fixed_users.py",
    level: "invalid",
    sentence:
      "reached N of its N users: each of its user classes has a `fixed_count`, and these add up to N. Set `users: N`, or give one class a `weight` instead.",
  },
  {
    does: "prepares in test_start",
    file: "seeding.py",
    level: "invalid",
    sentence:
      "was cut short: it loaded for N of its run time of N, because listeners of `test_start` took N of it. Do their work in a listener of `init`, or lengthen `run-time`.",
  },
];

const scenarios = JSON.stringify(
  rows.map(({ file, env = {} }, nth) => ({
    name: `s${nth}`,
    locustfile: `tests/locustfiles/${file}`,
    "run-time": "4s",
    env,
  })),
);

/** Without the dyno's name, and with N for numbers, which differ in each run. */
function alike(text: string): string {
  return text
    .replace(/^Dyno \d+\/\d+ \(run\.\d+\) /, "")
    .replace(/`\S*\/s\d+(_\w+\.csv)`/, "`sN$1`")
    .replace(/\b\d+(\.\d+)?( ms|s\b|m\d+s)?/g, (number) => (number.endsWith(" ms") ? "N ms" : "N"))
    .replace(/\bp\d+/g, "pN");
}

describe("whatever a locustfile does", { timeout: 120_000 }, () => {
  let platform: Platform;
  let reasons: { level: string; code: string; scenario: string; text: string }[] = [];
  let conclusion = "";
  beforeAll(async () => {
    platform = await startPlatform();
    const outcome = await platform.runAction({
      inputs: {
        ...shortRun,
        scenarios,
        users: "4",
        "warm-up": "0s",
        "min-requests": "1",
        "failure-threshold": "100%",
      },
    });
    conclusion = outcome.outputs.verdict ?? "";
    reasons = JSON.parse(readFileSync(outcome.outputs["verdict-path"] ?? "", "utf8")).reasons;
  }, 120_000);
  afterAll(() => platform?.close());

  test("the verdict is that of the gravest", () => {
    expect(conclusion).toBe("invalid");
  });

  test.each(rows.map((row, nth) => ({ ...row, nth })))("$does", ({ level, sentence, nth }) => {
    const own = reasons.filter(({ scenario }) => scenario === `s${nth}`);
    // What heads the verdict is the cause, and not what came of it; that tasks raise is another matter.
    const [first] = own.filter(({ code }) => code !== "exceptions");
    expect(first && [first.level, alike(first.text)]).toEqual(level && [level, sentence]);
  });
});
