import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { startForeignDyno } from "./foreign-dyno.ts";
import { shortRun as oneScenario } from "./short-run.ts";

const shortRun = { ...oneScenario, "failure-threshold": "50%" };

const startForeign = ({ heroku }: Platform, command: string): Promise<string> =>
  startForeignDyno(heroku, loadtestApp, command);

const textOf = (outcome: ActionOutcome): string => outcome.log.join("\n");

describe("the built action, held to limits", { timeout: 60_000 }, () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ heroku: { stopGraceMs: 1_000 } });
  });
  afterAll(() => platform?.close());
  afterEach(async () => {
    for (const dyno of platform.heroku.dynos) dyno.kill();
    await Promise.all(platform.heroku.dynos.map(({ gone }) => gone));
  });
  const startedNow = (): number => platform.heroku.app(loadtestApp).startedCount;

  test("plan-only prints dynos, commands, deadlines and cost, starts nothing and leaves the verdict empty", async () => {
    const before = startedNow();
    const outcome = await platform.runAction({ inputs: { ...shortRun, dynos: "2", "plan-only": "true" } });
    expect(outcome.conclusion).toBe("success");
    expect(outcome.outputs).toEqual({ verdict: "" });
    const text = textOf(outcome);
    expect(text).toMatch(
      /Dyno worker_scene_1 2\/2: Standard-1X, 10 users at 10\/s, stopped after 3m4s, time to live 4m4s: worker_scene_1 # .*\/worker_scene_1\/2/,
    );
    expect(text).toMatch(/At most \$0\.\d{4} for 6m8s of dyno time/);
    expect([startedNow(), platform.github.state.commentsOf(7)]).toEqual([before, []]);
  });

  test("every problem with app, size, process type, target and storage is told in one error", async () => {
    const before = startedNow();
    const outcome = await platform.runAction({
      inputs: {
        ...shortRun,
        scenarios: "worker_scene_1\nworker_scene_9",
        "dyno-size": "eco",
        "max-cost": "0.0001",
        "azure-account-key": undefined,
        "azure-sas-token": "sv=2026-04-06&sr=c&sp=l&se=2026-01-01T00:00:00Z&sig=c2VjcmV0c2VjcmV0",
        "target-app": "nowhere-to-be-seen",
      },
      event: { name: "workflow_dispatch", payload: {}, sha: "c0ffee", ref: "refs/heads/main" },
    });
    const errors = outcome.annotations.filter(({ level }) => level === "error");
    expect(errors).toHaveLength(1);
    const [{ message } = { message: "" }] = errors;
    for (const part of [
      "no process type `worker_scene_9`; it has `worker_scene_1` and `worker_scene_2`",
      "`dyno-size`: `eco`",
      "azure-sas-token allows `sp=l`",
      "azure-sas-token has expired",
      "Couldn't find that app.",
    ])
      expect(message).toContain(part);
    expect(startedNow()).toBe(before);
  });

  test("a wrong key is told together with inputs that are wrong by themselves", async () => {
    const outcome = await platform.runAction({
      inputs: { ...shortRun, "heroku-api-key": "HRKU-0000-0000-0000", "run-time": "10mm", mode: "serial" },
    });
    const [error, ...others] = outcome.annotations.filter(({ level }) => level === "error");
    expect(others).toEqual([]);
    for (const part of ["`run-time`: `10mm`", "`mode`: `serial`", "Check `heroku-api-key`"])
      expect(error?.message).toContain(part);
    expect(textOf(outcome)).not.toContain("HRKU-0000");
  });

  test("an Eco app is told what its one-off dynos can be", async () => {
    const formation = { worker_scene_1: { size: "Eco" }, worker_scene_2: { size: "Eco" } };
    await using eco = await startPlatform({ app: { formation } });
    const outcome = await eco.runAction({ inputs: shortRun });
    expect(textOf(outcome)).toContain("is an Eco app, and its one-off dynos are Eco too");
    expect(eco.heroku.app(loadtestApp).startedCount).toBe(0);
  });

  test("when-busy: fail names the other run's dyno and its age, and leaves it alone", async () => {
    const other = await startForeign(platform, "sleep 600 # 20261124t000000z-00000000/worker_scene_1/1");
    const outcome = await platform.runAction({ inputs: shortRun });
    expect(textOf(outcome)).toMatch(
      new RegExp(`is busy with another run: ${other} \\(run 20261124t000000z-00000000, up for \\d+ s\\)`),
    );
    expect(platform.heroku.dynos.map(({ settings }) => settings.name)).toEqual([other]);
  });

  test("when-busy: stop ends the other run's dyno and never somebody's console", async () => {
    const other = await startForeign(platform, "sleep 600 # 20261124t000000z-00000000/worker_scene_1/1");
    const console_ = await startForeign(platform, "sleep 600");
    const outcome = await platform.runAction({
      inputs: { ...shortRun, "when-busy": "stop" },
      clock: { speed: 2 },
    });
    expect(outcome.outputs.verdict).toBe("pass");
    expect(textOf(outcome)).toContain(`Stopped 1 dyno of another run: ${other}`);
    expect(platform.heroku.dynos.map(({ settings }) => settings.name)).toEqual([console_]);
  });

  test("when-busy: wait starts when the other run's dyno is gone", async () => {
    const other = await startForeign(platform, "sleep 600 # 20261124t000000z-00000000/worker_scene_1/1");
    const outcome = await platform.runAction({
      inputs: { ...shortRun, "when-busy": "wait" },
      clock: { speed: 4 },
      onLine: (line) => {
        if (line.startsWith("Waiting for another run")) for (const dyno of platform.heroku.dynos) dyno.kill();
      },
    });
    expect(textOf(outcome)).toContain(`Waiting for another run to end: ${other}`);
    expect(outcome.outputs.verdict).toBe("pass");
  });

  test("another run that began at the same time is told of", async () => {
    const outcome = await platform.runAction({
      inputs: shortRun,
      onLine: (line) => {
        if (line.startsWith("Started run"))
          void startForeign(platform, "sleep 600 # 20261124t000000z-00000000/worker_scene_1/1");
      },
    });
    expect(outcome.summary).toContain("Dynos of another run, `20261124t000000z-00000000`, were up in app");
  });

  test("few API calls left make the polls rarer, and the log says so", async () => {
    platform.heroku.setCallsLeft(120);
    const outcome = await platform.runAction({ inputs: shortRun });
    platform.heroku.setCallsLeft(4_500);
    expect(outcome.outputs.verdict).toBe("pass");
    expect(textOf(outcome)).toMatch(
      /The Heroku account has 1\d\d API calls left: polling every 4\.\d s instead of 1 s until there are 500/,
    );
  });

  const sequence = {
    ...shortRun,
    mode: "sequence",
    scenarios: "worker_scene_2\nworker_scene_1",
    thresholds: "requests in worker_scene_2 < 1",
  };

  test("in sequence a scenario that fails does not keep the next one from running", async () => {
    const outcome = await platform.runAction({ inputs: sequence });
    expect(outcome.outputs.verdict).toBe("fail");
    expect(textOf(outcome)).toMatch(/Started run\.\d+ \(Standard-1X\) for worker_scene_1 1\/1/);
  });

  test("in sequence a scenario that Heroku refuses does not keep the next one from running", async () => {
    const body = { id: "invalid_params", message: "No." };
    platform.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { status: 422, body } });
    const outcome = await platform.runAction({ inputs: sequence });
    expect(outcome.outputs.verdict).toBe("invalid");
    expect(textOf(outcome)).toMatch(/Started run\.\d+ \(Standard-1X\) for worker_scene_1 1\/1/);
  });

  test("with fail-fast it does, and the report says what was not run and why", async () => {
    const before = startedNow();
    const outcome = await platform.runAction({ inputs: { ...sequence, "fail-fast": "true" } });
    expect(outcome.outputs.verdict).toBe("fail");
    expect(startedNow() - before).toBe(1);
    expect(outcome.summary).toContain("ended the sequence after");
    expect(textOf(outcome)).toContain(
      "Not run: `worker_scene_1`. `fail-fast` ended the sequence after `worker_scene_2`.",
    );
  });

  test("one dyno that Heroku refuses stops those of the same load that are up", async () => {
    const body = { id: "cannot_run_above_limit", message: "Cannot run more than 1 Standard-1X size dynos." };
    platform.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { status: 422, body }, skip: 1 });
    const outcome = await platform.runAction({ inputs: { ...shortRun, dynos: "2", "run-time": "5m" } });
    expect(outcome.outputs.verdict).toBe("invalid");
    expect(outcome.summary).toContain("because another dyno of this run could not be started");
    expect(platform.heroku.dynos).toEqual([]);
  });

  test("a folder that nothing can be saved in is told of before any dyno is started", async () => {
    const before = startedNow();
    const outcome = await platform.runAction({ inputs: shortRun, env: { RUNNER_TEMP: "/dev/null" } });
    expect(outcome.conclusion).toBe("failure");
    const [error] = outcome.annotations.filter(({ level }) => level === "error");
    expect(error?.message).toMatch(
      /^Results could not be saved in "\/dev\/null\/[^"]+": .*a part of this path is a file, and no folder\. Let `RUNNER_TEMP` name a folder/,
    );
    expect(startedNow()).toBe(before);
  });
});
