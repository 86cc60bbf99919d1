import { describe, expect, test } from "vitest";
import { noDeployment } from "../../src/plan/deployment.ts";
import { awaitVersion } from "../../src/targeting/await-version.ts";
import { Failure } from "../../src/words/failure.ts";
import type { Dynos, World } from "../../src/world.ts";

const sha = "1a2b3c4d".padEnd(40, "0");
const old = "0f0f0f0f".padEnd(40, "0");

/** `runs`: what the app runs after so many seconds, the last one for good. */
function worldOf(runs: readonly [number, string | undefined][], dynos: Partial<Dynos> = {}) {
  let now = 0;
  const log: string[] = [];
  const currentRelease: Dynos["currentRelease"] = async (app) => {
    if (app !== "shop") throw new Failure("Couldn't find that app.");
    const index = runs.findLastIndex(([from]) => from * 1000 <= now);
    return { version: 40 + index, content: runs[index]?.[1] };
  };
  const world = {
    clock: {
      now: () => now,
      sleep: async (ms: number) => {
        now += ms;
      },
    },
    dynos: { currentRelease, failedRelease: async () => undefined, ...dynos },
    job: { info: (line: string) => void log.push(line) },
    cancelled: new AbortController().signal,
  } as unknown as World;
  return { world, log, seconds: () => now / 1000 };
}

const deployment = { ...noDeployment, app: "shop", sha };

describe("the version that is deployed", () => {
  test("is waited for until the app runs it", async () => {
    const { world, log, seconds } = worldOf([
      [0, old],
      [65, sha],
    ]);
    expect(await awaitVersion({ targetApp: undefined }, deployment, world)).toEqual({
      ...{ app: "shop", version: 41, content: sha },
    });
    expect(seconds()).toBe(70);
    expect(log).toEqual([
      "Waiting until app shop runs 1a2b3c4d: v40, built from 0f0f0f0f",
      "App shop runs v41, built from 1a2b3c4d",
    ]);
  });

  test("is not waited for where it runs, however short its commit is written", async () => {
    const { world, log, seconds } = worldOf([[0, "1A2B3C4"]]);
    expect(await awaitVersion({ targetApp: undefined }, deployment, world)).toMatchObject({ version: 40 });
    expect([seconds(), log]).toEqual([0, []]);
  });

  test("is waited for no longer than five minutes, and then what runs is told", async () => {
    const { world, seconds } = worldOf([[0, old]]);
    expect(await awaitVersion({ targetApp: undefined }, deployment, world)).toMatchObject({ content: old });
    expect(seconds()).toBe(300);
  });

  test.each([undefined, "v1.4.2", "sha256:1234"])(
    "is not waited for when what runs is %j, which is no commit",
    async (content) => {
      const { world, seconds } = worldOf([[0, content]]);
      expect(await awaitVersion({ targetApp: undefined }, deployment, world)).toMatchObject({ content });
      expect(seconds()).toBe(0);
    },
  );

  test("is never there when its release has failed, which refuses the run", async () => {
    const asked: unknown[] = [];
    const failedRelease: Dynos["failedRelease"] = async (app, wanted) => {
      asked.push([app, wanted]);
      return 41;
    };
    const { world } = worldOf([[0, old]], { failedRelease });
    await expect(awaitVersion({ targetApp: undefined }, deployment, world)).rejects.toThrow(
      "Release v41 of app `shop`, of the deployed commit 1a2b3c4d, failed, so the app still runs v40: there is nothing new to load.",
    );
    expect(asked).toEqual([["shop", { sha, after: 40 }]]);
  });

  test("is that of `target-app` where no app is called like the environment", async () => {
    const { world, log } = worldOf([[0, sha]]);
    const elsewhere = { ...deployment, app: "staging" };
    expect(await awaitVersion({ targetApp: "shop" }, elsewhere, world)).toMatchObject({ app: "shop" });
    expect(log).toEqual(["Which release app staging runs could not be looked up: Couldn't find that app."]);
  });

  test("is nobody's to tell without an app that can be seen", async () => {
    const { world } = worldOf([[0, sha]]);
    const elsewhere = { ...deployment, app: "staging" };
    expect(await awaitVersion({ targetApp: undefined }, elsewhere, world)).toBeUndefined();
  });

  test("is waited for by nobody when the job is cancelled", async () => {
    const { world } = worldOf([[0, old]]);
    const cancelled = AbortSignal.abort(new Failure("The job was cancelled"));
    const waiting = awaitVersion({ targetApp: undefined }, deployment, { ...world, cancelled });
    await expect(waiting).rejects.toThrow("The job was cancelled");
  });
});
