import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dynoCommand, parseCommand, parseLocustfile, parseProcessType } from "../../src/plan/command.ts";

const about = { stack: "heroku-24", marker: "r1/checkout/2", targets: ["0123abcd", "89abcdef"] };

describe("dynoCommand", () => {
  test("sends a process type as the first word, for Heroku to replace", () => {
    expect(dynoCommand({ kind: "process-type", processType: "worker_scene_1" }, "checkout", about)).toBe(
      "worker_scene_1 # r1/checkout/2 0123abcd,89abcdef",
    );
  });

  test("runs a locustfile through run.sh under the scenario's name", () => {
    expect(dynoCommand({ kind: "locustfile", locustfile: "a/b.py" }, "checkout", about)).toBe(
      "bash ./run.sh a/b.py checkout # r1/checkout/2 0123abcd,89abcdef",
    );
  });

  test("sends a command as given", () => {
    expect(dynoCommand({ kind: "command", command: "locust -f a.py" }, "checkout", about)).toBe(
      "locust -f a.py # r1/checkout/2 0123abcd,89abcdef",
    );
  });

  test.each([
    [{ kind: "process-type", processType: "worker_scene_1" }, "/cnb/process/worker_scene_1"],
    [{ kind: "locustfile", locustfile: "a.py" }, "launcher bash ./run.sh a.py checkout"],
    [{ kind: "command", command: "locust -f a.py" }, "launcher locust -f a.py"],
  ] as const)(
    "on the cnb stack calls a process type by its path, and all else through the launcher: %o",
    (start, command) => {
      expect(dynoCommand(start, "checkout", { ...about, stack: "cnb" })).toBe(
        `${command} # r1/checkout/2 0123abcd,89abcdef`,
      );
    },
  );
});

describe("parseCommand", () => {
  const fine = [
    "printf %s hello",
    "printf '%s' \"it's\" && printf ok",
    "printf '%s' $'it\\'s'",
    "printf '%s' \"$(printf '\"')\"",
    "printf '%s' a\\'b # don't",
    "printf '%s' a#b'c'",
    "printf '%s' \"a # b\"; printf x",
    "printf '%s' \\ #a; printf x\\\\ # don't",
    "true $$'a' && printf ok",
    "printf '%s' 'a' \\\\",
  ];

  test.each(fine)("takes %s, which bash runs the same with the marker behind it", (command) => {
    expect(parseCommand(command)).toEqual({ value: command });
    const run = (text: string) => execFileSync("bash", ["-c", text], { encoding: "utf8" });
    expect(run(`${command} # r1/checkout/2`)).toBe(run(command));
  });

  test("drops the line break that a YAML block leaves at the end", () => {
    expect(parseCommand("locust -f a.py\n")).toEqual({ value: "locust -f a.py" });
  });

  test.each([
    "locust 'open",
    'locust "open',
    "locust $'open\\'",
    "locust \\",
    "locust \\ #'",
    "locust $$'\\''",
    "locust $(date) \\",
    "locust 'a' \\\\\\",
    'a "b\\"',
  ])("refuses %s, which would take in the marker", (command) => {
    expect(parseCommand(command)).toHaveProperty(
      "problem",
      expect.stringContaining("would take in the marker"),
    );
  });

  test("refuses several lines, hence every here-document", () => {
    expect(parseCommand("cat <<EOF\nx\nEOF")).toHaveProperty(
      "problem",
      expect.stringContaining("more than one line"),
    );
  });

  test.each(["", "  \n", "# only this"])("refuses %j, which does nothing", (command) => {
    expect(parseCommand(command)).toHaveProperty("problem");
  });

  test("takes exactly the commands behind which bash takes the marker for a comment", () => {
    const takes = (script: string) => spawnSync("bash", ["-nc", script]).status === 0;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c][a-c'"\\# $]{0,11}$/), (command) => {
        // A quote within a comment is nothing; anywhere else it is left open or closes one that was.
        const commented = [`${command.trim()} # '`, `${command.trim()} # "`].every(takes);
        expect("value" in parseCommand(command)).toBe(commented);
      }),
      { numRuns: 60, examples: [["a $$'\\''a"], ["a\\ #'"], ["a\\\\ #'"], ["a#'b"]] },
    );
  });

  test("comes to an end on a long command made to send a regular expression astray", () => {
    const hostile = "$'a'\"b\"\\'x".repeat(20_000);
    expect(parseCommand(hostile)).toHaveProperty("value");
    expect(parseCommand(`${hostile}'`)).toHaveProperty("problem");
  });
});

describe("parseLocustfile", () => {
  test.each(["locustfile.py", "./scenes/scene-1.py", "a/b_2/c.d.py"])("takes %s", (path) => {
    expect(parseLocustfile(path)).toEqual({ value: path });
  });

  test.each([
    "",
    "locustfile",
    "-f.py",
    "../a.py",
    "a/../b.py",
    "/etc/a.py",
    "a b.py",
    "a;b.py",
    "$(a).py",
    "a.py,b.py",
    "~/a.py",
    "a.py\n",
  ])("refuses %j", (path) => {
    expect(parseLocustfile(path)).toHaveProperty("problem", expect.stringContaining("within the app"));
  });
});

describe("parseProcessType", () => {
  test("takes what a Procfile may name, and nothing that a shell would read otherwise", () => {
    expect(parseProcessType("worker_scene-1")).toEqual({ value: "worker_scene-1" });
    for (const text of ["", "a b", "a;b", "a:", "x".repeat(129)])
      expect(parseProcessType(text)).toHaveProperty("problem");
  });
});
