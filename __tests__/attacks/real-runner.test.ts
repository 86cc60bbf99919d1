import { execFile } from "node:child_process";
import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { root } from "../../local/platform-request.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { shortRun } from "../short-run.ts";
import { type Forge, givenSas, invalidReasons, verdictOf } from "./forge.ts";

const forge = join(import.meta.dirname, "slug", "forge.py");

describe("the built action, with dynos that run the runner", { timeout: 60_000 }, () => {
  let platform: Platform;
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;

  beforeAll(async () => {
    folder = await makeTemporaryFolder("attacked-slug-");
    const slug = join(folder.path, "loadtest");
    await mkdir(slug);
    for (const name of ["Procfile", "run.sh", "heroku_locust_runner", "locustfile_scene_1.py"])
      await cp(join(root, "loadtest", name), join(slug, name), { recursive: true });
    await cp(join(import.meta.dirname, "greedy.py"), join(slug, "greedy.py"));
    await cp(forge, join(slug, "forge.py"));
    const programs = [join(root, "loadtest", ".venv", "bin")];
    platform = await startPlatform({ slug, programs, heroku: { bootDelayMs: 3_000 } });
  });
  afterAll(async () => {
    await platform?.close();
    await folder?.[Symbol.asyncDispose]();
  });

  const withSas = () => ({ "azure-account-key": undefined, "azure-sas-token": givenSas(platform) });

  /** Forges the run that the log tells of, as a dyno of another run with the same SAS could. */
  async function forgeRun(runId: string, sas: string, content: Forge): Promise<void> {
    const env = {
      ...{ PATH: process.env.PATH, DYNO: "run.9999", FORGE: JSON.stringify(content), SAS_TOKEN: sas },
      ...{ RESULTS_URL: `${platform.azurite.containerUrl}/${runId}/worker_scene_1/1` },
      ...{ LOADTEST_RUN_ID: runId, LOADTEST_SCENARIO: "worker_scene_1", LOADTEST_DYNO: "1/1" },
      ...{ LOCUST_USERS: "20", TARGET_HOST: platform.targetUrl },
    };
    const { stdout } = await promisify(execFile)("/usr/bin/python3", [forge], { env });
    expect(stdout.match(/: 201/g)).toHaveLength(3);
  }

  test.each<[string, Forge]>([
    ["of an hour", { seconds: 3_600 }],
    ["of the right length", { seconds: 3 }],
    ["of the right length, with a nonce that it has made up", { seconds: 3, nonce: "ab".repeat(16) }],
  ])(
    "a foreign dyno that has the given SAS spoils a run with results %s, and does not forge it",
    async (_, content) => {
      const inputs = { ...shortRun, ...withSas() };
      const sas = inputs["azure-sas-token"];
      let runId = "";
      let forged: Promise<void> | undefined;
      const outcome = await platform.runAction({
        inputs,
        onLine: (line) => {
          runId = /^Run (\S+):/.exec(line)?.[1] ?? runId;
          if (/^Started run\./.test(line)) forged ??= forgeRun(runId, sas, content);
        },
      });
      await forged;
      expect(forged).toBeDefined();
      expect(outcome.outputs.verdict).toBe("invalid");
      const nonce = content.nonce === undefined ? "without the nonce" : "with another nonce";
      const reasons = invalidReasons(outcome);
      expect(reasons[0]).toContain(`Dyno 1/1 (run.N) left a receipt ${nonce}`);
      expect(reasons[1]).toContain("has a `claim.json` that names `run.N` and does not carry the hash");
      expect(reasons.join("\n")).toContain("exited with 73, which says that another dyno has its share");
      expect(verdictOf(outcome).reasons.map(({ code }) => code)).not.toContain("second-dyno");
    },
  );

  async function runGreedy(greedy: string) {
    const scenarios = JSON.stringify([{ name: "greedy", locustfile: "greedy.py", env: { GREEDY: greedy } }]);
    const outcome = await platform.runAction({ inputs: { ...shortRun, scenarios } });
    expect(outcome.outputs.verdict).toBe("invalid");
    return outcome;
  }

  test("a locustfile finds no token and no nonce in its environment, nor in those above it", async () => {
    const outcome = await runGreedy("");
    const log = join(outcome.outputs["results-path"] ?? "", "greedy", "1", "log.txt");
    expect(await readFile(log, "utf8")).toContain("greedy found []");
    expect(invalidReasons(outcome)).toEqual([expect.stringContaining("No request was finished")]);
  });

  test("a locustfile that kills its runner has lost its dyno", async () => {
    expect(invalidReasons(await runGreedy("kill"))[0]).toMatch(
      /was lost: it left no receipt.*It exited with 137/,
    );
  });

  test("an honest run passes with a given SAS as with tokens of its own, and has nothing to say of either", async () => {
    for (const access of [{}, withSas()]) {
      const outcome = await platform.runAction({ inputs: { ...shortRun, ...access } });
      expect(invalidReasons(outcome)).toEqual([]);
      expect(outcome.outputs.verdict).toBe("pass");
      expect(verdictOf(outcome).reasons.filter(({ code }) => code === "token-visible")).toEqual([]);
    }
  });
});
