import { spawn } from "node:child_process";
import { readdir, readFile, symlink } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { loadtestApp, root } from "../../local/platform-request.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";

type Step = { id?: string; if?: string; uses?: string; run?: string; env?: Record<string, string> };
type Job = { if?: string; needs?: string; steps: Step[] };

const { on, jobs }: { on: object; jobs: Record<"set-up" | "record", Job> } = parse(
  await readFile(join(root, ".github/workflows/real-services.yml"), "utf8"),
);
const stepOf = (job: Job, id: string): Step => {
  const step = job.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return step;
};

/** What the expressions of a step's environment stand for here. */
type Values = Record<string, string>;

async function runStep(
  { run = "", env = {} }: Step,
  values: Values,
  { cwd, more = {} }: { cwd: string; more?: Values },
) {
  const filled = Object.entries(env).map(([name, value]) => [
    name,
    value.replace(/^\$\{\{ (.*) \}\}$/, (_, expression: string) => values[expression] ?? ""),
  ]);
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn("bash", ["-e", "-c", run], {
    cwd,
    env: {
      PATH: path,
      HOME: cwd,
      GITHUB_OUTPUT: join(cwd, "output"),
      ...Object.fromEntries(filled),
      ...more,
    },
  });
  const closed = new Promise<number | null>((settle) => child.once("close", settle));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, out, err };
}

const given = {
  "secrets.HEROKU_API_KEY": "key",
  "secrets.AZURE_ACCOUNT_KEY": "key",
  "vars.LOADTEST_APP": loadtestApp,
  "vars.RESULTS_CONTAINER_URL": "https://account.blob.core.windows.net/results",
};

describe("the workflow that records the real services", () => {
  test("is started by hand alone, and records nothing before it has looked whether it is set up", () => {
    expect(Object.keys(on)).toEqual(["workflow_dispatch"]);
    expect(jobs.record).toMatchObject({ needs: "set-up", if: "needs.set-up.outputs.done == 'true'" });
  });

  test.each(Object.keys(given))("says what is missing without %s, and does nothing", async (missing) => {
    await using folder = await makeTemporaryFolder("real-services-");
    const { code, out } = await runStep(
      stepOf(jobs["set-up"], "look"),
      { ...given, [missing]: "" },
      { cwd: folder.path },
    );
    const [, name = ""] = missing.split(".");
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^::notice title=.*: ${name}\n$`))]);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test("goes on with everything there, and tells no secret", async () => {
    await using folder = await makeTemporaryFolder("real-services-");
    const { code, out } = await runStep(stepOf(jobs["set-up"], "look"), given, { cwd: folder.path });
    expect([code, out]).toEqual([0, ""]);
    expect(await readFile(join(folder.path, "output"), "utf8")).toBe("done=true\n");
  });

  test("gives secrets to the two steps that need them, and uploads the answers of one that failed", () => {
    const withSecrets = jobs.record.steps.filter(({ env }) => JSON.stringify(env ?? {}).includes("secrets."));
    expect(withSecrets.map(({ id }) => id)).toEqual(["doctor", "load"]);
    const last = jobs.record.steps.slice(-2);
    expect(last.map((step) => step.if)).toEqual(
      Array(2).fill("always() && steps.doctor.outcome != 'skipped'"),
    );
    expect(last[1]?.uses).toMatch(/^actions\/upload-artifact@/);
  });
});

describe("its steps on the local platform", { timeout: 120_000 }, () => {
  let platform: Platform;
  let checkout: TemporaryFolder;
  let values: Values;
  beforeAll(async () => {
    platform = await startPlatform({ heroku: { stopGraceMs: 1_000 } });
    checkout = await makeTemporaryFolder("real-services-");
    for (const name of ["action.yml", "dist", "local", "node_modules", "package.json", "scripts", "src"])
      await symlink(join(root, name), join(checkout.path, name));
    values = {
      ...given,
      "secrets.HEROKU_API_KEY": platform.heroku.apiKey,
      "secrets.AZURE_ACCOUNT_KEY": platform.azurite.accountKey,
      "vars.RESULTS_CONTAINER_URL": platform.azurite.containerUrl,
      "inputs.target-url": platform.targetUrl,
    };
  });
  afterAll(async () => {
    await platform?.close();
    await checkout?.[Symbol.asyncDispose]();
  });

  const run = (id: string, more: Values = {}) => {
    const platformUrl = { HEROKU_API_URL: platform.heroku.url };
    return runStep(stepOf(jobs.record, id), values, {
      cwd: checkout.path,
      more: { ...platformUrl, ...more },
    });
  };

  test("keep the answers of a doctor and of a run, which the check reads", async () => {
    expect((await run("doctor")).err).toMatch(/^record-answers: \d+ answers/);
    const short = { INPUT_RUN_TIME: "3s", INPUT_POLL_INTERVAL: "1s", INPUT_STOP_TIMEOUT: "1s" };
    const loaded = await run("load", short);
    expect([loaded.code, loaded.err]).toEqual([
      0,
      expect.stringMatching(/^record-answers: \d+ answers and 1 logs/),
    ]);
    expect(loaded.out).toContain("Scenario worker_scene_1: 10 users");
    const checked = await run("check");
    expect([checked.code, checked.out]).toEqual([0, expect.stringMatching(/ 0 refused, 0 misread/)]);
    expect(checked.out).toMatch(/^doctor\/heroku\.json #1: read: an app$/m);
    expect(checked.out).toMatch(/^run\/heroku\.json #1: read: an app$/m);
  });
});
