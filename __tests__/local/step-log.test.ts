import { expect, test } from "vitest";
import { Masker } from "../../local/runner/masker.ts";
import { StepLog } from "../../local/runner/step-log.ts";

function logOf(...lines: string[]): StepLog {
  const log = new StepLog(new Masker(), () => {});
  for (const line of lines) log.read(line);
  return log;
}

test("a mask hides what is written after it, not what was before, and is not itself in the log", () => {
  const log = logOf("the key is k3y", "::add-mask::k3y", "the key is k3y");

  expect(log.lines).toEqual(["the key is k3y", "the key is ***"]);
  expect(log.raw).toEqual(["the key is k3y", "::add-mask::k3y", "the key is k3y"]);
});

test("an empty mask is warned of", () => {
  expect(logOf("::add-mask:: ").annotations).toMatchObject(
    [{ level: "warning", message: /empty string/ }].map(({ level, message }) => ({
      level,
      message: expect.stringMatching(message),
    })),
  );
});

test("annotations keep their properties and are masked", () => {
  const log = logOf("::add-mask::k3y", "::warning title=Slow,file=a.ts::k3y is slow%0Aand late");

  expect(log.annotations).toEqual([
    { level: "warning", message: "*** is slow\nand late", properties: { title: "Slow", file: "a.ts" } },
  ]);
  expect(log.lines).toEqual(["##[warning]*** is slow", "and late"]);
});

test("the eleventh annotation of a level is in the log only", () => {
  const log = logOf(...Array.from({ length: 12 }, (_, n) => `::error::${n}`), "::notice::counted for itself");

  expect(log.annotations).toHaveLength(11);
  expect(log.annotationsDropped).toBe(2);
  expect(log.lines).toContain("##[error]11");
});

test("a message is cut at 4,096 characters", () => {
  expect(logOf(`::error::${"x".repeat(5000)}`).annotations[0]?.message).toHaveLength(4096);
});

test("groups are folded as the runner writes them", () => {
  expect(logOf("::group::Results", "inside", "::endgroup::").lines).toEqual([
    "##[group]Results",
    "inside",
    "##[endgroup]",
  ]);
});

test("debug lines are not shown", () => {
  expect(logOf("::debug::x").lines).toEqual([]);
});

test("between stop-commands and its token nothing is a command", () => {
  const log = logOf(
    "::stop-commands::t0ken-of-mine",
    "::error::a",
    "##[error]b",
    "::t0ken-of-mine::",
    "::error::c",
  );

  expect(log.annotations.map(({ message }) => message)).toEqual(["c"]);
  expect(log.lines).toContain("::error::a");
  expect(log.lines).toContain("##[error]b");
});

test.each(["", "pause-logging", "error"])("`%s` cannot end stopped commands, and fails the step", (token) => {
  const log = logOf(`::stop-commands::${token}`, "::error::still a command");

  expect(log.failed).toBe(true);
  expect(log.annotations.at(-1)?.message).toBe("still a command");
});

test("outputs and state can still be set by command", () => {
  const log = logOf("::set-output name=verdict::pass", "::save-state name=run::7");

  expect(log.outputs).toEqual({ verdict: "pass" });
  expect(log.state).toEqual({ run: "7" });
});

test.each(["::set-env name=A::b", "::add-path::/tmp", "::set-output::nameless"])(
  "`%s` fails the step",
  (line) => {
    const log = logOf(line);

    expect(log.failed).toBe(true);
    expect(log.annotations[0]?.message).toMatch(/^Unable to process command/);
  },
);
