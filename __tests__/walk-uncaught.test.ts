import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { root } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { startCommand } from "./cli/start-command.ts";
import { repositoryWith } from "./git/repository.ts";
import { shortRun } from "./short-run.ts";

type Plant = {
  /** The file of `dist/` in whose process it goes off. */
  doorway: string;
  /** The output after which it does. */
  at: string;
  /** What it does, and again with every output that follows. */
  act?: string;
};

/** In the environment of a process: an error that goes off beside everything that the action awaits. */
function planted({ doorway, at, act = 'throw new Error("planted\\nsecond line")' }: Plant): {
  NODE_OPTIONS: string;
} {
  const code = `
    if (process.argv[1]?.endsWith(${JSON.stringify(doorway)})) {
      let armed = false;
      for (const stream of [process.stdout, process.stderr]) {
        const write = stream.write.bind(stream);
        stream.write = (text, ...rest) => {
          armed ||= String(text).includes(${JSON.stringify(at)});
          if (armed && !String(text).includes("planted")) setImmediate(() => { ${act} });
          return write(text, ...rest);
        };
      }
    }`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

const rejects = 'Promise.reject(new Error("planted"))';
const isRunning = "worker_scene_1: 1 up";
const sentence = /^An error that nobody caught ended the action: planted( second line)?\. That is a fault/;

describe("an error that nobody catches", { timeout: 90_000 }, () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await startPlatform();
  }, 60_000);
  afterAll(() => platform?.close());
  afterEach(() => {
    expect(platform.heroku.dynos).toEqual([]);
  });

  const errorsOf = ({ annotations }: ActionOutcome, stage: "main" | "post"): string[] =>
    annotations.filter((one) => one.level === "error" && one.stage === stage).map(({ message }) => message);
  const hasStack = ({ rawLog }: ActionOutcome): boolean =>
    rawLog.some((line) => /^\s+at |^Node\.js v/.test(line));

  test.each([
    ["thrown in a timer while the dyno is up", { at: isRunning }],
    ["a promise without a handler while the dyno is up", { at: isRunning, act: rejects }],
    ["thrown while the dynos are launched", { at: " answers" }],
    ["thrown while the reports are written", { at: "1 finished" }],
    ["nothing at all", { at: isRunning, act: "throw undefined" }],
  ])("%s ends the dynos, says invalid, and fails the step once", async (_, plant) => {
    const outcome = await platform.runAction({
      inputs: shortRun,
      env: planted({ doorway: "main.js", ...plant }),
    });
    expect([outcome.mainExitCode, outcome.postExitCode, outcome.conclusion]).toEqual([1, 0, "failure"]);
    expect(outcome.outputs.verdict).toBe("invalid");
    const errors = errorsOf(outcome, "main");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^An error that nobody caught ended the action: /);
    expect(hasStack(outcome)).toBe(false);
  });

  test("in the post step keeps no dyno alive, and fails that step once", async () => {
    const up = Promise.withResolvers<void>();
    const action = platform.startAction({
      inputs: { ...shortRun, "run-time": "2m" },
      env: planted({ doorway: "post.js", at: "" }),
      onLine: (line) => {
        if (line.includes(isRunning)) up.resolve();
      },
    });
    await up.promise;
    action.kill();
    const outcome = await action.outcome;
    expect(outcome.postExitCode).toBe(1);
    expect(errorsOf(outcome, "post")).toEqual([expect.stringMatching(sentence)]);
    expect(hasStack(outcome)).toBe(false);
    expect(outcome.log.join("\n")).toContain("0 dynos left");
  });

  test("ends the command line's run with its dynos, in one line and with 1", async () => {
    await using folder = await repositoryWith({});
    const flags = Object.entries(shortRun).flatMap(([name, value]) => [`--${name}`, value]);
    const { heroku, azurite, targetUrl } = platform;
    const args = ["run", "--heroku-app", "shop-loadtest", "--target-url", targetUrl, ...flags];
    const env = planted({ doorway: "cli.js", at: isRunning });
    const { code, out, err } = await startCommand({ heroku, azurite, env }, folder.path, args).ended;
    expect(code, out + err).toBe(1);
    expect(err.split("\n").filter((line) => sentence.test(line))).toHaveLength(1);
    expect(out).toContain("verdict=invalid");
    expect(out + err).not.toMatch(/^\s+at |^Node\.js v/m);
  });

  test.each(["setup", "teardown"])("fails %s once", async (part) => {
    await using repository = await repositoryWith({
      "loadtest/locustfile_a.py": "import locust\n",
      "loadtest/requirements.txt": "locust\n",
    });
    const outcome = await platform.runAction({
      action: join(root, part),
      inputs: {
        "heroku-app": "planted-app",
        "azure-container-url": undefined,
        "azure-account-key": undefined,
      },
      workspace: repository.path,
      env: planted({ doorway: `${part}.js`, at: "" }),
    });
    expect(outcome.mainExitCode).toBe(1);
    expect(errorsOf(outcome, "main")).toEqual([expect.stringMatching(sentence)]);
    expect(hasStack(outcome)).toBe(false);
  });
});
