import {
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { deploymentStatusEvent } from "../local/github/events.ts";
import { type Platform, startPlatform } from "../local/platform.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { cancelledRun, shortRun } from "./short-run.ts";

describe("the built action, off the normal path", { timeout: 60_000 }, () => {
  let platform: Platform;
  let creates = 0;

  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform?.close());
  afterEach(() => {
    expect(platform.heroku.dynos).toEqual([]);
    creates = platform.heroku.journal.count("POST", /\/dynos$/);
  });

  const createsSince = (): number => platform.heroku.journal.count("POST", /\/dynos$/) - creates;
  const textOf = (outcome: ActionOutcome): string => outcome.log.join("\n");

  test("tells every problem with the inputs at once, before anything is started", async () => {
    const outcome = await platform.runAction({
      inputs: {
        ...shortRun,
        "run-time": "10mm",
        users: "many",
        "azure-sas-token": "sv=1&sig=c2VjcmV0c2VjcmV0&sp=rc&se=2099-01-01",
        "p99-treshold": "800",
        thresholds: "p95 of checkout << 2s",
      },
    });
    expect(outcome.mainExitCode).toBe(1);
    const said = outcome.annotations.map(({ message }) => message).join("\n");
    for (const part of ["run-time", "users", "azure-sas-token", "p99-threshold", "thresholds", "^"]) {
      expect(said).toContain(part);
    }
    expect(createsSince()).toBe(0);
    expect(outcome.postExitCode).toBe(0);
    expect(outcome.summary).toMatch(/^### The step failed\n\nThe inputs cannot be used:\n\n- `/);
    expect(outcome.summary.match(/^- `/gm)).toHaveLength(said.match(/^ {2}- `/gm)?.length ?? 0);
  });

  test("calls a secret that is not set an empty one, on the run's page too", async () => {
    const outcome = await platform.runAction({ inputs: { ...shortRun, "heroku-api-key": "" } });
    const told = /`heroku-api-key`: required, but empty or not given\. In a workflow: is the secret set for/;
    expect([outcome.summary, outcome.annotations[0]?.message]).toEqual([
      expect.stringMatching(told),
      expect.stringMatching(told),
    ]);
  });

  test.each([
    ["a process type that the app does not have", { scenarios: "worker_scene_3" }, "worker_scene_1"],
    ["a dyno size that does not exist", { "dyno-size": "gigantic" }, "Standard-1X"],
    ["an app that is not there", { "heroku-app": "nowhere" }, "Couldn't find that app."],
    ["a key that Heroku does not know", { "heroku-api-key": "HRKU-00000000-0000" }, "`heroku-api-key`"],
    ["a storage key that is wrong", { "azure-account-key": "c2VjcmV0c2VjcmV0" }, "azure-account-key"],
    ["a plan above max-cost", { "max-cost": "0.0001" }, "max-cost"],
  ])("refuses %s before anything is started, and says what would be right", async (_, inputs, text) => {
    const outcome = await platform.runAction({ inputs: { ...shortRun, ...inputs } });
    expect(outcome.mainExitCode).toBe(1);
    expect(textOf(outcome)).toContain(text);
    expect(outcome.summary).toContain("### The step failed");
    expect(createsSince()).toBe(0);
  });

  test("with on-breach: report a breach is told and the step passes", async () => {
    const inputs = {
      ...shortRun,
      scenarios: "worker_scene_2",
      "on-breach": "report",
      thresholds: "requests < 1",
    };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.outputs.verdict).toBe("fail");
    expect(outcome.conclusion).toBe("success");
  });

  test("in sequence the second scenario starts when the first has finished", async () => {
    const inputs = {
      ...shortRun,
      scenarios: "worker_scene_1\nworker_scene_2",
      mode: "sequence",
      "failure-threshold": "50%",
    };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.outputs.verdict).toBe("pass");
    const lines = outcome.log.filter((line) => /^Started run|1 finished/.test(line));
    const second = lines.findIndex((line) => line.includes("for worker_scene_2"));
    expect(lines.slice(0, second).some((line) => line.includes("1 finished"))).toBe(true);
    expect(createsSince()).toBe(2);
  });

  test("a dyno that dies makes the run invalid, with its exit status and the end of its log", async () => {
    platform.heroku.app("shop-loadtest").dynoFaults.add({ fault: { killedAfterMs: 1_500 } });
    const outcome = await platform.runAction({ inputs: shortRun });
    expect(outcome.outputs.verdict).toBe("invalid");
    expect(outcome.mainExitCode).toBe(1);
    expect(outcome.summary).toMatch(/exited with 137: it was killed for its memory \(R15\)/);
    expect(textOf(outcome)).toContain("log lines of worker_scene_1 1/1");
  });

  test("a locustfile without users makes the run invalid and names the log that says why", async () => {
    const scenarios = "- name: broken\n  locustfile: heroku_locust_runner/receipt.py";
    const outcome = await platform.runAction({ inputs: { ...shortRun, scenarios } });
    expect(outcome.outputs.verdict).toBe("invalid");
    expect(outcome.summary).toContain("did not come to any load");
    expect(outcome.summary).not.toContain("spawn-rate");
    expect(textOf(outcome)).toMatch(/lines of log.txt of broken 1\/1\n.*No User class found/s);
  });

  test("a comment that may not be written is a warning with the lines to add, and the verdict alone decides", async () => {
    platform.github.state.tokens.forEach((token) => {
      token.permissions = { contents: "read" };
    });
    const outcome = await platform.runAction({ inputs: shortRun });
    expect(outcome.conclusion).toBe("success");
    const warning = outcome.annotations.find(({ level }) => level === "warning");
    expect(warning?.message).toContain("permissions:\n  contents: read\n  pull-requests: write");
    expect(outcome.outputs["comment-url"]).toBe("");
  });

  const sasOf = (permissions: string, hours: number): string => {
    const { containerUrl, accountKey } = platform.azurite;
    const [account = "", containerName = ""] = new URL(containerUrl).pathname.split("/").slice(1);
    return generateBlobSASQueryParameters(
      {
        containerName,
        permissions: ContainerSASPermissions.parse(permissions),
        expiresOn: new Date(Date.now() + hours * 3_600_000),
      },
      new StorageSharedKeyCredential(account, accountKey),
    ).toString();
  };

  test("a given SAS is enough, and is what the dynos upload with", async () => {
    const token = sasOf("rc", 1);
    const inputs = { ...shortRun, "azure-account-key": undefined, "azure-sas-token": `?${token}` };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.outputs.verdict).toBe("pass");
    expect(JSON.stringify(outcome.annotations)).not.toContain("allows more than a run needs");
    expect(outcome.rawLog.filter((line) => !line.startsWith("::add-mask::")).join("\n")).not.toContain(token);
  });

  test("a SAS that may delete and lasts for a year is taken with one warning that says what would be right", async () => {
    const inputs = { ...shortRun, "plan-only": "true", "azure-account-key": undefined };
    const outcome = await platform.runAction({
      inputs: { ...inputs, "azure-sas-token": sasOf("rcwd", 8_760) },
    });
    expect(outcome.conclusion).toBe("success");
    const warnings = outcome.annotations.filter(({ level }) => level === "warning");
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /`w` lets a dyno write over results: leave it out.*`d` lets.*It lasts until 20\d\d-/,
      ),
    ]);
  });

  test.each([
    ["sip=203.0.113.7", "make one without"],
    ["spr=http", "make one with `spr=https`"],
    ["sr=b", "make one for the container, with `sr=c`"],
  ])("a SAS with %s is refused before anything is started", async (part, right) => {
    const token = sasOf("rc", 1).replace(/&s(?:r|pr|ip)=[^&]*/g, "");
    const inputs = { ...shortRun, "azure-account-key": undefined, "azure-sas-token": `${part}&${token}` };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.annotations.find(({ level }) => level === "error")?.message).toContain(right);
    expect(createsSince()).toBe(0);
  });

  test("a cancelled job stops its dynos and says how many are left", async () => {
    const outcome = await cancelledRun(platform);
    expect(outcome.conclusion).toBe("cancelled");
    expect(textOf(outcome)).toMatch(/Stopped 1 dyno of this run: run\.\d+/);
    expect(outcome.log.at(-1)).toMatch(/0 dynos left/);
  });

  test("a job that is cancelled while a create is under way leaves no dyno behind", async () => {
    platform.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { delayMs: 1_500 } });
    const action = platform.startAction({ inputs: { ...shortRun, "run-time": "2m" } });
    await expect.poll(createsSince, { timeout: 20_000 }).toBe(1);
    action.cancel();
    const outcome = await action.outcome;
    expect(outcome.conclusion).toBe("cancelled");
    expect(textOf(outcome)).toMatch(/0 dynos left/);
    expect(createsSince()).toBe(1);
  });

  test.each([{}, { "target-url": "http://127.0.0.1:1" }])(
    "a deployment that failed is not loaded, wherever its address comes from: %j",
    async (named) => {
      const { pull, github, targetUrl } = platform;
      const event = deploymentStatusEvent(pull, github.state, targetUrl);
      const status = { ...(event.payload.deployment_status as object), state: "failure" };
      const payload = { ...event.payload, deployment_status: status };
      const outcome = await platform.runAction({
        inputs: { ...shortRun, ...named },
        event: { ...event, payload },
      });
      expect(outcome.mainExitCode).toBe(1);
      expect(textOf(outcome)).toContain('The deployment\'s state is "failure"');
      expect(createsSince()).toBe(0);
    },
  );

  test("a process that was killed leaves its dynos to the post step, which stops them", async () => {
    const started = Promise.withResolvers<void>();
    const action = platform.startAction({
      inputs: { ...shortRun, "run-time": "2m" },
      onLine: (line) => {
        if (/: 1 up, 20 users/.test(line)) started.resolve();
      },
    });
    await started.promise;
    // Not by a cancellation: its signals come first, and main may have stopped the dyno when it is killed.
    action.kill();
    const outcome = await action.outcome;
    expect(textOf(outcome)).toMatch(/Stopped 1 dyno of this run: run\.\d+; 0 dynos left/);
  });
});
