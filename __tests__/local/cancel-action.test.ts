import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { runnerCancelTimes } from "../../local/runner/step-process.ts";
import { isRunning } from "./is-running.ts";
import { throwAwayAction, writeCommands } from "./throw-away-action.ts";

const whenReady = (act: () => void) => (line: string) => {
  if (line === "ready") act();
};

test("a cancelled main gets SIGINT, has its time, and then post runs undisturbed", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands}
      process.on("SIGINT", () => { write("STATE", "stopped=yes"); console.log("SIGINT"); process.exit(130); });
      setInterval(() => {}, 1000); console.log("ready");`,
    post: `process.on("SIGINT", () => console.log("disturbed"));
      setTimeout(() => console.log("post has", process.env.STATE_stopped), 50);`,
  });
  const running = action.start({ onLine: whenReady(() => running.cancel()) });

  const outcome = await running.outcome;

  expect(outcome.log).toEqual(["ready", "SIGINT", "post has yes"]);
  expect(outcome).toMatchObject({ conclusion: "cancelled", mainExitCode: 130, postExitCode: 0 });
});

test("what ignores SIGINT gets SIGTERM, and what ignores that is killed with its children", async () => {
  await using action = await throwAwayAction({
    main: `import { spawn } from "node:child_process";
      for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => console.log(signal));
      console.log(spawn("sleep", ["600"]).pid); console.log("ready"); setInterval(() => {}, 1000);`,
  });
  const clock = handTurnedClock();
  const onLine = (line: string): void => {
    if (line === "ready") running.cancel();
    if (line === "SIGINT") clock.turn(runnerCancelTimes.interruptMs);
    if (line === "SIGTERM") clock.turn(runnerCancelTimes.terminateMs);
  };
  const running = action.start({ cancelTimes: { ...runnerCancelTimes, clock }, onLine });

  const { log, mainExitCode } = await running.outcome;

  const [child, ...rest] = log;
  expect(rest).toEqual(["ready", "SIGINT", "SIGTERM"]);
  expect(mainExitCode).toBe(137);
  expect(isRunning(Number(child))).toBe(false);
});

test("the cancellation's signals reach main alone, not its children", async () => {
  await using action = await throwAwayAction({
    main: `import { spawn } from "node:child_process";
      const child = spawn("bash", ["-c", "trap 'echo child' INT TERM; echo up; while :; do sleep 0.05; done"]);
      child.stdout.on("data", (text) => String(text) === "up\\n" ? console.log("ready") : console.log("child heard it"));
      process.on("SIGINT", () => setTimeout(() => process.exit(0), 300));`,
  });
  const running = action.start({ onLine: whenReady(() => running.cancel()) });

  expect((await running.outcome).log).toEqual(["ready"]);
});

test("a child that holds the output open is not waited for longer than the runner would", async () => {
  await using action = await throwAwayAction({
    main: `import { spawn } from "node:child_process";
      console.log(spawn("sleep", ["600"], { stdio: "inherit", detached: true }).pid); process.exit(0);`,
  });

  const { log, mainExitCode } = await action.start().outcome;

  expect(mainExitCode).toBe(0);
  expect(isRunning(Number(log[0]))).toBe(false);
});

test("a main that is killed hears nothing of it, and post runs with what it had saved", async () => {
  await using action = await throwAwayAction({
    main: `${writeCommands} import { spawn } from "node:child_process";
      for (const signal of ["SIGINT", "SIGTERM", "exit"]) process.on(signal, () => console.log("heard", signal));
      write("STATE", "dynos=run.1234"); spawn("sleep", ["600"]); console.log("ready"); setInterval(() => {}, 1000);`,
    post: `setTimeout(() => console.log("post has", process.env.STATE_dynos), 50);`,
  });
  const running = action.start({ onLine: whenReady(() => running.kill()) });

  const outcome = await running.outcome;

  expect(outcome.log).toEqual(["ready", "post has run.1234"]);
  expect(outcome).toMatchObject({ conclusion: "failure", mainExitCode: 137, postExitCode: 0 });
});

test("a kill that comes after main does not disturb post", async () => {
  await using action = await throwAwayAction({
    main: "",
    post: 'console.log("ready"); setTimeout(() => console.log("post is done"), 100)',
  });
  const running = action.start({ onLine: whenReady(() => running.kill()) });

  expect(await running.outcome).toMatchObject({ conclusion: "success", log: ["ready", "post is done"] });
});
