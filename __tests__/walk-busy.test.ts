import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { targetHashes } from "../src/targeting/target-hash.ts";
import { startForeignDyno } from "./foreign-dyno.ts";
import { shortRun } from "./short-run.ts";

const inputs = { ...shortRun, "failure-threshold": "50%", "when-busy": "wait" };
/** Older than any run of today. */
const elder = "20261124t000000z-00000000";

const textOf = ({ log }: ActionOutcome): string => log.join("\n");

describe("the built action, where other runs are on", { timeout: 120_000 }, () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ heroku: { stopGraceMs: 1_000 } });
  });
  afterAll(() => platform?.close());
  afterEach(async () => {
    for (const dyno of platform.heroku.dynos) dyno.kill();
    await Promise.all(platform.heroku.dynos.map(({ gone }) => gone));
  });
  const hashOf = (url: string): string => targetHashes([url]).join();
  const target = (): string => platform.target?.url ?? "";
  const targetHash = (): string => hashOf(target());
  const endOnceWaitedFor = (line: string): void => {
    if (line.startsWith("Waiting for another run")) for (const dyno of platform.heroku.dynos) dyno.kill();
  };
  /** Another origin of the same program: to others it is another app. */
  const otherTarget = (): string => target().replace("127.0.0.1", "localhost");
  const startOther = (end: string): Promise<string> =>
    startForeignDyno(platform.heroku, loadtestApp, `sleep 600 # ${elder}/worker_scene_1/1${end}`);

  test("loads two review apps at once from one load-test app", async () => {
    const isUp = Promise.withResolvers<void>();
    const first = platform.startAction({
      inputs: { ...inputs, "when-busy": "fail", "target-url": otherTarget(), "run-time": "5m" },
      onLine: (line) => {
        if (/: 1 up, 20 users/.test(line)) isUp.resolve();
      },
    });
    await isUp.promise;
    const second = await platform.runAction({ inputs: { ...inputs, "when-busy": "fail" } });
    expect(platform.heroku.dynos).toHaveLength(1);
    first.cancel();
    expect((await first.outcome).conclusion).toBe("cancelled");
    expect(second.outputs.verdict).toBe("pass");
    expect(second.summary).not.toContain("another run");
  });

  test("marks its dynos with the hash of what they load", async () => {
    const commands = new Set<string>();
    const outcome = await platform.runAction({
      inputs,
      onLine: () => {
        for (const { settings } of platform.heroku.dynos) commands.add(settings.command);
      },
    });
    expect(outcome.outputs.verdict).toBe("pass");
    const end = new RegExp(`# \\d{8}t\\d{6}z-[0-9a-f]{8}/worker_scene_1/1 ${targetHash()}$`);
    expect([...commands]).toEqual([expect.stringMatching(end)]);
  });

  test("goes on beside a run that loads another target", async () => {
    const other = await startOther(` ${hashOf(otherTarget())}`);
    const outcome = await platform.runAction({ inputs: { ...inputs, "when-busy": "fail" } });
    expect(outcome.outputs.verdict).toBe("pass");
    expect(platform.heroku.dynos.map(({ settings }) => settings.name)).toEqual([other]);
  });

  test.each([
    ["which loads the same target", () => ` 89abcdef,${targetHash()}`],
    ["which does not say what it loads", () => ""],
  ])("waits for a run %s", async (why, end) => {
    const other = await startOther(end());
    const outcome = await platform.runAction({
      inputs,
      clock: { speed: 4 },
      onLine: endOnceWaitedFor,
    });
    expect(textOf(outcome)).toMatch(
      new RegExp(
        `Waiting for another run to end: ${other} \\(run ${elder}, up for \\d+ s\\), in app ${loadtestApp}, ${why}`,
      ),
    );
    expect(outcome.outputs.verdict).toBe("pass");
  });

  test("stops its own dyno for an older run that began at the same time, waits, and begins again", async () => {
    const hash = targetHash();
    let starts = 0;
    const start = (): void => {
      starts += 1;
      if (starts === 1) void startOther(` ${hash}`);
    };
    const outcome = await platform.runAction({
      inputs: { ...inputs, "run-time": "8s" },
      clock: { speed: 4 },
      onLine: (line) => {
        if (line.startsWith("Started run")) start();
        endOnceWaitedFor(line);
      },
    });
    expect(outcome.outputs.verdict).toBe("pass");
    const text = textOf(outcome);
    expect(text).toMatch(
      new RegExp(
        `is busy with another run: run\\.\\d+ \\(run ${elder}, .*This run stops its own dynos and waits`,
      ),
    );
    expect(text).toMatch(/Stopped 1 dyno of this run: run\.\d+; 0 dynos left\./);
    expect(text).toMatch(/Waiting for another run to end: /);
    expect(starts).toBe(2);
    expect(outcome.summary).not.toContain("Dynos of another run");
    expect(platform.heroku.dynos).toEqual([]);
  });
});
