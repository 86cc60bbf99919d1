import { expect, test } from "vitest";
import { throwAwayAction, writeCommands } from "./throw-away-action.ts";

const printEnvironment = "console.log(JSON.stringify(process.env))";

test("main's outputs, state, summary and log are read, and post gets the state", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands}
      write("OUTPUT", "verdict<<E\\npass\\nE");
      write("STATE", "dynos=run.1234");
      write("ENV", "LATER=yes");
      write("STEP_SUMMARY", "# Verdict: pass");
      console.log("main ran");`,
    post: `console.log("post has", process.env.STATE_dynos, process.env.LATER, process.env["INPUT_HEROKU-API-KEY"])`,
  });

  const outcome = await action.start({ inputs: { "heroku-api-key": "k3y" } }).outcome;

  expect(outcome).toMatchObject({
    conclusion: "success",
    mainExitCode: 0,
    postExitCode: 0,
    outputs: { verdict: "pass" },
    state: { dynos: "run.1234" },
    summary: "# Verdict: pass\n",
    log: ["main ran", "post has run.1234 yes k3y"],
  });
});

test("a step sees its inputs and GitHub's variables, and nothing of this process", async () => {
  process.env.SECRET_OF_THE_HOST = "must not be passed on";
  await using action = await throwAwayAction({ main: printEnvironment });
  const inputs = { "heroku-api-key": "k3y", "pr number": "7" };

  const { rawLog, folders } = await action.start({ inputs, env: { LOADTEST: "1" } }).outcome;
  const env = JSON.parse(rawLog[0] ?? "");

  expect(env).toMatchObject({
    "INPUT_HEROKU-API-KEY": "k3y",
    INPUT_PR_NUMBER: "7",
    "INPUT_GITHUB-TOKEN": "ghs_0123456789",
    INPUT_OLD: "",
    LOADTEST: "1",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: action.path,
    GITHUB_API_URL: "http://127.0.0.1:1/api/v3",
    GITHUB_GRAPHQL_URL: "http://127.0.0.1:1/api/graphql",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "example/shop",
    GITHUB_REF_NAME: "main",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_TEMP: folders.temp,
    RUNNER_OS: "Linux",
  });
  const unknown = Object.keys(env).filter(
    (name) => !/^(?:INPUT|GITHUB|RUNNER)_|^(?:CI|HOME|PATH|LOADTEST)$/.test(name),
  );
  expect(unknown).toEqual([]);
});

test("the event is a file, and the step runs in the workspace under this very Node", async () => {
  await using action = await throwAwayAction({
    main: `import { readFileSync } from "node:fs";
      console.log(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"), process.cwd(), process.execPath)`,
  });

  const { log, folders } = await action.start({ event: { action: "created" } }).outcome;

  expect(log).toEqual([`{"action":"created"} ${folders.workspace} ${process.execPath}`]);
});

test("the runner warns of inputs that are unknown or deprecated", async () => {
  await using action = await throwAwayAction({ main: "" });

  const { annotations } = await action.start({ inputs: { old: "x", users: "5" } }).outcome;

  expect(annotations.map(({ message }) => message)).toEqual([
    "Input 'old' has been deprecated with message: use the new one",
    "Unexpected input(s) 'users', valid inputs are ['heroku-api-key', 'pr number', 'github-token', 'old']",
  ]);
});

test("a default that the stand-in cannot evaluate is an error, not an empty input", async () => {
  await using action = await throwAwayAction({
    main: "",
    actionYml: `inputs: { a: { default: "\${{ runner.os }}" } }\nruns: { using: node24, main: main.mjs }`,
  });

  await expect(action.start().outcome).rejects.toThrow("runner.os }} is not imitated");
});

test("the job's token and given secrets are masked from the start, in logs and summaries", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands} console.log("ghs_0123456789 s3cr3t"); write("STEP_SUMMARY", "s3cr3t")`,
  });

  const { log, rawLog, summary, masks } = await action.start({ secrets: ["s3cr3t"] }).outcome;

  expect(log).toEqual(["*** ***"]);
  expect(rawLog).toEqual(["ghs_0123456789 s3cr3t"]);
  expect(summary).toBe("***\n");
  expect(masks).toEqual(["ghs_0123456789", "s3cr3t"]);
});

test("post runs when main failed or crashed, with what main had saved by then", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands} write("STATE", "a=1"); process.kill(process.pid, "SIGKILL")`,
    post: 'console.log("post has", process.env.STATE_a)',
  });

  const outcome = await action.start().outcome;

  expect(outcome).toMatchObject({
    conclusion: "failure",
    mainExitCode: 137,
    postExitCode: 0,
    log: ["post has 1"],
  });
});

test("an action without post has no exit code of one", async () => {
  await using action = await throwAwayAction({
    main: "process.exit(1)",
    actionYml: "runs: { using: node24, main: main.mjs }",
  });

  const outcome = await action.start().outcome;

  expect(outcome.mainExitCode).toBe(1);
  expect(outcome).not.toHaveProperty("postExitCode");
});

test("a summary over 1 MiB is dropped with an error, and the step is none the worse", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands} write("STEP_SUMMARY", "x".repeat(1024 * 1024))`,
  });

  const { summary, annotations, conclusion } = await action.start().outcome;

  expect(summary).toBe("");
  expect(conclusion).toBe("success");
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining("supports content up to a size of 1024k, got 1024k"),
  ]);
});

test("a file command that cannot be read fails the step, and NODE_OPTIONS is not passed on", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands} write("OUTPUT", "nonsense"); write("ENV", "NODE_OPTIONS=--trace-exit");`,
    post: 'console.log("options:", process.env.NODE_OPTIONS)',
  });

  const { conclusion, mainExitCode, annotations, log } = await action.start().outcome;

  expect({ conclusion, mainExitCode }).toEqual({ conclusion: "failure", mainExitCode: 0 });
  expect(annotations.map(({ message }) => message)).toEqual([
    "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    "Unable to process file command 'output' successfully.",
    "Invalid format 'nonsense'",
  ]);
  expect(log.at(-1)).toBe("options: undefined");
});

test("a script that is not there fails like any other", async () => {
  await using action = await throwAwayAction({
    main: "",
    actionYml: "runs: { using: node24, main: dist/index.js }",
  });

  const { conclusion, rawLog } = await action.start().outcome;

  expect(conclusion).toBe("failure");
  expect(rawLog.join("\n")).toContain("Cannot find module");
});
